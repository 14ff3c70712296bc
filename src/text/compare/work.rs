//! Places of the work of a rollout and what stands in them, in words.

use std::collections::BTreeMap;

use super::named;
use super::value::{HOURS, NO, NOT_RATED, QUOTED, YES};
use crate::domain::language::{Lang, Localized};
use crate::domain::model::Model;
use crate::domain::place::{Entry, OwnField, PackageField, RiskField, Value, WorkPlace};
use crate::domain::rollout::Title;
use crate::domain::units::Id;
use crate::domain::work::{Decision, Measured, Objective, Progress, template_of};
use crate::text::{Text, format, names, rollout};

texts! {
    OBJECTIVE = "What the schedule is best at", "排程目標";
    FASTEST = "everything as soon as possible", "最快完成";
    VALUE_FIRST = "what brings most comes first", "效益高的優先";
    DEADLINE = "Day the rollout should be done by", "最晚完成日";
    PLANNED_FROM = "Day planned from", "重排起算日";
    FROM_START = "the start of the plan", "計畫開始日";
    HOLIDAY = "Holiday on {date}", "{date}放假";
    WORKING_DAY = "a working day", "照常上班";
    GATE = "Decision at the gate “{gate}” on {date}", "{date}關卡「{gate}」的決定";
    NO_DECISION = "no decision", "尚未決定";
    DECIDED = "“{outcome}”", "「{outcome}」";
    WHY = "{decided}, because “{why}”", "{decided}（理由：{why}）";
    WHO = "{decided}, decided by {who}", "{decided}，決定者：{who}";
    MEASURED = "{kpi}, measured on {date}", "{kpi}，{date}的量測值";
    NOT_MEASURED = "not measured", "未量測";
    EVIDENCE = "{value} (“{note}”)", "{value}（依據：{note}）";
    OF_PACKAGE = "Work package “{name}”, {field}", "工作包「{name}」，{field}";
    OF_RISK = "Risk “{name}”, {field}", "風險「{name}」，{field}";
    PACKAGE = "Work package “{name}”", "工作包「{name}」";
    RISK = "Risk “{name}”", "風險「{name}」";
    ADDED = "{what} added", "新增{what}";
    REMOVED = "{what} removed", "刪除{what}";
    AS_TEMPLATE = "as in the template", "沿用範本";
    SOMETHING = "one of the plan’s processes", "清單中的某個流程";
    OWN_WORK = "work of your own", "自訂的工作包";

    F_HOURS = "hours of {role}", "{role}工時";
    F_WEEKS = "weeks", "週數";
    F_OWNER = "owner", "負責人";
    F_AFTER = "waits for “{package}”", "排在「{package}」之後";
    F_NOTE = "note", "備註";
    F_DONE = "done when", "完成條件";
    F_LEFT_OUT = "part of the plan", "是否納入";
    F_PINNED = "fixed start", "指定開始日";
    F_PROGRESS = "status", "進度";
    F_NAME = "name", "名稱";
    F_PHASE = "phase", "階段工作";
    F_KIND = "kind of work", "工作類型";
    F_PROCESS = "process", "流程";
    F_TEMPLATE = "template", "範本";
    F_LIKELIHOOD = "likelihood", "可能性";
    F_IMPACT = "impact", "影響程度";
    F_RESPONSE = "response", "因應做法";
    F_LINKED = "linked to “{package}”", "與「{package}」相關";
    F_CLOSED = "closed on", "結案日";

    WEEKS = "{n} {n|week|weeks}", "{n} 週";
    LEFT_OUT = "left out, because “{reason}”", "不納入（理由：{reason}）";
    TAKEN_IN = "yes", "納入";
    NOT_STARTED = "not started", "未開始";
    DOING = "under way", "進行中";
    BLOCKED = "blocked", "受阻";
    DONE = "done", "已完成";
    SINCE = "{status}, begun on {date}", "{status}，{date}開始";
    UNTIL = "{status}, ended on {date}", "{status}，{date}結束";
    REASON = "{status}, because “{reason}”", "{status}（原因：{reason}）";
    LEFT = "{status}, still to do: {hours}", "{status}，還剩{hours}";
    ROLE_HOURS = "{role} {n} h", "{role} {n} 小時";
}

/// What a place is called; `name` is what people call the process, package or risk it belongs to.
pub fn place(lang: Lang, model: &Model, place: &WorkPlace, name: &str) -> String {
    match place {
        WorkPlace::Objective => OBJECTIVE.get(lang).to_owned(),
        WorkPlace::Deadline => DEADLINE.get(lang).to_owned(),
        WorkPlace::PlannedFrom => PLANNED_FROM.get(lang).to_owned(),
        WorkPlace::Entry(Entry::Holiday(day)) => HOLIDAY.fill(lang, &[("date", &format::date(lang, *day))]),
        WorkPlace::Entry(Entry::Gate(phase, day)) => {
            let gate = model.phase(*phase).gate.name.get(lang);
            GATE.fill(lang, &[("gate", &gate), ("date", &format::date(lang, *day))])
        }
        WorkPlace::Entry(Entry::Measured(kpi, day)) => {
            let kpi = model.kpi(kpi).map_or(kpi.as_str(), |kpi| kpi.name.get(lang));
            MEASURED.fill(lang, &[("kpi", &kpi), ("date", &format::date(lang, *day))])
        }
        WorkPlace::Entry(Entry::Package(id) | Entry::Own(id)) => {
            PACKAGE.fill(lang, &[("name", &package(lang, model, id, name))])
        }
        WorkPlace::Entry(Entry::Risk(id)) => RISK.fill(lang, &[("name", &risk(lang, model, id, name))]),
        WorkPlace::Package(id, field) => {
            let field = package_field(lang, model, field);
            OF_PACKAGE.fill(lang, &[("name", &package(lang, model, id, name)), ("field", &field)])
        }
        WorkPlace::Own(id, field) => {
            let field = own_field(lang, model, field);
            OF_PACKAGE.fill(lang, &[("name", &package(lang, model, id, name)), ("field", &field)])
        }
        WorkPlace::Risk(id, field) => {
            let field = risk_field(lang, model, field);
            OF_RISK.fill(lang, &[("name", &risk(lang, model, id, name)), ("field", &field)])
        }
    }
}

/// What a package is called; `name` is that of its process, or its own.
pub fn package(lang: Lang, model: &Model, id: &Id, name: &str) -> String {
    match model.package(&template_of(id.as_str()).into()) {
        Some(template) => {
            let process = (!name.trim().is_empty()).then(|| name.trim().to_owned());
            Title { work: template.name.clone(), process }.get(lang)
        }
        None if name.trim().is_empty() => OWN_WORK.get(lang).to_owned(),
        None => name.trim().to_owned(),
    }
}

/// What a risk is called: in the team's words, otherwise in its template's.
pub fn risk(lang: Lang, model: &Model, id: &Id, title: &str) -> String {
    let template = model.risk(id).filter(|_| title.trim().is_empty());
    template.map_or_else(|| named(lang, title), |template| template.title.get(lang).to_owned())
}

fn package_field(lang: Lang, model: &Model, field: &PackageField) -> String {
    let text = match field {
        PackageField::Hours(role) => return hours_of(lang, model, role),
        PackageField::After(before) => {
            return F_AFTER.fill(lang, &[("package", &package(lang, model, before, ""))]);
        }
        PackageField::Weeks => F_WEEKS,
        PackageField::Owner => F_OWNER,
        PackageField::Note => F_NOTE,
        PackageField::DoneWhen => F_DONE,
        PackageField::LeftOut => F_LEFT_OUT,
        PackageField::Pinned => F_PINNED,
        PackageField::Progress => F_PROGRESS,
    };
    text.get(lang).to_owned()
}

fn own_field(lang: Lang, model: &Model, field: &OwnField) -> String {
    let text = match field {
        OwnField::Hours(role) => return hours_of(lang, model, role),
        OwnField::After(before) => return F_AFTER.fill(lang, &[("package", &package(lang, model, before, ""))]),
        OwnField::Name => F_NAME,
        OwnField::Phase => F_PHASE,
        OwnField::Kind => F_KIND,
        OwnField::Process => F_PROCESS,
        OwnField::Weeks => F_WEEKS,
        OwnField::DoneWhen => F_DONE,
    };
    text.get(lang).to_owned()
}

fn risk_field(lang: Lang, model: &Model, field: &RiskField) -> String {
    let text = match field {
        RiskField::Package(of) => return F_LINKED.fill(lang, &[("package", &package(lang, model, of, ""))]),
        RiskField::Template => F_TEMPLATE,
        RiskField::Title => F_NAME,
        RiskField::Note => F_NOTE,
        RiskField::Likelihood => F_LIKELIHOOD,
        RiskField::Impact => F_IMPACT,
        RiskField::Owner => F_OWNER,
        RiskField::Response => F_RESPONSE,
        RiskField::Closed => F_CLOSED,
    };
    text.get(lang).to_owned()
}

fn hours_of(lang: Lang, model: &Model, role: &Id) -> String {
    F_HOURS.fill(lang, &[("role", &rollout::role(lang, model, role))])
}

/// The words for nothing in a place; `None`: the usual ones.
pub(super) fn nothing(place: &WorkPlace) -> Option<Text> {
    Some(match place {
        WorkPlace::Objective => FASTEST,
        WorkPlace::PlannedFrom => FROM_START,
        WorkPlace::Entry(Entry::Holiday(_)) => WORKING_DAY,
        WorkPlace::Entry(Entry::Gate(..)) => NO_DECISION,
        WorkPlace::Entry(Entry::Measured(..)) => NOT_MEASURED,
        WorkPlace::Package(_, PackageField::Progress) => NOT_STARTED,
        WorkPlace::Package(_, PackageField::LeftOut) => TAKEN_IN,
        WorkPlace::Package(_, PackageField::Owner | PackageField::Note | PackageField::Pinned) => return None,
        WorkPlace::Package(..) => AS_TEMPLATE,
        WorkPlace::Risk(_, RiskField::Likelihood | RiskField::Impact) => NOT_RATED,
        WorkPlace::Own(_, OwnField::After(_)) | WorkPlace::Risk(_, RiskField::Package(_)) => NO,
        _ => return None,
    })
}

/// What stands in a place of the work, where it is said otherwise than elsewhere.
pub(super) fn value(lang: Lang, model: &Model, place: &WorkPlace, value: &Value) -> Option<String> {
    let quoted = |text: &str| QUOTED.fill(lang, &[("text", &text)]);
    let localized = |text: &Localized| quoted(text.get(lang));
    Some(match (place, value) {
        (WorkPlace::Package(_, PackageField::LeftOut), Value::Text(reason)) => {
            LEFT_OUT.fill(lang, &[("reason", &reason.trim())])
        }
        (WorkPlace::Package(_, PackageField::Weeks) | WorkPlace::Own(_, OwnField::Weeks), Value::Count(n)) => {
            WEEKS.fill(lang, &[("n", n)])
        }
        (_, Value::Count(n)) => HOURS.fill(lang, &[("n", n)]),
        (_, Value::Objective(Objective::Fastest)) => FASTEST.get(lang).to_owned(),
        (_, Value::Objective(Objective::ValueFirst)) => VALUE_FIRST.get(lang).to_owned(),
        (_, Value::Holiday(name)) if name.trim().is_empty() => YES.get(lang).to_owned(),
        (_, Value::Holiday(name)) => quoted(name.trim()),
        (_, Value::Phase(phase)) => localized(&model.phase(*phase).name),
        (_, Value::Kind(kind)) => quoted(names::package_kind(*kind).get(lang)),
        (WorkPlace::Risk(..), Value::Id(template)) => quoted(&risk(lang, model, template, "")),
        (_, Value::Id(_)) => SOMETHING.get(lang).to_owned(),
        (_, Value::Progress(progress)) => self::progress(lang, model, progress),
        (_, Value::Decision(decision)) => self::decision(lang, decision),
        (WorkPlace::Entry(Entry::Measured(kpi, _)), Value::Measured(measured)) => {
            self::measured(lang, model, kpi, measured)
        }
        (WorkPlace::Entry(Entry::Own(id)), Value::OwnPackage(own)) => quoted(&package(lang, model, id, &own.name)),
        (WorkPlace::Entry(Entry::Risk(id)), Value::Risk(found)) => quoted(&risk(lang, model, id, &found.title)),
        _ => return None,
    })
}

/// How far a package is.
pub fn progress(lang: Lang, model: &Model, progress: &Progress) -> String {
    let status = match progress {
        Progress::Doing { .. } => DOING,
        Progress::Blocked { .. } => BLOCKED,
        Progress::Done { .. } => DONE,
    };
    let mut said = status.get(lang).to_owned();
    if let Progress::Blocked { reason, .. } = progress {
        said = REASON.fill(lang, &[("status", &said), ("reason", &reason.trim())]);
    }
    if let Some(day) = progress.started() {
        said = SINCE.fill(lang, &[("status", &said), ("date", &format::date(lang, day))]);
    }
    if let Progress::Done { ended: Some(day), .. } = progress {
        said = UNTIL.fill(lang, &[("status", &said), ("date", &format::date(lang, *day))]);
    }
    match progress.remaining().filter(|remaining| !remaining.is_empty()) {
        Some(remaining) => LEFT.fill(lang, &[("status", &said), ("hours", &by_role(lang, model, remaining))]),
        None => said,
    }
}

fn by_role(lang: Lang, model: &Model, hours: &BTreeMap<Id, u16>) -> String {
    let each = |(role, hours): (&Id, &u16)| {
        ROLE_HOURS.fill(lang, &[("role", &rollout::role(lang, model, role)), ("n", hours)])
    };
    format::list(lang, &hours.iter().map(each).collect::<Vec<_>>())
}

/// What was decided at a gate, by whom and why.
pub fn decision(lang: Lang, decision: &Decision) -> String {
    let mut said = DECIDED.fill(lang, &[("outcome", &names::outcome(decision.outcome).get(lang))]);
    if !decision.why.trim().is_empty() {
        said = WHY.fill(lang, &[("decided", &said), ("why", &decision.why.trim())]);
    }
    if !decision.who.trim().is_empty() {
        said = WHO.fill(lang, &[("decided", &said), ("who", &decision.who.trim())]);
    }
    said
}

fn measured(lang: Lang, model: &Model, kpi: &Id, measured: &Measured) -> String {
    let value = super::value::figure(lang, model, kpi, measured.value);
    match measured.note.trim() {
        "" => value,
        note => EVIDENCE.fill(lang, &[("value", &value), ("note", &note)]),
    }
}
