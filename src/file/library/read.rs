//! The file of a library taken apart, and its plans one at a time.

use std::ops::Range;

use super::error::LibraryError;
use super::scan::{Scanner, Stop};
use super::{FORMAT, MAX_LIBRARY_BYTES, MAX_PLANS, Record, VERSION, wire};
use crate::file::error::OpenError;
use crate::file::expected::Expected;
use crate::file::json;
use crate::file::read::read;

/// How many values the JSON of one plan with its earlier states may hold.
const MAX_VALUES: usize = 100_000;

/// Whether a file is that of a library, whole or not. Cheap where the field `format` stands at the beginning.
pub fn is_library(bytes: &[u8]) -> bool {
    let mut scanner = Scanner::new(bytes);
    if scanner.take(b'{').is_err() {
        return false;
    }
    while let Ok(name) = scanner.name() {
        let Ok(value) = scanner.value() else { return false };
        if name == "format" {
            return text(&bytes[value]).as_deref() == Some(FORMAT);
        }
        if scanner.take(b',').is_err() {
            return false;
        }
    }
    false
}

fn text(bytes: &[u8]) -> Option<String> {
    serde_json::from_slice(bytes).ok()
}

/// The file of a library. Guaranteed to be one as far as that shows before its plans are read.
pub struct Library {
    bytes: Vec<u8>,
    saved: Option<String>,
    plans: Vec<Range<usize>>,
    is_cut: bool,
}

impl Library {
    /// Takes a file apart, resting now and then. Takes a few bytes for each plan, whatever is in it.
    ///
    /// # Errors
    /// What is said of the file as a whole. A plan that cannot be read is none; neither is an end that comes too early
    /// after the first plan.
    pub async fn read(bytes: Vec<u8>, mut rest: impl AsyncFnMut()) -> Result<Library, LibraryError> {
        if bytes.len() > MAX_LIBRARY_BYTES {
            return Err(LibraryError::TooLarge { bytes: bytes.len() });
        }
        let mut found = Fields::default();
        let mut scanner = Scanner::new(&bytes);
        let stopped = fields(&mut scanner, &bytes, &mut found, &mut rest).await;
        let at = scanner.at;
        if found.format.as_deref() != Some(FORMAT) {
            return Err(LibraryError::NotLibrary);
        }
        found.check_version()?;
        let is_cut = match stopped {
            Ok(()) => false,
            Err(End::TooMany) => return Err(LibraryError::TooMany),
            Err(End::Stop(Stop::Cut)) if found.plans.as_ref().is_some_and(|plans| !plans.is_empty()) => true,
            Err(End::Stop(Stop::Cut)) => return Err(LibraryError::Cut),
            Err(End::Stop(Stop::Wrong)) => {
                let line = bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
                return Err(LibraryError::Broken { line });
            }
        };
        let missing = || OpenError::Missing { path: "$".to_owned(), field: "plans".to_owned() };
        let plans = found.plans.ok_or_else(|| LibraryError::Field(missing()))?;
        Ok(Library { saved: found.saved, plans, is_cut, bytes })
    }

    /// When it was made, ISO 8601, as the file says.
    pub fn saved(&self) -> Option<&str> {
        self.saved.as_deref()
    }

    /// Whether the file breaks off; the plans before that are whole.
    pub fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// How many plans are in it.
    pub fn len(&self) -> usize {
        self.plans.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.plans.is_empty()
    }

    /// One of them, counted from 0. Its text need not be a plan that can be read.
    ///
    /// # Errors
    /// What stands there is no plan of a library.
    pub fn record(&self, number: usize) -> Result<Record, OpenError> {
        let range = self.plans.get(number).cloned().unwrap_or_default();
        let bytes = &self.bytes[range];
        let text = std::str::from_utf8(bytes).map_err(|error| OpenError::NotText { offset: error.valid_up_to() })?;
        let tree = json::parse_within(text, MAX_VALUES)?;
        read::<wire::Plan>(&tree).map(|(plan, _)| plan.into())
    }
}

/// What stands at the top.
#[derive(Default)]
struct Fields {
    format: Option<String>,
    version: Option<Vec<u8>>,
    saved: Option<String>,
    plans: Option<Vec<Range<usize>>>,
}

impl Fields {
    fn check_version(&self) -> Result<(), LibraryError> {
        let Some(version) = &self.version else {
            return Err(LibraryError::Field(OpenError::Missing { path: "$".to_owned(), field: "version".to_owned() }));
        };
        match serde_json::from_slice(version) {
            Ok(version) if version > u64::from(VERSION) => Err(LibraryError::Newer { version }),
            Ok(1..) => Ok(()),
            _ => {
                let found = json::shortened(&String::from_utf8_lossy(version), 40);
                let (path, expected) = ("version".to_owned(), Expected::Version);
                Err(LibraryError::Field(OpenError::Wrong { path, found, expected }))
            }
        }
    }
}

/// Why the fields end.
enum End {
    Stop(Stop),
    TooMany,
}

impl From<Stop> for End {
    fn from(stop: Stop) -> End {
        End::Stop(stop)
    }
}

async fn fields(
    scanner: &mut Scanner<'_>,
    bytes: &[u8],
    found: &mut Fields,
    rest: &mut impl AsyncFnMut(),
) -> Result<(), End> {
    scanner.take(b'{')?;
    if scanner.peek()? == b'}' {
        return Ok(());
    }
    loop {
        let name = scanner.name()?;
        if name == "plans" && scanner.peek()? == b'[' {
            let plans = found.plans.insert(Vec::new());
            items(scanner, plans, rest).await?;
        } else {
            let value = &bytes[scanner.value_resting(rest).await?];
            match name.as_str() {
                "format" => found.format = text(value),
                "version" => found.version = Some(value.to_vec()),
                "saved" => found.saved = text(value),
                "plans" => return Err(Stop::Wrong.into()),
                _ => {}
            }
        }
        match scanner.peek()? {
            b'}' => return Ok(()),
            _ => scanner.take(b',')?,
        }
    }
}

async fn items(
    scanner: &mut Scanner<'_>,
    plans: &mut Vec<Range<usize>>,
    rest: &mut impl AsyncFnMut(),
) -> Result<(), End> {
    scanner.take(b'[')?;
    if scanner.peek()? == b']' {
        return Ok(scanner.take(b']')?);
    }
    loop {
        let plan = scanner.value_resting(rest).await?;
        if plans.len() == MAX_PLANS {
            return Err(End::TooMany);
        }
        plans.push(plan);
        match scanner.peek()? {
            b']' => return Ok(scanner.take(b']')?),
            _ => scanner.take(b',')?,
        }
    }
}
