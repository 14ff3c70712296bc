//! The part of a model that asking and answering need.

use serde::{Deserialize, Serialize};

use crate::domain::language::Localized;
use crate::domain::model::{BucketRules, Dimension, Pack, Question, StageRules, StageText};
use crate::domain::units::Id;

/// A pack without what follows from the answers: no advice, actions, flags, ratings or work packages.
#[derive(Serialize, Deserialize)]
pub struct Questions {
    format: String,
    version: u32,
    id: Id,
    revision: String,
    name: Localized,
    about: Localized,
    rules: StageRules,
    scale: Option<Vec<f64>>,
    stages: Vec<StageText>,
    dimensions: Vec<Dimension>,
    questions: Vec<Question>,
    buckets: BucketRules,
}

impl From<Pack> for Questions {
    fn from(pack: Pack) -> Questions {
        let stages = pack.stages.into_iter().map(|stage| StageText { advice: Vec::new(), ..stage });
        let questions = pack.questions.into_iter().map(|question| Question { raise: Vec::new(), ..question });
        Questions {
            format: pack.format,
            version: pack.version,
            id: pack.id,
            revision: pack.revision,
            name: pack.name,
            about: pack.about,
            rules: pack.rules,
            scale: pack.scale,
            stages: stages.collect(),
            dimensions: pack.dimensions,
            questions: questions.collect(),
            buckets: pack.buckets,
        }
    }
}

impl From<Questions> for Pack {
    fn from(questions: Questions) -> Pack {
        Pack {
            format: questions.format,
            version: questions.version,
            id: questions.id,
            revision: questions.revision,
            name: questions.name,
            about: questions.about,
            rules: questions.rules,
            scale: questions.scale,
            stages: questions.stages,
            dimensions: questions.dimensions,
            questions: questions.questions,
            buckets: questions.buckets,
            sources: Vec::new(),
            flags: Vec::new(),
            ratings: Vec::new(),
            roles: Vec::new(),
            kpis: Vec::new(),
            phases: Vec::new(),
            packages: Vec::new(),
            risks: Vec::new(),
        }
    }
}
