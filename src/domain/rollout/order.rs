//! In which order a table shows the packages.

use super::{Planned, Rollout};
use crate::domain::units::Id;
use crate::domain::work::Work;

/// What a table of packages is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortBy {
    /// Phase by phase.
    #[default]
    Phase,
    /// What starts first.
    Start,
    /// Who answers for it; packages of nobody last.
    Owner,
    /// How far it is.
    Status,
}

/// The packages in an order; those that are equal in it by phase, then by start. What has no place comes after what has one.
pub fn sorted(rollout: &Rollout, work: &Work, by: SortBy) -> Vec<Id> {
    let start = |planned: &Planned| {
        let weeks = planned.placement.as_ref().map(|placement| (placement.start_week, placement.end_week));
        (weeks.is_none(), weeks)
    };
    let owner = |planned: &Planned| {
        let owner = work.change(&planned.package.id).map_or("", |change| change.owner.trim());
        (owner.is_empty(), owner.to_lowercase())
    };
    let mut all: Vec<&Planned> = rollout.packages.iter().collect();
    all.sort_by_key(|planned| (planned.package.phase, start(planned)));
    match by {
        SortBy::Phase => {}
        SortBy::Start => all.sort_by_key(|planned| start(planned)),
        SortBy::Owner => all.sort_by_cached_key(|planned| owner(planned)),
        SortBy::Status => all.sort_by_key(|planned| work.status(&planned.package.id)),
    }
    all.into_iter().map(|planned| planned.package.id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::fixture::{model, process, team};
    use super::super::{Given, plan_rollout};
    use super::*;
    use crate::domain::plan::RolloutSettings;
    use crate::domain::process::Bucket::AiHandles;
    use crate::domain::work::{PackageChange, Progress};

    #[test]
    fn packages_come_by_phase_start_owner_or_status() {
        let owned = |owner: &str| PackageChange { owner: owner.to_owned(), ..PackageChange::default() };
        let begun = PackageChange {
            progress: Some(Progress::doing("2026-11-20".parse().unwrap())),
            ..PackageChange::default()
        };
        let said = [("pilot@a", owned("Zoe")), ("contract", owned("amy")), ("channels", begun)];
        let packages = said.into_iter().map(|(id, change)| (Id::from(id), Arc::new(change))).collect();
        let work = Work { packages, ..Work::default() };
        let (model, team) = (model(), team(1, vec![process("a", AiHandles, 12.0)]));
        let given = Given {
            model: &model,
            settings: &RolloutSettings::default(),
            work: &work,
            today: "2026-11-20".parse().unwrap(),
            facts: &team,
            stage: team.stage,
            processes: &team.processes,
        };
        let rollout = plan_rollout(&given);
        let by = |by| sorted(&rollout, &work, by);
        let planned = |id: &Id| rollout.package(id).unwrap();
        let week = |id: &Id| planned(id).placement.as_ref().unwrap().start_week;

        assert!(by(SortBy::Phase).is_sorted_by_key(|id| (planned(id).package.phase, week(id))));
        assert!(by(SortBy::Start).is_sorted_by_key(week));
        assert_eq!(by(SortBy::Owner)[..2], [Id::from("contract"), "pilot@a".into()]);
        assert_eq!(by(SortBy::Status).last(), Some(&"channels".into()));
        assert!([SortBy::Phase, SortBy::Owner].map(by).iter().all(|all| all.len() == rollout.packages.len()));
    }
}
