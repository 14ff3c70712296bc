//! How the overview of the questions is looked at: neither saved nor exported, and kept while the page stays open.

use leptos::prelude::*;

use crate::domain::path::Filter;

/// What survives going to a question and back.
#[derive(Clone, Copy)]
pub struct OverviewView {
    /// Which questions are shown.
    pub filter: RwSignal<Filter>,
    /// Whether only the quick path is shown.
    pub quick_only: RwSignal<bool>,
}

impl OverviewView {
    pub(super) fn new() -> OverviewView {
        OverviewView { filter: RwSignal::new(Filter::default()), quick_only: RwSignal::new(false) }
    }
}
