//! Scheduling problems of the literature as files: the single-mode format of PSPLIB (`.sm`: Kolisch and Sprecher 1997) and
//! that of Patterson (`.rcp`).

use baton::domain::schedule::{Capacity, Link, Problem, Task, Work};

/// Why a file is not a problem.
#[derive(Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Neither `.sm` nor `.rcp`.
    Format,
    /// Something is missing or not a number, in the part with this name.
    Part(&'static str),
    /// Jobs that can be done in several ways, or resources that are used up.
    NotPlain,
}

/// The problem in a file; `name` says which format it has. Its tasks are the jobs in the file's order, dummies included.
pub fn problem(name: &str, text: &str) -> Result<Problem, Unreadable> {
    let name = name.to_ascii_lowercase();
    if name.ends_with(".sm") {
        single_mode(text)
    } else if name.ends_with(".rcp") {
        patterson(text)
    } else {
        Err(Unreadable::Format)
    }
}

fn single_mode(text: &str) -> Result<Problem, Unreadable> {
    const LINKS: &str = "PRECEDENCE RELATIONS";
    const WORK: &str = "REQUESTS/DURATIONS";
    const CAPACITY: &str = "RESOURCEAVAILABILITIES";
    let amount = |what: &str| {
        let line = text.lines().find(|line| line.trim_start().trim_start_matches("- ").starts_with(what))?;
        numbers(line.split_once(':')?.1).first().copied()
    };
    if ["nonrenewable", "doubly constrained"].iter().any(|kind| amount(kind).unwrap_or(0) > 0) {
        return Err(Unreadable::NotPlain);
    }
    let capacity = rows(text, CAPACITY).pop().ok_or(Unreadable::Part(CAPACITY))?;
    let mut tasks = Vec::new();
    for (job, row) in (1..).zip(rows(text, WORK)) {
        let [at, mode, weeks, takes @ ..] = row.as_slice() else { return Err(Unreadable::Part(WORK)) };
        if *mode != 1 {
            return Err(Unreadable::NotPlain);
        }
        if *at != job || takes.len() != capacity.len() {
            return Err(Unreadable::Part(WORK));
        }
        tasks.push(task(*weeks, takes));
    }
    let links = rows(text, LINKS);
    if links.len() != tasks.len() {
        return Err(Unreadable::Part(LINKS));
    }
    for (job, row) in links.iter().enumerate() {
        let [_, modes, count, later @ ..] = row.as_slice() else { return Err(Unreadable::Part(LINKS)) };
        if *modes != 1 {
            return Err(Unreadable::NotPlain);
        }
        if u32::try_from(later.len()) != Ok(*count) {
            return Err(Unreadable::Part(LINKS));
        }
        link(&mut tasks, job, later).ok_or(Unreadable::Part(LINKS))?;
    }
    Ok(Problem { tasks, capacity: capacity.into_iter().map(Capacity::from).collect(), ..Problem::default() })
}

/// The rows of numbers of a part, up to the line of stars that ends it.
fn rows(text: &str, part: &str) -> Vec<Vec<u32>> {
    let lines = text.lines().skip_while(|line| !line.starts_with(part)).skip(1);
    let lines = lines.take_while(|line| !line.starts_with('*'));
    lines.filter(|line| line.trim_start().starts_with(|sign: char| sign.is_ascii_digit())).map(numbers).collect()
}

fn numbers(line: &str) -> Vec<u32> {
    line.split_whitespace().map_while(|word| word.parse().ok()).collect()
}

fn patterson(text: &str) -> Result<Problem, Unreadable> {
    let mut words = text.split_whitespace().map(|word| word.parse::<u32>().ok());
    let mut next = |part| words.next().flatten().ok_or(Unreadable::Part(part));
    let (jobs, roles) = (next("jobs")?, next("resources")?);
    let capacity = (0..roles).map(|_| Ok(Capacity::from(next("resources")?))).collect::<Result<Vec<_>, _>>()?;
    let mut tasks = Vec::new();
    let mut later = Vec::new();
    for _ in 0..jobs {
        let weeks = next("jobs")?;
        let takes = (0..roles).map(|_| next("jobs")).collect::<Result<Vec<_>, _>>()?;
        let count = next("jobs")?;
        later.push((0..count).map(|_| next("jobs")).collect::<Result<Vec<_>, _>>()?);
        tasks.push(task(weeks, &takes));
    }
    for (job, later) in later.iter().enumerate() {
        link(&mut tasks, job, later).ok_or(Unreadable::Part("jobs"))?;
    }
    Ok(Problem { tasks, capacity, ..Problem::default() })
}

fn task(weeks: u32, takes: &[u32]) -> Task {
    Task { weeks, work: Work::EachWeek(takes.iter().copied().enumerate().collect()), ..Task::default() }
}

/// Makes the jobs named, counted from 1, wait for one. `None` when there is no such job.
fn link(tasks: &mut [Task], job: usize, later: &[u32]) -> Option<()> {
    for &name in later {
        let task = usize::try_from(name).ok()?.checked_sub(1).and_then(|at| tasks.get_mut(at))?;
        task.after.push(Link::from(job));
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = "\
jobs (incl. supersource/sink ):  3
  - renewable                 :  2   R
  - nonrenewable              :  0   N
*****
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          1           2
   2        1          1           3
   3        1          0
*****
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  R 2
-----
  1      1     0       0    0
  2      1     8       4    1
  3      1     0       0    0
*****
RESOURCEAVAILABILITIES:
  R 1  R 2
   12   13
*****
";

    #[test]
    fn both_formats_hold_the_same_problem() {
        let small = problem("A.SM", SMALL).unwrap();
        assert_eq!(small.tasks[1].weeks, 8);
        assert_eq!(small.tasks[1].work, Work::EachWeek(vec![(0, 4), (1, 1)]));
        assert_eq!(small.tasks[2].after, [Link::from(1)]);
        assert_eq!(small.capacity, [12.into(), 13.into()]);
        assert_eq!(problem("a.rcp", "3 2 12 13  0 0 0 1 2  8 4 1 1 3  0 0 0 0"), Ok(small));
    }

    #[test]
    fn what_is_no_problem_is_refused() {
        assert_eq!(problem("a.txt", SMALL), Err(Unreadable::Format));
        assert_eq!(problem("a.rcp", "3 2 12 13 0 0"), Err(Unreadable::Part("jobs")));
        assert_eq!(problem("a.rcp", "1 0 4 1 9"), Err(Unreadable::Part("jobs")));
        assert_eq!(problem("a.sm", ""), Err(Unreadable::Part("RESOURCEAVAILABILITIES")));
        let cut = SMALL.replace("   3        1          0\n", "");
        assert_eq!(problem("a.sm", &cut), Err(Unreadable::Part("PRECEDENCE RELATIONS")));
        let wrong = SMALL.replace("     8       4    1", "     8       4");
        assert_eq!(problem("a.sm", &wrong), Err(Unreadable::Part("REQUESTS/DURATIONS")));
        let consumed = SMALL.replace(":  0   N", ":  1   N");
        assert_eq!(problem("a.sm", &consumed), Err(Unreadable::NotPlain));
        let modes = SMALL.replace("  2      1     8", "  2      2     8");
        assert_eq!(problem("a.sm", &modes), Err(Unreadable::NotPlain));
    }
}
