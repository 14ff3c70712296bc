//! The tree to typed values. Errors carry the path to the value they are about, and every field no type asks for is
//! collected with its path instead of being dropped.
//!
//! A deserializer of its own: the errors of `serde_json` are texts, and ours are values that are told in two languages; and
//! it is one small mechanism for plans and content, where general ones multiply with every type and weigh on the page.

use std::cell::RefCell;
use std::fmt;

use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::error::OpenError;
use super::expected::Expected;
use super::json::{self, Json, shortened};
use super::limits::MAX_PATH_BYTES;
use crate::domain::foreign::Foreign;

/// A value of type `T` from the tree, and the fields it has no use for, sorted by path.
pub(super) fn read<'de, T: Deserialize<'de>>(json: &'de Json) -> Result<(T, Foreign), OpenError> {
    let unused = RefCell::new(Unused::default());
    let root = Reader { json, path: Path { above: None, step: Step::Root }, unused: &unused };
    let value = T::deserialize(root).map_err(|fault| fault.at(&root).into_error())?;
    let mut fields = unused.into_inner().fields;
    fields.sort_unstable();
    Ok((value, fields))
}

/// A value from a JSON text, and the fields it has no use for.
pub(crate) fn read_text<T: de::DeserializeOwned>(text: &str) -> Result<(T, Foreign), OpenError> {
    read(&json::parse(text)?)
}

/// Fields nobody asked for.
#[derive(Default)]
struct Unused {
    fields: Foreign,
    path_bytes: usize,
}

/// The step of a list item in a [`Foreign`] path: by identifier, so that it is found again after sorting and removing.
pub(super) fn item_step(index: usize, item: &Json) -> String {
    match item.get("id").and_then(Json::as_text) {
        Some(id) => format!("@{id}"),
        None => format!("#{index}"),
    }
}

#[derive(Clone, Copy)]
struct Path<'p> {
    above: Option<&'p Path<'p>>,
    step: Step<'p>,
}

#[derive(Clone, Copy)]
enum Step<'p> {
    Root,
    Field(&'p str),
    Item(usize, &'p Json),
}

impl Path<'_> {
    fn steps(&self) -> Vec<Step<'_>> {
        let mut steps = Vec::new();
        let mut place = Some(self);
        while let Some(path) = place {
            steps.push(path.step);
            place = path.above;
        }
        steps.reverse();
        steps
    }

    /// As people read it: `plan.processes[3].name`.
    fn shown(&self) -> String {
        let mut shown = String::new();
        for step in self.steps() {
            match step {
                Step::Root => {}
                Step::Item(index, _) => shown.push_str(&format!("[{index}]")),
                Step::Field(name) if is_plain(name) && shown.is_empty() => shown.push_str(name),
                Step::Field(name) if is_plain(name) => shown.push_str(&format!(".{name}")),
                Step::Field(name) => shown.push_str(&format!("[\"{}\"]", shortened(name, 40))),
            }
        }
        if shown.is_empty() { "$".to_owned() } else { shown }
    }

    /// As [`Foreign`] keeps it.
    fn kept(&self) -> Vec<String> {
        let step = |step| match step {
            Step::Root => None,
            Step::Field(name) => Some(name.to_owned()),
            Step::Item(index, item) => Some(item_step(index, item)),
        };
        self.steps().into_iter().filter_map(step).collect()
    }
}

fn is_plain(name: &str) -> bool {
    (1..=60).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
}

#[derive(Clone, Copy)]
struct Reader<'p, 'de> {
    json: &'de Json,
    path: Path<'p>,
    unused: &'p RefCell<Unused>,
}

impl<'de> Reader<'_, 'de> {
    fn wrong<T>(&self, expected: Expected) -> Result<T, Fault> {
        Err(Fault { kind: Kind::Wrong(expected), place: None }.at(self))
    }

    fn list<V: Visitor<'de>>(self, items: &'de [Json], visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_seq(Items { reader: self, rest: items.iter().enumerate() })
    }

    fn object<V: Visitor<'de>>(self, fields: &'de [(String, Json)], visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_map(Fields { reader: self, rest: fields.iter(), current: None })
    }
}

impl<'de> Deserializer<'de> for Reader<'_, 'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.json {
            Json::Null => visitor.visit_unit(),
            Json::Bool(value) => visitor.visit_bool(*value),
            Json::Number(number) => match (number.as_u64(), number.as_i64(), number.as_f64()) {
                (Some(value), _, _) => visitor.visit_u64(value),
                (_, Some(value), _) => visitor.visit_i64(value),
                (_, _, value) => visitor.visit_f64(value.unwrap_or_default()),
            },
            Json::Text(text) => visitor.visit_borrowed_str(text),
            Json::List(items) => self.list(items, visitor),
            Json::Object(fields) => self.object(fields, visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if *self.json == Json::Null { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.json {
            Json::Text(text) => {
                IntoDeserializer::<Fault>::into_deserializer(text.as_str()).deserialize_enum(name, variants, visitor)
            }
            Json::Object(fields) => match fields.as_slice() {
                [(name, json)] => {
                    let path = Path { above: Some(&self.path), step: Step::Field(name) };
                    visitor.visit_enum(Tagged { name, content: Reader { json, path, unused: self.unused } })
                }
                _ => Err(de::Error::unknown_variant("", variants)),
            },
            _ => Err(de::Error::unknown_variant("", variants)),
        }
    }

    /// Only an object is a struct; serde's generated code would take a list as well.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.json {
            Json::Object(fields) => self.object(fields, visitor),
            _ => self.wrong(Expected::Object),
        }
    }

    /// Serde calls this for a field no type asks for.
    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let path = self.path.kept();
        let mut unused = self.unused.borrow_mut();
        unused.path_bytes += path.iter().map(String::len).sum::<usize>();
        if unused.path_bytes > MAX_PATH_BYTES {
            return Err(Fault { kind: Kind::TooMuchUnknown, place: None });
        }
        unused.fields.push((path, self.json.to_text()));
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map identifier
    }
}

struct Items<'p, 'de> {
    reader: Reader<'p, 'de>,
    rest: std::iter::Enumerate<std::slice::Iter<'de, Json>>,
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        let Some((index, json)) = self.rest.next() else { return Ok(None) };
        let path = Path { above: Some(&self.reader.path), step: Step::Item(index, json) };
        let reader = Reader { json, path, unused: self.reader.unused };
        seed.deserialize(reader).map(Some).map_err(|fault| fault.at(&reader))
    }
}

struct Fields<'p, 'de> {
    reader: Reader<'p, 'de>,
    rest: std::slice::Iter<'de, (String, Json)>,
    current: Option<&'de (String, Json)>,
}

impl<'de> MapAccess<'de> for Fields<'_, 'de> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        self.current = self.rest.next();
        let Some((name, _)) = self.current else { return Ok(None) };
        let key = seed.deserialize(name.as_str().into_deserializer());
        key.map(Some).map_err(|mut fault: Fault| {
            let path = Path { above: Some(&self.reader.path), step: Step::Field(name) };
            fault.place.get_or_insert_with(|| (path.shown(), Json::Text(name.clone()).shown()));
            fault
        })
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Fault> {
        let Some((name, json)) = self.current else { return self.reader.wrong(Expected::Object) };
        let path = Path { above: Some(&self.reader.path), step: Step::Field(name) };
        let reader = Reader { json, path, unused: self.reader.unused };
        seed.deserialize(reader).map_err(|fault| fault.at(&reader))
    }
}

/// One of several things, told apart by the only name of an object: `{"not": …}`.
struct Tagged<'p, 'de> {
    name: &'de str,
    content: Reader<'p, 'de>,
}

impl<'p, 'de> EnumAccess<'de> for Tagged<'p, 'de> {
    type Error = Fault;
    type Variant = Reader<'p, 'de>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Reader<'p, 'de>), Fault> {
        let name = IntoDeserializer::<Fault>::into_deserializer(self.name);
        seed.deserialize(name).map(|tag| (tag, self.content))
    }
}

impl<'de> VariantAccess<'de> for Reader<'_, 'de> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        self.wrong(Expected::Text)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Fault> {
        seed.deserialize(self).map_err(|fault| fault.at(&self))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_any(visitor)
    }
}

/// What serde complains about, and where.
#[derive(Debug)]
struct Fault {
    kind: Kind,
    /// Path and value; set by the innermost reader that sees the fault.
    place: Option<(String, String)>,
}

#[derive(Debug)]
enum Kind {
    Missing(&'static str),
    Wrong(Expected),
    TooMuchUnknown,
}

impl Fault {
    fn at(mut self, reader: &Reader<'_, '_>) -> Fault {
        self.place.get_or_insert_with(|| (reader.path.shown(), reader.json.shown()));
        self
    }

    fn into_error(self) -> OpenError {
        let (path, found) = self.place.unwrap_or_default();
        match self.kind {
            Kind::Missing(field) => OpenError::Missing { path, field: field.to_owned() },
            Kind::Wrong(expected) => OpenError::Wrong { path, found, expected },
            Kind::TooMuchUnknown => OpenError::TooMuchUnknown { path },
        }
    }
}

impl From<Expected> for Fault {
    fn from(expected: Expected) -> Fault {
        Fault { kind: Kind::Wrong(expected), place: None }
    }
}

impl de::Error for Fault {
    fn custom<T: fmt::Display>(said: T) -> Fault {
        Expected::Other(said.to_string()).into()
    }

    fn invalid_type(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Fault {
        Expected::named(&expected.to_string()).into()
    }

    fn invalid_value(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Fault {
        Expected::named(&expected.to_string()).into()
    }

    fn unknown_variant(_: &str, names: &'static [&'static str]) -> Fault {
        Expected::OneOf(names.iter().map(|name| (*name).to_owned()).collect()).into()
    }

    fn missing_field(field: &'static str) -> Fault {
        Fault { kind: Kind::Missing(field), place: None }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.kind)
    }
}

impl std::error::Error for Fault {}
