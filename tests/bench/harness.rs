//! The smallest harness that gives an honest figure: warm up, repeat, print the median with its spread.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// Times `work` and prints one line with its budget. Whatever it returns is kept from being optimised away.
pub fn time<T>(what: &str, budget_ms: f64, mut work: impl FnMut() -> T) {
    let started = Instant::now();
    let mut warm_ups = 0;
    while warm_ups < 3 || started.elapsed() < Duration::from_millis(200) {
        black_box(work());
        warm_ups += 1;
    }
    let mut runs: Vec<f64> = (0..warm_ups.clamp(11, 201))
        .map(|_| {
            let started = Instant::now();
            black_box(work());
            started.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    runs.sort_by(f64::total_cmp);
    let (median, least, most) = (runs[runs.len() / 2], runs[0], runs[runs.len() - 1]);
    let verdict = if median <= budget_ms { "within" } else { "OVER" };
    println!("{what:<44} {median:>9.3} ms  ({least:.3} to {most:.3}, {} runs)  {verdict} {budget_ms} ms", runs.len());
}

/// Prints a share, and whether it reaches what was promised.
pub fn share(what: &str, share: f64, least: Option<f64>) {
    let verdict = match least {
        Some(least) if share >= least => format!("  reaches {:.0} %", least * 100.0),
        Some(least) => format!("  UNDER {:.0} %", least * 100.0),
        None => String::new(),
    };
    println!("{what:<44} {:>9.1} %{verdict}", share * 100.0);
}
