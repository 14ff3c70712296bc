//! How a figure came about: a panel that stays in sight, with every step down to assumptions, processes and work packages.

use leptos::prelude::*;

use crate::domain::money::{How as Made, InputId, Scenario, Step, What};
use crate::state::{CaseView, Opened, Store, use_case, use_store};
use crate::text::money::page as words;
use crate::text::money::{assumed, formula, origin, value, what};
use crate::text::shell;
use crate::ui::components::{IconButton, live, live_value};
use crate::ui::routes::{CaseAt, ProcessesAt, RolloutAt, Route};

/// A figure that opens.
#[component]
pub fn Opener(
    /// The scenario it belongs to.
    scenario: usize,
    /// What it opens.
    what: Opened,
    /// What it is called, for those who hear the page.
    name: String,
    /// The figure.
    text: String,
) -> impl IntoView {
    let case = use_case();
    let is_open = move || (case.opened.get() == Some((scenario, what))).to_string();
    view! {
        <button
            class="figure"
            type="button"
            aria-pressed=live_value(is_open)
            on:click=move |_| case.opened.set(Some((scenario, what)))
        >
            <span class="visually-hidden">{name} ": "</span>
            {text}
        </button>
    }
}

/// The panel.
#[component]
pub fn How() -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    let close = Callback::new(move |()| case.opened.set(None));
    let shown = move || {
        let opened = case.opened.get()?;
        Some(view! {
            <div class="explain__close no-print">
                <IconButton icon="close" label=store.label(shell::CLOSE) on_click=close />
            </div>
            {explained(store, case, opened)}
        })
    };
    view! {
        <aside
            class="explain how"
            aria-label=live_value(move || store.t(words::HOW_TITLE))
            aria-live="polite"
            data-chosen=live_value(move || case.opened.get().is_some().to_string())
        >
            {live(shown)}
        </aside>
    }
}

fn explained(store: Store, case: CaseView, (scenario, opened): (usize, Opened)) -> AnyView {
    let assumptions = case.assumptions.get();
    let step = case.case.with(|case| {
        let case = case.as_ref().ok()?;
        match opened {
            Opened::Figure(figure) => case.explain(scenario, figure),
            Opened::Line(line, year) => case.explain_line(scenario, line, year),
        }
    });
    match (assumptions.scenarios.get(scenario), step) {
        (Some(own), Some(step)) => {
            let tree = Tree { store, case, scenario: own };
            let title = format!("{} · {}", tree.name(&step), own.name.get(store.lang()));
            view! {
                <h3>{title} " " <span class="how__value">{tree.value(&step)}</span></h3>
                {tree.formula(&step)}
                <ul class="how__steps">{tree.below(&step, 0)}</ul>
            }
            .into_any()
        }
        _ => view! { <p>{store.t(words::HOW_RANGE)}</p> }.into_any(),
    }
}

/// What is needed to write steps.
struct Tree<'a> {
    store: Store,
    case: CaseView,
    scenario: &'a Scenario,
}

impl Tree<'_> {
    fn name(&self, step: &Step) -> String {
        what(self.store.lang(), self.scenario, &step.what)
    }

    fn value(&self, step: &Step) -> String {
        value(self.store.lang(), step, self.case.assumptions.with(|all| all.currency))
    }

    fn formula(&self, step: &Step) -> AnyView {
        let lang = self.store.lang();
        let said = formula(lang, self.scenario, step);
        let said = match step.how {
            Made::Given => return ().into_any(),
            Made::Monthly => words::HOW_MONTHLY.fill(lang, &[("parts", &said)]),
            _ => format!("= {said}"),
        };
        view! { <p class="how__formula">{said}</p> }.into_any()
    }

    fn below(&self, step: &Step, depth: usize) -> AnyView {
        step.from.iter().map(|part| self.step(part, depth)).collect_view().into_any()
    }

    /// A step: what is given as a line, everything else to be opened.
    fn step(&self, step: &Step, depth: usize) -> AnyView {
        let head = view! {
            <span>{self.name(step)}</span>
            <b>{self.value(step)}</b>
        };
        if step.from.is_empty() {
            return view! { <li class="how__given">{head} {self.origin(step)}</li> }.into_any();
        }
        view! {
            <li>
                <details open={depth == 0 && step.from.len() < 3}>
                    <summary>{head}</summary>
                    {self.formula(step)}
                    {self.origin(step)}
                    <ul>{self.below(step, depth + 1)}</ul>
                </details>
            </li>
        }
        .into_any()
    }

    /// Where a step comes from, with the way there.
    fn origin(&self, step: &Step) -> AnyView {
        let link = |route: Route, text| view! { <a href=route.href()>{self.store.t(text)}</a> }.into_any();
        match &step.what {
            What::Process { id, .. } => {
                let route = Route::Processes(ProcessesAt::Card(id.clone()));
                view! { <p class="small">{link(route, words::HOW_PROCESS)}</p> }.into_any()
            }
            What::Package { .. } => {
                view! { <p class="small">{link(Route::Rollout(RolloutAt::Plan), words::HOW_ROLLOUT)}</p> }.into_any()
            }
            What::Input(input) => {
                let said = self.assumed(input);
                view! { <p class="small">{said} " " {link(Route::Case(CaseAt::Assumptions), words::HOW_CHANGE)}</p> }
                    .into_any()
            }
            _ => ().into_any(),
        }
    }

    /// An assumption's range, where it comes from, its note.
    fn assumed(&self, input: &InputId) -> String {
        let lang = self.store.lang();
        let own = self.scenario.inputs();
        let shared = self.case.assumptions.get();
        let shared = match input {
            InputId::Shared(which) => shared.shared.get(which).cloned(),
            _ => None,
        };
        let own = own.into_iter().find(|(id, _)| id == input).map(|(_, estimate)| estimate.clone());
        let Some(estimate) = shared.or(own) else { return String::new() };
        let range = [estimate.range.low, estimate.range.likely, estimate.range.high];
        let range = range.map(|value| assumed(lang, value, estimate.unit)).join("–");
        let parts = [range, origin(lang, &estimate.origin), estimate.note.get(lang).to_owned()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}
