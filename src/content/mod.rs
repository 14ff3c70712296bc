//! The built-in content and the checked door all content comes through.
//!
//! The first pack has no privileges: [`load_pack`] reads it exactly as it reads a consultant's own.

mod demo;
mod templates;

pub use demo::{DEMO_ID, DEMO_SOURCE, demo};
pub use templates::{Group, Template, Templates, load_templates};

use std::fmt;
use std::sync::{Arc, LazyLock};

use crate::domain::model::{Model, Pack, Problem};

/// Why a pack could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackError {
    /// The text is not JSON, or a value has the wrong type; the path inside the JSON says where.
    Unreadable(Problem),
    /// The pack was read and contradicts itself or leaves something out.
    Inconsistent(Vec<Problem>),
}

impl PackError {
    /// Every problem, in the order of the file.
    pub fn problems(&self) -> &[Problem] {
        match self {
            PackError::Unreadable(problem) => std::slice::from_ref(problem),
            PackError::Inconsistent(problems) => problems,
        }
    }
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.problems().iter().map(Problem::to_string).collect();
        f.write_str(&lines.join("\n"))
    }
}

/// Reads and checks a pack.
pub fn load_pack(json: &str) -> Result<Model, PackError> {
    let pack: Pack = read(json).map_err(PackError::Unreadable)?;
    Model::new(pack).map_err(PackError::Inconsistent)
}

/// Reads a JSON text into a type; an error names the path inside the JSON, or the line where it is no JSON at all.
#[cfg(not(target_arch = "wasm32"))]
fn read<T: serde::de::DeserializeOwned>(json: &str) -> Result<T, Problem> {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    serde_path_to_error::deserialize(&mut deserializer)
        .map_err(|error| Problem { path: error.path().to_string(), text: error.into_inner().to_string() })
}

/// The same in the page, which reads nothing but the built-in texts: keeping track of paths is 26 KB on the wire.
#[cfg(target_arch = "wasm32")]
fn read<T: serde::de::DeserializeOwned>(json: &str) -> Result<T, Problem> {
    serde_json::from_str(json).map_err(|error| Problem { path: String::new(), text: error.to_string() })
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
        assert!(error.starts_with("questions[0].quick: invalid type: string \"yes\""), "{error}");

        let unknown = SERVICE_AUTOMATION.replacen("\"dimension\": \"standards\"", "\"dimension\": \"nowhere\"", 1);
        let error = load_pack(&unknown).unwrap_err().to_string();
        assert!(
            error.contains("questions[0].dimension: names the dimension \"nowhere\", which is not listed"),
            "{error}"
        );

        let error = load_pack("{\"format\": 1").unwrap_err().to_string();
        assert!(error.starts_with("format: invalid type: integer `1`"), "{error}");
    }
}
