//! Addresses: what stands after the `#`, as a type.

use crate::browser::hash;
use crate::domain::units::Id;
use crate::state::Pick;
use crate::text::{Text, shell};

/// A place in the product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The library.
    Plans,
    /// Earlier states of the open plan.
    History,
    /// The example, opened.
    Example,
    /// The open plan, offered as a file.
    TakeAway,
    /// Two plans or earlier states side by side, or a choice of them.
    Compare(Option<(Pick, Pick)>),
    /// The questionnaire and its result.
    Assess(AssessAt),
    /// The inventory.
    Processes(ProcessesAt),
    /// The plan in time.
    Rollout(RolloutAt),
    /// What it costs and brings.
    Case(CaseAt),
    /// Language, appearance, sources.
    Settings,
}

/// A place in the questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AssessAt {
    /// The first open question.
    Next,
    /// One question.
    Question(Id),
    /// All questions at a glance.
    Overview,
    /// The stage and its reasons.
    Result,
}

/// A place in the inventory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProcessesAt {
    /// The table.
    Table,
    /// The five buckets.
    Board,
    /// The team view.
    Team,
    /// Adding: templates, paste, file.
    Add,
    /// One process.
    Card(Id),
}

/// A place in the rollout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RolloutAt {
    /// When what happens, and why.
    Plan,
    /// Other plans of the same work, and what would shorten this one.
    Options,
    /// Gates and what is decided there; what may be signed when.
    Gates,
    /// Key figures and what was measured of them.
    Kpis,
    /// The risk register.
    Risks,
    /// What the plan has to fit: start, hours, freezes, holidays.
    Calendar,
}

/// A place in the business case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseAt {
    /// The result and its reasons.
    Result,
    /// What it rests on.
    Assumptions,
    /// How it is computed.
    Methods,
}

/// A section of the product, as the navigation shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The library.
    Plans,
    /// The questionnaire.
    Assess,
    /// The inventory.
    Processes,
    /// The rollout.
    Rollout,
    /// The business case.
    Case,
    /// Settings.
    Settings,
}

impl Section {
    /// What it is called.
    pub const fn name(self) -> Text {
        match self {
            Section::Plans => shell::PLANS,
            Section::Assess => shell::ASSESS,
            Section::Processes => shell::PROCESSES,
            Section::Rollout => shell::ROLLOUT,
            Section::Case => shell::CASE,
            Section::Settings => shell::SETTINGS,
        }
    }
}

impl Route {
    /// Whether what stands there belongs to the open plan.
    pub const fn is_about_open_plan(&self) -> bool {
        match self {
            Route::History
            | Route::TakeAway
            | Route::Assess(_)
            | Route::Processes(_)
            | Route::Rollout(_)
            | Route::Case(_) => true,
            Route::Plans | Route::Example | Route::Compare(_) | Route::Settings => false,
        }
    }

    /// The place an address means, if any.
    pub fn parse(path: &str) -> Option<Route> {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        Some(match parts.as_slice() {
            [] | ["plans"] => Route::Plans,
            ["history"] => Route::History,
            ["example"] => Route::Example,
            ["file"] => Route::TakeAway,
            ["compare"] => Route::Compare(None),
            ["compare", before, after] => Route::Compare(Some((picked(before)?, picked(after)?))),
            ["assess"] => Route::Assess(AssessAt::Next),
            ["assess", "question", id] => Route::Assess(AssessAt::Question((*id).into())),
            ["assess", "overview"] => Route::Assess(AssessAt::Overview),
            ["assess", "result"] => Route::Assess(AssessAt::Result),
            ["processes"] => Route::Processes(ProcessesAt::Table),
            ["processes", "board"] => Route::Processes(ProcessesAt::Board),
            ["processes", "team"] => Route::Processes(ProcessesAt::Team),
            ["processes", "add"] => Route::Processes(ProcessesAt::Add),
            ["processes", "card", id] => Route::Processes(ProcessesAt::Card((*id).into())),
            ["rollout"] => Route::Rollout(RolloutAt::Plan),
            ["rollout", "options"] => Route::Rollout(RolloutAt::Options),
            ["rollout", "gates"] => Route::Rollout(RolloutAt::Gates),
            ["rollout", "kpis"] => Route::Rollout(RolloutAt::Kpis),
            ["rollout", "risks"] => Route::Rollout(RolloutAt::Risks),
            ["rollout", "calendar"] => Route::Rollout(RolloutAt::Calendar),
            ["case"] => Route::Case(CaseAt::Result),
            ["case", "assumptions"] => Route::Case(CaseAt::Assumptions),
            ["case", "methods"] => Route::Case(CaseAt::Methods),
            ["settings"] => Route::Settings,
            _ => return None,
        })
    }

    /// The address, without the `#`.
    pub fn path(&self) -> String {
        match self {
            Route::Plans => "/".to_owned(),
            Route::History => "/history".to_owned(),
            Route::Example => "/example".to_owned(),
            Route::TakeAway => hash::TAKE_AWAY.to_owned(),
            Route::Compare(None) => "/compare".to_owned(),
            Route::Compare(Some((before, after))) => format!("/compare/{}/{}", address(before), address(after)),
            Route::Assess(AssessAt::Next) => "/assess".to_owned(),
            Route::Assess(AssessAt::Question(id)) => format!("/assess/question/{id}"),
            Route::Assess(AssessAt::Overview) => "/assess/overview".to_owned(),
            Route::Assess(AssessAt::Result) => "/assess/result".to_owned(),
            Route::Processes(ProcessesAt::Table) => "/processes".to_owned(),
            Route::Processes(ProcessesAt::Board) => "/processes/board".to_owned(),
            Route::Processes(ProcessesAt::Team) => "/processes/team".to_owned(),
            Route::Processes(ProcessesAt::Add) => "/processes/add".to_owned(),
            Route::Processes(ProcessesAt::Card(id)) => format!("/processes/card/{id}"),
            Route::Rollout(RolloutAt::Plan) => "/rollout".to_owned(),
            Route::Rollout(RolloutAt::Options) => "/rollout/options".to_owned(),
            Route::Rollout(RolloutAt::Gates) => "/rollout/gates".to_owned(),
            Route::Rollout(RolloutAt::Kpis) => "/rollout/kpis".to_owned(),
            Route::Rollout(RolloutAt::Risks) => "/rollout/risks".to_owned(),
            Route::Rollout(RolloutAt::Calendar) => "/rollout/calendar".to_owned(),
            Route::Case(CaseAt::Result) => "/case".to_owned(),
            Route::Case(CaseAt::Assumptions) => "/case/assumptions".to_owned(),
            Route::Case(CaseAt::Methods) => "/case/methods".to_owned(),
            Route::Settings => "/settings".to_owned(),
        }
    }

    /// The address as a link target.
    pub fn href(&self) -> String {
        format!("#{}", self.path())
    }

    /// The section it belongs to.
    pub const fn section(&self) -> Section {
        match self {
            Route::Plans | Route::History | Route::Example | Route::TakeAway | Route::Compare(_) => Section::Plans,
            Route::Assess(_) => Section::Assess,
            Route::Processes(_) => Section::Processes,
            Route::Rollout(_) => Section::Rollout,
            Route::Case(_) => Section::Case,
            Route::Settings => Section::Settings,
        }
    }
}

/// Stands between a plan and one of its earlier states in an address. Encoding never gives it.
const AT: char = '@';

fn address(pick: &Pick) -> String {
    let plan = hash::encoded(pick.plan.as_str());
    match &pick.revision {
        None => plan,
        Some(revision) => format!("{plan}{AT}{}", hash::encoded(revision.as_str())),
    }
}

fn picked(text: &str) -> Option<Pick> {
    let (plan, revision) = text.split_once(AT).map_or((text, None), |(plan, revision)| (plan, Some(revision)));
    let revision = match revision {
        None => None,
        Some(revision) => Some(hash::decoded(revision)?.into()),
    };
    Some(Pick { plan: hash::decoded(plan)?.into(), revision })
}
