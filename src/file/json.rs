//! JSON text to a tree, within limits. Unlike `serde_json::Value` it keeps the order of fields and refuses a name that
//! stands twice in one object, because keeping only one of the two would lose something silently.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Number;
use serde_json::error::Category;

use super::error::{Break, OpenError};
use super::limits::{MAX_DEPTH, MAX_VALUES};

/// A JSON value. Guaranteed to have no name twice in one object.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json {
    Null,
    Bool(bool),
    Number(Number),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// A field of an object.
    pub fn get(&self, name: &str) -> Option<&Json> {
        match self {
            Json::Object(fields) => fields.iter().find(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// A field of an object, to change.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Json> {
        match self {
            Json::Object(fields) => fields.iter_mut().find(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value for a sentence: short, and of lists and objects only the bracket.
    pub fn shown(&self) -> String {
        match self {
            Json::List(_) => "[".to_owned(),
            Json::Object(_) => "{".to_owned(),
            Json::Text(text) => format!("\"{}\"", shortened(text, 40)),
            other => other.to_text(),
        }
    }

    /// The value as JSON text on one line.
    pub fn to_text(&self) -> String {
        // Writing a tree of plain values into a string cannot fail.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The value as a file: indented, ended by a line break.
    pub fn to_file(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }
}

/// At most so many characters of a text from a file, on one line, with nothing invisible in it.
pub(super) fn shortened(text: &str, most: usize) -> String {
    let start: String = text.chars().take(most).collect();
    let escape = |c: char| if matches!(c, '"' | '\'' | '\\') { c.to_string() } else { c.escape_debug().to_string() };
    let shown: String = start.chars().map(escape).collect();
    if start.len() < text.len() { shown + "…" } else { shown }
}

/// Reads a JSON document that comes from outside.
pub(super) fn parse(text: &str) -> Result<Json, OpenError> {
    parse_within(text, MAX_VALUES)
}

/// Reads a small JSON document that comes from outside: one with few values, however long they are.
pub(super) fn parse_small(text: &str) -> Result<Json, OpenError> {
    const FEW: usize = 100;
    parse_within(text, FEW)
}

/// Reads JSON this program wrote itself, however much it is.
pub(super) fn parse_own(text: &str) -> Option<Json> {
    parse_within(text, usize::MAX).ok()
}

/// Reads a JSON document of at most so many values.
pub(super) fn parse_within(text: &str, max_values: usize) -> Result<Json, OpenError> {
    let state = State { left: Cell::new(max_values), stop: RefCell::new(None) };
    let mut source = serde_json::Deserializer::from_str(text);
    let read = Seed { state: &state, depth: 0 }.deserialize(&mut source);
    read.and_then(|json| source.end().map(|()| json)).map_err(|error| {
        let what = state.stop.take().unwrap_or_else(|| what(&error));
        OpenError::NotJson { line: error.line().max(1), column: column(text, &error), what }
    })
}

fn what(error: &serde_json::Error) -> Break {
    let text = error.to_string();
    match error.classify() {
        Category::Eof => Break::Cut,
        _ if text.starts_with("number out of range") => Break::Number,
        _ if text.starts_with("trailing characters") => Break::Trailing,
        _ => Break::Syntax,
    }
}

/// The column in characters; serde_json counts bytes.
fn column(text: &str, error: &serde_json::Error) -> usize {
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    line.char_indices().take_while(|(byte, _)| *byte < error.column()).count().max(1)
}

struct State {
    left: Cell<usize>,
    stop: RefCell<Option<Break>>,
}

#[derive(Clone, Copy)]
struct Seed<'s> {
    state: &'s State,
    depth: usize,
}

impl Seed<'_> {
    fn stop<E: Error>(&self, what: Break) -> E {
        *self.state.stop.borrow_mut() = Some(what);
        E::custom("stopped")
    }

    fn deeper<E: Error>(self) -> Result<Self, E> {
        if self.depth >= MAX_DEPTH {
            return Err(self.stop(Break::TooDeep));
        }
        Ok(Seed { depth: self.depth + 1, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Json;

    fn deserialize<D: serde::Deserializer<'de>>(self, source: D) -> Result<Json, D::Error> {
        match self.state.left.get().checked_sub(1) {
            Some(left) => self.state.left.set(left),
            None => return Err(self.stop(Break::TooMany)),
        }
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Number::from_f64(value).map_or(Json::Null, Json::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(Json::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let seed = self.deeper()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(seed)? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let seed = self.deeper()?;
        let mut fields: Vec<(String, Json)> = Vec::new();
        while let Some(name) = entries.next_key::<String>()? {
            fields.push((name, entries.next_value_seed(seed)?));
        }
        let mut names: Vec<&str> = fields.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        match names.windows(2).find(|pair| pair[0] == pair[1]) {
            Some(pair) => Err(self.stop(Break::Twice(shortened(pair[0], 40)))),
            None => Ok(Json::Object(fields)),
        }
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => target.serialize_unit(),
            Json::Bool(value) => target.serialize_bool(*value),
            Json::Number(number) => number.serialize(target),
            Json::Text(text) => target.serialize_str(text),
            Json::List(items) => target.collect_seq(items),
            Json::Object(fields) => {
                let mut map = target.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}
