//! Packages as the team has them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::fixture::{TODAY, Team, model, planned, planned_on, process, team};
use super::super::*;
use crate::domain::plan::RolloutSettings;
use crate::domain::process::Bucket::AiHandles;
use crate::domain::units::Date;
use crate::domain::work::{Link, OwnPackage, PackageChange, Progress, Work};

fn one() -> Team {
    team(3, vec![process("a", AiHandles, 12.0)])
}

fn changed(changes: impl IntoIterator<Item = (&'static str, PackageChange)>) -> Work {
    let packages = changes.into_iter().map(|(id, change)| (Id::from(id), Arc::new(change)));
    Work { packages: packages.collect(), ..Work::default() }
}

fn links(links: &[(&str, Link)]) -> PackageChange {
    let after = links.iter().map(|(id, link)| (Id::from(*id), *link)).collect();
    PackageChange { after, ..PackageChange::default() }
}

fn left(why: &str) -> PackageChange {
    PackageChange { left_out: Some(why.to_owned()), ..PackageChange::default() }
}

fn with_own(mut work: Work, id: &str, own: OwnPackage) -> Work {
    work.own.insert(id.into(), Arc::new(own));
    work
}

fn contract(phase: PhaseKind) -> OwnPackage {
    OwnPackage { kind: PackageKind::Contract, ..OwnPackage::new("Lease", phase) }
}

fn plan(work: &Work) -> Rollout {
    planned_on(&one(), &RolloutSettings::default(), work, TODAY)
}

fn package<'a>(rollout: &'a Rollout, id: &str) -> &'a Package {
    &rollout.package(&id.into()).unwrap_or_else(|| panic!("{id} is missing")).package
}

fn after<'a>(rollout: &'a Rollout, id: &str) -> Vec<&'a str> {
    package(rollout, id).after.iter().map(Id::as_str).collect()
}

fn gone(rollout: &Rollout) -> Vec<&str> {
    rollout.left_out.iter().map(|left| left.package.id.as_str()).collect()
}

#[test]
fn hours_and_weeks_are_those_of_the_team() {
    let hours = BTreeMap::from([("it".into(), 0), ("lead".into(), 30), ("nobody".into(), 5)]);
    let change = PackageChange { hours, weeks: Some(1), ..PackageChange::default() };
    let rollout = plan(&changed([("kpi", change)]));
    let kpi = package(&rollout, "kpi");
    assert_eq!((&kpi.hours, kpi.weeks), (&BTreeMap::from([("lead".into(), 30)]), 1));
    // Thirty hours at eight a week.
    let at = rollout.package(&"kpi".into()).and_then(|planned| planned.placement.clone()).unwrap();
    assert_eq!(at.end_week - at.start_week, 4);
}

#[test]
fn links_are_added_and_removed_and_what_is_not_there_is_ignored() {
    let changes = links(&[("inbox", Link::Added), ("ghost", Link::Added), ("data", Link::Removed)]);
    let rollout = plan(&changed([("tool", changes), ("kpi", links(&[("kpi", Link::Added)]))]));
    assert_eq!(after(&rollout, "tool"), ["inbox"]);
    assert_eq!(after(&rollout, "kpi"), Vec::<&str>::new());
    assert_eq!(rollout.conflicts, []);
}

#[test]
fn a_circle_of_links_is_named_and_the_rest_is_planned() {
    let rollout = plan(&changed([("kpi", links(&[("data", Link::Added)]))]));
    let [Conflict::Cycle(circle)] = rollout.conflicts.as_slice() else { panic!("{:?}", rollout.conflicts) };
    let ids: Vec<&str> = circle.iter().map(|package| package.id.as_str()).collect();
    assert_eq!(ids, ["kpi", "channels", "data"]);
    let own = with_own(Work::default(), "mine", OwnPackage::new("Mine", PhaseKind::Standardise));
    let own = with_own(own, "theirs", OwnPackage { after: ["kpi".into()].into(), ..own_groundwork() });
    let mut both = own.clone();
    both.packages = changed([("kpi", links(&[("theirs", Link::Added)]))]).packages;
    let placed = |rollout: &Rollout, id: &str| rollout.package(&id.into()).unwrap().placement.is_some();
    assert!(placed(&plan(&own), "theirs"));
    assert!(placed(&plan(&both), "mine") && !placed(&plan(&both), "theirs"));
}

fn own_groundwork() -> OwnPackage {
    OwnPackage::new("Theirs", PhaseKind::Standardise)
}

#[test]
fn what_is_left_out_is_returned_and_its_followers_wait_for_what_came_before_it() {
    let rollout = plan(&changed([("data", left("done last year")), ("tool", left("bought"))]));
    assert_eq!(gone(&rollout), ["data", "tool"]);
    assert_eq!(rollout.left_out[0].why, LeftOutReason::Team("done last year".to_owned()));
    assert_eq!(after(&rollout, "inbox"), ["channels"]);
    // The pilot waited for data by name, and for the tool, which waited for data.
    assert_eq!(after(&rollout, "pilot@a"), ["channels", "standards"]);
    // Inherited, and waited for by something in the list anyway: not listed.
    assert_eq!(after(&rollout, "contract"), ["pilot@a", "review@a", "inbox"]);
    // What is inherited can be taken away as well.
    let rollout = plan(&changed([("data", left("done")), ("inbox", links(&[("channels", Link::Removed)]))]));
    assert_eq!(after(&rollout, "inbox"), Vec::<&str>::new());
    let rollout = plan(&changed([("review@a", left("no time"))]));
    assert_eq!(after(&rollout, "live@a"), ["pilot@a"]);
}

#[test]
fn work_of_its_own_is_planned_like_any_other() {
    let own = OwnPackage {
        process: Some("a".into()),
        hours: BTreeMap::from([("lead".into(), 16), ("it".into(), 0), ("nobody".into(), 4)]),
        weeks: 2,
        after: ["kpi".into(), "ghost".into()].into(),
        ..OwnPackage::new("Tell the shop", PhaseKind::Pilot)
    };
    let mut work = with_own(Work::default(), "o-1", own.clone());
    work = with_own(work, "o-2", OwnPackage { process: Some("gone".into()), ..own });
    let rollout = plan(&work);
    let mine = package(&rollout, "o-1");
    assert_eq!((&mine.template, mine.why.as_slice()), (&None, [Reason::Own].as_slice()));
    assert_eq!(
        (mine.title.get(Lang::En), mine.title.get(Lang::ZhHant)),
        ("Tell the shop: A".into(), "Tell the shop：A".into())
    );
    assert_eq!(mine.hours, BTreeMap::from([("lead".into(), 16)]));
    assert_eq!(after(&rollout, "o-1"), ["kpi"]);
    assert_eq!(
        (package(&rollout, "o-2").process.as_ref(), package(&rollout, "o-2").title.process.as_ref()),
        (None, None)
    );
    // Under the name of a package there is already it is not planned twice.
    let twice = plan(&with_own(Work::default(), "kpi", own_groundwork()));
    assert_eq!(twice, plan(&Work::default()));
}

#[test]
fn no_link_taken_away_and_no_contract_of_its_own_gets_round_the_firewall() {
    let removed = ["data", "tool", "pilot@a", "review@a", "inbox"].map(|id| (id, Link::Removed));
    let rollout = plan(&changed([("contract", links(&removed)), ("live@a", links(&removed))]));
    assert_eq!(after(&rollout, "contract"), ["tool", "pilot@a", "review@a", "inbox"]);
    assert_eq!(after(&rollout, "live@a"), ["pilot@a", "review@a"]);
    let work = with_own(Work::default(), "long", contract(PhaseKind::Expand));
    let work = with_own(work, "short", contract(PhaseKind::Pilot));
    let work = with_own(work, "visit", OwnPackage::new("Visit", PhaseKind::Pilot));
    let rollout = plan(&work);
    let long = ["tool", "pilot@a", "review@a", "inbox", "short", "visit"];
    assert_eq!(after(&rollout, "long"), long);
    assert_eq!(after(&rollout, "contract"), [["data"].as_slice(), &long].concat());
    assert_eq!(after(&rollout, "short"), Vec::<&str>::new());
    let turned = with_own(
        work,
        "visit",
        OwnPackage { after: ["long".into()].into(), ..OwnPackage::new("Visit", PhaseKind::Pilot) },
    );
    assert!(matches!(plan(&turned).conflicts.as_slice(), [Conflict::Cycle(_), ..]));
}

#[test]
fn without_a_pilot_left_nothing_is_signed() {
    let mut work = with_own(changed([("pilot@a", left("not now"))]), "long", contract(PhaseKind::Optimise));
    let held = |rollout: &Rollout| rollout.withheld.iter().map(|held| held.template.to_string()).collect::<Vec<_>>();
    assert_eq!(held(&plan(&work)), ["contract", "long"]);
    let found = contracts(&model(), &work, &plan(&work));
    assert!(found.planned.is_empty() && found.withdrawn.iter().all(|held| held.why == Unsigned::NothingTried));
    // What is being signed already stays.
    let day = Date::constant(2026, 11, 2);
    let doing = PackageChange { progress: Some(Progress::doing(day)), ..PackageChange::default() };
    work.packages.extend(changed([("long", doing)]).packages);
    assert_eq!(held(&plan(&work)), ["contract"]);
    assert_eq!(contracts(&model(), &work, &plan(&work)).planned[0].standing, Standing::UnderWay);
}

#[test]
fn a_process_brings_its_hours_once() {
    let own = OwnPackage {
        kind: PackageKind::GoLive,
        process: Some("a".into()),
        ..OwnPackage::new("Again", PhaseKind::Optimise)
    };
    let own = OwnPackage { after: ["tuning@a".into()].into(), ..own };
    let week = |rollout: &Rollout| rollout.value_week;
    let alone = planned(&one(), &RolloutSettings::default());
    assert!(week(&alone).is_some());
    assert_eq!(week(&plan(&with_own(Work::default(), "again", own))), week(&alone));
}
