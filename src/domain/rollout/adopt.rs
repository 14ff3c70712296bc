//! Packages as the team has them: changed, of its own, left out.
//!
//! The order of things matters. What leaves is taken out last, so that its followers wait for what it would have waited for; the
//! firewall is put up once every link of the team is there, so that no change takes it down.

use std::collections::{BTreeMap, BTreeSet};

use super::hold::{begun, stopped};
use super::precede::{is_firewall, reaches};
use super::{Assigned, LeftOut, LeftOutReason, Package, Reason, Selection, Title, Withheld};
use crate::domain::language::Localized;
use crate::domain::model::{Model, PackageKind, PhaseKind};
use crate::domain::units::Id;
use crate::domain::work::{Link, OwnPackage, PackageChange, Work};

/// For each package those it waits for, by position.
type After = Vec<BTreeSet<usize>>;

/// The packages of the templates with everything the team has said about them, and those of its own.
pub(super) fn adopt(model: &Model, work: &Work, processes: &[Assigned], chosen: Selection) -> Selection {
    let Selection { mut packages, deferred, mut withheld, notices, .. } = chosen;
    let of_templates = packages.len();
    let named: BTreeSet<Id> = packages.iter().map(|package| package.id.clone()).collect();
    // A package of the team's own never takes the place of another.
    let own = work.own.iter().filter(|(id, _)| !named.contains(*id));
    packages.extend(own.map(|(id, own)| as_package(model, id, own, processes)));
    for package in &mut packages {
        if let Some(change) = work.change(&package.id) {
            alter(model, change, package);
        }
    }
    let mut after = linked(&packages, work);
    let mut gone = leaving(&packages, work);
    let held = without_pilot(&packages, &gone, work);
    put_up_firewall(&packages, of_templates, &mut after, |at| !gone.contains_key(&at) && !held.contains(&at));
    let leave: BTreeSet<usize> = gone.keys().copied().chain(held.iter().copied()).collect();
    let ids: Vec<Id> = packages.iter().map(|package| package.id.clone()).collect();
    let whole: After = (0..packages.len())
        .map(|at| {
            let refused = |other: usize| link(work, &ids[at], &ids[other]) == Some(Link::Removed);
            let inherited = bridged(&after, &leave, at);
            inherited.into_iter().filter(|other| after[at].contains(other) || !refused(*other)).collect()
        })
        .collect();
    let mut selection =
        Selection { packages: Vec::new(), deferred, withheld: Vec::new(), left_out: Vec::new(), notices };
    for (at, mut package) in packages.into_iter().enumerate() {
        if let Some(why) = gone.remove(&at) {
            selection.left_out.push(LeftOut { package, why });
        } else if held.contains(&at) {
            withheld.push(withhold(package));
        } else {
            let listed = without_implied(&whole, &after[at], at);
            package.after = listed.into_iter().filter_map(|other| ids.get(other).cloned()).collect();
            selection.packages.push(package);
        }
    }
    let position = |held: &Withheld| model.packages.iter().position(|template| template.id == held.template);
    withheld.sort_by_key(|held| position(held).unwrap_or(usize::MAX));
    selection.withheld = withheld;
    selection
}

fn as_package(model: &Model, id: &Id, own: &OwnPackage, processes: &[Assigned]) -> Package {
    let process = processes.iter().find(|process| own.process.as_ref() == Some(&process.id));
    let known = |role: &Id| model.role(role).is_some();
    let hours = own.hours.iter().filter(|(role, hours)| **hours > 0 && known(role));
    Package {
        id: id.clone(),
        template: None,
        process: process.map(|process| process.id.clone()),
        title: Title {
            work: Localized { en: own.name.clone(), zh_hant: own.name.clone() },
            process: process.map(|process| process.name.clone()),
        },
        phase: own.phase,
        kind: own.kind,
        hours: hours.map(|(role, hours)| (role.clone(), *hours)).collect(),
        weeks: own.weeks.max(1),
        after: own.after.iter().cloned().collect(),
        why: vec![Reason::Own],
    }
}

/// Hours and weeks as the team has them.
fn alter(model: &Model, change: &PackageChange, package: &mut Package) {
    for (role, hours) in change.hours.iter().filter(|(role, _)| model.role(role).is_some()) {
        if *hours > 0 {
            package.hours.insert(role.clone(), *hours);
        } else {
            package.hours.remove(role);
        }
    }
    package.weeks = change.weeks.map_or(package.weeks, |weeks| weeks.max(1));
}

/// The links of the packages with those the team added and without those it removed. Packages that are not there are ignored.
fn linked(packages: &[Package], work: &Work) -> After {
    let positions: BTreeMap<&Id, usize> = packages.iter().enumerate().map(|(at, package)| (&package.id, at)).collect();
    let links = |(at, package): (usize, &Package)| {
        let mut after: BTreeSet<usize> = package.after.iter().filter_map(|id| positions.get(id).copied()).collect();
        for (id, link) in work.change(&package.id).into_iter().flat_map(|change| &change.after) {
            match (positions.get(id), link) {
                (Some(other), Link::Added) => drop(after.insert(*other)),
                (Some(other), Link::Removed) => drop(after.remove(other)),
                (None, _) => {}
            }
        }
        after.remove(&at);
        after
    };
    packages.iter().enumerate().map(links).collect()
}

/// What the team changed about one package waiting for another.
fn link(work: &Work, late: &Id, early: &Id) -> Option<Link> {
    work.change(late).and_then(|change| change.after.get(early)).copied()
}

/// The packages that leave the rollout, and why: the team says so, or a gate before them was stopped.
fn leaving(packages: &[Package], work: &Work) -> BTreeMap<usize, LeftOutReason> {
    let why = |package: &Package| {
        let said = work.change(&package.id).and_then(|change| change.left_out.clone());
        let stop = || (!begun(work, &package.id)).then(|| stopped(work, package.phase)).flatten();
        said.map(LeftOutReason::Team).or_else(stop)
    };
    packages.iter().enumerate().filter_map(|(at, package)| Some((at, why(package)?))).collect()
}

/// Nothing is signed for good while nothing is tried: the contracts that have not begun, when every pilot leaves.
fn without_pilot(packages: &[Package], gone: &BTreeMap<usize, LeftOutReason>, work: &Work) -> BTreeSet<usize> {
    let stays = |at: &usize| !gone.contains_key(at);
    let tried = packages.iter().enumerate().any(|(at, package)| package.kind == PackageKind::Pilot && stays(&at));
    let waits = |package: &Package| {
        let long = package.template.is_some() || package.phase > PhaseKind::Pilot;
        package.kind == PackageKind::Contract && long && !begun(work, &package.id)
    };
    let held = packages.iter().enumerate().filter(|(at, package)| !tried && stays(at) && waits(package));
    held.map(|(at, _)| at).collect()
}

fn withhold(package: Package) -> Withheld {
    Withheld { template: package.template.unwrap_or(package.id), name: package.title.work }
}

/// Puts back the links that hold whatever the team says. Where the model says the opposite it is left alone.
fn put_up_firewall(packages: &[Package], of_templates: usize, after: &mut After, stays: impl Fn(usize) -> bool) {
    let positions: BTreeMap<&Id, usize> =
        packages.iter().take(of_templates).enumerate().map(|(at, package)| (&package.id, at)).collect();
    let links = |package: &Package| package.after.iter().filter_map(|id| positions.get(id).copied()).collect();
    let model_says: After = packages.iter().take(of_templates).map(links).collect();
    let opposite = |early, late| early < of_templates && late < of_templates && reaches(&model_says, early, late);
    for (late, package) in packages.iter().enumerate().filter(|(at, _)| stays(*at)) {
        for (early, other) in packages.iter().enumerate().filter(|(at, _)| stays(*at)) {
            if is_firewall(other, package) && !after[late].contains(&early) && !opposite(early, late) {
                after[late].insert(early);
            }
        }
    }
}

/// What a package waits for once others have left: for what those waited for in their place.
fn bridged(after: &After, leave: &BTreeSet<usize>, at: usize) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut open: Vec<usize> = after[at].iter().copied().collect();
    while let Some(other) = open.pop() {
        if leave.contains(&other) {
            if seen.insert(other) {
                open.extend(&after[other]);
            }
        } else if other != at {
            found.insert(other);
        }
    }
    found
}

/// What a package waits for, without what was only inherited and something else in the list waits for anyway.
fn without_implied(whole: &After, named: &BTreeSet<usize>, at: usize) -> BTreeSet<usize> {
    let mut listed = whole[at].clone();
    for &other in whole[at].difference(named) {
        if listed.iter().any(|&via| via != other && reaches(whole, via, other)) {
            listed.remove(&other);
        }
    }
    listed
}
