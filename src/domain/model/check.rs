//! What must hold in a pack before any rule may read it.

mod rollout;
mod scores;

use std::collections::BTreeSet;

use super::condition::Condition;
use super::pack::{Pack, Question};
use crate::domain::language::Localized;
use crate::domain::process::RatingKind;
use crate::domain::units::{Id, Level, Range};

/// Something wrong in a pack: where, as a path inside the JSON, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// A path such as `questions[3].answers`.
    pub path: String,
    /// What is wrong, in plain English (packs are written by consultants, in files).
    pub text: String,
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.path, self.text)
    }
}

/// The file format of packs.
pub const FORMAT: &str = "baton-model";
/// The newest version of it.
pub const VERSION: u32 = 1;

/// Everything wrong in a pack; empty when it can become a model.
pub fn problems(pack: &Pack) -> Vec<Problem> {
    let mut found = Checker::default();
    found.head(pack);
    found.stages(pack);
    found.dimensions(pack);
    found.scores(pack);
    for (index, question) in pack.questions.iter().enumerate() {
        found.question(pack, &format!("questions[{index}]"), question);
    }
    for (index, flag) in pack.flags.iter().enumerate() {
        let path = format!("flags[{index}]");
        found.text(&format!("{path}.title"), &flag.title);
        found.text(&format!("{path}.text"), &flag.text);
        found.source(pack, &path, flag.source.as_ref());
        found.condition(pack, &format!("{path}.when"), &flag.when);
    }
    found.ratings(pack);
    found.buckets(pack);
    found.rollout(pack);
    found.0
}

#[derive(Default)]
struct Checker(Vec<Problem>);

impl Checker {
    fn add(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.0.push(Problem { path: path.into(), text: text.into() });
    }

    fn ensure(&mut self, holds: bool, path: impl Into<String>, text: impl Into<String>) {
        if !holds {
            self.add(path, text);
        }
    }

    fn text(&mut self, path: &str, text: &Localized) {
        self.ensure(!text.en.trim().is_empty(), format!("{path}.en"), "is blank");
        self.ensure(!text.zh_hant.trim().is_empty(), format!("{path}.zh-Hant"), "is blank");
    }

    fn source(&mut self, pack: &Pack, path: &str, source: Option<&Id>) {
        self.named(format!("{path}.source"), "source", source, pack.sources.iter().map(|s| &s.id));
    }

    /// Whatever is named has to be listed.
    fn named<'a>(
        &mut self,
        path: impl Into<String>,
        what: &str,
        names: impl IntoIterator<Item = &'a Id>,
        listed: impl Iterator<Item = &'a Id> + Clone,
    ) {
        let path = path.into();
        for id in names {
            let known = listed.clone().any(|other| other == id);
            self.ensure(known, path.as_str(), format!("names the {what} {id:?}, which is not listed"));
        }
    }

    fn unique<'a>(&mut self, list: &str, ids: impl Iterator<Item = &'a Id>) {
        let mut seen = BTreeSet::new();
        for (index, id) in ids.enumerate() {
            self.ensure(!id.as_str().trim().is_empty(), format!("{list}[{index}].id"), "is blank");
            self.ensure(seen.insert(id), format!("{list}[{index}].id"), format!("{id:?} is used twice"));
        }
    }

    fn head(&mut self, pack: &Pack) {
        self.ensure(pack.format == FORMAT, "format", format!("is {:?}, not {FORMAT:?}", pack.format));
        self.ensure(pack.version == VERSION, "version", format!("is {}, this program reads {VERSION}", pack.version));
        self.text("name", &pack.name);
        self.text("about", &pack.about);
        self.unique("sources", pack.sources.iter().map(|s| &s.id));
        for (index, source) in pack.sources.iter().enumerate() {
            self.text(&format!("sources[{index}].title"), &source.title);
        }
        let rules = &pack.rules;
        self.ensure((1..=100).contains(&rules.share_percent), "rules.share_percent", "is not from 1 to 100");
        self.ensure(rules.weak_link_gap > 0.0, "rules.weak_link_gap", "is not above 0");
        let ordered =
            rules.no_stage_below_percent <= rules.provisional_below_percent && rules.provisional_below_percent <= 100;
        self.ensure(ordered, "rules.provisional_below_percent", "is under no_stage_below_percent or above 100");
    }

    fn stages(&mut self, pack: &Pack) {
        self.ensure(pack.stages.len() == 4, "stages", format!("has {} entries, not 4", pack.stages.len()));
        for (index, stage) in pack.stages.iter().enumerate() {
            let path = format!("stages[{index}]");
            self.text(&format!("{path}.name"), &stage.name);
            self.text(&format!("{path}.meaning"), &stage.meaning);
            self.text(&format!("{path}.permits"), &stage.permits);
            self.source(pack, &path, stage.source.as_ref());
            for (n, advice) in stage.advice.iter().enumerate() {
                self.text(&format!("{path}.advice[{n}].text"), &advice.text);
                self.source(pack, &format!("{path}.advice[{n}]"), advice.source.as_ref());
            }
            for (n, ask) in stage.asks_mean.iter().enumerate() {
                let path = format!("{path}.asks_mean[{n}]");
                self.dimension(pack, &path, &ask.dimension);
                // A mean of 1 is what "don't know" counts as at its worst; asking for it would turn ranges round.
                let above_lowest = ask.at_least > 1.0 && ask.at_least <= 4.0;
                self.ensure(above_lowest, format!("{path}.at_least"), "is not above 1 and up to 4");
                self.ensure(index > 0, path, "is of stage 1, which asks for nothing");
            }
            let asked =
                index == 0 || pack.questions.iter().any(|q| q.asks.iter().any(|ask| ask.stage.index() == index));
            self.ensure(asked, path, "cannot be reached: no question is a criterion of it");
        }
    }

    fn dimensions(&mut self, pack: &Pack) {
        self.ensure(!pack.dimensions.is_empty(), "dimensions", "is empty");
        self.unique("dimensions", pack.dimensions.iter().map(|d| &d.id));
        for (index, dimension) in pack.dimensions.iter().enumerate() {
            let path = format!("dimensions[{index}]");
            self.text(&format!("{path}.name"), &dimension.name);
            self.text(&format!("{path}.about"), &dimension.about);
            self.source(pack, &path, dimension.source.as_ref());
            let asked = pack.questions.iter().any(|q| q.dimension == dimension.id);
            let is_group = pack.dimensions.iter().any(|other| other.parent.as_ref() == Some(&dimension.id));
            self.ensure(asked || is_group, path.as_str(), "has no question");
            self.ensure(!(asked && is_group), path, "groups dimensions and has questions of its own");
        }
        self.ensure(!pack.questions.is_empty(), "questions", "is empty");
        self.ensure(pack.questions.iter().any(|q| q.quick), "questions", "has no question of the quick path");
        self.unique("questions", pack.questions.iter().map(|q| &q.id));
        self.unique("flags", pack.flags.iter().map(|f| &f.id));
    }

    fn dimension(&mut self, pack: &Pack, path: &str, id: &Id) {
        self.named(format!("{path}.dimension"), "dimension", [id], pack.dimensions.iter().map(|d| &d.id));
    }

    fn question(&mut self, pack: &Pack, path: &str, question: &Question) {
        self.dimension(pack, path, &question.dimension);
        self.text(&format!("{path}.prompt"), &question.prompt);
        self.text(&format!("{path}.help"), &question.help);
        self.ensure(question.answers.len() == 4, format!("{path}.answers"), "does not have 4 entries");
        self.ensure(question.raise.len() == 3, format!("{path}.raise"), "does not have 3 entries");
        for (n, answer) in question.answers.iter().enumerate() {
            self.text(&format!("{path}.answers[{n}]"), answer);
        }
        for (n, action) in question.raise.iter().enumerate() {
            self.text(&format!("{path}.raise[{n}]"), action);
        }
        let mut stages = BTreeSet::new();
        for (n, ask) in question.asks.iter().enumerate() {
            let path = format!("{path}.asks[{n}]");
            self.ensure(ask.stage.get() >= 2, format!("{path}.stage"), "is 1, which asks for nothing");
            self.ensure(ask.level > Level::MIN, format!("{path}.level"), "is 1, which every team has");
            self.ensure((1..=3).contains(&ask.weight), format!("{path}.weight"), "is not from 1 to 3");
            self.ensure(stages.insert(ask.stage), format!("{path}.stage"), "is asked twice");
        }
        let counts = pack.dimensions.iter().all(|d| d.id != question.dimension || d.counts);
        self.ensure(
            counts || question.asks.is_empty(),
            format!("{path}.asks"),
            "is of a dimension that does not count",
        );
        self.source(pack, path, question.source.as_ref());
    }

    fn condition(&mut self, pack: &Pack, path: &str, condition: &Condition) {
        for part in condition.parts() {
            match part {
                Condition::AnswerAtMost(at) | Condition::AnswerAtLeast(at) => {
                    self.named(path, "question", [&at.question], pack.questions.iter().map(|q| &q.id));
                }
                Condition::MeanAtMost(at) | Condition::MeanAtLeast(at) => {
                    self.dimension(pack, path, &at.dimension);
                    self.ensure((1.0..=4.0).contains(&at.level), path, "compares a mean with a level not from 1 to 4");
                }
                _ => {}
            }
        }
    }

    fn ratings(&mut self, pack: &Pack) {
        let kinds: Vec<RatingKind> = pack.ratings.iter().map(|r| r.id).collect();
        self.ensure(kinds == RatingKind::ALL, "ratings", "does not list the ten ratings once each in their order");
        for (index, rating) in pack.ratings.iter().enumerate() {
            let path = format!("ratings[{index}]");
            self.text(&format!("{path}.name"), &rating.name);
            self.text(&format!("{path}.help"), &rating.help);
            self.ensure(rating.anchors.len() == 5, format!("{path}.anchors"), "does not have 5 entries");
            for (n, anchor) in rating.anchors.iter().enumerate() {
                self.text(&format!("{path}.anchors[{n}]"), anchor);
            }
        }
    }

    fn buckets(&mut self, pack: &Pack) {
        let rules = &pack.buckets;
        let ordered = 1.0 <= rules.ai_handles_up_to
            && rules.ai_handles_up_to <= rules.ai_prepares_up_to
            && rules.ai_prepares_up_to <= rules.person_leads_up_to
            && rules.person_leads_up_to <= 5.0;
        self.ensure(ordered, "buckets", "has agency thresholds that do not rise from 1 to 5");
        for (name, value) in [
            ("grave_from", rules.grave_from),
            ("by_hand_from", rules.by_hand_from),
            ("strong_emotion_from", rules.strong_emotion_from),
            ("floor", rules.floor),
        ] {
            self.ensure((1..=5).contains(&value), format!("buckets.{name}"), "is not from 1 to 5");
        }
        self.ensure((1.0..=5.0).contains(&rules.ready_from), "buckets.ready_from", "is not from 1 to 5");
        self.text("buckets.freed_note", &rules.freed_note);
        self.named("buckets.freed_source", "source", &rules.freed_source, pack.sources.iter().map(|s| &s.id));
        let freed = &rules.freed_percent;
        for (name, range) in
            [("ai_handles", freed.ai_handles), ("ai_prepares", freed.ai_prepares), ("person_leads", freed.person_leads)]
        {
            self.percent_range(&format!("buckets.freed_percent.{name}"), range);
        }
    }

    fn percent_range(&mut self, path: &str, range: Range) {
        let ordered =
            0.0 <= range.low && range.low <= range.likely && range.likely <= range.high && range.high <= 100.0;
        self.ensure(ordered, path, "does not rise from low to high within 0 and 100");
    }
}

#[cfg(test)]
mod tests;
