//! Strategies for plans and edits that keep every invariant of their types.

use std::collections::BTreeMap;
use std::sync::Arc;

use baton::domain::answers::{Answer, Mark};
use baton::domain::edit::Edit;
use baton::domain::foreign::Foreign;
use baton::domain::lineage::Lineage;
use baton::domain::plan::{Freeze, KpiSetting, ModelRef, Plan, RolloutSettings};
use baton::domain::process::{
    Bucket, Handoff, KnowledgeSource, Lifecycle, Override, PersonalData, Process, RatingKind, Reversibility,
};
use baton::domain::units::{Date, Id, Level, Minutes, Rating};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// A plan with up to six processes and unknown fields in many places.
pub fn plan() -> impl Strategy<Value = Plan> {
    let parts = (id("plan"), text(), any::<bool>(), model(), answers(), processes(), rollout(), vec(id("r"), 0..4));
    let plan = parts.prop_map(|(id, name, demo, model, answers, processes, rollout, revisions)| Plan {
        id,
        name,
        demo,
        model,
        answers: Arc::new(answers),
        processes: Arc::new(processes.into_iter().map(Arc::new).collect()),
        rollout: Arc::new(rollout),
        foreign: Arc::default(),
        lineage: Arc::new(Lineage::new(revisions)),
    });
    plan.prop_flat_map(|plan| {
        foreign(&plan).prop_map(move |foreign| Plan { foreign: Arc::new(foreign), ..plan.clone() })
    })
}

/// An edit somebody could make to this plan, sometimes naming what is not there.
pub fn edit(plan: &Plan) -> BoxedStrategy<Edit> {
    let mut present: Vec<Id> = plan.processes.iter().map(|process| process.id.clone()).collect();
    present.push(Id::from("nobody"));
    let mut questions: Vec<Id> = plan.answers.keys().cloned().collect();
    questions.push(Id::from("another-question"));
    let mut freezes: Vec<Id> = plan.rollout.freezes.iter().map(|freeze| freeze.id.clone()).collect();
    freezes.push(Id::from("another-freeze"));
    let some_ids = vec(select(present.clone()), 0..3);
    let changed = (select(present), process()).prop_map(|(id, process)| Process { id, ..process });
    let set_freeze = (select(freezes.clone()), freeze()).prop_map(|(id, freeze)| Freeze { id, ..freeze });
    prop_oneof![
        text().prop_map(Edit::Rename),
        (select(questions.clone()), option::of(mark())).prop_map(|(question, mark)| Edit::SetAnswer { question, mark }),
        (select(questions), text()).prop_map(|(question, note)| Edit::SetNote { question, note }),
        vec(process(), 0..3).prop_map(Edit::AddProcesses),
        vec(changed, 0..3).prop_map(Edit::ReplaceProcesses),
        some_ids.clone().prop_map(Edit::RemoveProcesses),
        (some_ids, option::of(decided())).prop_map(|(processes, decided)| Edit::Decide { processes, decided }),
        option::of(date()).prop_map(Edit::SetStart),
        (id("role"), option::of(any::<u16>())).prop_map(|(role, hours)| Edit::SetHours { role, hours }),
        set_freeze.prop_map(Edit::SetFreeze),
        select(freezes).prop_map(Edit::RemoveFreeze),
        (id("kpi"), kpi()).prop_map(|(kpi, setting)| Edit::SetKpi { kpi, setting }),
    ]
    .boxed()
}

/// Any text: plain, Chinese, formulas, control characters, the whole of Unicode.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[a-zA-Z0-9 .,-]{0,16}",
        2 => "[一-龥，。「」]{0,10}",
        1 => select(vec!["", " ", "=1+1", "\"", "\\", "\u{0}", "\u{feff}", "line\r\nbreak", "\u{202e}", "@x", "#0"])
            .prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

/// A process with everything in it.
pub fn process() -> impl Strategy<Value = Process> {
    let known = (id("p"), text(), text(), option::of(any::<u32>()), option::of(minutes()), ratings());
    let kinds = (
        any::<bool>(),
        select(&Reversibility::ALL[..]),
        select(&PersonalData::ALL[..]),
        any::<bool>(),
        option::of(select(&Lifecycle::ALL[..])),
    );
    let texts = (vec(text(), 0..3), text(), text(), text(), text(), text());
    let handoff = (text(), option::of(any::<u32>()), text()).prop_map(|(trigger, seconds, context)| Handoff {
        trigger,
        seconds,
        context,
    });
    let knowledge = (text(), text(), option::of(date())).prop_map(|(name, owner, reviewed)| KnowledgeSource {
        name,
        owner,
        reviewed,
    });
    (known, kinds, texts, handoff, knowledge, option::of(decided())).prop_map(
        |(known, kinds, texts, handoff, knowledge, decided)| {
            let (id, name, note, volume_per_month, minutes_per_case, ratings) = known;
            let (typical, reversibility, personal_data, law_requires_person, lifecycle) = kinds;
            let (channels, owner, ai_scope, quality_measure, reviewer, stop_rule) = texts;
            Process {
                id,
                name,
                note,
                volume_per_month,
                minutes_per_case,
                ratings,
                typical,
                reversibility,
                personal_data,
                law_requires_person,
                channels,
                owner,
                lifecycle,
                ai_scope,
                handoff,
                knowledge,
                quality_measure,
                reviewer,
                stop_rule,
                decided,
            }
        },
    )
}

fn id(kind: &'static str) -> impl Strategy<Value = Id> {
    (0..1000_u32, text()).prop_map(move |(number, text)| Id::from(format!("{kind}{number}{text}")))
}

fn model() -> impl Strategy<Value = ModelRef> {
    (id("model"), text()).prop_map(|(id, revision)| ModelRef { id, revision })
}

fn mark() -> impl Strategy<Value = Mark> {
    prop_oneof![
        select(Level::all().collect::<Vec<_>>()).prop_map(Mark::Level),
        Just(Mark::NotApplicable),
        Just(Mark::DontKnow)
    ]
}

fn answers() -> impl Strategy<Value = BTreeMap<Id, Answer>> {
    let answer = (option::of(mark()), text()).prop_map(|(mark, note)| Answer { mark, note });
    btree_map(id("q"), answer.prop_filter("says something", |answer| !answer.is_empty()), 0..6)
}

fn processes() -> impl Strategy<Value = Vec<Process>> {
    vec(process(), 0..6).prop_map(|mut processes| {
        for (index, process) in processes.iter_mut().enumerate() {
            process.id = Id::from(format!("{}:{index}", process.id));
        }
        processes
    })
}

fn ratings() -> impl Strategy<Value = BTreeMap<RatingKind, Rating>> {
    btree_map(select(&RatingKind::ALL[..]), select(Rating::all().collect::<Vec<_>>()), 0..10)
}

fn minutes() -> impl Strategy<Value = Minutes> {
    (0..=1_000_000_u32).prop_filter_map("in range", |tenths| Minutes::new(f64::from(tenths) / 10.0))
}

fn date() -> impl Strategy<Value = Date> {
    (-9999..=9999_i16, 1..=12_i8, 1..=31_i8)
        .prop_filter_map("a day of the calendar", |(year, month, day)| Date::new(year, month, day).ok())
}

fn decided() -> impl Strategy<Value = Override> {
    (select(&Bucket::ALL[..]), text())
        .prop_map(|(bucket, reason)| Override { bucket, reason: format!("because {reason}") })
}

fn kpi() -> impl Strategy<Value = KpiSetting> {
    let figure = || option::of(prop_oneof![any::<f64>(), -1e6..1e6_f64].prop_filter("finite", |f| f.is_finite()));
    (figure(), figure()).prop_map(|(baseline, target)| KpiSetting { baseline, target })
}

fn freeze() -> impl Strategy<Value = Freeze> {
    (id("f"), text(), date(), date()).prop_map(|(id, name, a, b)| Freeze { id, name, from: a.min(b), to: a.max(b) })
}

fn rollout() -> impl Strategy<Value = RolloutSettings> {
    let hours = btree_map(id("role"), any::<u16>(), 0..4);
    let parts = (option::of(date()), hours, vec(freeze(), 0..4), btree_map(id("kpi"), kpi(), 0..4));
    parts.prop_map(|(start, hours_per_week, mut freezes, kpis)| {
        for (index, freeze) in freezes.iter_mut().enumerate() {
            freeze.id = Id::from(format!("{}:{index}", freeze.id));
        }
        RolloutSettings { start, hours_per_week, freezes, kpis }
    })
}

/// Unknown fields in objects the plan has, sorted as opening a file sorts them.
fn foreign(plan: &Plan) -> impl Strategy<Value = Foreign> + use<> {
    let path = |steps: &[&str]| steps.iter().map(|step| (*step).to_owned()).collect::<Vec<_>>();
    let mut places = vec![path(&[]), path(&["plan"]), path(&["plan", "model"]), path(&["plan", "rollout"])];
    places.extend(plan.answers.keys().map(|id| path(&["plan", "answers", id.as_str()])));
    places.extend(plan.rollout.kpis.keys().map(|id| path(&["plan", "rollout", "kpis", id.as_str()])));
    for process in plan.processes.iter() {
        let item = format!("@{}", process.id);
        places.push(path(&["plan", "processes", &item]));
        places.push(path(&["plan", "processes", &item, "handoff"]));
        places.push(path(&["plan", "processes", &item, "ratings"]));
        places.extend(process.decided.iter().map(|_| path(&["plan", "processes", &item, "decided"])));
    }
    places.extend(plan.rollout.freezes.iter().map(|f| path(&["plan", "rollout", "freezes", &format!("@{}", f.id)])));
    let value = select(vec![
        "null",
        "true",
        "7",
        "-2.5",
        "18446744073709551615",
        "1e+300",
        "\"字\"",
        "[1,[2,{}]]",
        "{\"b\":1,\"a\":{\"id\":\"x\"}}",
    ]);
    let field = (select(places), text(), value).prop_map(|(mut path, name, value)| {
        path.push(format!("x_{name}"));
        (path, value.to_owned())
    });
    vec(field, 0..5).prop_map(|mut fields| {
        fields.sort();
        fields.dedup_by(|a, b| a.0 == b.0);
        fields
    })
}
