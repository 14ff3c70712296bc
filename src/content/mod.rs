//! The built-in content and the checked door all content comes through.
//!
//! The first pack has no privileges: [`load_pack`] reads it exactly as it reads a consultant's own. That happens once, when the
//! program is built (`build.rs`, which refuses content with a mistake in it); the program carries the result.

mod demo;
mod door;
mod money;
mod questions;
mod templates;

pub use demo::{DEMO_ID, DEMO_SOURCE, demo};
pub use door::{PackError, SERVICE_AUTOMATION, load_pack};
pub use money::{MoneyContent, load_money, money};
pub use templates::{Group, Template, Templates, load_templates};

use std::sync::{Arc, LazyLock};

use serde::de::DeserializeOwned;

use self::door::read;
use self::questions::Questions;
use crate::domain::model::Model;

/// The built-in model.
pub fn built_in() -> Arc<Model> {
    static MODEL: LazyLock<Arc<Model>> =
        LazyLock::new(|| Arc::new(Model::checked_before(carried(include_bytes!(concat!(env!("OUT_DIR"), "/model"))))));
    MODEL.clone()
}

/// What the built-in model asks, without what follows from the answers: stages, dimensions and questions. Enough to answer
/// and to see the stage so far, and a third of the size.
pub fn questions() -> Arc<Model> {
    let questions: Questions = carried(include_bytes!(concat!(env!("OUT_DIR"), "/questions")));
    Arc::new(Model::checked_before(questions.into()))
}

/// What the build wrote.
fn carried<T: DeserializeOwned>(bytes: &[u8]) -> T {
    #[expect(clippy::expect_used, reason = "the same build wrote the bytes")]
    postcard::from_bytes(bytes).expect("bytes of the same build")
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
    use crate::domain::fixture::sheet;
    use crate::domain::language::Lang;
    use crate::domain::stage;
    use crate::text::assess::sentence::so_far;

    #[test]
    fn the_built_in_pack_passes_the_door() {
        if let Err(error) = load_pack(SERVICE_AUTOMATION) {
            panic!("{error}");
        }
        let model = built_in();
        assert_eq!(model.dimensions.len(), 9);
        assert_eq!(model.questions.len(), 36);
        assert_eq!(model.questions.iter().filter(|q| q.quick).count(), 12);
        assert_eq!(load_pack(SERVICE_AUTOMATION).map(Arc::new), Ok(model), "the program carries what the file says");
    }

    #[test]
    fn the_key_figures_of_the_seeds_are_there_with_unit_direction_target_and_source() {
        use crate::domain::model::{Operator::*, Unit::*};
        let model = built_in();
        let expected = [
            ("first_response", Minutes, AtMost, 5.0),
            ("first_contact_resolution", Percent, AtLeast, 70.0),
            ("handling_time", Minutes, AtMost, 8.0),
            ("csat", Percent, AtLeast, 90.0),
            ("human_intervention", Percent, AtMost, 40.0),
            ("ai_accuracy", Percent, AtLeast, 90.0),
            ("handover_seconds", Seconds, AtMost, 30.0),
            ("cost_per_case", Currency, AtMost, 60.0),
        ];
        let found: Vec<_> = model.kpis.iter().map(|k| (k.id.as_str(), k.unit, k.operator, k.target)).collect();
        assert_eq!(found, expected);
        assert!(model.kpis.iter().all(|kpi| kpi.source.is_some()));
    }

    #[test]
    fn the_questions_alone_lead_to_the_same_stage_so_far() {
        let (all, some) = (built_in(), questions());
        for answers in ["", "quick=2", "all=3 standards=1", "all=4 knowledge=? quality=-"] {
            let [full, short] = [&all, &some].map(|model| stage::evaluate(model, &sheet(answers)));
            for lang in Lang::ALL {
                assert_eq!(so_far(lang, &full, &all), so_far(lang, &short, &some), "{answers}");
            }
        }
        assert!(some.questions.iter().zip(&all.questions).all(|(some, all)| some.prompt == all.prompt));
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
