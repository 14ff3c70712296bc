//! `baton schedule`: feasible by independent code, never better than what is proven, the same for the same seed.

use crate::cli::run;
use crate::psplib::{Answer, Instance, Known, broken, known, solve};
use crate::shared::shared;

const TOOL: &str = env!("CARGO_BIN_EXE_baton");

/// A few plans are enough to see whether they are plans; how good many are is measured by `make bench-schedule`.
const FEW: [&str; 2] = ["--schedules", "25"];

fn check(known: &Known, answer: &Answer) {
    let instance = Instance::read(&known.path);
    assert_eq!(broken(&instance, answer), Vec::<String>::new(), "{}", known.path.display());
    assert!(answer.lower_bound <= known.upper, "{}: {} is no bound", known.path.display(), answer.lower_bound);
    assert!(answer.makespan >= known.lower, "{}: shorter than possible", known.path.display());
    assert_eq!(answer.proven, answer.makespan == answer.lower_bound);
    assert!(answer.schedules <= 25);
}

#[test]
fn problems_of_the_literature_get_plans_that_hold() {
    let Some(folder) = shared("data/psplib") else { return };
    let (mut count, mut longer, mut below) = (0.0, 0.0, 0.0);
    for known in known(&folder).iter().step_by(4) {
        let answer = solve(TOOL, &known.path, &FEW);
        check(known, &answer);
        let ratio =
            |long: u64, short: u64| f64::from(u32::try_from(long).unwrap()) / f64::from(u32::try_from(short).unwrap());
        count += 1.0;
        longer += ratio(answer.makespan, known.upper) - 1.0;
        below += ratio(known.upper, answer.lower_bound) - 1.0;
    }
    assert!(count > 100.0, "only {count} files");
    assert!(longer / count < 0.025, "{} longer than the best on average", longer / count);
    assert!(below / count < 0.04, "the bound is {} below the best on average", below / count);
}

#[test]
fn the_same_seed_gives_the_same_plan() {
    let Some(folder) = shared("data/psplib/j30/j309_1.sm") else { return };
    let starts = |seed: &str| solve(TOOL, &folder, &["--schedules", "60", "--seed", seed]).starts;
    assert_eq!(starts("7"), starts("7"));
    assert_ne!(starts("7"), starts("8"));
}

#[test]
fn the_checker_finds_what_is_wrong() {
    let folder = std::env::temp_dir().join(format!("baton-schedule-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("two.rcp");
    std::fs::write(&file, "4 1 2  0 0 2 2 3  2 2 1 4  3 1 1 4  0 0 0").unwrap();
    let mut answer = solve(TOOL, &file, &FEW);
    let instance = Instance::read(&file);
    assert_eq!(broken(&instance, &answer), Vec::<String>::new());
    assert_eq!((answer.makespan, answer.proven), (5, true));
    answer.starts = vec![0, 0, 1, 3];
    let found = broken(&instance, &answer);
    for part in ["4 long, not 5", "3 starts before 2 has ended", "3 of 2 of resource 0 at 1"] {
        assert!(found.iter().any(|text| text == part), "{part} is missing in {found:?}");
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn what_cannot_be_scheduled_is_named() {
    let folder = std::env::temp_dir().join(format!("baton-schedule-not-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let (wide, cut, good) = (path("wide.rcp"), path("cut.rcp"), path("good.rcp"));
    std::fs::write(&wide, "2 1 2  1 3 1 2  1 1 0").unwrap();
    std::fs::write(&cut, "2 1 2  1 3 1").unwrap();
    std::fs::write(&good, "1 0  4 0").unwrap();
    let run = run(&["schedule", &wide, &cut, &good], "");
    assert_eq!(run.code, Some(2));
    let lines: Vec<serde_json::Value> = run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2, "{}", run.out);
    assert_eq!(lines[0]["starts"], serde_json::json!([null, null]));
    assert_eq!(lines[1]["starts"], serde_json::json!([0]));
    assert!(run.err.contains("2 jobs have no place in any plan") && run.err.contains("wrong in “jobs”"), "{}", run.err);
    std::fs::remove_dir_all(&folder).unwrap();
}
