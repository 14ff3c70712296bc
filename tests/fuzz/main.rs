//! Everything that reads what comes from outside, fed with damaged and hostile input: nothing panics, nothing takes long,
//! and memory stays within a small multiple of the input.
//!
//! A short run by default; `BATON_FUZZ_SECONDS=600` runs that long, all readers together. A finding is shrunk and printed.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod limits;
mod mutation;
mod seeds;

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use baton::content::{PackError, built_in, demo, load_pack};
use baton::domain::compare::compare;
use baton::domain::evaluate::evaluate;
use baton::domain::language::Lang;
use baton::domain::merge::merge;
use baton::domain::plan::Plan;
use baton::domain::units::{Date, Id};
use baton::file::envelope::{Locked, MAX_LOCKED_BYTES, is_locked};
use baton::file::guess::guess;
use baton::file::library::{Library, is_library};
use baton::file::preview::preview;
use baton::file::table::{Delimiter, TableError, decode, parse};
use baton::file::{Known, MAX_BYTES, open, open_process, redact, save};

use limits::{Memory, measured, turn};
use mutation::run;
use seeds::seeds;

/// A sentence for people: there is one, on one line, of bounded length.
fn sentence(text: &str) {
    assert!(!text.is_empty() && text.len() < 2_000, "{text}");
    assert!(!text.contains(|c: char| c.is_control()), "{text:?}");
}

fn today() -> Date {
    Date::new(2026, 3, 2).expect("a day")
}

#[test]
fn plans() {
    let _turn = turn();
    let model = built_in();
    let (known, example) = (Known::from(&*model), demo(&model, Lang::En, today()));
    run("plans", &seeds(&["baton.json"]), |bytes| match measured(bytes, Memory::TREE, || open(bytes, &known)) {
        Err(error) => Lang::ALL.iter().for_each(|lang| sentence(&error.message(*lang))),
        Ok(opened) => {
            for notice in &opened.notices {
                Lang::ALL.iter().for_each(|lang| sentence(&notice.message(*lang)));
            }
            let again = open(save(&opened.plan, None).as_bytes(), &known).expect("what is saved opens");
            assert_eq!(again.plan, opened.plan);
            open(redact(&opened.plan, &known, &Id::from("copy"), &[], Lang::En).as_bytes(), &known)
                .expect("a copy opens");
            let merged = merge(None, &example, &opened.plan).plan;
            compare(&example, &merged, &model, today());
        }
    });
}

#[test]
fn processes() {
    let _turn = turn();
    run("processes", &seeds(&["process.json"]), |bytes| {
        if let Err(error) = measured(bytes, Memory::TREE, || open_process(bytes, 1)) {
            Lang::ALL.iter().for_each(|lang| sentence(&error.message(*lang)));
        }
    });
}

#[test]
fn packs() {
    let _turn = turn();
    let empty = Plan::new(Id::from("p"), "", (&*built_in()).into());
    run("packs", &seeds(&["pack.json"]), |bytes| {
        let Ok(text) = std::str::from_utf8(bytes) else { return };
        match measured(bytes, Memory::TREE, || load_pack(text)) {
            Ok(model) => drop(evaluate(&empty, &model, today())),
            Err(PackError::Unreadable(error)) => Lang::ALL.iter().for_each(|lang| sentence(&error.message(*lang))),
            Err(PackError::Inconsistent(problems)) => assert!(!problems.is_empty()),
        }
    });
}

#[test]
fn spreadsheets() {
    let _turn = turn();
    run("spreadsheets", &seeds(&["csv"]), spreadsheet);
}

fn spreadsheet(bytes: &[u8]) {
    let model = built_in();
    let ways = Delimiter::ALL.map(|delimiter| (Some(delimiter), Some(false))).into_iter().chain([(None, None)]);
    for (delimiter, header) in ways {
        let read = || -> Result<_, TableError> {
            let table = parse(&decode(bytes)?, delimiter, header)?;
            let mapping = guess(&table, Some(&model));
            let mut number = 0;
            let found = preview(&table, &mapping, || {
                number += 1;
                Id::from(number.to_string())
            });
            Ok((table, found))
        };
        match measured(bytes, Memory::TABLE, read) {
            Ok((table, found)) => {
                assert_eq!(found.good.len() + found.bad_rows(), table.rows.len());
                for cell in &found.bad {
                    Lang::ALL.iter().for_each(|lang| sentence(&cell.reason.message(*lang)));
                }
            }
            Err(error) => Lang::ALL.iter().for_each(|lang| sentence(&error.message(*lang))),
        }
    }
}

#[test]
fn envelopes() {
    let _turn = turn();
    let whole: Vec<Locked> =
        seeds(&["locked.json"]).iter().map(|seed| Locked::read(seed).expect("a whole file")).collect();
    run("envelopes", &seeds(&["locked.json"]), |bytes| {
        let locked = measured(bytes, Memory::TEXT, || is_locked(bytes));
        match measured(bytes, Memory::TEXT, || Locked::read(bytes)) {
            Ok(read) => assert!(locked && whole.contains(&read), "a changed file passed for a whole one"),
            Err(error) => Lang::ALL.iter().for_each(|lang| sentence(&error.message(*lang))),
        }
    });
}

/// Looks at a future of the reader until it is done; it never waits for anything.
fn done<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(found) => found,
        Poll::Pending => unreachable!("the reader rests only where it is told to"),
    }
}

fn library(bytes: &[u8]) {
    let known = Known::from(&*built_in());
    measured(bytes, Memory::TEXT, || is_library(bytes));
    match measured(bytes, Memory::INDEX, || done(Library::read(bytes.to_vec(), async || ()))) {
        Err(error) => Lang::ALL.iter().for_each(|lang| sentence(&error.message(*lang))),
        Ok(library) => {
            assert!(is_library(bytes));
            for number in 0..library.len().min(200) {
                match measured(bytes, Memory::TREE, || library.record(number)) {
                    Err(error) => Lang::ALL.iter().for_each(|lang| sentence(&error.message(*lang))),
                    Ok(record) => drop(open(record.text.as_bytes(), &known)),
                }
            }
        }
    }
}

#[test]
fn libraries() {
    let _turn = turn();
    run("libraries", &seeds(&["baton-library.json"]), library);
}

/// What costs most for what it weighs.
#[test]
fn the_worst_shapes() {
    let _turn = turn();
    let known = Known::from(&*built_in());
    let plan = |inside: &str| {
        let plan = format!("{{\"id\":\"a\",\"name\":\"b\",\"x\":[{inside}]}}");
        format!("{{\"format\":\"baton-plan\",\"version\":2,\"plan\":{plan}}}")
    };
    let list = |item: &str, bytes: usize| format!("{}0", item.repeat(bytes / item.len()));
    for item in ["0,", "[],", "{},", "\"\",", "[[[]]],", "{\"a\":0},", "\"字字字\",", "-1e-9,"] {
        // At 900,000 there are nearly as many values as there may be; beyond, reading stops.
        let largest = if item == "[]," { MAX_BYTES - 1_000 } else { 900_000 };
        for bytes in [20_000, largest] {
            let text = list(item, bytes);
            for text in [plan(&text), format!("[{text}]"), text] {
                let bytes = text.as_bytes();
                let opened = measured(bytes, Memory::TREE, || open(bytes, &known).map(drop));
                assert!(opened.is_ok() || bytes.len() > 100_000 || !text.starts_with("{\"format\""), "{item}");
                measured(bytes, Memory::TREE, || load_pack(&text).map(drop)).expect_err("no pack");
                measured(bytes, Memory::TEXT, || is_locked(bytes));
                measured(bytes, Memory::TEXT, || Locked::read(bytes)).expect_err("not locked");
            }
        }
    }
    for item in [
        "0,",
        "[],",
        "{\"id\":\"\",\"text\":\"\"},",
        "{\"id\":\"\",\"text\":\"\",\"x\":[0,0,0,0,0,0,0,0]},",
        "[[[[[[[[",
        "\"\\",
    ] {
        for bytes in [20_000, 1 << 20] {
            let text = format!("{{\"format\":\"baton-library\",\"version\":1,\"plans\":[{}", list(item, bytes));
            library(text.as_bytes());
            library((text + "]}").as_bytes());
        }
    }
    // Entries of maps: each needs a key of its own.
    let day = |n: usize| format!("{:04}-01-01", n % 10_000);
    for (map, count) in [
        ("holidays", 9_000),
        ("gates", 9_000),
        ("measured", 9_000),
        ("packages", 20_000),
        ("own", 20_000),
        ("risks", 20_000),
    ] {
        let entries: Vec<String> = (0..count)
            .map(|n| match map {
                "holidays" => format!("\"{}\":{{}}", day(n)),
                "gates" => format!("\"{}\":{{\"outcome\":\"graduate\"}}", day(n)),
                "measured" => format!("\"{}\":{{\"value\":1}}", day(n)),
                "packages" => format!("\"{n}\":{{\"note\":\"x\"}}"),
                "own" => format!("\"{n}\":{{\"name\":\"\",\"phase\":\"pilot\"}}"),
                _ => format!("\"{n}\":{{}}"),
            })
            .collect();
        let entries = match map {
            "gates" | "measured" => format!("\"pilot\":{{{}}}", entries.join(",")),
            _ => entries.join(","),
        };
        let work = format!("{{\"{map}\":{{{entries}}}}}");
        let text = format!(
            "{{\"format\":\"baton-plan\",\"version\":2,\"plan\":{{\"id\":\"a\",\"name\":\"b\",\"work\":{work}}}}}"
        );
        let bytes = text.as_bytes();
        let opened = measured(bytes, Memory::TREE, || open(bytes, &known)).expect("a plan");
        assert_eq!(open(save(&opened.plan, None).as_bytes(), &known).expect("what is saved opens").plan, opened.plan);
    }
    let locked = |data: &str| format!("{{\"format\":\"baton-locked\",\"version\":1,\"data\":\"{data}");
    const LARGE: usize = 8 << 20;
    const { assert!(LARGE < MAX_LOCKED_BYTES) };
    for data in ["A".repeat(LARGE - 100), "\\u0041".repeat(LARGE / 7), "=".repeat(1 << 20)] {
        for text in [locked(&data), locked(&data) + "\"}"] {
            measured(text.as_bytes(), Memory::TEXT, || Locked::read(text.as_bytes())).expect_err("not whole");
        }
    }
    for line in
        ["a\n", "\n", ",\n", ",", "\"", "\"\"", "a,1,2,3\n", "\"a\n", "a\t\t\t\t\r\n", "é\r", "5,5,5,5,5,5,5,5,5\n"]
    {
        for bytes in [20_000, 1 << 20] {
            spreadsheet(line.repeat(bytes / line.len()).as_bytes());
        }
    }
}
