//! Costs that a team adds to a scenario.

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use web_sys::HtmlSelectElement;

use crate::browser::ids;
use crate::domain::figures::{Group, OwnCost, Timing};
use crate::domain::units::Id;
use crate::state::{CaseView, use_case, use_store};
use crate::text::Text;
use crate::text::money::group;
use crate::text::money::page as words;
use crate::ui::components::{Field, Icon, IconButton, TextField, live};

/// The groups a cost can belong to: licences are what the vendor charges.
const GROUPS: [Group; 4] = [Group::Implementation, Group::Training, Group::Operation, Group::People];
const TIMINGS: [Timing; 4] = [Timing::Once, Timing::Monthly, Timing::Yearly, Timing::AtEnd];

#[component]
pub fn Costs(id: StoredValue<Id>) -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    let keys = Memo::new(move |_| {
        let prefix = id.with_value(|id| format!("{id}/"));
        case.said
            .with(|said| said.costs.keys().filter(|key| key.as_str().starts_with(&prefix)).cloned().collect::<Vec<_>>())
    });
    let add = move |_| {
        let key = Id::from(format!("{}/{}", id.get_value(), ids::fresh()));
        let name = words::COST_NEW.get(store.lang()).to_owned();
        let cost = OwnCost { name, group: Group::Operation, timing: Timing::Once };
        case.change(format!("cost/{key}").as_str(), |said| {
            let mut next = said.clone();
            next.costs.insert(key.clone(), cost);
            next
        });
    };
    let rows = move || keys.get().into_iter().map(|key| view! { <Cost key=key /> }).collect_view();
    view! {
        {live(rows)}
        <div>
            <button class="button" type="button" on:click=add>
                <Icon name="plus" />
                {live(move || store.t(words::COST_ADD))}
            </button>
        </div>
    }
}

fn change(case: CaseView, key: &Id, part: &str, change: impl FnOnce(&mut OwnCost)) {
    case.change(format!("cost/{key}#{part}").as_str(), |said| {
        let mut next = said.clone();
        if let Some(cost) = next.costs.get_mut(key) {
            change(cost);
        }
        next
    });
}

#[component]
fn Cost(key: Id) -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    let key = StoredValue::new(key);
    let cost = Memo::new(move |_| key.with_value(|key| case.said.with(|said| said.costs.get(key).cloned())));
    let name =
        Signal::derive(move || cost.with(|cost| cost.as_ref().map_or_else(String::new, |cost| cost.name.clone())));
    let rename = Callback::new(move |text: String| {
        if !text.trim().is_empty() {
            key.with_value(|key| change(case, key, "name", |cost| text.trim().clone_into(&mut cost.name)));
        }
    });
    let remove = Callback::new(move |()| {
        let key = key.get_value();
        let said = words::COST_REMOVED.fill(store.lang(), &[("cost", &name.get_untracked())]);
        case.change_with_undo(format!("cost/{key}#remove").as_str(), said, |said| said.without_cost(&key));
    });
    let in_group = Callback::new(move |at: usize| {
        if let Some(group) = GROUPS.get(at) {
            key.with_value(|key| change(case, key, "group", |cost| cost.group = *group));
        }
    });
    let due = Callback::new(move |at: usize| {
        if let Some(timing) = TIMINGS.get(at) {
            key.with_value(|key| change(case, key, "timing", |cost| cost.timing = *timing));
        }
    });
    let group_at = Signal::derive(move || cost.with(|cost| position(&GROUPS, cost.as_ref().map(|cost| cost.group))));
    let timing_at = Signal::derive(move || cost.with(|cost| position(&TIMINGS, cost.as_ref().map(|cost| cost.timing))));
    view! {
        <div class="assume__cost">
            <TextField label=store.label(words::COST_NAME) value=name on_change=rename />
            <Choose label=words::COST_GROUP texts=GROUPS.map(group).to_vec() chosen=group_at on_choose=in_group />
            <Choose label=words::COST_TIMING texts=TIMINGS.map(words::timing).to_vec() chosen=timing_at on_choose=due />
            <IconButton
                icon="trash"
                label=Signal::derive(move || words::COST_REMOVE.fill(store.lang(), &[("cost", &name.get())]))
                on_click=remove
            />
        </div>
    }
}

fn position<T: PartialEq>(all: &[T], wanted: Option<T>) -> usize {
    wanted.and_then(|wanted| all.iter().position(|one| *one == wanted)).unwrap_or(0)
}

/// One of a few, by its place.
#[component]
fn Choose(label: Text, texts: Vec<Text>, chosen: Signal<usize>, on_choose: Callback<usize>) -> impl IntoView {
    let store = use_store();
    let change = move |event: Targeted<Event, HtmlSelectElement>| {
        if let Ok(at) = event.target().value().parse() {
            on_choose.run(at);
        }
    };
    let options = texts.into_iter().enumerate().map(move |(at, text)| {
        view! { <option value=at.to_string() prop:selected=move || chosen.get() == at>{live(move || store.t(text))}</option> }
    });
    view! {
        <Field label=store.label(label)>
            <select class="input" on:change:target=change>{options.collect_view()}</select>
        </Field>
    }
}
