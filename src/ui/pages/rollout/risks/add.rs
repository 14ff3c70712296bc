//! A risk of the team's own: its name, and it stands in the register.

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;

use crate::browser::{document, ids};
use crate::domain::edit::{Edit, WorkEdit};
use crate::domain::risk::Filter;
use crate::domain::work::Risk;
use crate::state::{use_risks, use_store};
use crate::text::rollout::risks as words;
use crate::ui::components::{Field, live, live_value};

#[component]
pub fn Add() -> impl IntoView {
    let (store, risks) = (use_store(), use_risks());
    let input = NodeRef::<html::Input>::new();
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(input) = input.get_untracked() else { return };
        let title = input.value().trim().to_owned();
        if title.is_empty() {
            drop(input.focus());
            return;
        }
        let id = ids::fresh();
        let said = untrack(|| words::ADDED.fill(store.lang(), &[("risk", &title)]));
        store.dispatch(Edit::Work(WorkEdit::PutRisk(id.clone(), Risk { title, ..Risk::default() })));
        store.announce(said);
        input.set_value("");
        risks.filter.set(Filter::default());
        request_animation_frame(move || document::focus_id(&format!("risk-likelihood-{id}")));
    };
    view! {
        <form class="card risks__add no-print" aria-label=live_value(move || store.t(words::ADD_TITLE)) on:submit=add>
            <Field label=store.label(words::ADD_TITLE)>
                <input class="input" type="text" autocomplete="off" placeholder=live_value(move || store.t(words::TITLE)) node_ref=input />
            </Field>
            <button class="button button--primary" type="submit">{live(move || store.t(words::ADD))}</button>
        </form>
    }
}
