//! The lines of the register, gravest first.

use leptos::prelude::*;

use super::row::Row;
use super::toolbar::{ShowAll, Toolbar};
use crate::domain::units::Id;
use crate::state::{use_risks, use_store};
use crate::text::rollout::risks as words;
use crate::ui::components::live;

#[component]
pub fn List() -> impl IntoView {
    let (store, risks) = (use_store(), use_risks());
    let ids = Memo::new(move |_| {
        let filter = risks.filter.get();
        risks.lines.with(|lines| {
            lines.iter().filter(|line| filter.admits(line)).map(|line| line.id.clone()).collect::<Vec<_>>()
        })
    });
    let shown = Memo::new(move |_| ids.with(Vec::len));
    let is_empty = Memo::new(move |_| shown.get() == 0);
    let nothing = move || {
        is_empty.get().then(|| {
            view! {
                <div class="risks__none">
                    <p>{live(move || store.t(words::NONE_SHOWN))}</p>
                    <ShowAll />
                </div>
            }
        })
    };
    view! {
        <section class="risks" aria-labelledby="risk-list">
            <h2 id="risk-list">{live(move || store.t(words::LIST_TITLE))}</h2>
            <Toolbar shown=shown />
            <ol class="risks__list">
                <For each=move || ids.get() key=Id::clone children=move |id| view! { <Row id=id /> } />
            </ol>
            {live(nothing)}
        </section>
    }
}
