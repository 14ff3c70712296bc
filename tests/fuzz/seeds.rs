//! Real files to start from.

use std::fs;
use std::path::Path;

use baton::content::{SERVICE_AUTOMATION, built_in, demo, templates};
use baton::domain::language::Lang;
use baton::domain::units::Date;
use baton::file::{inventory_csv, save};

/// The seeds of these kinds: the frozen files, and what this program writes.
pub fn seeds(kinds: &[&str]) -> Vec<Vec<u8>> {
    let mut seeds: Vec<(String, String)> = frozen();
    let plan = demo(&built_in(), Lang::ZhHant, Date::new(2026, 3, 2).expect("a day"));
    seeds.push(("demo.baton.json".to_owned(), save(&plan, Some("2026-03-02"))));
    seeds.push(("built-in.pack.json".to_owned(), SERVICE_AUTOMATION.to_owned()));
    let processes: Vec<_> = templates().templates.iter().map(|t| t.process(t.id.clone(), Lang::En)).collect();
    seeds.push(("templates.csv".to_owned(), inventory_csv(&processes, Lang::En, &[])));
    let file: serde_json::Value = serde_json::from_str(&save(&plan, None)).expect("JSON");
    seeds.push(("first.process.json".to_owned(), file["plan"]["processes"][0].to_string()));
    seeds.push(("flat.process.json".to_owned(), r#"{"name":"x","judgement":3,"emotion":2,"ratings":{}}"#.to_owned()));
    seeds.retain(|(name, _)| kinds.iter().any(|kind| name.ends_with(kind)));
    assert!(!seeds.is_empty(), "no seed is a {kinds:?}");
    seeds.into_iter().map(|(_, text)| text.into_bytes()).collect()
}

fn frozen() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files");
    let entries = fs::read_dir(folder).expect("the frozen files").map(|entry| entry.expect("a file"));
    let named = entries.map(|entry| {
        let name = entry.file_name().into_string().expect("text");
        let text = fs::read_to_string(entry.path()).expect("text");
        // What is locked is no plan, whatever its name ends with.
        (if name.starts_with("locked-") { format!("{name}.locked.json") } else { name }, text)
    });
    let mut seeds: Vec<_> = named.collect();
    seeds.sort();
    seeds
}
