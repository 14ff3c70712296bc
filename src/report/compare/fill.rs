//! Changes into plain data.

use super::Version;
use super::data::{
    BucketChangeReport, ChangeReport, ChangesReport, CheckReport, DaysReport, MovedReport, PlanReport,
    ScheduleChangeReport, SlotReport, SortedReport, StageChangeReport, StandingReport, ValueReport,
};
use crate::domain::answers::Mark;
use crate::domain::compare::{BucketChange, Changes, ScheduleChange, Sorted, StageChange, days, last_day};
use crate::domain::language::Lang;
use crate::domain::model::Model;
use crate::domain::place::{Difference, Value};
use crate::domain::rollout::{Planned, Rollout};
use crate::domain::stage::{StageCheck, StageResult};
use crate::domain::units::{Date, Id};
use crate::domain::work::Progress;
use crate::report::WaitReport;
use crate::text::compare as words;

/// Lays changes out as data; sentences and names are in the language asked for.
pub fn changes_report(
    changes: &Changes,
    before: Version<'_>,
    after: Version<'_>,
    model: &Model,
    today: Date,
    lang: Lang,
) -> ChangesReport {
    ChangesReport {
        before: PlanReport::from(before),
        after: PlanReport::from(after),
        model: model.id.clone(),
        revision: model.revision.clone(),
        today: today.to_string(),
        same: changes.is_empty(),
        changes: changes.differences.iter().map(|found| ChangeReport::new(found, model, lang)).collect(),
        reordered: changes.reordered,
        stage: changes.stage.as_ref().map(|change| StageChangeReport::new(change, model, lang)),
        buckets: changes.buckets.iter().map(|change| BucketChangeReport::new(change, model, lang)).collect(),
        schedule: changes.schedule.as_ref().map(|change| ScheduleChangeReport::new(change, lang)),
    }
}

impl From<Version<'_>> for PlanReport {
    fn from(version: Version<'_>) -> PlanReport {
        PlanReport {
            id: version.plan.id.clone(),
            name: version.plan.name.clone(),
            saved: version.saved.map(str::to_owned),
            saved_by: version.saved_by.map(str::to_owned),
            revision: version.plan.lineage.newest().cloned(),
        }
    }
}

impl ChangeReport {
    fn new(found: &Difference, model: &Model, lang: Lang) -> ChangeReport {
        ChangeReport {
            path: found.place.path(),
            process: (!found.process.is_empty()).then(|| found.process.clone()),
            before: found.before.as_ref().map(ValueReport::from),
            after: found.after.as_ref().map(ValueReport::from),
            sentence: words::difference(lang, model, found),
        }
    }
}

impl From<&Value> for ValueReport {
    fn from(value: &Value) -> ValueReport {
        match value {
            Value::Text(text) | Value::Json(text) => ValueReport::Text(text.clone()),
            Value::Texts(texts) => ValueReport::Texts(texts.clone()),
            Value::Count(count) => ValueReport::Whole(*count),
            Value::Number(number) => ValueReport::Number(*number),
            Value::Minutes(minutes) => ValueReport::Number(minutes.get()),
            Value::Rating(rating) => ValueReport::Rating(*rating),
            Value::Mark(Mark::Level(level)) => ValueReport::Level(*level),
            Value::Mark(Mark::NotApplicable) => ValueReport::Text("not_applicable".to_owned()),
            Value::Mark(Mark::DontKnow) => ValueReport::Text("dont_know".to_owned()),
            Value::Date(date) => ValueReport::Text(date.to_string()),
            Value::YesNo(yes) => ValueReport::YesNo(*yes),
            Value::Reversibility(kind) => ValueReport::Reversibility(*kind),
            Value::PersonalData(kind) => ValueReport::PersonalData(*kind),
            Value::Lifecycle(step) => ValueReport::Lifecycle(*step),
            Value::Decided(decided) => ValueReport::Decided { bucket: decided.bucket, reason: decided.reason.clone() },
            Value::Freeze(freeze) => ValueReport::Freeze {
                name: freeze.name.clone(),
                from: freeze.from.to_string(),
                to: freeze.to.to_string(),
            },
            Value::Process(process) => ValueReport::Text(process.name.clone()),
            Value::Phase(phase) => ValueReport::Text(phase.id().to_owned()),
            Value::Kind(kind) => ValueReport::Text(kind.id().to_owned()),
            Value::Id(id) => ValueReport::Text(id.to_string()),
            Value::Objective(objective) => ValueReport::Text(objective.id().to_owned()),
            Value::Holiday(name) => ValueReport::Text(name.clone()),
            Value::Progress(progress) => ValueReport::of_progress(progress),
            Value::Decision(decision) => ValueReport::Decision {
                outcome: decision.outcome.id(),
                who: decision.who.clone(),
                why: decision.why.clone(),
            },
            Value::Measured(found) => ValueReport::Measured { value: found.value, note: found.note.clone() },
            Value::OwnPackage(own) => ValueReport::Text(own.name.clone()),
            Value::Risk(risk) => ValueReport::Text(risk.title.clone()),
            Value::Peaks(months) => ValueReport::Texts(months.iter().map(u8::to_string).collect()),
            Value::Compared(ids) => ValueReport::Texts(ids.iter().map(Id::to_string).collect()),
            Value::Figure(said) => ValueReport::Figure {
                range: said.range.map(|range| [range.low, range.likely, range.high]),
                source: said.source.clone(),
                note: said.note.clone(),
            },
            Value::Scenario(own) => ValueReport::Text(own.name.clone()),
            Value::Cost(own) => ValueReport::Text(own.name.clone()),
            Value::Elsewhere(note) => ValueReport::Text(note.clone()),
            Value::Model(model) => ValueReport::Model { id: model.id.clone(), revision: model.revision.clone() },
        }
    }
}

impl ValueReport {
    fn of_progress(progress: &Progress) -> ValueReport {
        let (status, ended, reason) = match progress {
            Progress::Doing { .. } => ("doing", None, None),
            Progress::Blocked { reason, .. } => ("blocked", None, Some(reason.clone())),
            Progress::Done { ended, .. } => ("done", *ended, None),
        };
        ValueReport::Progress {
            status,
            started: progress.started().map(|day| day.to_string()),
            ended: ended.map(|day| day.to_string()),
            remaining: progress.remaining().cloned().unwrap_or_default(),
            reason,
        }
    }
}

impl StageChangeReport {
    fn new(change: &StageChange, model: &Model, lang: Lang) -> StageChangeReport {
        let questions = |at: Vec<usize>| at.into_iter().map(|question| model.questions[question].id.clone()).collect();
        let (met_now, no_longer_met) = change.turned();
        let checks = change.checks();
        StageChangeReport {
            before: StandingReport::from(&change.before),
            after: StandingReport::from(&change.after),
            decided_at: change.decided_at,
            check_before: checks.map(|(before, _)| CheckReport::new(before, model)),
            check_after: checks.map(|(_, after)| CheckReport::new(after, model)),
            met_now: questions(met_now),
            no_longer_met: questions(no_longer_met),
            sentences: words::stage(lang, model, change),
        }
    }
}

impl From<&StageResult> for StandingReport {
    fn from(result: &StageResult) -> StandingReport {
        let range = result.range();
        StandingReport {
            likely: result.likely,
            low: range.map(|(low, _)| low),
            high: range.map(|(_, high)| high),
            provisional: result.provisional,
            answered: result.coverage.answered,
        }
    }
}

impl CheckReport {
    fn new(check: &StageCheck, model: &Model) -> CheckReport {
        CheckReport {
            met: check.met,
            needed: check.needed,
            counted: check.counted,
            held_back_by: check.held_back_by().into_iter().map(|at| model.dimensions[at].id.clone()).collect(),
        }
    }
}

impl BucketChangeReport {
    fn new(change: &BucketChange, model: &Model, lang: Lang) -> BucketChangeReport {
        BucketChangeReport {
            process: change.after.process.id.clone(),
            name: change.after.process.name.clone(),
            before: SortedReport::from(&change.before),
            after: SortedReport::from(&change.after),
            sentence: words::bucket(lang, model, change),
        }
    }
}

impl From<&Sorted> for SortedReport {
    fn from(sorted: &Sorted) -> SortedReport {
        let found = &sorted.found;
        SortedReport {
            bucket: found.bucket,
            computed: found.computed,
            rule: found.rule.id(),
            reason: sorted.process.decided.as_ref().map(|decided| decided.reason.clone()),
            agency: found.agency,
            readiness: found.readiness,
        }
    }
}

impl ScheduleChangeReport {
    fn new(change: &ScheduleChange, lang: Lang) -> ScheduleChangeReport {
        let (before, after) = (&change.before, &change.after);
        let slots = |rollout: &Rollout, ids: &[Id]| {
            ids.iter().filter_map(|id| rollout.package(id)).map(|planned| slot(planned, lang)).collect()
        };
        let moved = change.moved.iter().filter_map(|id| Some(moved(before.package(id)?, after.package(id)?, lang)));
        let end = |rollout| last_day(rollout).map(|day| day.to_string());
        ScheduleChangeReport {
            weeks_before: before.weeks,
            weeks_after: after.weeks,
            end_before: end(before),
            end_after: end(after),
            added: slots(after, &change.added),
            removed: slots(before, &change.removed),
            moved: moved.collect(),
        }
    }
}

fn slot(planned: &Planned, lang: Lang) -> SlotReport {
    let days = days(planned).map(DaysReport::from);
    SlotReport { id: planned.package.id.clone(), name: planned.package.title.get(lang), days }
}

fn moved(before: &Planned, after: &Planned, lang: Lang) -> MovedReport {
    let waits = after.placement.iter().flat_map(|placement| &placement.waits_for).map(WaitReport::from);
    let behind = after.behind.iter().map(|id| WaitReport::Unplaced { id: id.clone() });
    MovedReport {
        id: after.package.id.clone(),
        name: after.package.title.get(lang),
        before: days(before).map(DaysReport::from),
        after: days(after).map(DaysReport::from),
        waits_for: waits.chain(behind).collect(),
    }
}

impl From<(Date, Date)> for DaysReport {
    fn from((start, end): (Date, Date)) -> DaysReport {
        DaysReport { start: start.to_string(), end: end.to_string() }
    }
}
