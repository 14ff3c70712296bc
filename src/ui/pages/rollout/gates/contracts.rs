//! What may be signed when, and why not earlier.

use leptos::prelude::*;

use crate::domain::rollout::{Contract, Rollout, Standing, Step, Withdrawn, contracts};
use crate::state::{Store, use_store};
use crate::text::format;
use crate::text::rollout::{self, gates as words};
use crate::ui::components::{Icon, live};

/// What may be signed when.
#[component]
pub fn Signing() -> impl IntoView {
    let store = use_store();
    let found = Memo::new(move |_| {
        let (work, rollout) = (store.results.work.get(), store.results.rollout.get());
        contracts(&store.model(), &work, &rollout)
    });
    let planned = move || found.with(|found| found.planned.iter().map(|one| contract(store, one)).collect_view());
    let withdrawn = move || found.with(|found| not_to_be_signed(store, &found.withdrawn));
    let is_none = move || found.with(|found| found.planned.is_empty() && found.withdrawn.is_empty());
    view! {
        <section class="signing" aria-labelledby="signing-title">
            <h2 id="signing-title">{live(move || store.t(words::SIGN_TITLE))}</h2>
            <p class="lede">{live(move || store.t(words::SIGN_LEDE))}</p>
            <Show when=is_none>
                <p>{live(move || store.t(words::SIGN_NONE))}</p>
            </Show>
            <ul class="signing__list">{live(planned)}</ul>
            {live(withdrawn)}
        </section>
    }
}

fn contract(store: Store, contract: &Contract) -> impl IntoView + use<> {
    let lang = store.lang();
    let name = contract.package.title.get(lang);
    let icon = if contract.allowed || contract.standing == Standing::Done { "check" } else { "lock" };
    let planned = contract.planned.filter(|_| contract.standing == Standing::Open);
    let planned = planned.map(|day| words::SIGN_PLANNED.fill(lang, &[("date", &format::date(lang, day))]));
    let before = words::SIGN_CHAIN.fill(lang, &[("contract", &format::inside_quotes(lang, &name))]);
    let count = contract.others.len();
    let others = (count > 0).then(|| {
        view! {
            <details class="signing__others">
                <summary>{words::SIGN_OTHERS.fill(lang, &[("n", &count)])}</summary>
                <ol class="signing__chain">{steps(store, &contract.others)}</ol>
            </details>
        }
    });
    view! {
        <li class="card signing__contract">
            <h3>{name}</h3>
            <p class="signing__when">
                <Icon name=icon />
                <span><b>{rollout::contract(lang, contract)}</b> " " {planned}</span>
            </p>
            <h4>{before}</h4>
            <ol class="signing__chain">{steps(store, &contract.chain)}</ol>
            {others}
        </li>
    }
}

fn steps(store: Store, steps: &[Step]) -> impl IntoView + use<> {
    store.results.rollout.with(|rollout| steps.iter().map(|one| step(store, rollout, one)).collect_view())
}

fn step(store: Store, rollout: &Rollout, step: &Step) -> impl IntoView + use<> {
    let (id, icon) = match step.standing {
        Standing::Done => ("done", "check"),
        Standing::UnderWay => ("under-way", "history"),
        Standing::Open => ("open", "info"),
    };
    view! {
        <li data-standing=id>
            <Icon name=icon />
            <span>
                {rollout::step(store.lang(), &store.model(), step)}
                " "
                <small>{rollout::step_state(store.lang(), rollout, step)}</small>
            </span>
        </li>
    }
}

fn not_to_be_signed(store: Store, withdrawn: &[Withdrawn]) -> Option<impl IntoView + use<>> {
    let (lang, model) = (store.lang(), store.model());
    let item = |held: &Withdrawn| {
        let why = rollout::unsigned(lang, &model, &held.why);
        view! { <li><b>{held.name.get(lang).to_owned()}</b> " " <small>{why}</small></li> }
    };
    (!withdrawn.is_empty()).then(|| {
        view! {
            <h3>{store.t(words::SIGN_WITHHELD)}</h3>
            <ul class="signing__withheld">{withdrawn.iter().map(item).collect_view()}</ul>
        }
    })
}
