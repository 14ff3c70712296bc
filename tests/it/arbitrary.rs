//! Strategies for plans and edits that keep every invariant of their types.

use std::collections::BTreeMap;
use std::sync::Arc;

use baton::domain::answers::{Answer, Mark};
use baton::domain::edit::{Edit, PackageSet, RiskSet, WorkEdit};
use baton::domain::figures::{ChargeKind, Currency, Group, MoneySettings, OwnCost, OwnScenario, Said, Timing};
use baton::domain::foreign::Foreign;
use baton::domain::lineage::Lineage;
use baton::domain::model::{PackageKind, PhaseKind};
use baton::domain::plan::{Freeze, KpiSetting, ModelRef, Plan, RolloutSettings};
use baton::domain::process::{
    Bucket, Handoff, KnowledgeSource, Lifecycle, Override, PersonalData, Process, RatingKind, Reversibility,
};
use baton::domain::units::{Date, Id, Level, Minutes, Range, Rating};
use baton::domain::work::{
    Decision, Link, Measured, Objective, Outcome, OwnPackage, PackageChange, Progress, Risk, Work,
};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// A plan with up to six processes and unknown fields in many places.
pub fn plan() -> impl Strategy<Value = Plan> {
    let content = (answers(), processes(), rollout());
    let parts = (id("plan"), text(), any::<bool>(), model(), content, vec(id("r"), 0..4));
    let plan = parts.prop_map(|(id, name, demo, model, (answers, processes, rollout), revisions)| Plan {
        id,
        name,
        demo,
        model,
        answers: Arc::new(answers),
        processes: Arc::new(processes.into_iter().map(Arc::new).collect()),
        rollout: Arc::new(rollout),
        work: Arc::default(),
        money: Arc::default(),
        foreign: Arc::default(),
        lineage: Arc::new(Lineage::new(revisions)),
    });
    // The work names packages of the plan's own processes, and others.
    let plan = plan.prop_flat_map(|plan| {
        let mut packages: Vec<Id> = plan.processes.iter().map(|p| Id::from(format!("pilot@{}", p.id))).collect();
        packages.extend(["kpi-baseline", "own-1", "go-live@gone", "@"].map(Id::from));
        work(packages).prop_map(move |work| Plan { work: Arc::new(work), ..plan.clone() })
    });
    let plan = (plan, money()).prop_map(|(plan, money)| Plan { money: Arc::new(money), ..plan });
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
    let of_the_rest = prop_oneof![
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
    ];
    let money = (money(), key()).prop_map(|(settings, at)| Edit::SetMoney { settings: Arc::new(settings), at });
    prop_oneof![3 => of_the_rest, 2 => work_edit(plan).prop_map(Edit::Work), 1 => money].boxed()
}

/// A change to the work of this plan's rollout.
fn work_edit(plan: &Plan) -> BoxedStrategy<WorkEdit> {
    let work = &plan.work;
    let some = |ids: Vec<Id>, more: &[&str]| {
        select(ids.into_iter().chain(more.iter().map(|id| Id::from(*id))).collect::<Vec<_>>())
    };
    let packages: Vec<Id> = work.packages.keys().chain(work.own.keys()).cloned().collect();
    let package = || some(packages.clone(), &["kpi-baseline", "data-needs"]);
    let own = || some(work.own.keys().cloned().collect(), &["own-1", "own-new"]);
    let risk = || some(work.risks.keys().cloned().collect(), &["no-kpi", "risk-new"]);
    let set = prop_oneof![
        text().prop_map(PackageSet::Name),
        select(&PhaseKind::ALL[..]).prop_map(PackageSet::Phase),
        select(&PackageKind::ALL[..]).prop_map(PackageSet::Kind),
        option::of(id("p")).prop_map(PackageSet::Process),
        (role(), option::of(any::<u16>())).prop_map(|(role, hours)| PackageSet::Hours(role, hours)),
        option::of(any::<u8>()).prop_map(PackageSet::Weeks),
        text().prop_map(PackageSet::Owner),
        (package(), option::of(select(&Link::ALL[..]))).prop_map(|(before, link)| PackageSet::After(before, link)),
        text().prop_map(PackageSet::Note),
        text().prop_map(PackageSet::DoneWhen),
        option::of(text()).prop_map(PackageSet::LeftOut),
        option::of(date()).prop_map(PackageSet::Pinned),
        option::of(progress()).prop_map(PackageSet::Progress),
    ];
    let set_risk = prop_oneof![
        text().prop_map(RiskSet::Title),
        text().prop_map(RiskSet::Note),
        option::of(rating()).prop_map(RiskSet::Likelihood),
        option::of(rating()).prop_map(RiskSet::Impact),
        text().prop_map(RiskSet::Owner),
        text().prop_map(RiskSet::Response),
        (package(), any::<bool>()).prop_map(|(package, linked)| RiskSet::Package(package, linked)),
        option::of(date()).prop_map(RiskSet::Closed),
    ];
    let days: Vec<Date> = work.holidays.keys().chain(work.gates.keys().map(|(_, day)| day)).copied().collect();
    let day = || prop_oneof![1 => date(), 1 => select(days.iter().copied().chain([Date::constant(2026, 5, 4)]).collect::<Vec<_>>())];
    let kpi = some(work.measured.keys().map(|(kpi, _)| kpi.clone()).collect(), &["csat"]);
    prop_oneof![
        1 => select(&Objective::ALL[..]).prop_map(WorkEdit::Objective),
        1 => option::of(date()).prop_map(WorkEdit::Deadline),
        1 => option::of(date()).prop_map(WorkEdit::PlanFrom),
        1 => vec((day(), option::of(text())), 0..3).prop_map(WorkEdit::Holidays),
        6 => (package(), set).prop_map(|(package, set)| WorkEdit::Package { package, set }),
        1 => package().prop_map(WorkEdit::ResetPackage),
        1 => (own(), own_package(packages.clone())).prop_map(|(id, package)| WorkEdit::AddOwn(id, package)),
        1 => own().prop_map(WorkEdit::RemoveOwn),
        1 => (select(&PhaseKind::ALL[..]), day(), option::of(decision()))
            .prop_map(|(phase, day, decision)| WorkEdit::Decide { phase, day, decision }),
        1 => (kpi, day(), option::of(measured())).prop_map(|(kpi, day, measured)| WorkEdit::Measure { kpi, day, measured }),
        1 => (risk(), self::risk(packages.clone())).prop_map(|(id, risk)| WorkEdit::PutRisk(id, risk)),
        3 => (risk(), set_risk).prop_map(|(risk, set)| WorkEdit::Risk { risk, set }),
        1 => risk().prop_map(WorkEdit::RemoveRisk),
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

fn role() -> impl Strategy<Value = Id> {
    prop_oneof![select(vec!["lead", "it", "knowledge"]).prop_map(Id::from), id("role")]
}

fn rating() -> impl Strategy<Value = Rating> {
    select(Rating::all().collect::<Vec<_>>())
}

fn hours() -> impl Strategy<Value = BTreeMap<Id, u16>> {
    btree_map(role(), any::<u16>(), 0..3)
}

fn progress() -> impl Strategy<Value = Progress> {
    prop_oneof![
        (option::of(date()), hours()).prop_map(|(started, remaining)| Progress::Doing { started, remaining }),
        (option::of(date()), hours(), text()).prop_map(|(started, remaining, reason)| {
            Progress::Blocked { started, remaining, reason: format!("because {reason}") }
        }),
        (option::of(date()), option::of(date())).prop_map(|(started, ended)| {
            Progress::Done { started, ended }.sound().expect("a done package needs no reason")
        }),
    ]
}

fn change(packages: Vec<Id>) -> impl Strategy<Value = PackageChange> {
    let plan = (hours(), option::of(1..=u8::MAX), btree_map(select(packages), select(&Link::ALL[..]), 0..3));
    let texts = (text(), text(), text(), option::of(text().prop_map(|reason| format!("because {reason}"))));
    let parts = (plan, texts, option::of(date()), option::of(progress()));
    parts.prop_map(|((hours, weeks, after), (owner, note, done_when, left_out), pinned, progress)| PackageChange {
        hours,
        weeks,
        owner,
        after,
        note,
        done_when,
        left_out,
        pinned,
        progress,
    })
}

fn own_package(mut packages: Vec<Id>) -> impl Strategy<Value = OwnPackage> {
    packages.push("kpi-baseline".into());
    let kinds = (select(&PhaseKind::ALL[..]), select(&PackageKind::ALL[..]), option::of(id("p")));
    let after = proptest::collection::btree_set(select(packages), 0..3);
    let parts = (text(), kinds, hours(), 1..=u8::MAX, after, text());
    parts.prop_map(|(name, (phase, kind, process), hours, weeks, after, done_when)| OwnPackage {
        name,
        phase,
        kind,
        process,
        hours,
        weeks,
        after,
        done_when,
    })
}

fn decision() -> impl Strategy<Value = Decision> {
    (select(&Outcome::ALL[..]), text(), text()).prop_map(|(outcome, who, why)| Decision {
        outcome,
        who,
        why: format!("because {why}"),
    })
}

fn measured() -> impl Strategy<Value = Measured> {
    let value = any::<f64>().prop_filter("finite", |value| value.is_finite());
    (value, text()).prop_map(|(value, note)| Measured { value, note })
}

fn risk(mut packages: Vec<Id>) -> impl Strategy<Value = Risk> {
    packages.push("kpi-baseline".into());
    let texts = (text(), text(), text(), text());
    let ratings = (option::of(rating()), option::of(rating()));
    let linked = proptest::collection::btree_set(select(packages), 0..3);
    let parts = (option::of(id("risk")), texts, ratings, linked, option::of(date()));
    parts.prop_map(|(template, (title, note, owner, response), (likelihood, impact), packages, closed)| Risk {
        template,
        title,
        note,
        likelihood,
        impact,
        owner,
        response,
        packages,
        closed,
    })
}

fn finite() -> impl Strategy<Value = f64> {
    prop_oneof![any::<f64>(), -1e6..1e6_f64].prop_filter("finite", |f| f.is_finite())
}

/// The key of a figure: known, of a scenario of the team's own, of nobody.
fn key() -> impl Strategy<Value = Id> {
    const KNOWN: [&str; 7] =
        ["realised", "nlu/resolved", "nlu/flat/fee", "nlu/cost/tuning", "own-1/seat/seats", "own-1/cost/c-1", "?"];
    prop_oneof![select(&KNOWN[..]).prop_map(Id::from), id("key")]
}

/// What is said about money.
fn money() -> impl Strategy<Value = MoneySettings> {
    let range = (finite(), finite(), finite()).prop_map(|(low, likely, high)| Range { low, likely, high });
    let said = (option::of(range), text(), text()).prop_map(|(range, source, note)| Said { range, source, note });
    let currency = option::of(select(&["TWD", "USD", "ZZZ"][..])).prop_map(|code| code.and_then(Currency::new));
    let peaks = option::of(btree_set(1..=12_u8, 0..4));
    let frame = (any::<bool>(), currency, option::of(finite()), option::of(any::<u32>()), peaks);
    let scenario = prop_oneof![Just(Id::from("own-1")), id("s")];
    let charges = option::of(btree_set(select(&ChargeKind::ALL[..]), 0..4));
    let own = (text(), id("like"), charges).prop_map(|(name, like, charges)| OwnScenario { name, like, charges });
    let timing = select(vec![Timing::Once, Timing::Monthly, Timing::Yearly, Timing::AtEnd]);
    let cost =
        (text(), select(&Group::ALL[..]), timing).prop_map(|(name, group, timing)| OwnCost { name, group, timing });
    let maps = (
        btree_map(key(), said, 0..4),
        btree_map(scenario.clone(), own, 0..3),
        btree_map((scenario.clone(), id("c")).prop_map(|(of, cost)| Id::from(format!("{of}/{cost}"))), cost, 0..3),
        option::of(vec(scenario, 0..5)),
        btree_map(prop_oneof![Just(Id::from("security")), id("hidden")], text(), 0..3),
    );
    (frame, maps).prop_map(|(frame, (figures, scenarios, costs, compared, elsewhere))| {
        let (example, currency, discount_percent, months, peak_months) = frame;
        let all = MoneySettings {
            example,
            currency,
            discount_percent,
            months,
            peak_months,
            figures,
            scenarios,
            costs,
            compared,
            elsewhere,
        };
        all.sound()
    })
}

/// What is said about the work of a rollout, about these packages among others.
fn work(packages: Vec<Id>) -> impl Strategy<Value = Work> {
    let settings =
        (select(&Objective::ALL[..]), option::of(date()), option::of(date()), btree_map(date(), text(), 0..3));
    let changes = btree_map(select(packages.clone()), change(packages.clone()), 0..4);
    let own = btree_map(prop_oneof![Just(Id::from("own-1")), id("own")], own_package(packages.clone()), 0..3);
    let gates = btree_map((select(&PhaseKind::ALL[..]), date()), decision(), 0..3);
    let measured = btree_map((prop_oneof![Just(Id::from("csat")), id("kpi")], date()), measured(), 0..4);
    let risks = btree_map(prop_oneof![Just(Id::from("no-kpi")), id("risk")], risk(packages), 0..3);
    (settings, changes, own, gates, measured, risks).prop_map(
        |((objective, deadline, planned_from, holidays), mut changes, own, gates, measured, risks)| {
            changes.retain(|_, change| !change.is_empty());
            Work {
                objective,
                deadline,
                planned_from,
                holidays,
                packages: changes.into_iter().map(|(id, change)| (id, Arc::new(change))).collect(),
                own: own.into_iter().map(|(id, own)| (id, Arc::new(own))).collect(),
                gates,
                measured,
                risks: risks.into_iter().map(|(id, risk)| (id, Arc::new(risk))).collect(),
            }
        },
    )
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
    let money = &plan.money;
    places.push(path(&["plan", "money"]));
    let entries = [
        ("figures", money.figures.keys().collect::<Vec<_>>()),
        ("scenarios", money.scenarios.keys().collect()),
        ("costs", money.costs.keys().collect()),
        ("elsewhere", money.elsewhere.keys().collect()),
    ];
    places.extend(
        entries
            .into_iter()
            .flat_map(|(map, ids)| ids.into_iter().map(move |id| (map, id)))
            .map(|(map, id)| path(&["plan", "money", map, id.as_str()])),
    );
    let work = &plan.work;
    places.push(path(&["plan", "work"]));
    places.extend(work.holidays.keys().map(|day| path(&["plan", "work", "holidays", &day.to_string()])));
    for (id, change) in &work.packages {
        places.push(path(&["plan", "work", "packages", id.as_str()]));
        places.extend(change.progress.iter().map(|_| path(&["plan", "work", "packages", id.as_str(), "progress"])));
    }
    places.extend(work.own.keys().map(|id| path(&["plan", "work", "own", id.as_str()])));
    places.extend(work.gates.keys().map(|(phase, day)| path(&["plan", "work", "gates", phase.id(), &day.to_string()])));
    places.extend(
        work.measured.keys().map(|(kpi, day)| path(&["plan", "work", "measured", kpi.as_str(), &day.to_string()])),
    );
    places.extend(work.risks.keys().map(|id| path(&["plan", "work", "risks", id.as_str()])));
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
