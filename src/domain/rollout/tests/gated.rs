//! What gates decided, what speaks for a decision, and what may be signed.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::fixture::{Team, model, planned_on, process, team};
use super::super::*;
use crate::domain::plan::{KpiSetting, RolloutSettings};
use crate::domain::process::Bucket::AiHandles;
use crate::domain::units::Date;
use crate::domain::work::{Decision, Measured, Outcome, PackageChange, Progress, Work};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn one() -> Team {
    team(3, vec![process("a", AiHandles, 12.0)])
}

fn decided(phase: PhaseKind, on: &str, outcome: Outcome) -> Work {
    let decision = Decision { outcome, who: "Lead".to_owned(), why: "figures".to_owned() };
    Work { gates: BTreeMap::from([((phase, day(on)), decision)]), ..Work::default() }
}

fn with(mut work: Work, id: &str, progress: Progress) -> Work {
    let change = PackageChange { progress: Some(progress), ..PackageChange::default() };
    work.packages.insert(id.into(), Arc::new(change));
    work
}

/// The first phase done by 11 December.
fn standardised(work: Work) -> Work {
    let over = Progress::Done { started: Some(day("2026-11-23")), ended: Some(day("2026-12-11")) };
    ["kpi", "channels", "standards", "data"].into_iter().fold(work, |work, id| with(work, id, over.clone()))
}

/// The plan that starts on 23 November, looked at on a day.
fn plan(work: &Work, today: &str) -> Rollout {
    let settings = RolloutSettings { start: Some(day("2026-11-23")), ..RolloutSettings::default() };
    planned_on(&one(), &settings, work, day(today))
}

fn placed<'a>(rollout: &'a Rollout, id: &str) -> &'a Placement {
    rollout.package(&id.into()).and_then(|planned| planned.placement.as_ref()).unwrap()
}

fn gate(rollout: &Rollout, phase: PhaseKind) -> &PhaseGate {
    &rollout.phase(phase).unwrap().gate
}

#[test]
fn a_hold_keeps_back_what_has_not_begun_until_the_gate_is_looked_at_again() {
    let held = standardised(decided(PhaseKind::Standardise, "2027-01-11", Outcome::Hold));
    let rollout = plan(&held, "2027-01-12");
    let again = day("2027-01-25");
    let later = |rollout: &Rollout| -> Vec<Date> {
        let later = rollout.packages.iter().filter(|planned| planned.package.phase > PhaseKind::Standardise);
        later.map(|planned| planned.placement.as_ref().unwrap().from).collect()
    };
    assert_eq!(later(&rollout).into_iter().min(), Some(again));
    let wait = WaitsFor::Gate { phase: PhaseKind::Standardise, look_again: again };
    let waits = rollout
        .packages
        .iter()
        .filter(|planned| placed(&rollout, planned.package.id.as_str()).waits_for.contains(&wait));
    assert!(
        waits.clone().count() > 0 && waits.clone().all(|planned| planned.placement.as_ref().unwrap().from == again)
    );
    // Weeks on and nobody has looked: the week after today, not this one.
    let late = plan(&held, "2027-02-10");
    assert!(later(&late).into_iter().min() >= Some(day("2027-02-15")));
    assert!(gate(&late, PhaseKind::Standardise).is_due(late.today));
    assert!(!gate(&rollout, PhaseKind::Standardise).is_due(rollout.today));
    // Graduated after all.
    let mut graduated = held.clone();
    graduated.gates.extend(decided(PhaseKind::Standardise, "2027-01-12", Outcome::Graduate).gates);
    let free = plan(&graduated, "2027-01-12");
    assert_eq!(later(&free), later(&plan(&standardised(Work::default()), "2027-01-12")));
    assert!(later(&free).into_iter().min() < Some(again));
}

#[test]
fn a_hold_leaves_what_has_begun_and_outlasts_a_pin() {
    let mut held = decided(PhaseKind::Standardise, "2027-01-11", Outcome::Hold);
    held = with(held, "inbox", Progress::doing(day("2027-01-05")));
    let stuck = Progress::Blocked { started: None, remaining: BTreeMap::new(), reason: "no access".to_owned() };
    held = with(held, "tool", stuck);
    let pinned = PackageChange { pinned: Some(day("2027-01-18")), ..PackageChange::default() };
    held.packages.insert("contract".into(), Arc::new(pinned));
    let rollout = plan(&held, "2027-01-12");
    assert_eq!(placed(&rollout, "inbox").waits_for, [WaitsFor::Begun]);
    assert!(placed(&rollout, "tool").from >= day("2027-01-25"));
    let pin = rollout.conflicts.iter().find_map(|conflict| match conflict {
        Conflict::Pin { package, because, .. } if package.id.as_str() == "contract" => Some(because),
        _ => None,
    });
    let wait = WaitsFor::Gate { phase: PhaseKind::Standardise, look_again: day("2027-01-25") };
    assert!(pin.is_some_and(|because| because.contains(&wait)), "{:?}", rollout.conflicts);
}

#[test]
fn a_stop_takes_out_what_comes_later_and_has_not_begun_and_says_so() {
    let stopped = decided(PhaseKind::Pilot, "2027-03-01", Outcome::Stop);
    let stopped = with(stopped, "tuning@a", Progress::doing(day("2027-03-01")));
    let rollout = plan(&stopped, "2027-03-02");
    let gone: Vec<&str> = rollout.left_out.iter().map(|left| left.package.id.as_str()).collect();
    assert_eq!(gone, ["live@a", "contract", "lookback"]);
    let why = LeftOutReason::Stopped {
        phase: PhaseKind::Pilot,
        day: day("2027-03-01"),
        who: "Lead".to_owned(),
        why: "figures".to_owned(),
    };
    assert!(rollout.left_out.iter().all(|left| left.why == why));
    // What is under way stays, and waits for what the package between would have waited for.
    assert_eq!(rollout.package(&"tuning@a".into()).unwrap().package.after, ["pilot@a".into(), "review@a".into()]);
    assert!(rollout.withheld.is_empty());
    let found = contracts(&model(), &stopped, &rollout);
    assert_eq!(found.withdrawn.iter().map(|held| &held.why).collect::<Vec<_>>(), [&Unsigned::LeftOut(why)]);
}

#[test]
fn a_gate_says_how_far_it_is() {
    let state = |work: &Work, today: &str| gate(&plan(work, today), PhaseKind::Standardise).state.clone();
    let silent = Work::default();
    assert_eq!(state(&silent, "2026-11-23"), GateState::NotYet);
    let all = standardised(silent.clone());
    // On the last day of the last week it is not yet due.
    assert_eq!(state(&all, "2026-12-13"), GateState::NotYet);
    assert_eq!(state(&all, "2026-12-14"), GateState::Due);
    let held = decided(PhaseKind::Standardise, "2026-12-14", Outcome::Hold);
    let GateState::Decided { day: on, decision, look_again } = state(&held, "2026-12-15") else { panic!("undecided") };
    assert_eq!((on, decision.outcome, look_again), (day("2026-12-14"), Outcome::Hold, Some(day("2026-12-28"))));
    let idle = planned_on(&team(1, vec![]), &RolloutSettings::default(), &silent, day("2026-11-23"));
    assert_eq!(gate(&idle, PhaseKind::Expand).state, GateState::NoDate);
}

#[test]
fn measured_figures_speak_for_a_decision() {
    let measured = |kpi: &str, on: &str, value| ((kpi.into(), day(on)), Measured { value, note: String::new() });
    let said = |figures: &[(&str, &str, f64)]| {
        let measured = figures.iter().map(|(kpi, on, value)| measured(kpi, on, *value)).collect();
        let work = Work { measured, ..Work::default() };
        let setting = KpiSetting { baseline: None, target: Some(10.0) };
        let settings = RolloutSettings { kpis: BTreeMap::from([("response".into(), setting)]), ..Default::default() };
        gate(&planned_on(&one(), &settings, &work, day("2026-11-20")), PhaseKind::Pilot).clone()
    };
    let outcome = |figures: &[(&str, &str, f64)]| proposal(&said(figures)).outcome;
    assert_eq!(outcome(&[]), None);
    // Ten minutes or less, ninety per cent or more; a figure on its target meets it.
    let met = [("response", "2026-11-01", 10.0), ("csat", "2026-11-02", 90.0)];
    assert_eq!(outcome(&met), Some(Outcome::Graduate));
    assert_eq!(outcome(&met[..1]), None);
    assert_eq!(outcome(&[met[0], ("csat", "2026-11-02", 89.5)]), Some(Outcome::Hold));
    // The latest figure counts.
    let worse = [met[0], met[1], ("csat", "2026-11-09", 80.0)];
    assert_eq!(outcome(&worse), Some(Outcome::Hold));
    let kpi = said(&worse).kpis[1].clone();
    assert_eq!((kpi.measured, kpi.met), (Some((day("2026-11-09"), 80.0)), Some(false)));
    let found = proposal(&said(&worse[1..]));
    assert_eq!((found.met, found.missed, found.unmeasured), (vec![], vec!["csat".into()], vec!["response".into()]));
    assert_eq!(proposal(gate(&plan(&Work::default(), "2026-11-23"), PhaseKind::Optimise)), Proposal::default());
}

#[test]
fn a_contract_says_what_stands_before_it_and_when_it_may_be_signed() {
    let found = |work: &Work, today: &str| contracts(&model(), work, &plan(work, today)).planned[0].clone();
    let ids = |steps: &[Step]| {
        let id = |step: &Step| match &step.of {
            StepOf::Package(package) => package.id.to_string(),
            StepOf::Gate(phase) => format!("gate of {}", phase.id()),
        };
        steps.iter().map(id).collect::<Vec<_>>()
    };
    let today = "2026-12-16";
    let open = found(&Work::default(), today);
    assert_eq!(ids(&open.chain), ["kpi", "channels", "data", "pilot@a", "gate of pilot"]);
    assert_eq!(ids(&open.others), ["standards", "tool", "review@a", "inbox"]);
    let rollout = plan(&Work::default(), today);
    assert_eq!((open.allowed, open.standing), (false, Standing::Open));
    assert_eq!(
        open.first_day,
        Some(placed(&rollout, "review@a").to.tomorrow().unwrap().max(placed(&rollout, "inbox").to.tomorrow().unwrap()))
    );
    assert!(open.first_day <= open.planned);
    // Everything done, nothing decided; then graduated, then put on hold.
    let over = Progress::Done { started: Some(day("2026-11-23")), ended: Some(day("2026-12-11")) };
    let before = ["tool", "pilot@a", "review@a", "inbox"];
    let done = before.into_iter().fold(standardised(Work::default()), |work, id| with(work, id, over.clone()));
    let missing = found(&done, today);
    assert_eq!(ids(&missing.missing().cloned().collect::<Vec<_>>()), ["gate of pilot"]);
    assert_eq!((missing.allowed, missing.first_day), (false, Some(day(today))));
    let with_gate = |outcome| Work { gates: decided(PhaseKind::Pilot, "2026-12-14", outcome).gates, ..done.clone() };
    let allowed = found(&with_gate(Outcome::Graduate), today);
    assert_eq!((allowed.allowed, allowed.first_day, allowed.missing().count()), (true, Some(day(today)), 0));
    let held = found(&with_gate(Outcome::Hold), today);
    assert_eq!((held.allowed, held.first_day, held.planned), (false, Some(day("2026-12-28")), Some(day("2026-12-28"))));
    assert_eq!(
        held.chain.last().map(|step| (step.standing, step.end)),
        Some((Standing::UnderWay, Some(day("2026-12-28"))))
    );
}
