//! What a team has said, in the place of what the content assumes; and the keys by which single figures are said.

use super::assume::{Assumptions, CostLine, Effect, Estimate, InputId, Origin, Scenario, Shared, Unit};
use super::pricing::{Charge, Part};
use crate::domain::figures::{ChargeKind, MoneySettings, OwnCost, OwnScenario, Said, Timing};
use crate::domain::language::Localized;
use crate::domain::units::{Id, Range};

/// What a key of a figure means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keyed<'a> {
    /// A figure that all scenarios share.
    Shared(Shared),
    /// What a tool achieves.
    Effect(&'a str, Effect),
    /// Part of a price, of the n-th charge of this kind, counted from 1.
    Part(&'a str, ChargeKind, usize, Part),
    /// A cost.
    Cost(&'a str, &'a str),
}

/// The key of an assumption; the scenario is the one it belongs to. `None` when the scenario has no such charge.
pub fn key_of(scenario: Option<&Scenario>, input: &InputId) -> Option<Id> {
    let key = match (input, scenario) {
        (InputId::Shared(shared), _) => shared.key().to_owned(),
        (InputId::Effect(effect), Some(own)) => format!("{}/{}", own.id, effect.key()),
        (InputId::Cost(cost), Some(own)) => format!("{}/cost/{cost}", own.id),
        (InputId::Charge { charge, part }, Some(own)) => {
            let kind = ChargeKind::from(own.charges.get(*charge)?);
            let before = own.charges.iter().take(*charge).filter(|other| ChargeKind::from(*other) == kind).count();
            let again = if before == 0 { String::new() } else { format!("-{}", before + 1) };
            format!("{}/{}{again}/{}", own.id, kind.key(), part.key())
        }
        (_, None) => return None,
    };
    Some(key.into())
}

/// What a key means; `None` for one of a later edition.
pub fn meaning(key: &Id) -> Option<Keyed<'_>> {
    let steps: Vec<&str> = key.as_str().split('/').collect();
    match steps.as_slice() {
        [name] => Shared::ALL.into_iter().find(|shared| shared.key() == *name).map(Keyed::Shared),
        [scenario, name] => {
            let effect = Effect::ALL.into_iter().find(|effect| effect.key() == *name)?;
            Some(Keyed::Effect(scenario, effect))
        }
        [scenario, "cost", cost] => Some(Keyed::Cost(scenario, cost)),
        [scenario, kind, part] => {
            let (kind, again) = kind.split_once('-').unwrap_or((kind, "1"));
            let kind = ChargeKind::ALL.into_iter().find(|known| known.key() == kind)?;
            let part = Part::ALL.into_iter().find(|known| known.key() == *part)?;
            Some(Keyed::Part(scenario, kind, again.parse().ok()?, part))
        }
        _ => None,
    }
}

/// Every scenario there is: the content's and the team's own, with the team's figures.
pub fn all_scenarios(content: &Assumptions, said: &MoneySettings) -> Vec<Scenario> {
    let own = said.scenarios.iter().filter_map(|(id, own)| begun(content, id, own));
    let mut all: Vec<Scenario> = content.scenarios.iter().cloned().chain(own).collect();
    for scenario in &mut all {
        for (key, cost) in &said.costs {
            let id = key.as_str().split_once('/').filter(|(of, _)| *of == scenario.id.as_str()).map(|(_, cost)| cost);
            let Some(id) = id.filter(|id| scenario.costs.iter().all(|present| present.id.as_str() != *id)) else {
                continue;
            };
            scenario.costs.push(cost_line(content, &id.into(), cost));
        }
        let keys: Vec<Option<Id>> =
            scenario.inputs().into_iter().map(|(input, _)| key_of(Some(scenario), &input)).collect();
        for (key, estimate) in keys.into_iter().zip(estimates(scenario)) {
            if let Some(found) = key.and_then(|key| said.figures.get(&key)) {
                say(estimate, found);
            }
        }
    }
    all
}

impl Assumptions {
    /// What a case assumes once the team has said what it has said: its own figures, and the scenarios it compares.
    #[must_use]
    pub fn with(&self, said: &MoneySettings) -> Assumptions {
        let mut next = self.clone();
        next.currency = said.currency.unwrap_or(self.currency);
        next.discount_percent = said.discount_percent.unwrap_or(self.discount_percent);
        next.months = said.months.unwrap_or(self.months);
        if let Some(peaks) = &said.peak_months {
            next.peak_months = peaks.iter().copied().collect();
        }
        for shared in Shared::ALL {
            let Some(found) = said.figures.get(shared.key()) else { continue };
            match next.shared.get_mut(&shared) {
                Some(estimate) => say(estimate, found),
                None if found.range.is_some() => {
                    let mut estimate = blank(Unit::Months);
                    say(&mut estimate, found);
                    next.shared.insert(shared, estimate);
                }
                None => {}
            }
        }
        let all = all_scenarios(self, said);
        if let Some(compared) = &said.compared {
            let named = compared.iter().filter_map(|id| all.iter().find(|scenario| scenario.id == *id));
            next.scenarios = named.cloned().collect();
        } else {
            next.scenarios = all.into_iter().take(self.scenarios.len()).collect();
        }
        next
    }
}

fn begun(content: &Assumptions, id: &Id, own: &OwnScenario) -> Option<Scenario> {
    let like = content.scenarios.iter().find(|scenario| scenario.id == own.like).or(content.scenarios.first())?;
    let charges = own.charges.as_ref().map(|kinds| {
        let charge = |kind: &ChargeKind| {
            let found = like.charges.iter().find(|charge| ChargeKind::from(*charge) == *kind);
            found.cloned().unwrap_or_else(|| uncharged(*kind))
        };
        kinds.iter().map(charge).collect()
    });
    Some(Scenario {
        id: id.clone(),
        name: both(&own.name),
        about: Localized::default(),
        charges: charges.unwrap_or_else(|| like.charges.clone()),
        ..like.clone()
    })
}

/// A cost the team added; where the content has it in another scenario, with its figures, and in both languages until the team
/// calls it something else.
fn cost_line(content: &Assumptions, id: &Id, cost: &OwnCost) -> CostLine {
    let known = content.scenarios.iter().flat_map(|scenario| &scenario.costs).find(|known| known.id == *id);
    let unit = match cost.timing {
        Timing::Monthly => Unit::MoneyAMonth,
        Timing::Yearly => Unit::MoneyAYear,
        Timing::Once | Timing::AtEnd => Unit::Money,
    };
    let is_called = |name: &&Localized| ["", &name.en, &name.zh_hant].contains(&cost.name.trim());
    let name = known.map(|known| &known.name).filter(is_called).cloned();
    let estimate = known.filter(|known| known.timing == cost.timing).map(|known| known.estimate.clone());
    CostLine {
        id: id.clone(),
        name: name.unwrap_or_else(|| both(&cost.name)),
        group: cost.group,
        timing: cost.timing,
        estimate: estimate.unwrap_or_else(|| blank(unit)),
    }
}

fn uncharged(kind: ChargeKind) -> Charge {
    let fee = blank(Unit::MoneyAMonth);
    match kind {
        ChargeKind::Flat => Charge::Flat { fee },
        ChargeKind::Seat => Charge::Seat { fee, seats: blank(Unit::Count) },
        ChargeKind::Conversation => Charge::Conversation {
            fee,
            included: blank(Unit::ConversationsAMonth),
            overage: blank(Unit::MoneyAConversation),
        },
        ChargeKind::Module => Charge::Module { fee, modules: blank(Unit::Count) },
        ChargeKind::RevenueShare => Charge::RevenueShare { percent: blank(Unit::Percent) },
    }
}

fn blank(unit: Unit) -> Estimate {
    Estimate { range: Range::default(), unit, origin: Origin::Assumed, note: Localized::default() }
}

fn both(text: &str) -> Localized {
    Localized { en: text.to_owned(), zh_hant: text.to_owned() }
}

fn say(estimate: &mut Estimate, said: &Said) {
    if let Some(range) = said.range {
        estimate.range = range;
        estimate.origin = Origin::Team;
        estimate.note = Localized::default();
    }
    if !said.note.trim().is_empty() {
        estimate.note = both(&said.note);
    }
}

/// Every assumption of a scenario, in the order of [`Scenario::inputs`].
fn estimates(scenario: &mut Scenario) -> impl Iterator<Item = &mut Estimate> {
    let charges = scenario.charges.iter_mut().flat_map(|charge| match charge {
        Charge::Flat { fee } => vec![fee],
        Charge::Seat { fee, seats } => vec![fee, seats],
        Charge::Conversation { fee, included, overage } => vec![fee, included, overage],
        Charge::Module { fee, modules } => vec![fee, modules],
        Charge::RevenueShare { percent } => vec![percent],
    });
    let costs = scenario.costs.iter_mut().map(|cost| &mut cost.estimate);
    scenario.effects.values_mut().chain(charges).chain(costs)
}

impl From<&Charge> for ChargeKind {
    fn from(charge: &Charge) -> ChargeKind {
        match charge {
            Charge::Flat { .. } => ChargeKind::Flat,
            Charge::Seat { .. } => ChargeKind::Seat,
            Charge::Conversation { .. } => ChargeKind::Conversation,
            Charge::Module { .. } => ChargeKind::Module,
            Charge::RevenueShare { .. } => ChargeKind::RevenueShare,
        }
    }
}

impl Shared {
    /// Its name in keys and in the content.
    pub const fn key(self) -> &'static str {
        match self {
            Shared::AgentCost => "agent_cost",
            Shared::HoursPerMonth => "hours_per_month",
            Shared::Realised => "realised",
            Shared::RampMonths => "ramp_months",
            Shared::DipPercent => "dip_percent",
            Shared::DipMonths => "dip_months",
            Shared::Growth => "growth",
            Shared::PeakFactor => "peak_factor",
            Shared::ReplacedTool => "replaced_tool",
            Shared::ExtraMargin => "extra_margin",
            Shared::Revenue => "revenue",
            Shared::FollowMonths => "follow_months",
        }
    }
}

impl Effect {
    /// Its name in keys and in the content.
    pub const fn key(self) -> &'static str {
        match self {
            Effect::Resolved => "resolved",
            Effect::Prepared => "prepared",
            Effect::Observed => "observed",
        }
    }
}

impl ChargeKind {
    /// Its name in keys and in the content.
    pub const fn key(self) -> &'static str {
        match self {
            ChargeKind::Flat => "flat",
            ChargeKind::Seat => "seat",
            ChargeKind::Conversation => "conversation",
            ChargeKind::Module => "module",
            ChargeKind::RevenueShare => "revenue_share",
        }
    }
}

impl Part {
    /// All of them.
    pub const ALL: [Part; 6] = [Part::Fee, Part::Seats, Part::Included, Part::Overage, Part::Modules, Part::Percent];

    /// Its name in keys and in the content.
    pub const fn key(self) -> &'static str {
        match self {
            Part::Fee => "fee",
            Part::Seats => "seats",
            Part::Included => "included",
            Part::Overage => "overage",
            Part::Modules => "modules",
            Part::Percent => "percent",
        }
    }
}
