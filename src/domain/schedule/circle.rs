//! An order that keeps precedence, and the circles that have none.

use std::collections::BTreeSet;

use super::job::Job;

/// The jobs in an order that keeps precedence, lowest position first, and the circles among the others.
pub(super) fn sorted(jobs: &[Job]) -> (Vec<usize>, Vec<Vec<usize>>) {
    let mut waiting: Vec<usize> = jobs.iter().map(|job| job.before.len()).collect();
    let mut ready: BTreeSet<usize> = (0..jobs.len()).filter(|&task| waiting[task] == 0).collect();
    let mut order = Vec::with_capacity(jobs.len());
    while let Some(task) = ready.pop_first() {
        order.push(task);
        for edge in &jobs[task].next {
            waiting[edge.job] -= 1;
            if waiting[edge.job] == 0 {
                ready.insert(edge.job);
            }
        }
    }
    let mut open: BTreeSet<usize> = (0..jobs.len()).filter(|&task| waiting[task] > 0).collect();
    let mut circles = Vec::new();
    while let Some(circle) = circle(jobs, &mut open) {
        open.retain(|task| !circle.contains(task));
        circles.push(circle);
    }
    (order, circles)
}

/// A circle among the open jobs, in the order of work; jobs that are on none are removed from `open`.
fn circle(jobs: &[Job], open: &mut BTreeSet<usize>) -> Option<Vec<usize>> {
    loop {
        let before = open.len();
        let now = open.clone();
        open.retain(|&task| jobs[task].before.iter().any(|edge| now.contains(&edge.job)));
        if open.len() == before {
            break;
        }
    }
    let mut path = Vec::new();
    let mut task = open.first().copied()?;
    // Every open job waits for an open job, so walking back must come to a place it has been.
    while !path.contains(&task) {
        path.push(task);
        task = jobs[task].before.iter().map(|edge| edge.job).find(|at| open.contains(at))?;
    }
    let mut circle: Vec<usize> = path.into_iter().skip_while(|&at| at != task).collect();
    circle.reverse();
    let lowest = circle.iter().enumerate().min_by_key(|(_, task)| **task).map_or(0, |(place, _)| place);
    circle.rotate_left(lowest);
    Some(circle)
}
