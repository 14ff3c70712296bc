//! What another edition of a pack changes for a team that answered the first.

use std::collections::BTreeSet;

use super::pack::{Ask, Pack, Question};
use crate::domain::units::{Id, Stage};

/// One thing that changes.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A question is no longer asked.
    Removed(Id),
    /// A question is new.
    Added(Id),
    /// A question is asked differently.
    Changed {
        /// The question.
        question: Id,
        /// What about it is different; at least one part.
        parts: BTreeSet<Part>,
    },
    /// What a stage asks of a question that is in both packs; at least one side is there.
    Criterion {
        /// The question.
        question: Id,
        /// The stage.
        stage: Stage,
        /// What it asked.
        before: Option<Ask>,
        /// What it asks now.
        after: Option<Ask>,
    },
    /// The mean a stage asks for in a dimension; at least one side is there.
    Mean {
        /// The dimension.
        dimension: Id,
        /// The stage.
        stage: Stage,
        /// What it asked.
        before: Option<f64>,
        /// What it asks now.
        after: Option<f64>,
    },
    /// Whether a gross weakness in a dimension of both packs holds a stage back.
    Key {
        /// The dimension.
        dimension: Id,
        /// Whether it does now.
        now: bool,
    },
    /// The figures of the stage rule.
    Rules,
    /// How dimensions are named, grouped or scored, or what answers are worth.
    Dimensions,
    /// What the pack says besides: stages in words, flags, process ratings, the rollout.
    Besides,
}

/// What about a question can be different, the parts that matter most for its answer first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The question itself.
    Prompt,
    /// Its answers.
    Answers,
    /// What to look at.
    Help,
    /// The actions that raise it.
    Actions,
    /// The dimension it belongs to.
    Dimension,
    /// Whether the quick path asks it, its level in a score, or its source.
    Settings,
}

/// What changes from `old` to `new`: questions removed, added and changed, then what stages ask, then the rest. Empty of
/// two packs that differ at most in what they are called and in the order of questions.
pub fn diff(old: &Pack, new: &Pack) -> Vec<Change> {
    let mut found = Vec::new();
    let lacks = |pack: &Pack, question: &Question| question_of(pack, &question.id).is_none();
    found.extend(old.questions.iter().filter(|q| lacks(new, q)).map(|q| Change::Removed(q.id.clone())));
    found.extend(new.questions.iter().filter(|q| lacks(old, q)).map(|q| Change::Added(q.id.clone())));
    let both = || new.questions.iter().filter_map(|after| Some((question_of(old, &after.id)?, after)));
    for (before, after) in both() {
        let parts = parts(before, after);
        if !parts.is_empty() {
            found.push(Change::Changed { question: after.id.clone(), parts });
        }
    }
    for (before, after) in both() {
        criteria(before, after, &mut found);
    }
    means(old, new, &mut found);
    let same_key = |id: &Id, key: bool| old.dimensions.iter().all(|d| d.id != *id || d.key == key);
    let keys = new.dimensions.iter().filter(|d| !same_key(&d.id, d.key));
    found.extend(keys.map(|d| Change::Key { dimension: d.id.clone(), now: d.key }));
    if old.rules != new.rules {
        found.push(Change::Rules);
    }
    let dimensions = |pack: &Pack| {
        let mut dimensions = pack.dimensions.clone();
        dimensions.iter_mut().for_each(|dimension| dimension.key = false);
        (dimensions, pack.scale.clone())
    };
    if dimensions(old) != dimensions(new) {
        found.push(Change::Dimensions);
    }
    if besides(old, new) != *old {
        found.push(Change::Besides);
    }
    found
}

fn question_of<'a>(pack: &'a Pack, id: &Id) -> Option<&'a Question> {
    pack.questions.iter().find(|question| question.id == *id)
}

fn parts(before: &Question, after: &Question) -> BTreeSet<Part> {
    let differs = [
        (Part::Prompt, before.prompt != after.prompt),
        (Part::Answers, before.answers != after.answers),
        (Part::Help, before.help != after.help),
        (Part::Actions, before.raise != after.raise),
        (Part::Dimension, before.dimension != after.dimension),
        (Part::Settings, (before.quick, before.level, &before.source) != (after.quick, after.level, &after.source)),
    ];
    differs.into_iter().filter(|(_, differs)| *differs).map(|(part, _)| part).collect()
}

fn criteria(before: &Question, after: &Question, found: &mut Vec<Change>) {
    for stage in Stage::all() {
        let (before, now) = (before.ask(stage), after.ask(stage));
        if before != now {
            let question = after.id.clone();
            found.push(Change::Criterion { question, stage, before: before.cloned(), after: now.cloned() });
        }
    }
}

fn means(old: &Pack, new: &Pack, found: &mut Vec<Change>) {
    let dimensions: BTreeSet<&Id> =
        [old, new].into_iter().flat_map(|pack| &pack.stages).flat_map(|s| &s.asks_mean).map(|m| &m.dimension).collect();
    for stage in Stage::all() {
        for dimension in &dimensions {
            let asked = |pack: &Pack| {
                let asks = &pack.stages.get(stage.index())?.asks_mean;
                asks.iter().find(|ask| ask.dimension == **dimension).map(|ask| ask.at_least)
            };
            let (before, after) = (asked(old), asked(new));
            if before != after {
                found.push(Change::Mean { dimension: (*dimension).clone(), stage, before, after });
            }
        }
    }
}

/// The new pack with everything of the old one that it is called by or that the other changes name.
fn besides(old: &Pack, new: &Pack) -> Pack {
    let mut rest = Pack { questions: old.questions.clone(), dimensions: old.dimensions.clone(), ..new.clone() };
    (rest.format, rest.version) = (old.format.clone(), old.version);
    (rest.id, rest.revision) = (old.id.clone(), old.revision.clone());
    (rest.name, rest.about) = (old.name.clone(), old.about.clone());
    (rest.rules, rest.scale) = (old.rules.clone(), old.scale.clone());
    for (stage, before) in rest.stages.iter_mut().zip(&old.stages) {
        stage.asks_mean.clone_from(&before.asks_mean);
    }
    rest
}

#[cfg(test)]
mod tests;
