//! What a package waits for, with what the team changed about that, and the circle a further link would make.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::{Rollout, is_firewall};
use crate::domain::units::Id;
use crate::domain::work::{Link, Work};

/// A package another one waits for, or does not wait for any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Predecessor {
    /// The package.
    pub id: Id,
    /// What the team changed; `None`: as the plan has it.
    pub link: Option<Link>,
    /// Whether it comes first whatever the team says.
    pub firm: bool,
}

/// What a package waits for, in the order of the plan; what the team took away comes last.
pub fn predecessors(rollout: &Rollout, work: &Work, package: &Id) -> Vec<Predecessor> {
    let said = work.change(package).map(|change| &change.after);
    let link = |id: &Id| said.and_then(|said| said.get(id)).copied();
    let firm = |id: &Id| {
        let both = rollout.package(id).zip(rollout.package(package));
        both.is_some_and(|(early, late)| is_firewall(&early.package, &late.package))
    };
    let waits = waits_for(rollout, work, package);
    // A link taken away that the plan keeps all the same is as if nobody had touched it.
    let kept = |id: &Id| link(id).filter(|link| *link == Link::Added);
    let mut found: Vec<Predecessor> =
        waits.iter().map(|id| Predecessor { id: id.clone(), link: kept(id), firm: firm(id) }).collect();
    let place = |id: &Id| rollout.packages.iter().position(|planned| planned.package.id == *id).unwrap_or(usize::MAX);
    found.sort_by_key(|predecessor| place(&predecessor.id));
    let removed = said.into_iter().flatten().filter(|(id, link)| **link == Link::Removed && !waits.contains(*id));
    found.extend(removed.map(|(id, link)| Predecessor { id: id.clone(), link: Some(*link), firm: false }));
    found
}

/// The circle there would be if a package waited for another: that other one, what it waits for, and so on up to the package.
/// `None`: there would be none.
pub fn circle(rollout: &Rollout, work: &Work, package: &Id, before: &Id) -> Option<Vec<Id>> {
    let mut came_from: BTreeMap<Id, Id> = BTreeMap::new();
    let mut open = VecDeque::from([before.clone()]);
    while let Some(at) = open.pop_front() {
        if at == *package {
            let mut way = vec![at];
            while let Some(later) = way.last().and_then(|id| came_from.get(id)) {
                way.push(later.clone());
            }
            way.reverse();
            return Some(way);
        }
        for next in waits_for(rollout, work, &at) {
            if next != *before && !came_from.contains_key(&next) {
                came_from.insert(next.clone(), at.clone());
                open.push_back(next);
            }
        }
    }
    None
}

/// What a package waits for: as the plan has it, which is without what the team took away, and what the team added that is
/// not in the plan.
fn waits_for(rollout: &Rollout, work: &Work, package: &Id) -> BTreeSet<Id> {
    let planned = rollout.package(package).into_iter().flat_map(|planned| &planned.package.after);
    let own = work.own.get(package).into_iter().flat_map(|own| &own.after);
    let mut all: BTreeSet<Id> = planned.chain(own).cloned().collect();
    let change = work.change(package).into_iter().flat_map(|change| &change.after);
    all.extend(change.filter(|(_, link)| **link == Link::Added).map(|(id, _)| id.clone()));
    all
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::fixture::{model, process, team};
    use super::super::{Given, plan_rollout};
    use super::*;
    use crate::domain::model::PhaseKind;
    use crate::domain::plan::RolloutSettings;
    use crate::domain::process::Bucket::AiHandles;
    use crate::domain::work::{OwnPackage, PackageChange};

    fn rollout(work: &Work) -> Rollout {
        let (model, team) = (model(), team(1, vec![process("a", AiHandles, 12.0)]));
        let given = Given {
            model: &model,
            settings: &RolloutSettings::default(),
            work,
            today: "2026-11-20".parse().unwrap(),
            facts: &team,
            stage: team.stage,
            processes: &team.processes,
        };
        plan_rollout(&given)
    }

    fn linked(links: &[(&str, &str, Link)]) -> Work {
        let mut work = Work::default();
        for (package, before, link) in links {
            let change: &mut Arc<PackageChange> = work.packages.entry((*package).into()).or_default();
            Arc::make_mut(change).after.insert((*before).into(), *link);
        }
        work
    }

    fn way(work: &Work, package: &str, before: &str) -> Option<String> {
        let found = circle(&rollout(work), work, &package.into(), &before.into())?;
        Some(found.iter().map(ToString::to_string).collect::<Vec<_>>().join(" > "))
    }

    #[test]
    fn a_circle_is_named_from_what_would_be_waited_for_back_to_the_package() {
        let nothing = Work::default();
        assert_eq!(way(&nothing, "pilot@a", "review@a").as_deref(), Some("review@a > pilot@a"));
        assert_eq!(way(&nothing, "tool", "review@a").as_deref(), Some("review@a > pilot@a > tool"));
        assert_eq!(way(&nothing, "review@a", "tool"), None);
        assert_eq!(way(&nothing, "kpi", "kpi").as_deref(), Some("kpi"));
    }

    #[test]
    fn links_of_the_team_make_circles_and_break_them() {
        let added = linked(&[("data", "pilot@a", Link::Added)]);
        assert_eq!(way(&added, "pilot@a", "data").as_deref(), Some("data > pilot@a"));
        let removed = linked(&[("review@a", "pilot@a", Link::Removed)]);
        assert_eq!(way(&removed, "pilot@a", "review@a"), None);
    }

    #[test]
    fn packages_of_the_teams_own_are_in_the_way_as_well() {
        let mut own = OwnPackage::new("Move house", PhaseKind::Pilot);
        own.after.insert("review@a".into());
        let work = Work { own: [("o1".into(), Arc::new(own))].into(), ..Work::default() };
        assert_eq!(way(&work, "pilot@a", "o1").as_deref(), Some("o1 > review@a > pilot@a"));
    }

    #[test]
    fn what_was_added_and_what_was_taken_away_is_told_apart() {
        let work = linked(&[("review@a", "pilot@a", Link::Removed), ("review@a", "kpi", Link::Added)]);
        let found = predecessors(&rollout(&work), &work, &"review@a".into());
        let said: Vec<_> = found.iter().map(|found| (found.id.to_string(), found.link)).collect();
        assert!(said.contains(&("kpi".to_owned(), Some(Link::Added))));
        assert_eq!(said.last(), Some(&("pilot@a".to_owned(), Some(Link::Removed))));
        let untouched = predecessors(&rollout(&Work::default()), &Work::default(), &"review@a".into());
        assert!(untouched.iter().all(|found| found.link.is_none()) && !untouched.is_empty());
    }
    #[test]
    fn a_link_the_firewall_keeps_is_not_shown_as_taken_away() {
        let work = linked(&[("contract", "pilot@a", Link::Removed), ("contract", "data", Link::Removed)]);
        let found = predecessors(&rollout(&work), &work, &"contract".into());
        let of = |id: &str| found.iter().find(|found| found.id == id.into()).map(|found| (found.link, found.firm));
        assert_eq!((of("pilot@a"), of("data")), (Some((None, true)), Some((Some(Link::Removed), false))));
    }
}
