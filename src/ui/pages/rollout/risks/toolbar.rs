//! Which lines are shown: open or closed, and whose.

use leptos::prelude::*;

use crate::domain::risk::{Filter, Owner, owners};
use crate::state::{use_risks, use_store};
use crate::text::rollout::risks as words;
use crate::ui::components::{Choice, Segmented, Select, live};

#[component]
pub fn Toolbar(
    /// How many lines are shown.
    shown: Memo<usize>,
) -> impl IntoView {
    let (store, risks) = (use_store(), use_risks());
    let state = |value, text: crate::text::Text| Choice {
        value,
        label: Signal::derive(move || {
            let sum = risks.summary.get();
            text.fill(store.lang(), &[("n", if value { &sum.closed } else { &sum.open })])
        }),
    };
    let only = move || {
        let (likelihood, impact) = risks.filter.with(|filter| filter.cell)?;
        let values: [(&str, &dyn std::fmt::Display); 2] =
            [("likelihood", &likelihood.get()), ("impact", &impact.get())];
        Some(view! {
            <p>{words::ONLY_CELL.fill(store.lang(), &values)}</p>
            <ShowAll />
        })
    };
    let says = move || {
        let all = risks.summary.with(|sum| sum.open + sum.closed);
        words::SHOWN.fill(store.lang(), &[("n", &shown.get()), ("all", &all)])
    };
    view! {
        <div class="row risks__toolbar no-print">
            <Segmented
                name="risk-state"
                legend=store.label(words::STATE)
                choices=vec![state(false, words::OPEN), state(true, words::CLOSED)]
                chosen=Signal::derive(move || risks.filter.with(|filter| filter.closed))
                on_choose=Callback::new(move |closed| risks.filter.update(|filter| *filter = Filter { closed, cell: None, ..filter.clone() }))
            />
            <label class="risks__whose">
                <span>{live(move || store.t(words::WHOSE))}</span>
                <Whose />
            </label>
            {live(only)}
            <p class="small push" role="status">{live(says)}</p>
        </div>
    }
}

/// Whose risks are shown; built anew when other people own risks.
#[component]
fn Whose() -> impl IntoView {
    let (store, risks) = (use_store(), use_risks());
    let people = Memo::new(move |_| risks.lines.with(|lines| owners(lines)));
    let select = move || {
        let fixed = [(Owner::Anybody, words::ANYBODY), (Owner::Nobody, words::NOBODY)];
        let fixed = fixed.map(|(value, text)| Choice { value, label: store.label(text) });
        let named = people
            .get()
            .into_iter()
            .map(|name| Choice { value: Owner::Person(name.clone()), label: Signal::derive(move || name.clone()) });
        view! {
            <Select
                choices=fixed.into_iter().chain(named).collect()
                chosen=Signal::derive(move || risks.filter.with(|filter| filter.owner.clone()))
                on_choose=Callback::new(move |owner| risks.filter.update(|filter| filter.owner = owner))
            />
        }
    };
    view! { {live(select)} }
}

/// Back to every open risk.
#[component]
pub fn ShowAll() -> impl IntoView {
    let (store, risks) = (use_store(), use_risks());
    view! {
        <button class="button button--small" type="button" on:click=move |_| risks.filter.set(Filter::default())>
            {live(move || store.t(words::SHOW_ALL))}
        </button>
    }
}
