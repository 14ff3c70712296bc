//! Which two plans are compared.

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use web_sys::HtmlSelectElement;

use crate::domain::units::Id;
use crate::state::{Comparison, Store, Summary, use_store};
use crate::text::compare::page;
use crate::text::{Text, format};
use crate::ui::components::{Field, Icon, live, live_value};

/// The two choices and a way to exchange them.
#[component]
pub fn Chooser(comparison: Comparison) -> impl IntoView {
    let store = use_store();
    let before = Memo::new(move |_| comparison.pair().map(|(before, _)| before));
    let after = Memo::new(move |_| comparison.pair().map(|(_, after)| after));
    view! {
        <div class="compare__choice no-print">
            <PlanSelect
                comparison=comparison
                label=page::BEFORE
                chosen=before
                on_choose=Callback::new(move |id| comparison.choose_before(id))
            />
            <button class="button compare__swap" type="button" on:click=move |_| comparison.swap()>
                <Icon name="swap" />
                {live(move || store.t(page::SWAP))}
            </button>
            <PlanSelect
                comparison=comparison
                label=page::AFTER
                chosen=after
                on_choose=Callback::new(move |id| comparison.choose_after(id))
            />
        </div>
    }
}

#[component]
fn PlanSelect(comparison: Comparison, label: Text, chosen: Memo<Option<Id>>, on_choose: Callback<Id>) -> impl IntoView {
    let store = use_store();
    let choose = move |event: Targeted<Event, HtmlSelectElement>| on_choose.run(event.target().value().into());
    let options = move || {
        let option = |(id, summary): (Id, Summary)| {
            let own = id.clone();
            view! {
                <option
                    value=id.to_string()
                    prop:selected=live_value(move || chosen.with(|chosen| chosen.as_ref() == Some(&own)))
                >
                    {called(store, &summary)}
                </option>
            }
        };
        comparison.plans().into_iter().map(option).collect_view()
    };
    view! {
        <Field label=store.label(label)>
            <select class="input" on:change:target=choose>
                {live(options)}
            </select>
        </Field>
    }
}

/// A plan's name, with when it was saved: several plans may have one name.
fn called(store: Store, summary: &Summary) -> String {
    let (lang, name) = (store.lang(), store.shown_name(&summary.name));
    match summary.saved_at() {
        Some(at) => {
            let time = format::moment(lang, at.day, &at.time, store.today());
            page::CHOICE.fill(lang, &[("name", &name), ("time", &time)])
        }
        None => name,
    }
}
