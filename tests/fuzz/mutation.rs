//! Damage as values, so that a finding can be shrunk: to bytes, to lines, and to the tree of a JSON document.

use std::time::{Duration, Instant};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, TestError, TestRunner};
use serde_json::{Value, json};

use crate::limits::{figures, watched};

/// How many inputs a short run tries.
const CASES: u32 = 160;

/// How many readers share the seconds of a long run.
const READERS: u64 = 6;

/// One change of an input.
#[derive(Clone, Debug)]
enum Mutation {
    SetByte(Index, u8),
    Insert(Index, Vec<u8>),
    Remove(Index, usize),
    Cut(Index),
    RepeatLine(Index, Index, usize),
    ReplaceNode(Index, Value),
    RemoveNode(Index),
    CopyNode(Index, Index),
    RepeatItem(Index, usize),
    Wrap(Index, usize),
}

/// Tries a reader on damaged seeds and on bytes that are nothing at all, a few times or as long as the environment says.
pub fn run(name: &str, seeds: &[Vec<u8>], reader: impl Fn(&[u8])) {
    for seed in seeds {
        watched(seed, || reader(seed));
    }
    let long = std::env::var("BATON_FUZZ_SECONDS").ok().map(|text| text.parse::<u64>().expect("seconds"));
    let end = Instant::now() + Duration::from_secs(long.unwrap_or(0) / READERS);
    let mut tried: u64 = 0;
    loop {
        let config = Config { cases: CASES, failure_persistence: None, max_shrink_iters: 2_000, ..Config::default() };
        let outcome = TestRunner::new(config).run(&input(seeds), |(seed, mutations)| {
            let bytes = damaged(seed, &mutations);
            watched(&bytes, || reader(&bytes));
            Ok(())
        });
        if let Err(error) = outcome {
            let TestError::Fail(why, (seed, mutations)) = error else { panic!("{name}: {error}") };
            panic!("{name}: {why}\n{mutations:?}\nof: {}", damaged(seed, &mutations).escape_ascii());
        }
        tried += u64::from(CASES);
        if Instant::now() >= end {
            break;
        }
    }
    println!("{name}: {tried} inputs; {}", figures());
}

fn input(seeds: &[Vec<u8>]) -> impl Strategy<Value = (Vec<u8>, Vec<Mutation>)> {
    let real = (select(seeds.to_vec()), vec(mutation(), 1..6));
    let raw = (vec(any::<u8>(), 0..400), vec(mutation(), 0..2));
    let text = (".{0,200}", vec(mutation(), 0..2)).prop_map(|(text, mutations)| (text.into_bytes(), mutations));
    prop_oneof![12 => real, 1 => raw, 1 => text]
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let place = any::<Index>;
    prop_oneof![
        2 => (place(), any::<u8>()).prop_map(|(at, byte)| Mutation::SetByte(at, byte)),
        2 => (place(), token()).prop_map(|(at, token)| Mutation::Insert(at, token)),
        1 => (place(), 1..200_usize).prop_map(|(at, length)| Mutation::Remove(at, length)),
        1 => place().prop_map(Mutation::Cut),
        1 => (place(), place(), 1..50_usize).prop_map(|(from, to, times)| Mutation::RepeatLine(from, to, times)),
        6 => (place(), value()).prop_map(|(at, value)| Mutation::ReplaceNode(at, value)),
        2 => place().prop_map(Mutation::RemoveNode),
        4 => (place(), place()).prop_map(|(from, to)| Mutation::CopyNode(from, to)),
        2 => (place(), 1..300_usize).prop_map(|(at, times)| Mutation::RepeatItem(at, times)),
        1 => (place(), 1..80_usize).prop_map(|(at, depth)| Mutation::Wrap(at, depth)),
    ]
}

/// Bytes that mean something to a reader.
fn token() -> impl Strategy<Value = Vec<u8>> {
    let signs = select(vec![
        "{",
        "}",
        "[",
        "]",
        "\"",
        ":",
        ",",
        ";",
        "\t",
        "\r",
        "\n",
        "\\",
        "\\u0000",
        "\\ud800",
        "\u{feff}",
        "\u{202e}",
        "=",
        "'",
        "1e999",
        "-",
        "0",
        "null",
        "\"id\":",
        "\"format\":\"baton-locked\",",
        "\"format\":\"baton-library\",",
        "\"__proto__\":{},",
    ]);
    let bytes = vec(any::<u8>(), 1..8);
    let long = (select(vec!["a", "字", "[", "{\"a\":", "\"\",", "0,", ",", "\n", "\""]), 1..20_000_usize);
    prop_oneof![
        4 => signs.prop_map(|sign| sign.as_bytes().to_vec()),
        1 => bytes,
        1 => long.prop_map(|(sign, times)| sign.repeat(times).into_bytes()),
    ]
}

/// Values that are right in some places and wrong in others.
fn value() -> impl Strategy<Value = Value> {
    let plain = select(vec![
        json!(null),
        json!(true),
        json!(0),
        json!(1),
        json!(-1),
        json!(4),
        json!(5),
        json!(255),
        json!(65_536),
        json!(4_294_967_295_u32),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(0.5),
        json!(-0.0),
        json!(1e308),
        json!(5e-324),
        json!(""),
        json!(" "),
        json!("\u{0}"),
        json!("__proto__"),
        json!("2026-02-30"),
        json!("9999-12-31"),
        json!("-009999-01-01"),
        json!("dont_know"),
        json!("=1+1"),
        json!([]),
        json!({}),
        json!([[], {}]),
        json!({ "id": "x" }),
        json!({ "not": { "not": { "not": {} } } }),
    ]);
    let long = (any::<char>(), 1..10_000_usize).prop_map(|(sign, times)| json!(sign.to_string().repeat(times)));
    let list = (0..3_000_usize).prop_map(|length| json!(vec![Value::Null; length]));
    let object = (0..500_usize)
        .prop_map(|length| Value::Object((0..length).map(|number| (format!("x{number}"), json!(number))).collect()));
    prop_oneof![8 => plain, 2 => any::<i32>().prop_map(|number| json!(number)), 1 => ".{0,20}".prop_map(|text| json!(text)),
        1 => long, 1 => list, 1 => object]
}

/// The seed with every change made, one after the other. Changes of the tree need a tree: elsewhere they change nothing.
fn damaged(seed: Vec<u8>, mutations: &[Mutation]) -> Vec<u8> {
    mutations.iter().fold(seed, changed)
}

fn changed(mut bytes: Vec<u8>, mutation: &Mutation) -> Vec<u8> {
    if bytes.len() > 4 << 20 {
        return bytes;
    }
    let at = |place: &Index, bytes: &[u8]| place.index(bytes.len() + 1);
    match mutation {
        Mutation::SetByte(place, byte) => {
            if !bytes.is_empty() {
                let at = place.index(bytes.len());
                bytes[at] = *byte;
            }
            bytes
        }
        Mutation::Insert(place, token) => {
            let at = at(place, &bytes);
            bytes.splice(at..at, token.iter().copied());
            bytes
        }
        Mutation::Remove(place, length) => {
            let at = at(place, &bytes);
            let end = bytes.len().min(at + length);
            bytes.drain(at..end);
            bytes
        }
        Mutation::Cut(place) => {
            bytes.truncate(at(place, &bytes));
            bytes
        }
        Mutation::RepeatLine(from, to, times) => {
            let mut lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
            if lines.is_empty() {
                return bytes;
            }
            let (line, to) = (lines[from.index(lines.len())], to.index(lines.len() + 1));
            lines.splice(to..to, std::iter::repeat_n(line, *times));
            lines.concat()
        }
        Mutation::ReplaceNode(..)
        | Mutation::RemoveNode(_)
        | Mutation::CopyNode(..)
        | Mutation::RepeatItem(..)
        | Mutation::Wrap(..) => match serde_json::from_slice(&bytes) {
            Ok(mut tree) => {
                change_tree(&mut tree, mutation);
                tree.to_string().into_bytes()
            }
            Err(_) => bytes,
        },
    }
}

fn change_tree(tree: &mut Value, mutation: &Mutation) {
    let nodes = count(tree);
    let find = |place: &Index| place.index(nodes);
    match mutation {
        Mutation::ReplaceNode(place, value) => *node(tree, find(place)) = value.clone(),
        Mutation::CopyNode(from, to) => {
            let copied = node(tree, find(from)).clone();
            *node(tree, find(to)) = copied;
        }
        Mutation::RemoveNode(place) => match node(tree, find(place)) {
            Value::Array(items) => drop(items.pop()),
            Value::Object(fields) => {
                let first = fields.keys().next().cloned();
                first.map(|name| fields.remove(&name));
            }
            other => *other = Value::Null,
        },
        Mutation::RepeatItem(place, times) => {
            if let Value::Array(items) = node(tree, find(place))
                && let Some(last) = items.last().cloned()
            {
                items.extend(std::iter::repeat_n(last, *times));
            }
        }
        Mutation::Wrap(place, depth) => {
            let node = node(tree, find(place));
            *node = (0..*depth).fold(node.take(), |inner, _| json!([inner]));
        }
        _ => {}
    }
}

/// How many values a tree has.
fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(fields) => fields.values().map(count).sum(),
        _ => 0,
    }
}

/// The value at a place, counted from the top.
fn node(value: &mut Value, place: usize) -> &mut Value {
    if place == 0 {
        return value;
    }
    let mut before = 1;
    let children: Box<dyn Iterator<Item = &mut Value>> = match value {
        Value::Array(items) => Box::new(items.iter_mut()),
        Value::Object(fields) => Box::new(fields.values_mut()),
        _ => unreachable!("the place is in the tree"),
    };
    for child in children {
        let size = count(child);
        if place < before + size {
            return node(child, place - before);
        }
        before += size;
    }
    unreachable!("the place is in the tree")
}
