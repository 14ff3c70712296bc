//! The agency need against people who know the work: WORKBank, 1,138 expert ratings of 460 real tasks (Shao et al. 2025).
//!
//! A task's experts are split in two halves at random. The score comes from one half's ratings of the task; it is held
//! against the other half's Human Agency Scale, so nobody is compared with themselves. Nothing is fitted.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use baton::domain::bucket::agency_need;

const SPLITS: u64 = 40;

/// One expert's ratings of one task.
#[derive(Clone, Copy)]
struct Expert {
    physical: f64,
    uncertainty: f64,
    expertise: f64,
    interpersonal: f64,
    agency: f64,
}

/// What one half of the experts says, as one number.
type Score = fn(&[Expert]) -> f64;

/// Prints the rank correlations, or why there are none.
pub fn report() {
    let path = shared().join("data/workbank/expert_ratings.csv");
    let tasks = match read(&path) {
        Ok(tasks) => tasks,
        Err(reason) => return println!("skipped: {} ({reason})", path.display()),
    };
    let rated: Vec<&Vec<Expert>> = tasks.values().filter(|experts| experts.len() >= 2).collect();
    println!(
        "{} tasks with two experts or more, {SPLITS} splits, Spearman's rho, mean ± standard deviation",
        rated.len()
    );
    let scores: [(&str, &str, Score); 3] = [
        ("agency need", "target 0.45", |half| {
            let [expertise, interpersonal, physical, _] = attributes(half);
            agency_need(expertise, interpersonal, physical)
        }),
        ("plain mean of four attributes", "for comparison", |half| attributes(half).iter().sum::<f64>() / 4.0),
        ("experts against experts", "the ceiling", |half| mean(half.iter().map(|expert| expert.agency))),
    ];
    for (what, note, score) in scores {
        let rhos: Vec<f64> = (0..SPLITS).map(|seed| split_rho(&rated, seed, score)).collect();
        let centre = mean(rhos.iter().copied());
        let spread = (rhos.iter().map(|rho| (rho - centre).powi(2)).sum::<f64>() / (rhos.len() - 1) as f64).sqrt();
        println!("{what:<44} {centre:>9.3} ± {spread:.3}  ({note})");
    }
}

/// The folder of data for tests and measurements, which is no part of the project.
fn shared() -> PathBuf {
    std::env::var_os("BATON_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from)
}

fn read(path: &Path) -> Result<BTreeMap<String, Vec<Expert>>, String> {
    let mut reader = csv::Reader::from_path(path).map_err(|error| error.to_string())?;
    let headers = reader.headers().map_err(|error| error.to_string())?.clone();
    let column = |name: &str| headers.iter().position(|header| header == name).ok_or(format!("no column {name}"));
    let task = column("Task ID")?;
    let columns = [
        column("Physical Action Requirement")?,
        column("Involved Uncertainty")?,
        column("Domain Expertise Requirement")?,
        column("Interpersonal Communication Requirement")?,
        column("Human Agency Scale Rating")?,
    ];
    let mut tasks: BTreeMap<String, Vec<Expert>> = BTreeMap::new();
    for record in reader.records() {
        let record = record.map_err(|error| error.to_string())?;
        let number = |at: usize| record.get(at).and_then(|cell| cell.parse::<f64>().ok()).ok_or("a cell is no number");
        let mut values = [0.0; 5];
        for (value, column) in values.iter_mut().zip(columns) {
            *value = number(column)?;
        }
        let [physical, uncertainty, expertise, interpersonal, agency] = values;
        let expert = Expert { physical, uncertainty, expertise, interpersonal, agency };
        tasks.entry(record.get(task).unwrap_or_default().to_owned()).or_default().push(expert);
    }
    Ok(tasks)
}

/// Domain expertise, interpersonal communication, physical action, uncertainty: means of a half.
fn attributes(half: &[Expert]) -> [f64; 4] {
    let of = |attribute: fn(&Expert) -> f64| mean(half.iter().map(attribute));
    [of(|e| e.expertise), of(|e| e.interpersonal), of(|e| e.physical), of(|e| e.uncertainty)]
}

fn split_rho(tasks: &[&Vec<Expert>], seed: u64, score: Score) -> f64 {
    let mut rng = fastrand::Rng::with_seed(seed);
    let (scores, agencies): (Vec<f64>, Vec<f64>) = tasks
        .iter()
        .map(|experts| {
            let mut experts = experts.to_vec();
            rng.shuffle(&mut experts);
            let (one, other) = experts.split_at(experts.len() / 2);
            (score(one), mean(other.iter().map(|expert| expert.agency)))
        })
        .unzip();
    pearson(&ranks(&scores), &ranks(&agencies))
}

/// Ranks from 1; equal values share the mean of their ranks.
fn ranks(values: &[f64]) -> Vec<f64> {
    let below = |value: f64| values.iter().filter(|other| **other < value).count() as f64;
    let same = |value: f64| values.iter().filter(|other| **other == value).count() as f64;
    values.iter().map(|value| below(*value) + (same(*value) + 1.0) / 2.0).collect()
}

fn pearson(a: &[f64], b: &[f64]) -> f64 {
    let (mean_a, mean_b) = (mean(a.iter().copied()), mean(b.iter().copied()));
    let pairs = || a.iter().map(|a| a - mean_a).zip(b.iter().map(|b| b - mean_b));
    let sum = |of: fn((f64, f64)) -> f64| pairs().map(of).sum::<f64>();
    sum(|(a, b)| a * b) / (sum(|(a, _)| a * a) * sum(|(_, b)| b * b)).sqrt()
}

fn mean(values: impl Iterator<Item = f64>) -> f64 {
    baton::domain::units::mean(values).unwrap_or(f64::NAN)
}
