//! How good the scheduler's plans are: `make bench-schedule DIR=…`, a folder with a `bounds.csv` and the files it names.
//! Every plan is checked by code that shares nothing with the scheduler. `SCHEDULES` and `SEED` may be set.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::psplib::{Instance, broken, known, solve};

/// Sums over a set of files.
#[derive(Default)]
struct Sums {
    files: f64,
    feasible: f64,
    gap: f64,
    best: f64,
    proven: f64,
    bound: f64,
    schedules: f64,
    micros: f64,
    slowest: f64,
}

#[test]
#[ignore = "a measurement of minutes: make bench-schedule DIR=…"]
fn measured_against_the_best_known() {
    let setting = |name: &str, or: &str| {
        let set = std::env::var(name).ok().filter(|value| !value.is_empty());
        set.unwrap_or_else(|| or.to_owned())
    };
    let folder = PathBuf::from(setting("BATON_PROBLEMS", "."));
    assert!(folder.join("bounds.csv").is_file(), "DIR is a folder with a bounds.csv and the files it names");
    let tool = setting("BATON_TOOL", env!("CARGO_BIN_EXE_baton"));
    let (schedules, seed) = (setting("SCHEDULES", "1000"), setting("SEED", "1"));
    println!(
        "{schedules} schedules at most, seed {seed}; gap: plan over best known; bound: best known over lower bound"
    );
    let mut sets: BTreeMap<String, Sums> = BTreeMap::new();
    let mut wrong = Vec::new();
    for known in known(&folder) {
        let arguments = ["--schedules", schedules.as_str(), "--seed", seed.as_str()];
        let answer = solve(&tool, &known.path, &arguments);
        let found = broken(&Instance::read(&known.path), &answer);
        let feasible = found.is_empty();
        wrong.extend(found.into_iter().map(|what| format!("{}: {what}", known.path.display())));
        if answer.lower_bound > known.upper {
            wrong.push(format!("{}: {} is no lower bound", known.path.display(), answer.lower_bound));
        }
        let sums = sets.entry(known.set).or_default();
        sums.files += 1.0;
        sums.feasible += share(feasible);
        sums.gap += percent_over(answer.makespan, known.upper);
        sums.best += share(answer.makespan <= known.upper);
        sums.proven += share(answer.proven);
        sums.bound += percent_over(known.upper, answer.lower_bound);
        sums.schedules += real(answer.schedules);
        sums.micros += real(answer.micros);
        sums.slowest = sums.slowest.max(real(answer.micros));
    }
    for (set, sums) in &sets {
        print(set, sums);
    }
    assert!(!sets.is_empty(), "none of the files the table names is there");
    assert_eq!(wrong, Vec::<String>::new());
}

fn print(set: &str, sums: &Sums) {
    let mean = |sum: f64| sum / sums.files;
    println!(
        "{set}: {} files, {:.1} % feasible, gap {:.3} %, at best known {:.1} %, proven {:.1} %, bound {:.2} %, \
         {:.0} schedules, {:.1} ms a file, slowest {:.0} ms",
        sums.files,
        mean(sums.feasible) * 100.0,
        mean(sums.gap),
        mean(sums.best) * 100.0,
        mean(sums.proven) * 100.0,
        mean(sums.bound),
        mean(sums.schedules),
        mean(sums.micros) / 1_000.0,
        sums.slowest / 1_000.0,
    );
}

fn share(yes: bool) -> f64 {
    if yes { 1.0 } else { 0.0 }
}

fn real(number: u64) -> f64 {
    u32::try_from(number).map_or(f64::INFINITY, f64::from)
}

/// By how much one length is over another, in per cent.
fn percent_over(long: u64, short: u64) -> f64 {
    if short == 0 { 0.0 } else { 100.0 * (real(long) / real(short) - 1.0) }
}
