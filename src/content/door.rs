//! The checked door all content comes through, a consultant's own packs included.

use std::fmt;

use crate::domain::language::Lang;
use crate::domain::model::{Model, Pack, Problem};
use crate::file::{OpenError, read_text};

/// Why a pack could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackError {
    /// The text is not JSON, or a value has the wrong type; the sentence names the path inside the JSON.
    Unreadable(OpenError),
    /// The pack was read and contradicts itself or leaves something out.
    Inconsistent(Vec<Problem>),
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PackError::Unreadable(error) => f.write_str(&error.message(Lang::En)),
            PackError::Inconsistent(problems) => {
                let lines: Vec<String> = problems.iter().map(Problem::to_string).collect();
                f.write_str(&lines.join("\n"))
            }
        }
    }
}

/// Reads and checks a pack.
pub fn load_pack(json: &str) -> Result<Model, PackError> {
    let pack: Pack = read(json)?;
    Model::new(pack).map_err(PackError::Inconsistent)
}

/// Reads a JSON text into a type. A field the type does not know is refused: content is written by hand, and a misspelt
/// name must not pass for a missing one.
pub(super) fn read<T: serde::de::DeserializeOwned>(json: &str) -> Result<T, PackError> {
    let (value, unknown) = read_text(json).map_err(PackError::Unreadable)?;
    let problem =
        |(path, _): &(Vec<String>, String)| Problem { path: path.join("."), text: "is no known field".to_owned() };
    let problems: Vec<Problem> = unknown.iter().map(problem).collect();
    if problems.is_empty() { Ok(value) } else { Err(PackError::Inconsistent(problems)) }
}

/// The built-in pack as its file.
pub const SERVICE_AUTOMATION: &str = include_str!("packs/service-automation.json");
