//! How the plan is looked at: which package is explained, how near, which packages, as chart or table.

use leptos::prelude::*;

use super::mover::Mover;
use crate::chart::gantt::{Gantt, Sizes, gantt, weeks_shown};
use crate::domain::rollout::{PackageFilter, Planned};
use crate::domain::units::Id;
use crate::state::{Store, use_risks, use_store};

/// How near the plan is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zoom {
    /// All of it.
    Fit,
    /// Week by week.
    Weeks,
    /// Month by month.
    Months,
    /// Quarter by quarter.
    Quarters,
}

impl Zoom {
    /// Pixels a week; `None`: as many as there is room for.
    pub const fn pixels(self) -> Option<f64> {
        match self {
            Zoom::Fit => None,
            Zoom::Weeks => Some(44.0),
            Zoom::Months => Some(15.0),
            Zoom::Quarters => Some(5.0),
        }
    }
}

/// How the plan is looked at. Not kept: a page opened anew shows all of it.
#[derive(Clone, Copy)]
pub struct View {
    store: Store,
    /// The package that is explained.
    pub chosen: RwSignal<Option<Id>>,
    /// How near.
    pub zoom: RwSignal<Zoom>,
    /// Which packages.
    pub filter: RwSignal<PackageFilter>,
    /// As a table.
    pub as_table: RwSignal<bool>,
    /// Where everything is in the chart: per cent along the axis, pixels down.
    pub geometry: Memo<Gantt>,
    /// What is being moved.
    pub mover: Mover,
}

impl View {
    pub fn new() -> View {
        let store = use_store();
        let (zoom, filter) = (RwSignal::new(Zoom::Fit), RwSignal::new(PackageFilter::default()));
        let geometry = Memo::new(move |_| {
            let (lang, work, filter, zoom) = (store.lang(), store.results.work.get(), filter.get(), zoom.get());
            let shown = |planned: &Planned| filter.admits(planned, &work, &planned.package.title.get(lang));
            store.results.rollout.with(|rollout| gantt(rollout, &sizes(zoom, weeks_shown(rollout)), shown))
        });
        View {
            store,
            chosen: RwSignal::new(use_risks().take_followed()),
            zoom,
            filter,
            as_table: RwSignal::new(false),
            geometry,
            mover: Mover::new(store),
        }
    }

    /// Explains a package.
    pub fn choose(self, package: &Id) {
        self.mover.let_go_of_others(package);
        if self.chosen.with_untracked(|chosen| chosen.as_ref() != Some(package)) {
            self.chosen.set(Some(package.clone()));
        }
    }

    /// Whether a package is the one explained.
    pub fn is_chosen(self, package: &Id) -> bool {
        self.chosen.with(|chosen| chosen.as_ref() == Some(package))
    }

    /// What a package is called.
    pub fn title(self, package: &Id) -> String {
        let lang = self.store.lang();
        self.store.results.rollout.with(|rollout| {
            rollout.package(package).map_or_else(String::new, |planned| planned.package.title.get(lang))
        })
    }

    /// How many packages are shown, and of how many.
    pub fn count(self) -> (usize, usize) {
        let (lang, work, filter) = (self.store.lang(), self.store.results.work.get(), self.filter.get());
        let shown = |planned: &&Planned| filter.admits(planned, &work, &planned.package.title.get(lang));
        self.store
            .results
            .rollout
            .with(|rollout| (rollout.packages.iter().filter(shown).count(), rollout.packages.len()))
    }
}

/// Height of the head, of a row and of a bar in pixels.
pub const HEAD: f64 = 40.0;
pub const ROW: f64 = 30.0;
const BAR: f64 = 16.0;

/// The width a chart that shows everything has, more or less.
const USUAL: f64 = 820.0;

/// The sizes to draw with: per cent along the axis, pixels down.
pub fn sizes(zoom: Zoom, weeks: u32) -> Sizes {
    /// Least distance between the names of two months and between two week lines, in pixels.
    const MONTH: f64 = 54.0;
    const WEEK: f64 = 9.0;
    let width = zoom.pixels().map_or(USUAL, |pixels| (pixels * f64::from(weeks)).max(USUAL));
    Sizes { width: 100.0, head: HEAD, row: ROW, bar: BAR, month: 100.0 * MONTH / width, week: 100.0 * WEEK / width }
}
