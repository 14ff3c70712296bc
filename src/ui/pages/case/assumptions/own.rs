//! What only a scenario of the team's own has: its name, what the vendor charges for, the way out.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::scenario::name;
use crate::domain::figures::{ChargeKind, OwnScenario};
use crate::domain::units::Id;
use crate::state::{CaseView, use_case, use_store};
use crate::text::money::page as words;
use crate::ui::components::{Icon, TextField, live, live_value};

#[component]
pub fn Own(id: StoredValue<Id>) -> impl IntoView {
    let case = use_case();
    let is_own = Memo::new(move |_| id.with_value(|id| case.said.with(|said| said.scenarios.contains_key(id))));
    view! {
        <Show when=move || is_own.get()>
            <Fields id=id />
        </Show>
    }
}

fn change(case: CaseView, id: &Id, part: &str, change: impl FnOnce(&mut OwnScenario)) {
    case.change(format!("scenario/{id}#{part}").as_str(), |said| {
        let mut next = said.clone();
        if let Some(own) = next.scenarios.get_mut(id) {
            change(own);
        }
        next
    });
}

#[component]
fn Fields(id: StoredValue<Id>) -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    let called = Signal::derive(move || id.with_value(|id| name(case, id)));
    let rename = Callback::new(move |text: String| {
        if !text.trim().is_empty() {
            id.with_value(|id| change(case, id, "name", |own| text.trim().clone_into(&mut own.name)));
        }
    });
    let remove = move |_| {
        let id = id.get_value();
        let said = words::OWN_REMOVED.fill(store.lang(), &[("name", &called.get_untracked())]);
        let at = format!("scenario/{id}#remove");
        case.change_with_undo(at.as_str(), said, |said| said.without_scenario(&id));
    };
    view! {
        <div class="assume__own">
            <TextField label=store.label(words::OWN_NAME) value=called on_change=rename />
            <Charges id=id />
            <button class="button" type="button" on:click=remove>
                <Icon name="trash" />
                {live(move || store.t(words::OWN_REMOVE))}
            </button>
        </div>
    }
}

/// What the vendor charges for.
#[component]
fn Charges(id: StoredValue<Id>) -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    let kinds: Memo<BTreeSet<ChargeKind>> = Memo::new(move |_| {
        let found = id.with_value(|id| case.scenarios.with(|all| all.iter().find(|own| own.id == *id).cloned()));
        found.map(|own| own.charges.iter().map(ChargeKind::from).collect()).unwrap_or_default()
    });
    let kind = move |kind: ChargeKind| {
        let toggle = move |_| {
            let mut chosen = kinds.get_untracked();
            if !chosen.remove(&kind) {
                chosen.insert(kind);
            }
            id.with_value(|id| change(case, id, "charges", |own| own.charges = Some(chosen)));
        };
        let is_in = move || kinds.with(|kinds| kinds.contains(&kind));
        view! {
            <label class="check">
                <input type="checkbox" prop:checked=live_value(is_in) on:change=toggle />
                <span>{live(move || store.t(words::charge(kind)))}</span>
            </label>
        }
    };
    view! {
        <fieldset>
            <legend class="field__label">{live(move || store.t(words::OWN_CHARGES))}</legend>
            <small>{live(move || store.t(words::OWN_CHARGES_HINT))}</small>
            <div class="row">{ChargeKind::ALL.map(kind)}</div>
        </fieldset>
    }
}
