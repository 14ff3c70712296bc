//! What the tests of the rules stand on: sheets and processes in a line of text, and arbitrary ones for properties.

use std::sync::Arc;

use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

use super::answers::{Mark, Sheet};
use super::model::{Ask, AskMean, Dimension, Model};
use super::process::{Override, Process, RatingKind, Ratings, Reversibility};
use super::units::{Date, Level, Minutes, Rating, Stage};
use super::{bucket, process::Bucket};
use crate::content::{PackError, SERVICE_AUTOMATION, built_in, load_pack};

/// The day tests happen on.
pub fn today() -> Date {
    jiff::civil::date(2026, 3, 2)
}

/// A mark as one character: a level, `?` for "don't know", `-` for "not applicable", `.` for no answer.
fn mark(sign: &str) -> Option<Mark> {
    match sign {
        "?" => Some(Mark::DontKnow),
        "-" => Some(Mark::NotApplicable),
        "." => None,
        level => Some(Mark::Level(level.parse().ok().and_then(Level::new).expect("a level from 1 to 4"))),
    }
}

/// A sheet of the built-in model: `all=3 standards=1 knowledge-source=?` sets all questions, then those of a dimension,
/// then one. What is not named is open.
pub fn sheet(text: &str) -> Sheet {
    let model = built_in();
    let mut sheet = Sheet::from_marks(&model, []);
    for setting in text.split_whitespace() {
        let (name, sign) = setting.split_once('=').expect("name=mark");
        let fits = |question: usize| {
            let question = &model.questions[question];
            name == "all"
                || name == "quick" && question.quick
                || name == question.dimension.as_str()
                || name == question.id.as_str()
        };
        let questions: Vec<usize> = (0..model.questions.len()).filter(|question| fits(*question)).collect();
        assert!(!questions.is_empty(), "{name} is neither a question nor a dimension");
        sheet = questions.into_iter().fold(sheet, |sheet, question| sheet.with(question, mark(sign)));
    }
    sheet
}

/// A process with ten ratings in the order of the form; `.` is not given: `55155 5 112 2`. Spaces do not count.
pub fn rated(ratings: &str) -> Process {
    let signs = ratings.chars().filter(|sign| !sign.is_whitespace());
    let pairs = RatingKind::ALL.into_iter().zip(signs);
    Process {
        ratings: pairs.filter_map(|(kind, sign)| Some((kind, rating(sign)?))).collect(),
        volume_per_month: Some(600),
        minutes_per_case: Minutes::new(5.0),
        ..Process::new("p".into(), "Order status")
    }
}

fn rating(sign: char) -> Option<Rating> {
    sign.to_digit(10).and_then(|digit| Rating::new(u8::try_from(digit).ok()?))
}

/// A process with everything a pilot needs.
pub fn complete(process: Process) -> Process {
    Process {
        ai_scope: "answers where a parcel is".into(),
        handoff: super::process::Handoff {
            trigger: "asks for a person".into(),
            seconds: Some(60),
            context: "the whole conversation".into(),
        },
        knowledge: super::process::KnowledgeSource {
            name: "shipping page".into(),
            owner: "shop manager".into(),
            reviewed: Some(jiff::civil::date(2026, 2, 1)),
        },
        quality_measure: "ten read a week".into(),
        reviewer: "shop manager".into(),
        stop_rule: "two wrong answers a day".into(),
        ..process
    }
}

/// The assessment of a process by the built-in model.
pub fn assess(process: &Process) -> bucket::Assessment {
    bucket::assess(&built_in(), process, today())
}

/// The built-in pack as JSON, with one change, through the door every pack comes through.
pub fn changed_pack(change: impl FnOnce(&mut serde_json::Value)) -> Result<Model, PackError> {
    let mut pack = serde_json::from_str(SERVICE_AUTOMATION).expect("the built-in pack is JSON");
    change(&mut pack);
    load_pack(&pack.to_string())
}

/// How properties run: the same cases each time would hide what others find, so no seed; nothing is written down.
pub fn properties() -> ProptestConfig {
    ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() }
}

/// Any mark, or none.
pub fn any_mark() -> impl Strategy<Value = Option<Mark>> {
    prop_oneof![
        6 => select(Level::all().collect::<Vec<_>>()).prop_map(|level| Some(Mark::Level(level))),
        1 => Just(Some(Mark::DontKnow)),
        1 => Just(Some(Mark::NotApplicable)),
        1 => Just(None),
    ]
}

/// Any sheet of a model with as many questions as the built-in one: half of them near one level, so that every stage
/// comes up.
pub fn any_sheet() -> impl Strategy<Value = Sheet> {
    let model = built_in();
    let count = model.questions.len();
    let near = (1u8..=4, proptest::collection::vec((0u8..=9, any_mark()), count)).prop_map(|(centre, noise)| {
        let level = |offset: u8| Level::new((centre + offset).saturating_sub(1).clamp(1, 4));
        noise
            .into_iter()
            .map(|(roll, mark)| match roll {
                0 => mark,
                1 | 2 => level(0).map(Mark::Level),
                3 | 4 => level(2).map(Mark::Level),
                _ => level(1).map(Mark::Level),
            })
            .collect::<Vec<_>>()
    });
    let wild = proptest::collection::vec(any_mark(), count);
    prop_oneof![near, wild].prop_map(move |marks| Sheet::from_marks(&model, marks))
}

/// A position in the questions of the built-in model.
pub fn any_question() -> impl Strategy<Value = usize> {
    any::<Index>().prop_map(|index| index.index(built_in().questions.len()))
}

/// A model with changed figures, which a failing test shows without its texts.
#[derive(Clone)]
pub struct Tuned(Arc<Model>);

impl std::ops::Deref for Tuned {
    type Target = Model;

    fn deref(&self) -> &Model {
        &self.0
    }
}

impl std::fmt::Debug for Tuned {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let asks = |ask: &Ask| format!("{}:{}w{}", ask.stage, ask.level, ask.weight);
        let questions = self.questions.iter().map(|q| (&q.id, q.asks.iter().map(asks).collect::<Vec<_>>().join(" ")));
        let keys = self.dimensions.iter().filter(|d| d.key).map(|d| &d.id);
        let grouped = self.dimensions.iter().filter(|d| d.parent.is_some()).map(|d| &d.id);
        f.debug_struct("Tuned")
            .field("rules", &self.rules)
            .field("keys", &keys.collect::<Vec<_>>())
            .field("grouped", &grouped.collect::<Vec<_>>())
            .field("means", &self.stages.iter().map(|stage| &stage.asks_mean).collect::<Vec<_>>())
            .field("asks", &questions.collect::<Vec<_>>())
            .finish()
    }
}

/// The built-in model with other criteria, shares, key dimensions and asked means, and with some dimensions in a group: packs
/// nobody has tuned.
pub fn any_model() -> impl Strategy<Value = Tuned> {
    let pack = built_in();
    let dimensions: Vec<usize> = (0..pack.dimensions.len()).collect();
    let ask = proptest::option::of((2u8..=4, 1u8..=3));
    let asks = proptest::collection::vec([ask.clone(), ask.clone(), ask], pack.questions.len());
    // The position after the last is that of the group.
    let or_group: Vec<usize> = (0..=dimensions.len()).collect();
    let keys = subsequence(or_group.clone(), 0..=4);
    let means = proptest::collection::vec((2u8..=4, select(or_group), 11u8..=40), 0..=2);
    let grouped = subsequence(dimensions, 1..=5);
    (asks, keys, means, grouped, 1u8..=100, 1u8..=30).prop_filter_map("a stage without a criterion", |changes| {
        let (asks, keys, means, grouped, share, gap) = changes;
        let mut pack = (**built_in()).clone();
        pack.dimensions.push(Dimension { id: "group".into(), ..pack.dimensions[0].clone() });
        for index in grouped {
            pack.dimensions[index].parent = Some("group".into());
        }
        for (question, asks) in pack.questions.iter_mut().zip(asks) {
            let stages = Stage::all().skip(1).zip(asks);
            question.asks = stages
                .filter_map(|(stage, ask)| ask.and_then(|(level, weight)| Some((stage, Level::new(level)?, weight))))
                .map(|(stage, level, weight)| Ask { stage, level, weight })
                .collect();
        }
        for (index, dimension) in pack.dimensions.iter_mut().enumerate() {
            dimension.key = keys.contains(&index);
            dimension.counts = true;
        }
        for stage in &mut pack.stages {
            stage.asks_mean.clear();
        }
        for (stage, dimension, tenths) in means {
            let ask = AskMean { dimension: pack.dimensions[dimension].id.clone(), at_least: f64::from(tenths) / 10.0 };
            pack.stages[usize::from(stage) - 1].asks_mean.push(ask);
        }
        pack.rules.share_percent = share;
        pack.rules.weak_link_gap = f64::from(gap) / 10.0;
        Model::new(pack).ok().map(|model| Tuned(Arc::new(model)))
    })
}

/// Any ratings, some missing.
pub fn any_ratings() -> impl Strategy<Value = Ratings> {
    let rating = proptest::option::weighted(0.95, select(Rating::all().collect::<Vec<_>>()));
    proptest::collection::vec(rating, RatingKind::ALL.len())
        .prop_map(|ratings| RatingKind::ALL.into_iter().zip(ratings).filter_map(|(k, r)| Some((k, r?))).collect())
}

/// Any process, as far as the bucket rules look at it.
pub fn any_process() -> impl Strategy<Value = Process> {
    let reversibility = select(Reversibility::ALL.to_vec());
    let decided = proptest::option::weighted(0.2, select(Bucket::ALL.to_vec()));
    let measured = (proptest::option::of(0u32..5000), proptest::option::of(0.0..120.0));
    let law = proptest::bool::weighted(0.1);
    (any_ratings(), reversibility, law, decided, measured, any::<bool>()).prop_map(
        |(ratings, reversibility, law_requires_person, decided, (volume, minutes), full)| {
            let process = Process {
                ratings,
                reversibility,
                law_requires_person,
                decided: decided.map(|bucket| Override { bucket, reason: "tried before".into() }),
                volume_per_month: volume,
                minutes_per_case: minutes.and_then(Minutes::new),
                ..Process::new("p".into(), "Order status")
            };
            if full { complete(process) } else { process }
        },
    )
}
