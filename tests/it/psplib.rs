//! Scheduling problems of the literature, read and checked by code that shares nothing with the scheduler or the tool.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// A problem as its file says it, jobs counted from 0.
pub struct Instance {
    durations: Vec<usize>,
    demands: Vec<Vec<u64>>,
    capacity: Vec<u64>,
    followers: Vec<Vec<usize>>,
}

/// What is known of a file.
pub struct Known {
    pub set: String,
    pub path: PathBuf,
    /// No plan is shorter.
    pub lower: u64,
    /// The shortest plan anybody has found.
    pub upper: u64,
}

/// What the tool answered.
pub struct Answer {
    pub makespan: u64,
    pub lower_bound: u64,
    pub proven: bool,
    pub schedules: u64,
    pub micros: u64,
    pub starts: Vec<usize>,
}

/// The table of a folder: set, file, best lower bound, best upper bound. Files lie in a folder of their set, or beside it.
pub fn known(folder: &Path) -> Vec<Known> {
    let table = std::fs::read_to_string(folder.join("bounds.csv")).expect("a bounds.csv");
    let row = |line: &str| {
        let cells: Vec<&str> = line.trim().split(',').collect();
        let [set, file, lower, upper, ..] = cells.as_slice() else { return None };
        let path = [folder.join(set).join(file), folder.join(file)].into_iter().find(|path| path.is_file())?;
        Some(Known { set: (*set).to_owned(), path, lower: lower.parse().ok()?, upper: upper.parse().ok()? })
    };
    table.lines().skip(1).filter_map(row).collect()
}

/// Runs the tool on a file.
pub fn solve(tool: &str, file: &Path, arguments: &[&str]) -> Answer {
    let run = Command::new(tool).arg("schedule").arg(file).args(arguments).output().expect("the tool starts");
    assert!(run.status.success(), "{}: {}", file.display(), String::from_utf8_lossy(&run.stderr));
    let line: Value = serde_json::from_slice(&run.stdout).expect("one JSON object");
    let number = |key: &str| line[key].as_u64().unwrap_or_else(|| panic!("{key} is missing in {line}"));
    let start = |start: &Value| usize::try_from(start.as_u64().expect("every job has a place")).expect("small");
    Answer {
        makespan: number("makespan"),
        lower_bound: number("lower_bound"),
        proven: line["proven"].as_bool().expect("whether it is proven"),
        schedules: number("schedules"),
        micros: number("micros"),
        starts: line["starts"].as_array().expect("starts").iter().map(start).collect(),
    }
}

/// Everything a plan breaks, and whether it is as long as it says.
pub fn broken(instance: &Instance, answer: &Answer) -> Vec<String> {
    let Instance { durations, demands, capacity, followers } = instance;
    let starts = &answer.starts;
    let mut found = Vec::new();
    if starts.len() != durations.len() {
        return vec![format!("{} starts for {} jobs", starts.len(), durations.len())];
    }
    let ends: Vec<usize> = starts.iter().zip(durations).map(|(start, weeks)| start + weeks).collect();
    let length = ends.iter().copied().max().unwrap_or(0);
    if u64::try_from(length) != Ok(answer.makespan) {
        found.push(format!("{length} long, not {}", answer.makespan));
    }
    for (job, later) in followers.iter().enumerate() {
        let early = later.iter().filter(|other| starts[**other] < ends[job]);
        found.extend(early.map(|other| format!("{other} starts before {job} has ended")));
    }
    for time in 0..length {
        for (role, has) in capacity.iter().enumerate() {
            let runs = (0..starts.len()).filter(|job| starts[*job] <= time && time < ends[*job]);
            let takes: u64 = runs.map(|job| demands[job][role]).sum();
            if takes > *has {
                found.push(format!("{takes} of {has} of resource {role} at {time}"));
            }
        }
    }
    found
}

impl Instance {
    /// Reads a file.
    pub fn read(path: &Path) -> Instance {
        let text = std::fs::read_to_string(path).expect("a file");
        let numbers =
            |line: &str| -> Vec<usize> { line.split_whitespace().filter_map(|word| word.parse().ok()).collect() };
        if path.extension().is_some_and(|ending| ending == "rcp") {
            patterson(numbers(&text))
        } else {
            psplib(&text, numbers)
        }
    }
}

fn patterson(all: Vec<usize>) -> Instance {
    let mut all = all.into_iter();
    let mut take = |count: usize| -> Vec<usize> { all.by_ref().take(count).collect() };
    let sizes = take(2);
    let capacity = wide(take(sizes[1]));
    let mut instance = Instance { durations: vec![], demands: vec![], capacity, followers: vec![] };
    for _ in 0..sizes[0] {
        instance.durations.extend(take(1));
        instance.demands.push(wide(take(sizes[1])));
        let count = take(1)[0];
        instance.followers.push(take(count).into_iter().map(|name| name - 1).collect());
    }
    instance
}

fn psplib(text: &str, numbers: impl Fn(&str) -> Vec<usize>) -> Instance {
    let part = |name: &str, header: usize| -> Vec<Vec<usize>> {
        let lines = text.lines().skip_while(|line| !line.contains(name)).skip(header);
        lines.take_while(|line| !line.contains("***")).map(&numbers).collect()
    };
    let work = part("REQUESTS/DURATIONS", 3);
    Instance {
        durations: work.iter().map(|row| row[2]).collect(),
        demands: work.iter().map(|row| wide(row[3..].to_vec())).collect(),
        capacity: wide(part("RESOURCEAVAILABILITIES", 2).remove(0)),
        followers: part("PRECEDENCE RELATIONS", 2)
            .iter()
            .map(|row| row[3..].iter().map(|name| name - 1).collect())
            .collect(),
    }
}

fn wide(numbers: Vec<usize>) -> Vec<u64> {
    numbers.into_iter().map(|number| u64::try_from(number).expect("small")).collect()
}
