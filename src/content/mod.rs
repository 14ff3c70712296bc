//! The built-in content and the checked door all content comes through.
//!
//! The first pack has no privileges: [`load_pack`] reads it exactly as it reads a consultant's own.

mod demo;
mod templates;

pub use demo::{DEMO_ID, DEMO_SOURCE, demo};
pub use templates::{Group, Template, Templates, load_templates};

use std::fmt;
use std::sync::{Arc, LazyLock};

use crate::domain::language::Lang;
use crate::domain::model::{Model, Pack, Problem};
use crate::file::{self, OpenError};

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
fn read<T: serde::de::DeserializeOwned>(json: &str) -> Result<T, PackError> {
    let (value, unknown) = file::read_text(json).map_err(PackError::Unreadable)?;
    let problem =
        |(path, _): &(Vec<String>, String)| Problem { path: path.join("."), text: "is no known field".to_owned() };
    let problems: Vec<Problem> = unknown.iter().map(problem).collect();
    if problems.is_empty() { Ok(value) } else { Err(PackError::Inconsistent(problems)) }
}

/// The built-in pack as its file.
pub const SERVICE_AUTOMATION: &str = include_str!("packs/service-automation.json");

/// The built-in model.
pub fn built_in() -> Arc<Model> {
    #[expect(clippy::expect_used, reason = "a test loads the same text")]
    static MODEL: LazyLock<Arc<Model>> =
        LazyLock::new(|| Arc::new(load_pack(SERVICE_AUTOMATION).expect("the built-in pack is checked by a test")));
    MODEL.clone()
}

/// The built-in process templates.
pub fn templates() -> &'static Templates {
    #[expect(clippy::expect_used, reason = "a test loads the same text")]
    static TEMPLATES: LazyLock<Templates> = LazyLock::new(|| {
        load_templates(include_str!("templates.json")).expect("the built-in templates are checked by a test")
    });
    &TEMPLATES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_pack_passes_the_door() {
        if let Err(error) = load_pack(SERVICE_AUTOMATION) {
            panic!("{error}");
        }
        let model = built_in();
        assert_eq!(model.dimensions.len(), 9);
        assert_eq!(model.questions.len(), 36);
        assert_eq!(model.questions.iter().filter(|q| q.quick).count(), 12);
    }

    #[test]
    fn the_built_in_templates_pass_the_door() {
        if let Err(error) = load_templates(include_str!("templates.json")) {
            panic!("{error}");
        }
        assert!(templates().templates.len() >= 60);
    }

    #[test]
    fn errors_name_the_path_inside_the_json() {
        let wrong_type = SERVICE_AUTOMATION.replacen("\"quick\": true", "\"quick\": \"yes\"", 1);
        let error = load_pack(&wrong_type).unwrap_err().to_string();
        assert!(error.starts_with("questions[0].quick: “yes” is not true or false."), "{error}");

        let unknown = SERVICE_AUTOMATION.replacen("\"dimension\": \"standards\"", "\"dimension\": \"nowhere\"", 1);
        let error = load_pack(&unknown).unwrap_err().to_string();
        assert!(
            error.contains("questions[0].dimension: names the dimension \"nowhere\", which is not listed"),
            "{error}"
        );

        let misspelt = SERVICE_AUTOMATION.replacen("\"quick\": true", "\"quick\": true, \"qiuck\": true", 1);
        let error = load_pack(&misspelt).unwrap_err().to_string();
        assert!(error.ends_with(".qiuck: is no known field"), "{error}");

        let error = load_pack("{\"format\": 1").unwrap_err().to_string();
        assert!(error.starts_with("Line 1, column 12: "), "{error}");
    }
}
