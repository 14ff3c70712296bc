//! A whole library as one file: the frozen one, going out and coming in again, files that break off, limits.

use baton::domain::language::Lang;
use baton::domain::milestone::MilestoneKind;
use baton::file::library::{Library, LibraryError, LibraryWriter, MAX_LIBRARY_BYTES, Record, State, is_library};
use baton::file::{OpenError, open};
use baton::native::now;
use expect_test::expect;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::files::fixture;
use crate::samples;

/// The frozen library.
pub const FROZEN: &str = "library-v1.baton-library.json";

pub fn read(text: &str) -> Result<Library, LibraryError> {
    now(Library::read(text.as_bytes().to_vec(), async || ())).unwrap()
}

pub fn records(library: &Library) -> Vec<Record> {
    (0..library.len()).map(|number| library.record(number).unwrap()).collect()
}

fn state(revision: &str, kind: MilestoneKind, text: &str) -> State {
    let (name, saved) = (format!("名稱 {revision}"), Some(samples::SAVED.to_owned()));
    State { revision: revision.into(), kind, name, saved, text: text.to_owned(), entry: None }
}

/// What stands in the frozen library: a plan with its history, one of the first version in the bin, one nobody can read.
fn content() -> Vec<Record> {
    let kinds = [
        MilestoneKind::ByHand,
        MilestoneKind::BeforeImport,
        MilestoneKind::BeforeMerge,
        MilestoneKind::Exported,
        MilestoneKind::BeforeRestore,
        MilestoneKind::BeforeDeletion,
        MilestoneKind::Automatic,
    ];
    let old = fixture("v2-chinese.baton.json");
    let states = (1..).zip(kinds).map(|(number, kind)| state(&format!("r{number}"), kind, &old)).collect();
    vec![
        Record { id: "plan-full".into(), deleted: None, text: fixture("v2-full.baton.json"), states },
        Record {
            id: "plan-zh".into(),
            deleted: Some("2026-03-01T08:00:00.000Z".to_owned()),
            text: fixture("v1-chinese.baton.json"),
            states: Vec::new(),
        },
        Record {
            id: "damaged".into(),
            deleted: None,
            text: "{\"format\":\"baton-plan\",\u{1}\"".to_owned(),
            states: Vec::new(),
        },
    ]
}

/// The library as files of at most so many bytes, as somebody writes it who takes it in pieces.
pub fn written(content: &[Record], most: usize) -> Vec<String> {
    let mut writer = LibraryWriter::new(samples::SAVED, most);
    let (mut files, mut file) = (Vec::new(), String::new());
    let mut add = |writer: &mut LibraryWriter, full: Option<String>| {
        if let Some(rest) = full {
            files.push(std::mem::take(&mut file) + &rest);
        }
        file += &writer.take();
    };
    for record in content {
        let full = writer.plan(&record.id, record.deleted.as_deref(), &record.text);
        add(&mut writer, full);
        for state in &record.states {
            let full = writer.state(state);
            add(&mut writer, full);
        }
    }
    let last = file + &writer.finish();
    files.push(last);
    files
}

fn said(error: &LibraryError) -> String {
    for lang in Lang::ALL {
        let sentence = error.message(lang);
        assert!(sentence.ends_with(['.', '。']) && !sentence.contains(char::is_control), "{sentence}");
    }
    format!("{}\n{}\n", error.message(Lang::En), error.message(Lang::ZhHant))
}

#[test]
fn the_frozen_library_holds_what_it_was_made_of_and_is_still_written_letter_by_letter() {
    let frozen = fixture(FROZEN);
    let library = read(&frozen).unwrap();
    assert_eq!((library.saved(), library.is_cut()), (Some(samples::SAVED), false));
    assert_eq!(records(&library), content());
    let files = written(&content(), MAX_LIBRARY_BYTES);
    let own = files[0].replace(&format!("\"app\": \"{}\"", env!("CARGO_PKG_VERSION")), "\"app\": \"0.1.0\"");
    assert_eq!((own, files.len()), (frozen, 1));
}

#[test]
fn a_library_is_told_from_everything_else() {
    let frozen = fixture(FROZEN);
    assert!(is_library(frozen.as_bytes()) && is_library(&frozen.as_bytes()[..60]));
    let moved =
        json!({ "a": [1, { "format": "x" }], "format": "baton-library", "version": 1, "plans": [] }).to_string();
    assert!(is_library(moved.as_bytes()) && read(&moved).unwrap().is_empty());
    for other in [fixture("v2-full.baton.json"), fixture("locked-v1.baton.json"), String::new(), "[]".to_owned()] {
        assert!(!is_library(other.as_bytes()));
        assert_eq!(read(&other).err(), Some(LibraryError::NotLibrary));
    }
    assert_eq!(open(frozen.as_bytes(), &samples::known()), Err(OpenError::IsLibrary));
}

#[test]
fn other_programs_may_write_it_in_another_way() {
    let value: Value = serde_json::from_str(&fixture(FROZEN)).unwrap();
    for text in [value.to_string(), serde_json::to_string_pretty(&value).unwrap(), format!("\u{feff}\r\n{value}\n ")] {
        assert_eq!(records(&read(&text).unwrap()), content());
    }
    let mut newer = value;
    newer["plans"][0]["milestones"][0]["kind"] = json!("before_lunch");
    newer["plans"][0]["from_tomorrow"] = json!([{}]);
    assert_eq!(records(&read(&newer.to_string()).unwrap()), content());
}

#[test]
fn what_breaks_off_gives_every_plan_that_is_whole() {
    let frozen = fixture(FROZEN);
    let mut most = 0;
    for at in (0..frozen.len() - 2).filter(|at| frozen.is_char_boundary(*at)).step_by(7) {
        match read(&frozen[..at]) {
            Ok(library) => {
                assert!(library.is_cut() && library.len() >= most, "{at}");
                most = library.len();
                assert_eq!(records(&library), content()[..most], "{at}");
            }
            Err(error) => {
                assert!(matches!(error, LibraryError::Cut | LibraryError::NotLibrary | LibraryError::Field(_)))
            }
        }
    }
    assert_eq!(most, 3);
}

#[test]
fn one_damaged_plan_spoils_no_other() {
    let mut value: Value = serde_json::from_str(&fixture(FROZEN)).unwrap();
    value["plans"][1]["text"] = json!(7);
    let library = read(&value.to_string()).unwrap();
    assert_eq!(library.record(0).as_ref(), Ok(&content()[0]));
    assert_eq!(library.record(2).as_ref(), Ok(&content()[2]));
    expect!["text: text in quotes should stand here, not 7."]
        .assert_eq(&library.record(1).unwrap_err().message(Lang::En));
    // Brackets are only counted at first.
    let text = r#"{"format":"baton-library","version":1,"plans":[{"id":"a"],{"id":"b","text":""}]}"#;
    let library = read(text).unwrap();
    assert!(library.record(0).is_err());
    assert_eq!(library.record(1).unwrap().id.as_str(), "b");
}

#[test]
fn refusals_say_why() {
    let head = |rest: &str| format!("{{\"format\":\"baton-library\",\n{rest}");
    let mut all = String::new();
    for text in [
        "nothing".to_owned(),
        head("\"version\":2,\"plans\":[]}"),
        head("\"plans\":[]}"),
        head("\"version\":\"1\",\"plans\":[]}"),
        head("\"version\":1}"),
        head("\"version\":1,\"plans\":["),
        head("\"version\":1,\n\"plans\":{}}"),
        head("\"version\":1,\"plans\":[") + &"0,".repeat(100_001) + "0]}",
    ] {
        all += &said(&read(&text).err().unwrap());
    }
    all += &said(&now(Library::read(vec![b' '; MAX_LIBRARY_BYTES + 1], async || ())).unwrap().err().unwrap());
    expect![[r#"
        This is not a backup made by Baton.
        這不是 Baton 的備份檔。
        The backup has format version 2 and this Baton reads up to version 1; open it with a newer Baton.
        備份檔的格式版本是 2，這個 Baton 只讀得到版本 1，請改用較新的 Baton 開啟。
        The field “version” is missing at the top of the file.
        檔案最外層缺少「version」欄位。
        version: “1” is not a format version, which is counted from 1.
        version：「1」不是從 1 起算的格式版本。
        The field “plans” is missing at the top of the file.
        檔案最外層缺少「plans」欄位。
        The backup breaks off before the first plan; it was probably not copied or downloaded whole.
        備份檔在第一份規劃案之前就斷了，可能沒有完整複製或下載。
        Line 3: the backup is not valid JSON here.
        第 3 行：備份檔在這裡不符合 JSON 格式。
        The backup holds more than 100,000 plans, which no library does.
        備份檔裡的規劃案超過 100,000 份，不會有這麼多。
        The file is 128.1 MB; a backup may be 128 MB at most.
        檔案有 128.1 MB，備份檔最大只能 128 MB。
    "#]]
    .assert_eq(&all);
}

#[test]
fn what_needs_more_room_becomes_several_files() {
    let content = content();
    let whole: usize = written(&content, MAX_LIBRARY_BYTES).iter().map(String::len).sum();
    for most in [whole - 1, whole / 2, whole / 3] {
        let files = written(&content, most);
        assert!(files.len() > 1);
        let mut found: Vec<Record> = Vec::new();
        for file in &files {
            let library = read(file).unwrap();
            assert!(!library.is_empty() && !library.is_cut());
            for mut record in records(&library) {
                match found.last_mut().filter(|last| last.id == record.id) {
                    Some(last) => last.states.append(&mut record.states),
                    None => found.push(record),
                }
            }
        }
        assert_eq!(found, content);
    }
    let largest = written(&content, whole / 3).iter().map(String::len).max();
    assert!(largest <= Some(whole / 3), "{largest:?} of {whole}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_goes_in_comes_out(texts in proptest::collection::vec((".{0,40}", ".{0,40}", proptest::option::of(".{0,9}")), 0..6), most in 0..2_000_usize) {
        let record = |(id, text, deleted): (String, String, Option<String>)| {
            let mut states = vec![state(&text, MilestoneKind::Exported, &id); id.len() % 3];
            states.iter_mut().for_each(|state| state.entry = deleted.clone());
            Record { id: id.into(), deleted, text, states }
        };
        let content: Vec<Record> = texts.into_iter().map(record).collect();
        let files = written(&content, most + MAX_LIBRARY_BYTES);
        prop_assert_eq!(records(&read(&files[0]).unwrap()), content.clone());
        let several: usize = written(&content, most).iter().map(|file| read(file).unwrap().len()).sum();
        prop_assert!(several >= content.len());
    }
}

/// Writes the frozen library anew; only for the day on which version 2 comes.
#[test]
#[ignore = "writes a fixture"]
fn freeze() {
    let text = written(&content(), MAX_LIBRARY_BYTES).remove(0);
    std::fs::write(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(FROZEN), text).unwrap();
}
