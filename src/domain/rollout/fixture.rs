//! A small model and team for tests. Its packages leave out what the rules of rollouts must add by themselves.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Assigned, Given, Rollout, plan_rollout};
use crate::domain::model::{Facts, Model, Pack};
use crate::domain::plan::RolloutSettings;
use crate::domain::process::{Bucket, Item, RatingKind};
use crate::domain::units::{Date, Id, Level, Stage};
use crate::domain::work::Work;

/// A day all tests agree on: a Friday.
pub(crate) const TODAY: Date = Date::constant(2026, 11, 20);

/// The rollout of a team in which nothing has begun.
pub(crate) fn planned(team: &Team, settings: &RolloutSettings) -> Rollout {
    planned_on(team, settings, &Work::default(), TODAY)
}

/// The rollout of a team that has said something about its work, on a day.
pub(crate) fn planned_on(team: &Team, settings: &RolloutSettings, work: &Work, today: Date) -> Rollout {
    plan_rollout(&Given {
        model: &model(),
        settings,
        work,
        today,
        facts: team,
        stage: team.stage,
        processes: &team.processes,
    })
}

/// A checked model with 16 packages.
pub(crate) fn model() -> Model {
    let pack: Pack = serde_json::from_value(pack()).unwrap();
    Model::new(pack).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn both(text: &str) -> Value {
    json!({ "en": text, "zh-Hant": text })
}

fn pack() -> Value {
    let stage = |pilots: Value| json!({ "name": both("s"), "meaning": both("m"), "advice": [], "pilots": pilots, "permits": both("p") });
    let asks: Vec<Value> = (2..=4).map(|level| json!({ "stage": level, "level": level, "weight": 1 })).collect();
    let question = json!({
        "id": "written", "dimension": "standards", "quick": true, "prompt": both("p"), "help": both("h"),
        "answers": vec![both("a"); 4], "raise": vec![both("r"); 3], "asks": asks,
    });
    let rating =
        |kind: RatingKind| json!({ "id": kind, "name": both("n"), "help": both("h"), "anchors": vec![both("a"); 5] });
    let share = json!({ "low": 10, "likely": 20, "high": 30 });
    let phase = |id: &str, kpis: Value| {
        json!({ "id": id, "name": both(id), "about": both("a"),
                "gate": { "name": both(&format!("{id} gate")), "kpis": kpis, "note": both("n") } })
    };
    let kpi = |id: &str, unit: &str, operator: &str, target: u8| json!({ "id": id, "name": both(id), "unit": unit, "operator": operator, "target": target, "about": both("a") });
    json!({
        "format": "baton-model", "version": 1, "id": "test", "revision": "1", "name": both("n"), "about": both("a"),
        "sources": [],
        "rules": { "share_percent": 60, "weak_link_gap": 1.5, "provisional_below_percent": 60,
                   "no_stage_below_percent": 30 },
        "stages": [stage(json!(1)), stage(json!(3)), stage(Value::Null), stage(Value::Null)],
        "dimensions": [{ "id": "standards", "name": both("d"), "about": both("a"), "key": true, "counts": true }],
        "questions": [question],
        "flags": [],
        "ratings": RatingKind::ALL.map(rating),
        "buckets": {
            "ai_handles_up_to": 1.5, "ai_prepares_up_to": 3.0, "person_leads_up_to": 4.0, "grave_from": 4,
            "by_hand_from": 4, "strong_emotion_from": 4, "ready_from": 3.0, "floor": 2, "review_days": 180,
            "freed_percent": { "ai_handles": share, "ai_prepares": share, "person_leads": share },
            "freed_note": both("n"),
        },
        "roles": [
            { "id": "lead", "name": both("Lead"), "about": both("a"), "hours_per_week": 8 },
            { "id": "it", "name": both("IT"), "about": both("a"), "hours_per_week": 4 },
        ],
        "kpis": [kpi("response", "minutes", "at_most", 5), kpi("csat", "percent", "at_least", 90)],
        "phases": [
            phase("standardise", json!(["response"])), phase("pilot", json!(["response", "csat"])),
            phase("expand", json!(["csat"])), phase("optimise", json!([])),
        ],
        "packages": packages(),
    })
}

fn packages() -> Vec<Value> {
    let ai = json!({ "any": [{ "any_in_bucket": "ai_handles" }, { "any_in_bucket": "ai_prepares" }] });
    let weak = json!({ "mean_at_most": { "dimension": "standards", "level": 2.5 } });
    let team = |id: &str, phase: &str, kind: &str, when: Value, hours: (u8, u8, u8), after: Value| {
        json!({ "id": id, "name": both(id), "phase": phase, "scope": "team", "kind": kind, "when": when,
                "hours": { "lead": hours.0, "it": hours.1 }, "weeks": hours.2, "after": after,
                "done_when": both("d"), "why": both("w") })
    };
    let each = |id: &str, phase: &str, kind: &str, buckets: Value, hours: (u8, u8, u8), after: Value| {
        let mut package = team(id, phase, kind, Value::Null, hours, after);
        package["scope"] = json!("process");
        package["buckets"] = buckets;
        package
    };
    let for_ai = json!(["ai_handles", "ai_prepares"]);
    let mut scope = each("scope", "pilot", "preparation", for_ai.clone(), (2, 0, 1), json!(["standards"]));
    scope["missing"] = json!("ai_scope");
    let top = json!({ "stage_at_least": 4 });
    let always = Value::Null;
    vec![
        team("redesign", "standardise", "preparation", top, (8, 4, 2), json!([])),
        team("kpi", "standardise", "preparation", always.clone(), (8, 2, 2), json!([])),
        team("channels", "standardise", "preparation", always.clone(), (4, 2, 1), json!(["kpi"])),
        team("standards", "standardise", "preparation", weak, (10, 0, 3), json!(["kpi"])),
        team("data", "standardise", "preparation", always.clone(), (4, 6, 2), json!(["channels"])),
        each("fix", "standardise", "preparation", json!(["fix_first"]), (6, 0, 2), json!(["standards"])),
        scope,
        team("tool", "pilot", "preparation", ai.clone(), (4, 2, 1), json!(["data"])),
        each("pilot", "pilot", "pilot", for_ai.clone(), (5, 3, 4), json!(["tool", "scope", "standards", "data"])),
        each("review", "pilot", "review", for_ai.clone(), (2, 0, 1), json!(["pilot"])),
        team("inbox", "pilot", "preparation", always.clone(), (2, 8, 2), json!(["data"])),
        each("live", "expand", "go_live", for_ai.clone(), (3, 4, 2), json!(["pilot"])),
        each("observe", "expand", "operation", json!(["person_leads"]), (2, 1, 4), json!(["data"])),
        team("contract", "expand", "contract", ai, (6, 2, 2), json!(["data"])),
        each("tuning", "optimise", "operation", for_ai, (4, 0, 4), json!(["live"])),
        team("lookback", "optimise", "review", always, (4, 0, 1), json!(["tuning", "fix", "observe"])),
    ]
}

/// A process in a bucket, ready, with nothing missing.
pub(crate) fn process(id: &str, bucket: Bucket, hours_freed: f64) -> Assigned {
    Assigned {
        id: id.into(),
        name: id.to_uppercase(),
        bucket: Some(bucket),
        missing: Vec::new(),
        hours_freed,
        readiness: Some(4.0),
        agency: None,
    }
}

/// What a team says, as conditions see it.
pub(crate) struct Team {
    pub(crate) stage: Option<Stage>,
    pub(crate) means: BTreeMap<Id, f64>,
    pub(crate) processes: Vec<Assigned>,
}

/// A team with weak standards.
pub(crate) fn team(stage: u8, processes: Vec<Assigned>) -> Team {
    Team { stage: Stage::new(stage), means: BTreeMap::from([("standards".into(), 2.0)]), processes }
}

impl Facts for Team {
    fn stage(&self) -> Option<Stage> {
        self.stage
    }

    fn answer(&self, _question: &Id) -> Option<Level> {
        None
    }

    fn mean(&self, dimension: &Id) -> Option<f64> {
        self.means.get(dimension).copied()
    }

    fn any_in_bucket(&self, bucket: Bucket) -> bool {
        self.processes.iter().any(|process| process.bucket == Some(bucket))
    }

    fn any_missing(&self, item: Item) -> bool {
        self.processes.iter().any(|process| process.missing.contains(&item))
    }
}
