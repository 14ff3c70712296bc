//! Rollouts in which the team has its say: changed packages, packages of its own, gates on hold and stopped.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use baton::content::built_in;
use baton::domain::model::{PackageKind, PhaseKind};
use baton::domain::plan::RolloutSettings;
use baton::domain::rollout::{Given, Planned, Rollout, is_firewall, look_again, plan_rollout};
use baton::domain::units::{Date, Id};
use baton::domain::work::{Decision, Link, Outcome, OwnPackage, PackageChange, Progress, Work};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::schedule::{TODAY, Team, settings, team};

/// A change of some package, with nothing in it that ties it to a week.
#[derive(Clone, Debug)]
struct Changed {
    package: Index,
    role: Index,
    hours: Option<u16>,
    weeks: Option<u8>,
    link: Option<(Index, Link)>,
    left_out: bool,
    progress: Option<Progress>,
}

fn changed() -> impl Strategy<Value = Changed> {
    let day = |days: i64| TODAY.saturating_sub(jiff::Span::new().days(days));
    let done = move |days| Progress::Done { started: Some(day(days)), ended: Some(day(days / 2)) };
    let stuck = Progress::Blocked { started: None, remaining: BTreeMap::new(), reason: "no access".to_owned() };
    let progress = prop_oneof![
        (0_i64..60).prop_map(move |days| Progress::doing(day(days))),
        (0_i64..60).prop_map(done),
        Just(stuck)
    ];
    let link = (any::<Index>(), select(Link::ALL.to_vec()));
    let role = (any::<Index>(), proptest::option::of(0_u16..60));
    (
        any::<Index>(),
        role,
        proptest::option::of(1_u8..9),
        proptest::option::of(link),
        proptest::bool::weighted(0.2),
        proptest::option::weighted(0.3, progress),
    )
        .prop_map(|(package, (role, hours), weeks, link, left_out, progress)| Changed {
            package,
            role,
            hours,
            weeks,
            link,
            left_out,
            progress,
        })
}

fn own() -> impl Strategy<Value = (OwnPackage, Vec<Index>)> {
    let hours = proptest::option::of(0_u16..40);
    let of = (select(PhaseKind::ALL.to_vec()), select(PackageKind::ALL.to_vec()), proptest::option::of(0_u8..9));
    (of, hours, 1_u8..6, proptest::collection::vec(any::<Index>(), 0..3)).prop_map(
        |((phase, kind, process), hours, weeks, after)| {
            let role = built_in().roles[0].id.clone();
            let own = OwnPackage {
                kind,
                process: process.map(|at| Id::from(format!("p{at}"))),
                hours: hours.map(|hours| (role, hours)).into_iter().collect(),
                weeks,
                ..OwnPackage::new("Own work", phase)
            };
            (own, after)
        },
    )
}

fn plan(team: &Team, settings: &RolloutSettings, work: &Work) -> Rollout {
    let model = &built_in();
    let (facts, stage, processes) = (team, team.stage, &team.processes);
    plan_rollout(&Given { model, settings, work, today: TODAY, facts, stage, processes })
}

/// What a team says, of the packages it has. `progress`: how far things are as well.
fn said(base: &Rollout, changes: &[Changed], own: &[(OwnPackage, Vec<Index>)], progress: bool) -> Work {
    let mut ids: Vec<Id> = base.packages.iter().map(|planned| planned.package.id.clone()).collect();
    ids.extend((0..own.len()).map(|at| Id::from(format!("own-{at}"))));
    let mut work = Work::default();
    for (at, (own, after)) in own.iter().enumerate() {
        let after = after.iter().map(|index| index.get(&ids).clone()).collect();
        work.own.insert(format!("own-{at}").into(), Arc::new(OwnPackage { after, ..own.clone() }));
    }
    for changed in changes {
        let role = changed.role.get(&built_in().roles).id.clone();
        let link = changed.link.map(|(index, link)| (index.get(&ids).clone(), link));
        let change = PackageChange {
            hours: changed.hours.map(|hours| (role, hours)).into_iter().collect(),
            weeks: changed.weeks,
            after: link.into_iter().collect(),
            left_out: changed.left_out.then(|| "not now".to_owned()),
            progress: changed.progress.clone().filter(|_| progress),
            ..PackageChange::default()
        };
        work.packages.insert(changed.package.get(&ids).clone(), Arc::new(change));
    }
    work
}

fn decided(work: Work, phase: PhaseKind, day: Date, outcome: Outcome) -> Work {
    let decision = Decision { outcome, who: "Lead".to_owned(), why: "figures".to_owned() };
    Work { gates: BTreeMap::from([((phase, day), decision)]), ..work }
}

fn begun(work: &Work, planned: &Planned) -> bool {
    let progress = work.change(&planned.package.id).and_then(|change| change.progress.as_ref());
    progress.is_some_and(|progress| progress.started().is_some())
}

/// Every package there would be is in the plan or named among what is not.
fn check_nothing_lost(base: &Rollout, work: &Work, rollout: &Rollout) -> Result<(), TestCaseError> {
    let planned = rollout.packages.iter().map(|planned| &planned.package.id);
    let left = rollout.left_out.iter().map(|left| &left.package.id);
    let withheld = rollout.withheld.iter().map(|held| &held.template);
    let all: Vec<&Id> = planned.chain(left).collect();
    let known: BTreeSet<&Id> = all.iter().copied().collect();
    prop_assert_eq!(all.len(), known.len(), "a package is there twice");
    let named: BTreeSet<&Id> = known.into_iter().chain(withheld).collect();
    for id in base.packages.iter().map(|planned| &planned.package.id).chain(work.own.keys()) {
        prop_assert!(named.contains(id), "{id} is lost");
    }
    Ok(())
}

/// Whatever is placed comes after what it waits for, fits the hours of the roles, and keeps the firewall.
fn check_plan(rollout: &Rollout) -> Result<(), TestCaseError> {
    prop_assert_eq!(rollout.packages.iter().all(|at| at.placement.is_some()), rollout.conflicts.is_empty());
    for late in &rollout.packages {
        for id in &late.package.after {
            let early = rollout.package(id);
            prop_assert!(early.is_some(), "{} waits for {id}, which is not there", late.package.id);
            let ends = early.and_then(|early| early.placement.as_ref()).map(|at| at.end_week);
            let starts = late.placement.as_ref().map(|at| at.start_week);
            prop_assert!(starts.is_none() || ends.is_some_and(|end| Some(end) <= starts));
        }
        let others = rollout.packages.iter().filter(|early| is_firewall(&early.package, &late.package));
        for early in others {
            prop_assert!(late.package.after.contains(&early.package.id));
        }
    }
    for role in &rollout.roles {
        prop_assert!(role.minutes.iter().all(|minutes| *minutes <= role.capacity));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn changed_packages_and_those_of_its_own_keep_precedence_capacity_and_the_firewall(
        team in team(),
        settings in settings(),
        changes in proptest::collection::vec(changed(), 0..8),
        own in proptest::collection::vec(own(), 0..4),
    ) {
        let base = plan(&team, &settings, &Work::default());
        let work = said(&base, &changes, &own, false);
        let rollout = plan(&team, &settings, &work);
        check_nothing_lost(&base, &work, &rollout)?;
        check_plan(&rollout)?;
        for (id, change) in &work.packages {
            prop_assert_eq!(change.left_out.is_some(), rollout.left_out.iter().any(|left| left.package.id == *id));
        }
    }

    #[test]
    fn behind_a_gate_on_hold_nothing_begins_before_it_is_looked_at_again(
        team in team(),
        settings in settings(),
        changes in proptest::collection::vec(changed(), 0..8),
        phase in select(PhaseKind::ALL.to_vec()),
        days in 0_i64..60,
    ) {
        let base = plan(&team, &settings, &Work::default());
        let day = TODAY.saturating_sub(jiff::Span::new().days(days));
        let work = decided(said(&base, &changes, &[], true), phase, day, Outcome::Hold);
        let rollout = plan(&team, &settings, &work);
        check_nothing_lost(&base, &work, &rollout)?;
        let held = rollout.packages.iter().filter(|at| at.package.phase > phase && !begun(&work, at));
        for planned in held {
            let from = planned.placement.as_ref().map(|at| at.from);
            prop_assert!(from.is_none_or(|from| from >= look_again(day) && (from > TODAY || look_again(day) > TODAY)));
        }
    }

    #[test]
    fn behind_a_gate_that_was_stopped_only_what_has_begun_stays(
        team in team(),
        settings in settings(),
        changes in proptest::collection::vec(changed(), 0..8),
        own in proptest::collection::vec(own(), 0..4),
        phase in select(PhaseKind::ALL.to_vec()),
    ) {
        let base = plan(&team, &settings, &Work::default());
        let work = decided(said(&base, &changes, &own, true), phase, TODAY, Outcome::Stop);
        let rollout = plan(&team, &settings, &work);
        check_nothing_lost(&base, &work, &rollout)?;
        prop_assert!(rollout.packages.iter().all(|at| at.package.phase <= phase || begun(&work, at)));
        let earlier = |at: &&Planned| at.package.phase <= phase && at.package.kind != PackageKind::Contract;
        for planned in base.packages.iter().filter(earlier) {
            let id = &planned.package.id;
            let leaves = work.change(id).is_some_and(|change| change.left_out.is_some());
            prop_assert_eq!(rollout.package(id).is_none(), leaves, "{}", id);
        }
    }
}
