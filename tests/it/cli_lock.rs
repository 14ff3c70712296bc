//! Locked files in the terminal tool: what opens, what is refused, what is written where.

use std::fs;
use std::path::{Path, PathBuf};

use baton::content::built_in;
use baton::domain::language::Lang;
use baton::file::envelope::LockError;
use baton::report::evaluation;
use expect_test::expect;
use serde_json::Value;

use crate::cli::{Run, run};
use crate::envelope::{FROZEN, PASSPHRASE};
use crate::files::fixture;
use crate::samples;

fn path(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(name).to_str().expect("text").to_owned()
}

/// A folder of its own for one test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// A run that takes the passphrase from stdin.
fn with(passphrase: &str, arguments: &[&str]) -> Run {
    run(&[arguments, &["--passphrase-fd", "0"]].concat(), passphrase)
}

#[test]
fn a_locked_plan_is_as_good_as_an_open_one() {
    let (locked, plain) = (path(FROZEN), path("v1-chinese.baton.json"));
    for command in [&["evaluate"][..], &["check"], &["check", "--lang", "zh-Hant"]] {
        let open = run(&[command, &[&plain]].concat(), "");
        let found = with(PASSPHRASE, &[command, &[&locked]].concat());
        assert_eq!((found.out, found.err, found.code), (open.out, open.err, Some(0)), "{command:?}");
    }
}

#[test]
fn classify_takes_a_whole_plan_open_or_locked() {
    let file: Value = serde_json::from_str(&fixture("v1-chinese.baton.json")).expect("JSON");
    let lines: Vec<String> =
        file["plan"]["processes"].as_array().expect("processes").iter().map(|process| format!("{process}\n")).collect();
    let expected = run(&["classify"], &lines.concat()).out;
    assert!(!expected.is_empty());
    let open = run(&["classify"], &fixture("v1-chinese.baton.json"));
    assert_eq!((open.out.as_str(), open.code), (expected.as_str(), Some(0)));
    let script = format!("exec \"$0\" classify --passphrase-fd 3 3<<'END'\n{PASSPHRASE}\nEND\n");
    let tool = std::process::Command::new("sh")
        .args(["-c", &script, env!("CARGO_BIN_EXE_baton")])
        .stdin(fs::File::open(path(FROZEN)).expect("the file"))
        .output()
        .expect("a shell");
    assert_eq!((String::from_utf8_lossy(&tool.stdout).as_ref(), tool.status.code()), (expected.as_str(), Some(0)));
}

#[test]
fn what_is_locked_here_unlocks_here() {
    let folder = folder("lock");
    let [locked, unlocked] = ["locked.json", "unlocked.json"].map(|name| folder.join(name).display().to_string());
    let plain = path("v1-unknown-fields.baton.json");
    let text = fixture("v1-unknown-fields.baton.json");
    let first = with("密碼\r\n", &["lock", &plain, "-o", &locked, "--label", "A 公司"]);
    assert_eq!((first.out.as_str(), first.err.as_str(), first.code), ("", "", Some(0)));
    let written = fs::read_to_string(&locked).expect("the file");
    assert!(written.contains("\"label\": \"A 公司\"") && !written.contains("question-one"));
    let back = with("密碼", &["unlock", &locked, "-o", &unlocked]);
    assert_eq!((back.err.as_str(), back.code), ("", Some(0)));
    assert_eq!(fs::read_to_string(&unlocked).expect("the file"), text);
    assert_eq!(with("密碼", &["unlock", &locked, "-o", "-"]).out, text);

    let again = with("other", &["lock", &plain, "-o", &locked]);
    assert_eq!(
        (again.err, again.code),
        (format!("baton: {locked} exists already; --force writes over it.\n"), Some(2))
    );
    assert_eq!(fs::read_to_string(&locked).expect("the file"), written);
    assert_eq!(with("other", &["lock", &plain, "-o", &locked, "--force"]).code, Some(0));
    assert_eq!(with("other", &["unlock", &locked, "-o", "-"]).out, text);
    assert_eq!(fs::read_dir(&folder).expect("the folder").count(), 2, "nothing else is left");
}

#[test]
fn several_files_take_several_lines() {
    let other = folder("several").join("other.json").display().to_string();
    let chinese = path("v1-chinese.baton.json");
    assert_eq!(with("另一組", &["lock", &path("v1-full.baton.json"), "-o", &other]).code, Some(0));
    let open = run(&["diff", &chinese, &path("v1-full.baton.json")], "");
    assert!(open.out.lines().count() > 3);
    let found = with(&format!("{PASSPHRASE}\n另一組\n"), &["diff", &path(FROZEN), &other]);
    assert_eq!((found.out, found.code), (open.out, Some(0)), "{}", found.err);
    let swapped = with(&format!("另一組\n{PASSPHRASE}\n"), &["diff", &path(FROZEN), &other]);
    assert_eq!((swapped.out.as_str(), swapped.code), ("", Some(2)));
    let same = with(PASSPHRASE, &["diff", &path(FROZEN), &path(FROZEN)]);
    assert_eq!(same.code, Some(0), "the last line serves for the rest: {}", same.err);
}

#[test]
fn a_copy_for_outsiders_is_made_from_a_locked_plan_too() {
    let folder = folder("redact");
    let out = folder.join("copy.json").display().to_string();
    let made = with(
        PASSPHRASE,
        &["redact", &path(FROZEN), "-o", &out, "--hide", "LINE", "--hide", "蝦皮", "--lang", "zh-Hant"],
    );
    assert_eq!((made.out.as_str(), made.code), ("", Some(0)), "{}", made.err);
    let text = fs::read_to_string(&out).expect("the file");
    assert!(text.contains("名稱 1 官方帳號") && text.contains("名稱 2聊聊") && text.contains("人員 1"), "{text}");
    assert!(
        ["客服主管", "LINE", "蝦皮", "資深同事", "每個月", "plan-zh"].iter().all(|word| !text.contains(word)),
        "{text}"
    );
    assert_eq!(run(&["check", &out], "").code, Some(0));
    let id = |text: &str| serde_json::from_str::<Value>(text).expect("JSON")["plan"]["id"].clone();
    let another = run(&["redact", &path("v1-chinese.baton.json"), "-o", "-"], "").out;
    assert_ne!(id(&text), id(&another));
    assert_eq!(run(&["redact", &path("v1-chinese.baton.json"), "-o", &out], "").code, Some(2), "it exists");
}

#[test]
fn refusals_say_why_and_write_nothing() {
    let folder = folder("refused");
    let out = folder.join("out.json").display().to_string();
    let (locked, plain) = (path(FROZEN), path("v1-chinese.baton.json"));
    let mut said = String::new();
    for (passphrase, arguments) in [
        ("wrong", &["unlock", &locked, "-o", &out][..]),
        ("", &["unlock", &locked, "-o", &out]),
        ("wrong", &["evaluate", &locked]),
        ("wrong", &["check", &locked, "--lang", "zh-Hant"]),
        ("right", &["unlock", &plain, "-o", &out]),
        ("　", &["lock", &plain, "-o", &out]),
        ("right", &["lock", &locked, "-o", &out]),
        ("right", &["lock", "-", "-o", &out]),
    ] {
        let found = with(passphrase, arguments);
        assert_eq!((found.out.as_str(), found.code), ("", Some(2)), "{arguments:?}");
        said += &found.err;
    }
    let both = run(&["check", "-", "--passphrase-fd", "0"], &fixture(FROZEN));
    assert_eq!((both.out.as_str(), both.code), ("", Some(2)));
    said += &both.err;
    assert!(run(&["check", &locked, "--passphrase-fd", "77"], "").err.starts_with("baton: --passphrase-fd 77: "));
    expect![[r#"
        baton: The passphrase does not fit this file; check capital letters, spaces and the input method.
        baton: The passphrase is empty.
        baton: The passphrase does not fit this file; check capital letters, spaces and the input method.
        baton: 密碼不正確，請確認大小寫、空格和輸入法。
        baton: This is not a file locked by Baton.
        baton: The passphrase is empty.
        baton: This file is locked; it opens with its passphrase.
        baton: Line 1, column 1: the file is not valid JSON here.
        baton: Stdin cannot give both the file and the passphrase.
    "#]]
    .assert_eq(&said);
    assert_eq!(fs::read_dir(&folder).expect("the folder").count(), 0);
}

#[test]
fn a_locked_file_cut_or_changed_anywhere_is_refused_with_a_sentence() {
    let folder = folder("damaged");
    let file = folder.join("damaged.json");
    let name = file.display().to_string();
    let whole = fixture(FROZEN).into_bytes();
    let sentences = |errors: &[LockError]| -> Vec<String> {
        errors.iter().map(|error| format!("baton: {}\n", error.message(Lang::En))).collect()
    };
    let cut = sentences(&[LockError::Truncated]);
    let changed = sentences(&[LockError::Altered, LockError::NotLocked]);
    for at in (0..whole.len() - 1).step_by(31) {
        fs::write(&file, &whole[..at]).expect("the file");
        let found = with(PASSPHRASE, &["unlock", &name, "-o", "-"]);
        assert!(found.code == Some(2) && found.out.is_empty() && cut.contains(&found.err), "{at}: {}", found.err);
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        fs::write(&file, &bytes).expect("the file");
        let found = with("wrong", &["unlock", &name, "-o", "-"]);
        assert!(found.code == Some(2) && found.out.is_empty() && changed.contains(&found.err), "{at}: {}", found.err);
    }
}

#[test]
fn what_a_hostile_plan_says_cannot_act_on_a_terminal() {
    let acts = |c: char| {
        c != '\n'
            && (c.is_control()
                || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'))
    };
    let hostile = path("hostile.baton.json");
    for lang in ["en", "zh-Hant"] {
        for arguments in [&["check", &hostile][..], &["evaluate", &hostile, "--today", "2026-03-02"]] {
            let found = run(&[arguments, &["--lang", lang]].concat(), "");
            assert_eq!(found.code, Some(0), "{}", found.err);
            assert!(found.out.len() > 200);
            for text in [&found.out, &found.err] {
                assert_eq!(text.chars().find(|c| acts(*c)), None, "{arguments:?}");
            }
        }
    }
    let plan = samples::opened(&fixture("hostile.baton.json")).plan;
    let report = evaluation(&plan, &built_in(), "2026-03-02".parse().expect("a day"), Lang::En);
    let printed = run(&["evaluate", &hostile, "--today", "2026-03-02"], "").out;
    assert!(printed.contains("\\u001b[31m") && printed.contains("\\u202e") && printed.contains("<script>"));
    let printed: Value = serde_json::from_str(&printed).expect("JSON");
    assert_eq!(printed, serde_json::to_value(report).expect("JSON"), "it still means the same");
    let lines = fixture("hostile.baton.json");
    let classified = run(&["classify"], &lines).out;
    assert_eq!((classified.lines().count(), classified.chars().find(|c| acts(*c))), (36, None));
}

#[test]
fn what_is_merged_from_locked_copies_is_locked_unless_somebody_says_otherwise() {
    let folder = folder("merge-locked");
    let [out, open] = ["out.json", "open.json"].map(|name| folder.join(name).display().to_string());
    let (locked, plain) = (path(FROZEN), path("v1-chinese.baton.json"));
    let merging = ["merge", &plain, &locked, &plain, "-o"];
    let found = with(PASSPHRASE, &[&merging[..], &[&out]].concat());
    assert_eq!(found.code, Some(0), "{}", found.err);
    let text = fs::read_to_string(&out).expect("the file");
    assert!(text.contains("baton-locked") && !text.contains("客服"), "{text}");
    assert_eq!(with(PASSPHRASE, &["check", &out]).out, run(&["check", &plain], "").out);
    // Two lines: one to open, another one to lock with.
    let again = with(&format!("{PASSPHRASE}\n另一組"), &[&merging[..], &[&out, "--force"]].concat());
    assert_eq!(again.code, Some(0), "{}", again.err);
    assert_eq!(with("另一組", &["check", &out]).code, Some(0));
    // Nothing is written without a passphrase to lock with.
    let refused = with(&format!("{PASSPHRASE}\n "), &[&merging[..], &[&open]].concat());
    assert!(refused.err.ends_with("baton: The passphrase is empty.\n") && refused.code == Some(2), "{}", refused.err);
    assert!(!Path::new(&open).exists());
    assert_eq!(with(PASSPHRASE, &[&merging[..], &[&open, "--unlocked"]].concat()).code, Some(0));
    assert!(fs::read_to_string(&open).expect("the file").contains("客服"));
    // What was open before is written as ever.
    assert_eq!(run(&["merge", &plain, &plain, &plain, "-o", &open, "--force"], "").code, Some(0));
    assert!(fs::read_to_string(&open).expect("the file").contains("客服"));
}
