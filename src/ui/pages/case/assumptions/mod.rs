//! The assumptions: what frames the case, what all scenarios share, what each tool achieves and costs.

mod costs;
mod derived;
mod frame;
mod own;
mod row;
mod scenario;

use leptos::prelude::*;

use self::row::RangeRow;
use super::Head;
use super::result::Which;
use super::strip::Strip;
use crate::domain::figures::Said;
use crate::domain::money::{Estimate, InputId, Scenario, Shared};
use crate::domain::units::Range;
use crate::state::{CaseView, use_case, use_store};
use crate::text::Text;
use crate::text::money::page as words;
use crate::ui::components::live;
use crate::ui::routes::CaseAt;

#[component]
pub fn AssumptionsPage() -> impl IntoView {
    let store = use_store();
    view! {
        <Head title=store.label(words::ASSUMPTIONS_TITLE) at=CaseAt::Assumptions />
        <div class="stack-lg case">
            <p class="lede">{live(move || store.t(words::ASSUMPTIONS_LEDE))}</p>
            <div class="case__now">
                <Which />
                <Strip />
            </div>
            <Group title=words::GROUP_FRAME><frame::Frame /></Group>
            <Group title=words::GROUP_TEAM>
                <SharedRows of=&[Shared::AgentCost, Shared::HoursPerMonth, Shared::Realised] />
            </Group>
            <Group title=words::GROUP_VOLUMES>
                <derived::Derived />
                <SharedRows of=&[Shared::Growth, Shared::PeakFactor] />
                <frame::Peaks />
                <Follow />
            </Group>
            <Group title=words::GROUP_BENEFITS>
                <SharedRows of=&[Shared::ReplacedTool, Shared::ExtraMargin, Shared::Revenue] />
            </Group>
            <Group title=words::GROUP_RISKS>
                <SharedRows of=&[Shared::RampMonths, Shared::DipPercent, Shared::DipMonths] />
            </Group>
            <Group title=words::GROUP_TOOLS><scenario::Tools /></Group>
        </div>
    }
}

#[component]
fn Group(title: Text, children: Children) -> impl IntoView {
    let store = use_store();
    view! {
        <section class="card assume">
            <h2>{live(move || store.t(title))}</h2>
            {children()}
        </section>
    }
}

#[component]
fn SharedRows(of: &'static [Shared]) -> impl IntoView {
    let rows =
        of.iter().map(|which| view! { <RangeRow at=Figure { scenario: None, input: InputId::Shared(*which) } /> });
    view! { <div class="assume__rows">{rows.collect_view()}</div> }
}

/// Whether processes that had to wait count: a figure the content does not have.
#[component]
fn Follow() -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    const MONTHS: Range = Range { low: 3.0, likely: 6.0, high: 12.0 };
    let counts = Memo::new(move |_| case.assumptions.with(|all| all.shared.contains_key(&Shared::FollowMonths)));
    let toggle = move |_| {
        let range = (!counts.get_untracked()).then_some(MONTHS);
        let key = Shared::FollowMonths.key().into();
        case.change(Shared::FollowMonths.key(), |said| {
            said.with_figure(&key, |figure| *figure = Said { range, ..Said::default() })
        });
    };
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=counts on:change=toggle />
            <span>
                {live(move || store.t(words::FOLLOW_ADD))}
                <br />
                <small>{live(move || store.t(words::FOLLOW_HINT))}</small>
            </span>
        </label>
        <Show when=move || counts.get()>
            <SharedRows of=&[Shared::FollowMonths] />
        </Show>
    }
}

/// One assumed figure: which scenario it belongs to, and which it is.
#[derive(Clone, Debug, PartialEq)]
struct Figure {
    scenario: Option<crate::domain::units::Id>,
    input: InputId,
}

impl Figure {
    /// The scenario it belongs to.
    fn scenario(&self, case: CaseView) -> Option<Scenario> {
        let id = self.scenario.as_ref()?;
        case.scenarios.with(|all| all.iter().find(|scenario| scenario.id == *id).cloned())
    }

    /// The figure as the case assumes it.
    fn estimate(&self, case: CaseView) -> Option<Estimate> {
        match &self.input {
            InputId::Shared(which) => case.assumptions.with(|all| all.shared.get(which).cloned()),
            input => {
                let own = self.scenario(case)?;
                own.inputs().into_iter().find(|(id, _)| id == input).map(|(_, estimate)| estimate.clone())
            }
        }
    }
}
