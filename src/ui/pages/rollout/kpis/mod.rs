//! The KPI sheet: key figures, what was measured of them, and what they say together.

mod card;
mod figure;
mod line;
mod record;
mod values;

use leptos::prelude::*;

use self::card::KpiCard;
use self::record::{Draft, Record};
use super::Head;
use crate::domain::rollout::{BlindSpot, KpiState, blind_spots, kpi_sheet};
use crate::domain::units::Id;
use crate::state::{Store, use_store};
use crate::text::rollout::kpis as words;
use crate::ui::components::{Notice, NoticeTone, live};
use crate::ui::routes::RolloutAt;

/// Every key figure as it stands.
type Sheet = Memo<Vec<KpiState>>;

/// The KPI sheet.
#[component]
pub fn KpisPage() -> impl IntoView {
    let store = use_store();
    let sheet: Sheet = Memo::new(move |_| {
        let (settings, work) = (store.results.settings.get(), store.results.work.get());
        kpi_sheet(&store.model(), &settings, &work)
    });
    let title = Signal::derive(move || sheet.with(|sheet| words::headline(store.lang(), sheet)));
    let first = sheet.with_untracked(|sheet| sheet.first().map_or(Id::from(""), |state| state.kpi.clone()));
    let draft = Draft::new(first, store.today());
    view! {
        <Head title=title at=RolloutAt::Kpis />
        <div class="kpis stack-lg">
            <p class="lede">{live(move || store.t(words::LEDE))}</p>
            <BlindSpots sheet=sheet />
            <Record sheet=sheet draft=draft />
            <section aria-labelledby="kpis-sheet">
                <h2 id="kpis-sheet">{live(move || store.t(words::SHEET_TITLE))}</h2>
                <p class="small">{live(move || store.t(words::LINE_KEY))}</p>
                <ul class="kpis__sheet">
                    <For
                        each=move || sheet.with(|sheet| sheet.iter().map(|state| state.kpi.clone()).collect::<Vec<_>>())
                        key=Id::clone
                        children=move |kpi| view! { <KpiCard kpi=kpi sheet=sheet draft=draft /> }
                    />
                </ul>
            </section>
        </div>
    }
}

/// What the figures say together, as long as they do.
#[component]
fn BlindSpots(sheet: Sheet) -> impl IntoView {
    let store = use_store();
    let spots = Memo::new(move |_| sheet.with(|sheet| blind_spots(sheet)));
    let notices = move || {
        let said = spots.with(|spots| sentences(store, sheet, spots));
        said.into_iter().map(|text| view! { <Notice tone=NoticeTone::Warn>{text}</Notice> }).collect_view()
    };
    view! {
        <Show when=move || spots.with(|spots| !spots.is_empty())>
            <section class="stack" aria-labelledby="kpis-spots">
                <h2 id="kpis-spots">{live(move || store.t(words::BLIND_TITLE))}</h2>
                {live(notices)}
            </section>
        </Show>
    }
}

fn sentences(store: Store, sheet: Sheet, spots: &[BlindSpot]) -> Vec<String> {
    sheet.with(|sheet| spots.iter().map(|spot| words::blind_spot(store.lang(), sheet, spot)).collect())
}

/// One figure of the sheet.
fn state_of(sheet: Sheet, kpi: Id) -> Memo<Option<KpiState>> {
    Memo::new(move |_| sheet.with(|sheet| sheet.iter().find(|state| state.kpi == kpi).cloned()))
}
