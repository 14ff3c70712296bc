//! The terminal tool compares and merges, and says what the library says.

use std::path::PathBuf;
use std::sync::Arc;

use baton::content::{built_in, demo};
use baton::domain::answers::Mark;
use baton::domain::compare::compare;
use baton::domain::edit::Edit;
use baton::domain::language::Lang;
use baton::domain::merge::{Choices, Side, merge_choosing};
use baton::domain::plan::Plan;
use baton::domain::units::{Date, Level};
use baton::file::{save, save_signed};
use baton::report::{Version, changes_markdown, changes_report};
use expect_test::expect;

use crate::cli::{Run, run};
use crate::samples::opened;

const TODAY: &str = "2026-03-02";
const SAVED: &str = "2026-03-02T09:30:00+08:00";

/// A folder of its own, gone at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("baton-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }

    fn write(&self, name: &str, text: &str) -> String {
        std::fs::write(self.path(name), text).unwrap();
        self.path(name)
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    fn has(&self, name: &str) -> bool {
        self.0.join(name).exists()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

fn today() -> Date {
    TODAY.parse().unwrap()
}

fn revised(plan: &Plan, edits: &[Edit], revision: &str) -> Plan {
    let plan = edits.iter().fold(plan.clone(), |plan, edit| plan.apply(edit));
    Plan { lineage: Arc::new(plan.lineage.with(revision.into())), ..plan }
}

fn answer(question: usize, level: u8) -> Edit {
    Edit::SetAnswer { question: built_in().questions[question].id.clone(), mark: Level::new(level).map(Mark::Level) }
}

/// A plan and two copies of it that went different ways; they contradict each other in one answer if asked for.
fn family(contradicting: bool) -> [Plan; 3] {
    let base = revised(&demo(&built_in(), Lang::En, today()), &[], "base");
    let mine = revised(&base, &[answer(0, 1), Edit::Rename("Shop".into())], "mine");
    let second = Edit::RemoveProcesses(vec![base.processes[1].id.clone()]);
    let theirs = revised(&base, &[answer(usize::from(!contradicting), 4), second], "theirs");
    [base, mine, theirs]
}

fn files(folder: &Folder, plans: &[Plan; 3]) -> [String; 3] {
    let [base, mine, theirs] = plans;
    [
        folder.write("base.baton.json", &save(base, None)),
        folder.write("mine.baton.json", &save(mine, None)),
        folder.write("theirs.baton.json", &save_signed(theirs, Some(SAVED), Some("Mei"))),
    ]
}

fn merging(files: &[String; 3], output: &str, more: &[&str]) -> Run {
    let [base, mine, theirs] = files;
    run(&[&["merge", base, mine, theirs, "-o", output], more].concat(), "")
}

#[test]
fn diff_says_what_the_library_says() {
    let folder = Folder::new("diff");
    let plans = family(true);
    let [_, mine, theirs] = files(&folder, &plans);
    let changes = compare(&plans[1], &plans[2], &built_in(), today());
    let before = Version { plan: &plans[1], state: None, saved: None, saved_by: None };
    let after = Version { plan: &plans[2], state: None, saved: Some(SAVED), saved_by: Some("Mei") };
    let arguments = ["diff", mine.as_str(), theirs.as_str(), "--today", TODAY];
    for (lang, tag) in [(Lang::En, "en"), (Lang::ZhHant, "zh-Hant")] {
        let asked = |more: &[&str]| {
            let found = run(&[&arguments[..], more, &["--lang", tag]].concat(), "");
            assert_eq!((found.err.as_str(), found.code), ("", Some(0)));
            found.out
        };
        let json: serde_json::Value = serde_json::from_str(&asked(&["--json"])).unwrap();
        let report = changes_report(&changes, before, after, &built_in(), today(), lang);
        assert_eq!(json, serde_json::to_value(report).unwrap());
        let document = changes_markdown(&changes, before, after, &built_in(), today(), lang);
        assert_eq!(asked(&["--markdown"]), document);
        let lines = asked(&[]);
        assert!(lines.lines().count() >= changes.differences.len() && !lines.is_empty());
    }
    assert_eq!(run(&[&arguments[..], &["--json", "--markdown"]].concat(), "").code, Some(2));
}

#[test]
fn diff_of_a_file_with_itself_says_so() {
    let folder = Folder::new("same");
    let [base, ..] = files(&folder, &family(false));
    let found = run(&["diff", &base, &base], "");
    assert_eq!((found.out.as_str(), found.code), ("The two plans say the same.\n", Some(0)));
    let found = run(&["diff", &base, "-", "--lang", "zh-Hant"], &folder.read("base.baton.json"));
    assert_eq!((found.out.as_str(), found.code), ("兩份規劃案內容相同。\n", Some(0)));
}

#[test]
fn texts_that_act_on_a_terminal_are_shown_and_not_sent() {
    let folder = Folder::new("inert");
    let plan = family(false)[0].clone();
    let before = folder.write("before.json", &save(&plan, None));
    let after = folder.write("after.json", &save(&plan.apply(&Edit::Rename("a\u{1b}[2J\nb\u{202e}".into())), None));
    for more in [&[][..], &["--markdown"], &["--json"]] {
        let found = run(&[&["diff", before.as_str(), after.as_str()], more].concat(), "").out;
        assert!(!found.contains(['\u{1b}', '\u{202e}']), "{found}");
    }
}

#[test]
fn copies_that_agree_are_merged_into_a_new_file() {
    let folder = Folder::new("merge");
    let plans = family(false);
    let [base, mine, theirs] = &plans;
    let found = merging(&files(&folder, &plans), &folder.path("out.baton.json"), &[]);
    assert_eq!((found.err.as_str(), found.code), ("", Some(0)));
    expect![[r#"
        2 changes taken over, 0 conflicts.
    "#]]
    .assert_eq(&found.out);
    let written = opened(&folder.read("out.baton.json"));
    let library = merge_choosing(Some(base), mine, theirs, &Choices::default()).plan;
    let (revision, descends) = written.plan.lineage.revisions().split_last().unwrap();
    assert_eq!(descends, ["base", "mine", "theirs"].map(Into::into));
    assert!(revision.as_str().len() == 32 && written.saved.is_some());
    assert_eq!(Plan { lineage: library.lineage.clone(), ..written.plan }, library);
}

#[test]
fn undecided_conflicts_are_listed_and_nothing_is_written() {
    let folder = Folder::new("conflict");
    let plans = family(true);
    let files = files(&folder, &plans);
    let found = merging(&files, &folder.path("out.json"), &[]);
    expect![[r#"
        Answer to “How does a newcomer find out how a routine job is done?”: before level 3; yours level 1; theirs level 4
        baton: 1 conflict: nothing was written. Decide with --prefer mine or --prefer theirs.
    "#]].assert_eq(&format!("{}{}", found.out, found.err));
    assert_eq!(found.code, Some(1));
    assert!(!folder.has("out.json"));
    let found = merging(&files, &folder.path("out.json"), &["--lang", "zh-Hant"]);
    expect![[r#"
        「新人接手例行工作，靠什麼知道該怎麼做？」的作答：原本第 3 級，你改成第 1 級，對方改成第 4 級
        baton: 有 1 處衝突，沒有寫入任何檔案。請用 --prefer mine 或 --prefer theirs 決定。
    "#]]
    .assert_eq(&format!("{}{}", found.out, found.err));
    let found = merging(&files, "-", &[]);
    assert_eq!((found.out.as_str(), found.code), ("", Some(1)));
}

#[test]
fn the_preferred_copy_wins_everywhere() {
    let folder = Folder::new("prefer");
    let plans = family(true);
    let files = files(&folder, &plans);
    let [base, mine, theirs] = &plans;
    for (side, name) in [(Side::Mine, "mine"), (Side::Theirs, "theirs")] {
        let found = merging(&files, "-", &["--prefer", name]);
        assert_eq!(found.code, Some(0));
        assert!(found.err.ends_with("1 change taken over, 1 conflict.\n"), "{}", found.err);
        let library = merge_choosing(Some(base), mine, theirs, &Choices::all(side)).plan;
        let written = opened(&found.out).plan;
        assert_eq!(Plan { lineage: library.lineage.clone(), ..written }, library);
    }
}

#[test]
fn a_file_that_exists_is_written_over_only_by_force() {
    let folder = Folder::new("force");
    let files = files(&folder, &family(false));
    let there = folder.write("out.json", "mine");
    let found = merging(&files, &there, &[]);
    assert_eq!((found.out.as_str(), found.code), ("", Some(2)));
    assert!(found.err.contains("exists already"), "{}", found.err);
    assert_eq!(folder.read("out.json"), "mine");
    assert_eq!(merging(&files, &there, &["--force"]).code, Some(0));
    assert!(folder.read("out.json").starts_with('{'));
    // Even over one of its own sources.
    assert_eq!(merging(&files, &files[1], &["--force"]).code, Some(0));
}

#[test]
fn a_base_the_copies_do_not_know_is_mentioned() {
    let folder = Folder::new("base");
    let plans = family(false);
    let [_, mine, theirs] = files(&folder, &plans);
    let other = folder.write("other.json", &save(&revised(&plans[0], &[], "other"), None));
    let found = merging(&[other, mine, theirs], "-", &[]);
    assert!(found.err.contains("The first copy does not say that it descends from this base."), "{}", found.err);
    assert!(found.err.contains("The second copy does not say that it descends from this base."), "{}", found.err);
    assert_eq!(found.code, Some(0));
}
