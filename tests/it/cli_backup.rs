//! Backups in the terminal tool: what is in one, one plan out of it, locked or not.

use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect;

use crate::cli::run;
use crate::files::fixture;
use crate::library::FROZEN;

fn path(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(name).to_str().unwrap().to_owned()
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn check_lists_what_is_in_a_backup() {
    let backup = path(FROZEN);
    let found = run(&["check", &backup], "");
    assert_eq!((found.err.as_str(), found.code), ("", Some(0)));
    expect![[r#"
        Backup of 2026-03-02T09:30:00+08:00: 3 plans, 1 of them in the bin, 7 earlier states.
        1. Plan “Everything at once”: 0 questions answered or noted, 2 processes.
        2. Plan “客服自動化評估（二〇二六年春）”: 0 questions answered or noted, 1 process.
        3. damaged: Line 1, column 24: the file is not valid JSON here.
    "#]]
    .assert_eq(&found.out);
    let found = run(&["check", &backup, "--lang", "zh-Hant"], "").out;
    assert!(found.starts_with("備份時間 "), "{found}");
    let text = fixture(FROZEN);
    let cut = run(&["check", "-"], &text[..text.len() - 40]);
    assert!(cut.out.contains("The backup breaks off here") && cut.code == Some(0), "{}", cut.out);
    let newer = run(&["check", "-"], &text.replacen("\"version\": 1", "\"version\": 3", 1));
    assert!(newer.err.contains("format version 3") && newer.code == Some(2), "{}", newer.err);
    let evaluated = run(&["evaluate", &backup], "");
    assert!(evaluated.err.contains("a backup of a whole library"), "{}", evaluated.err);
}

#[test]
fn one_plan_is_taken_out_word_for_word() {
    let backup = path(FROZEN);
    for (which, name) in
        [("1", "v2-full"), ("plan-full", "v2-full"), ("Everything at once", "v2-full"), ("2", "v1-chinese")]
    {
        let found = run(&["take", &backup, which, "-o", "-"], "");
        assert_eq!((found.out, found.code), (fixture(&format!("{name}.baton.json")), Some(0)), "{which}");
    }
    let found = run(&["take", &backup, "nothing\u{1b}", "-o", "-"], "");
    assert_eq!((found.out.as_str(), found.code), ("", Some(2)));
    assert!(found.err.contains("Nothing in this backup is called “nothing\\u{1b}”"), "{}", found.err);
}

#[test]
fn a_locked_backup_gives_locked_plans_unless_somebody_says_otherwise() {
    let folder = folder("backup-locked");
    let [locked, plan, open] =
        ["all.json", "one.json", "open.json"].map(|name| folder.join(name).display().to_string());
    let with = |arguments: &[&str]| run(&[arguments, &["--passphrase-fd", "0"]].concat(), "密碼\n");
    assert_eq!(with(&["lock", &path(FROZEN), "-o", &locked]).code, Some(0));
    assert_eq!(with(&["check", &locked]).out, run(&["check", &path(FROZEN)], "").out);
    assert_eq!(with(&["take", &locked, "1", "-o", &plan]).code, Some(0));
    assert!(fs::read_to_string(&plan).unwrap().contains("baton-locked"));
    assert_eq!(with(&["unlock", &plan, "-o", "-"]).out, fixture("v2-full.baton.json"));
    assert_eq!(with(&["take", &locked, "1", "-o", &open, "--unlocked"]).code, Some(0));
    assert_eq!(fs::read_to_string(&open).unwrap(), fixture("v2-full.baton.json"));
}
