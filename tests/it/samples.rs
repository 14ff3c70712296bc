//! Plans written out by hand, for fixtures and for tests that need a real one.

use std::sync::Arc;

use baton::content::built_in;
use baton::domain::answers::{Answer, Mark};
use baton::domain::lineage::Lineage;
use baton::domain::model::{PackageKind, PhaseKind};
use baton::domain::plan::{Freeze, KpiSetting, ModelRef, Plan, RolloutSettings};
use baton::domain::process::{
    Bucket, Handoff, KnowledgeSource, Lifecycle, Override, PersonalData, Process, RatingKind, Reversibility,
};
use baton::domain::units::{Date, Id, Level, Minutes, Rating};
use baton::domain::work::{
    Decision, Link, Measured, Objective, Outcome, OwnPackage, PackageChange, Progress, Risk, Work,
};
use baton::file::{Known, Opened, open};

/// The time the sample files say they were saved.
pub const SAVED: &str = "2026-03-02T09:30:00+08:00";

/// What the built-in model knows.
pub fn known() -> Known {
    Known::from(&*built_in())
}

/// Opens a file that has to open.
pub fn opened(text: &str) -> Opened {
    open(text.as_bytes(), &known()).unwrap_or_else(|error| panic!("{error:?}"))
}

/// The model files of version 1 were first written with.
pub fn model() -> ModelRef {
    ModelRef { id: Id::from("service-automation"), revision: "2026-03".to_owned() }
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn level(number: u8) -> Option<Mark> {
    Level::new(number).map(Mark::Level)
}

fn answer(mark: Option<Mark>, note: &str) -> Answer {
    Answer { mark, note: note.to_owned() }
}

/// The same plan after two revisions.
pub fn descended(plan: Plan) -> Plan {
    Plan { lineage: Arc::new(Lineage::new(["r-first", "r-second"].map(Id::from))), ..plan }
}

/// A plan nobody has written anything into.
pub fn empty() -> Plan {
    Plan::new(Id::from("plan-empty"), "Empty", model())
}

/// A plan with everything there is.
pub fn full() -> Plan {
    let mut plan = Plan::new(Id::from("plan-full"), "Everything at once", model());
    plan.demo = true;
    plan.answers = Arc::new(
        [
            ("question-one", answer(level(3), "Checked with two people.")),
            ("question-two", answer(Some(Mark::NotApplicable), "")),
            ("question-three", answer(Some(Mark::DontKnow), "")),
            ("question-four", answer(None, "Ask the warehouse first.")),
        ]
        .map(|(id, answer)| (Id::from(id), answer))
        .into(),
    );
    plan.processes = Arc::new(vec![Arc::new(full_process()), Arc::new(Process::new(Id::from("p-2"), "Only a name"))]);
    plan.rollout = Arc::new(RolloutSettings {
        start: Some(day("2026-04-06")),
        hours_per_week: [(Id::from("lead"), 12), (Id::from("it"), 0)].into(),
        freezes: vec![Freeze {
            id: Id::from("f-1"),
            name: "11.11".to_owned(),
            from: day("2026-11-01"),
            to: day("2026-11-14"),
        }],
        kpis: [
            (Id::from("first_response"), KpiSetting { baseline: Some(42.5), target: Some(5.0) }),
            (Id::from("csat"), KpiSetting { baseline: None, target: Some(0.1 + 0.2) }),
        ]
        .into(),
    });
    plan
}

fn full_process() -> Process {
    let mut process = Process::new(Id::from("p-1"), "Returns by e-mail");
    process.note = "Two lines:\n\tthe second with a tab and a \"quote\".".to_owned();
    process.volume_per_month = Some(1840);
    process.minutes_per_case = Minutes::new(6.5);
    process.ratings =
        RatingKind::ALL.into_iter().zip(Rating::all().chain(Rating::all())).filter(|(_, r)| r.get() != 4).collect();
    process.typical = true;
    process.reversibility = Reversibility::Costly;
    process.personal_data = PersonalData::Sensitive;
    process.law_requires_person = true;
    process.channels = vec!["e-mail".to_owned(), "LINE".to_owned()];
    process.owner = "Service lead".to_owned();
    process.lifecycle = Some(Lifecycle::Retention);
    process.ai_scope = "Collects order number and photos; never promises a refund.".to_owned();
    process.handoff = Handoff {
        trigger: "Customer asks twice".to_owned(),
        seconds: Some(90),
        context: "The whole conversation".to_owned(),
    };
    process.knowledge = KnowledgeSource {
        name: "Returns handbook".to_owned(),
        owner: "Knowledge editor".to_owned(),
        reviewed: Some(day("2026-01-15")),
    };
    process.quality_measure = "Share solved at first contact".to_owned();
    process.reviewer = "Shift lead".to_owned();
    process.stop_rule = "Three wrong refunds in a week".to_owned();
    process.decided =
        Some(Override { bucket: Bucket::PersonLeads, reason: "Too many exceptions in spring".to_owned() });
    process
}

/// The full plan in the middle of its rollout.
pub fn under_way() -> Plan {
    Plan { id: Id::from("plan-work"), work: Arc::new(full_work()), ..descended(full()) }
}

/// The same, planned anew since.
pub fn replanned() -> Plan {
    let work = Work { planned_from: Some(day("2026-05-04")), ..full_work() };
    Plan { work: Arc::new(work), ..under_way() }
}

fn full_work() -> Work {
    let hours = |hours: &[(&str, u16)]| hours.iter().map(|(role, hours)| (Id::from(*role), *hours)).collect();
    let pilot = PackageChange {
        hours: hours(&[("lead", 9), ("it", 0)]),
        weeks: Some(5),
        owner: "Pilot lead".to_owned(),
        after: [("own-1", Link::Added), ("data-needs", Link::Removed)].map(|(id, link)| (Id::from(id), link)).into(),
        note: "Only the evening shift.".to_owned(),
        done_when: "Fifty cases in a row without a correction".to_owned(),
        left_out: None,
        pinned: Some(day("2026-05-04")),
        progress: Some(Progress::Doing { started: Some(day("2026-05-04")), remaining: hours(&[("lead", 3)]) }),
    };
    let blocked = Progress::Blocked { started: None, remaining: hours(&[]), reason: "No access yet".to_owned() };
    let done = Progress::Done { started: Some(day("2026-04-06")), ended: Some(day("2026-04-24")) };
    let only = |progress| PackageChange { progress: Some(progress), ..PackageChange::default() };
    let left_out = PackageChange { left_out: Some("One channel only".to_owned()), ..PackageChange::default() };
    let packages =
        [("pilot@p-1", pilot), ("kpi-baseline", only(done)), ("data-needs", only(blocked)), ("inbox-merge", left_out)];
    let own = OwnPackage {
        name: "Photos of returns in one folder".to_owned(),
        phase: PhaseKind::Standardise,
        kind: PackageKind::Preparation,
        process: Some(Id::from("p-1")),
        hours: hours(&[("it", 4)]),
        weeks: 2,
        after: [Id::from("kpi-baseline")].into(),
        done_when: "Every return of a week is in it".to_owned(),
    };
    let decision = |outcome, who: &str, why: &str| Decision { outcome, who: who.to_owned(), why: why.to_owned() };
    let gates = [
        ((PhaseKind::Standardise, day("2026-04-27")), decision(Outcome::Hold, "Managing director", "No baseline yet")),
        ((PhaseKind::Standardise, day("2026-05-02")), decision(Outcome::Graduate, "Managing director", "")),
    ];
    let measured = |value, note: &str| Measured { value, note: note.to_owned() };
    let values = [
        (("csat", "2026-04-30"), measured(65.0, "Survey of April")),
        (("csat", "2026-05-31"), measured(0.1 + 0.2, "")),
        (("first_response", "2026-04-30"), measured(38.5, "Report of the inbox")),
    ];
    let from_template = Risk {
        likelihood: Rating::new(5),
        owner: "Service lead".to_owned(),
        packages: [Id::from("own-1"), Id::from("knowledge-consolidation")].into(),
        ..Risk::of_template(&Id::from("stale-knowledge"))
    };
    let of_our_own = Risk {
        template: None,
        title: "The only one who knows the warehouse leaves".to_owned(),
        note: "Talked about in May.".to_owned(),
        likelihood: Rating::new(2),
        impact: Rating::new(4),
        owner: "Managing director".to_owned(),
        response: "Write it down together".to_owned(),
        packages: [Id::from("pilot@p-1")].into(),
        closed: Some(day("2026-06-01")),
    };
    Work {
        objective: Objective::ValueFirst,
        deadline: Some(day("2026-12-18")),
        planned_from: None,
        holidays: [(day("2026-06-19"), "Dragon Boat Festival".to_owned()), (day("2026-09-25"), String::new())].into(),
        packages: packages.map(|(id, change)| (Id::from(id), Arc::new(change))).into(),
        own: [(Id::from("own-1"), Arc::new(own))].into(),
        gates: gates.into(),
        measured: values.map(|((kpi, on), value)| ((Id::from(kpi), day(on)), value)).into(),
        risks: [("stale-knowledge", from_template), ("risk-1", of_our_own)]
            .map(|(id, risk)| (Id::from(id), Arc::new(risk)))
            .into(),
    }
}

/// A plan as a team in Taiwan would write it.
pub fn chinese() -> Plan {
    let mut plan = Plan::new(Id::from("plan-zh"), "客服自動化評估（二〇二六年春）", model());
    plan.answers = Arc::new([(Id::from("question-one"), answer(level(2), "只有資深同事知道，還沒寫成文件。"))].into());
    let mut process = Process::new(Id::from("p-1"), "退貨退款");
    process.owner = "客服主管".to_owned();
    process.channels = vec!["LINE 官方帳號".to_owned(), "電話".to_owned(), "蝦皮聊聊".to_owned()];
    process.volume_per_month = Some(320);
    process.decided = Some(Override {
        bucket: Bucket::FixFirst,
        reason: "規則每個月都在改，先把流程整理好。".to_owned(),
    });
    plan.processes = Arc::new(vec![Arc::new(process)]);
    plan.rollout = Arc::new(RolloutSettings {
        freezes: vec![Freeze {
            id: Id::from("f-1"),
            name: "農曆春節".to_owned(),
            from: day("2027-02-04"),
            to: day("2027-02-14"),
        }],
        ..RolloutSettings::default()
    });
    plan
}
