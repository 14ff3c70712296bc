//! Making tasks ready: durations and shares, slower weeks, where they may start.

use std::collections::{BTreeMap, BTreeSet};

use super::job::{Edge, FULL, Job, Need, Open, Profile, wide};
use super::problem::{Anchor, Capacity, Forbids, Freeze, Link, Problem, State, Task, Work};
use super::{HORIZON, NOWHERE, index};

/// The first week from which everything is usual: no release, pin, freeze or exception lies past it.
pub(super) fn calm(problem: &Problem) -> usize {
    let tasks = problem.tasks.iter().map(|task| match task.state {
        State::Done { end, .. } => index(end),
        State::Pinned(week) => index(week.max(task.release.unwrap_or(0))),
        State::UnderWay(began) => index(began.max(task.release.unwrap_or(0))),
        State::Open => index(task.release.unwrap_or(0)),
    });
    let freezes = problem.freezes.iter().map(|freeze| index(freeze.last).saturating_add(1));
    let capacity = problem.capacity.iter().map(|capacity| capacity.weeks.len());
    let calm = tasks.chain(freezes).chain(capacity).max().unwrap_or(0);
    calm.max(index(problem.today)).min(index(HORIZON))
}

/// Makes a task ready. Links to what comes before only; `next` is filled by the network.
pub(super) fn job(problem: &Problem, at: usize, calm: usize) -> Job {
    let task = &problem.tasks[at];
    let today = index(problem.today);
    let began = match task.state {
        State::UnderWay(week) => Some(index(week)),
        _ => None,
    };
    let done = match task.state {
        State::Done { start, end } => Some((index(start), index(end).max(index(start)))),
        _ => None,
    };
    let usual = match done {
        Some((start, end)) => Profile { weeks: end - start, needs: Vec::new() },
        None => usual(problem, task),
    };
    let mut job = Job {
        weeks: usual.weeks,
        profiles: vec![usual],
        by_start: Vec::new(),
        progress: Vec::new(),
        open: Open::default(),
        before: if began.is_some() || done.is_some() { Vec::new() } else { edges(problem, task) },
        next: Vec::new(),
        release: began.unwrap_or_else(|| index(task.release.unwrap_or(0))).max(today),
        deadline: task.deadline.map(index),
        benefit: u64::from(task.benefit),
        fixed: match task.state {
            State::Pinned(week) => Some(index(week)),
            State::UnderWay(began) => Some(index(began).max(today)),
            State::Open | State::Done { .. } => None,
        },
        began,
        done: done.map(|(start, _)| start),
    };
    if let Some((start, _)) = done {
        job.release = start;
        return job;
    }
    // A pin is a release as well: a task that cannot have its week comes later, never earlier.
    job.release = job.release.max(job.fixed.unwrap_or(0));
    if matches!(task.work, Work::Spread(_)) {
        slow_down(problem, &mut job, calm);
    }
    job.open = open(problem, at, &job, calm);
    job
}

/// What forbids a task to start then: the frozen week.
pub(super) fn freeze_against(problem: &Problem, task: usize, job: &Job, start: usize) -> Option<usize> {
    let last = job.last(start);
    let kind = problem.tasks[task].kind;
    let freezes = problem.freezes.iter().filter_map(|freeze| Some((freeze, freeze.forbids.get(kind)?)));
    let week = |(freeze, forbids): (&Freeze, &Forbids)| {
        let frozen = index(freeze.first)..=index(freeze.last);
        let starts = forbids.start && job.began.is_none() && frozen.contains(&start);
        let ends = forbids.end && frozen.contains(&last);
        let runs = forbids.run && *frozen.start() <= last && start <= *frozen.end();
        match (starts, ends, runs) {
            (true, ..) => Some(start),
            (_, true, _) => Some(last),
            (.., true) => Some(start.max(*frozen.start())),
            _ => None,
        }
    };
    freezes.filter_map(week).min()
}

fn edges(problem: &Problem, task: &Task) -> Vec<Edge> {
    let mut seen = BTreeSet::new();
    let known = task.after.iter().filter(|link| link.task < problem.tasks.len());
    let edge = |link: &Link| {
        let lag = isize::try_from(link.lag).unwrap_or(0);
        let new = seen.insert((link.task, link.from == Anchor::End, lag));
        new.then_some(Edge { job: link.task, from: link.from, lag })
    };
    known.filter_map(edge).collect()
}

/// Shares and duration where every role gives what it usually does.
pub(super) fn usual(problem: &Problem, task: &Task) -> Profile {
    let (entries, spread) = match &task.work {
        Work::Spread(entries) => (entries, true),
        Work::EachWeek(entries) => (entries, false),
    };
    let mut minutes: BTreeMap<usize, u64> = BTreeMap::new();
    for &(role, more) in entries.iter().filter(|(_, more)| *more > 0) {
        *minutes.entry(role).or_default() += u64::from(more);
    }
    // A job longer than the horizon is a conflict anyway; no need to spread its work over more weeks than that.
    let longest = index(HORIZON) + 1;
    let least = index(task.weeks).min(longest);
    if !spread {
        let each = |(role, minutes): (usize, u64)| {
            let share = u32::try_from(minutes).unwrap_or(u32::MAX);
            Need { role, shares: vec![share; least], least: share, most: share }
        };
        let needs = minutes.into_iter().filter(|_| least > 0);
        return Profile { weeks: least, needs: needs.map(each).collect() };
    }
    let has = |role: usize| problem.capacity.get(role).map_or(0, Capacity::measure).max(1);
    let stretched = minutes.iter().map(|(&role, minutes)| minutes.div_ceil(u64::from(has(role))));
    let stretched = stretched.map(|weeks| usize::try_from(weeks).unwrap_or(longest)).max().unwrap_or(0);
    let weeks = stretched.max(least).min(longest);
    let ends: Vec<u64> = (1..=wide(weeks)).map(|week| week * FULL).collect();
    Profile { weeks, needs: minutes.into_iter().map(|(role, minutes)| need(role, minutes, &ends)).collect() }
}

/// Minutes by week, when by the end of each week this much of the job is done.
fn need(role: usize, minutes: u64, done: &[u64]) -> Need {
    let all = u128::from(done.last().copied().unwrap_or(1).max(1));
    let by_then = |done: u64| u128::from(minutes) * u128::from(done) / all;
    let before = std::iter::once(0).chain(done.iter().copied());
    let share = |(before, after): (u64, &u64)| u32::try_from(by_then(*after) - by_then(before)).unwrap_or(u32::MAX);
    let shares: Vec<u32> = before.zip(done).map(share).collect();
    let least = shares.iter().copied().min().unwrap_or(0);
    let most = shares.iter().copied().max().unwrap_or(0);
    Need { role, shares, least, most }
}

/// In weeks in which a role has less than its share of the job, the whole job goes on that much slower and longer.
fn slow_down(problem: &Problem, job: &mut Job, calm: usize) {
    let usual = &job.profiles[0];
    let minutes: Vec<(usize, u64)> =
        usual.needs.iter().map(|need| (need.role, need.shares.iter().copied().map(u64::from).sum())).collect();
    let pace = |week: usize| {
        let of = |need: &Need| {
            let has = problem.capacity.get(need.role).map_or(0, |capacity| capacity.in_week(week));
            FULL.min(u64::from(has) * FULL / u64::from(need.most.max(1)))
        };
        usual.needs.iter().map(of).min().unwrap_or(FULL)
    };
    let paces: Vec<u64> = (0..=calm).map(pace).collect();
    if paces.iter().all(|pace| *pace == FULL) {
        return;
    }
    let all = wide(job.weeks) * FULL;
    let mut profiles: Vec<Profile> = Vec::new();
    for start in 0..=calm {
        let mut done: Vec<u64> = Vec::new();
        let mut sum = 0;
        while sum < all && start + done.len() <= index(HORIZON) {
            let pace = paces.get(start + done.len()).copied().unwrap_or(paces[calm]);
            if pace == 0 && start + done.len() >= calm {
                break;
            }
            sum = (sum + pace).min(all);
            done.push(sum);
        }
        // Nobody begins in a week in which nothing can be done.
        if sum < all || done.first() == Some(&0) {
            job.by_start.push(NOWHERE);
            continue;
        }
        let needs = minutes.iter().map(|&(role, minutes)| need(role, minutes, &done)).collect();
        let profile = Profile { weeks: done.len(), needs };
        let known = profiles.iter().rposition(|known| *known == profile);
        job.by_start.push(known.map_or(1 + profiles.len(), |at| at + 1));
        if known.is_none() {
            profiles.push(profile);
        }
    }
    job.profiles.extend(profiles);
    job.progress.push(0);
    for pace in &paces[..calm] {
        job.progress.push(job.progress.last().copied().unwrap_or(0) + pace);
    }
    if paces[calm] < FULL {
        job.open.never_after = true;
    }
}

fn open(problem: &Problem, at: usize, job: &Job, calm: usize) -> Open {
    let never_after = job.open.never_after;
    let barred = |start: &usize| {
        job.by_start.get(*start) == Some(&NOWHERE) || freeze_against(problem, at, job, *start).is_some()
    };
    if !never_after && !(0..calm).any(|start| barred(&start)) {
        return Open { next: Vec::new(), never_after };
    }
    let mut next = vec![NOWHERE; calm];
    let mut found = if never_after { NOWHERE } else { calm };
    for start in (0..calm).rev() {
        if !barred(&start) {
            found = start;
        }
        next[start] = found;
    }
    Open { next, never_after }
}
