//! The example: the cross-border shop of seed 000 before it put its automation in order, filled in plausibly.

mod wire;

use jiff::ToSpan;

use self::wire::{Demo, DemoAnswer, DemoFreeze, DemoKpi, DemoMark, DemoProcess, OtherMark, load};
use super::templates;
use crate::domain::answers::{Answer, Answers, Mark};
use crate::domain::figures::MoneySettings;
use crate::domain::language::{Lang, Localized};
use crate::domain::model::Model;
use crate::domain::plan::{Freeze, KpiSetting, Plan, RolloutSettings};
use crate::domain::process::{Handoff, KnowledgeSource, Override, Process};
use crate::domain::rollout::monday_after;
use crate::domain::units::{Date, Id, Minutes};

/// The example's own identifier, so that opening it twice finds it instead of making another.
pub const DEMO_ID: &str = "example-a-company";
/// Where its story and its few published figures come from.
pub const DEMO_SOURCE: &str = "000";

/// The example as a plan of its own. Its freezes are the next ones from `today` on, reviews lie before it, and the
/// rollout starts on the Monday after.
pub fn demo(model: &Model, lang: Lang, today: Date) -> Plan {
    #[expect(clippy::expect_used, reason = "a test loads the same text in both languages")]
    let demo = load().expect("the built-in example is checked by a test");
    demo.plan(model, lang, today)
}

impl Demo {
    fn plan(&self, model: &Model, lang: Lang, today: Date) -> Plan {
        Plan {
            demo: true,
            answers: self.answers(lang).into(),
            processes: self
                .processes
                .iter()
                .map(|process| self.process(process, lang, today).into())
                .collect::<Vec<_>>()
                .into(),
            rollout: self.rollout(lang, today).into(),
            money: MoneySettings { example: true, ..MoneySettings::default() }.into(),
            ..Plan::new(DEMO_ID.into(), self.name.get(lang), model.into())
        }
    }

    fn answers(&self, lang: Lang) -> Answers {
        let answer = |answer: &DemoAnswer| Answer {
            mark: Some(match answer.mark {
                DemoMark::Level(level) => Mark::Level(level),
                DemoMark::Other(OtherMark::DontKnow) => Mark::DontKnow,
                DemoMark::Other(OtherMark::NotApplicable) => Mark::NotApplicable,
            }),
            note: said(answer.note.as_ref(), lang),
        };
        self.answers.iter().map(|(question, given)| (question.clone(), answer(given))).collect()
    }

    fn process(&self, given: &DemoProcess, lang: Lang, today: Date) -> Process {
        let typical = given
            .template
            .as_ref()
            .and_then(|id| templates().get(id))
            .map(|found| found.process(given.id.clone(), lang));
        let base = typical.unwrap_or_else(|| Process::new(given.id.clone(), ""));
        let mut ratings = base.ratings.clone();
        ratings.extend(given.ratings.iter().map(|(kind, rating)| (*kind, *rating)));
        Process {
            name: given.name.get(lang).to_owned(),
            note: said(given.note.as_ref(), lang),
            volume_per_month: given.volume_per_month,
            minutes_per_case: given.minutes_per_case.and_then(Minutes::new),
            typical: base.typical && given.ratings.is_empty(),
            ratings,
            reversibility: given.reversibility.unwrap_or(base.reversibility),
            owner: said(given.owner.as_ref(), lang),
            ai_scope: said(given.ai_scope.as_ref(), lang),
            handoff: given.handoff.as_ref().map(|id| self.handoff(id, lang)).unwrap_or_default(),
            knowledge: given.knowledge.as_ref().map(|id| self.knowledge(id, lang, today)).unwrap_or_default(),
            quality_measure: said(given.quality_measure.as_ref(), lang),
            reviewer: said(given.reviewer.as_ref(), lang),
            stop_rule: said(given.stop_rule.as_ref(), lang),
            decided: given
                .decided
                .as_ref()
                .map(|decided| Override { bucket: decided.bucket, reason: decided.reason.get(lang).to_owned() }),
            ..base
        }
    }

    fn handoff(&self, id: &Id, lang: Lang) -> Handoff {
        self.handoffs.get(id).map_or_else(Handoff::default, |handoff| Handoff {
            trigger: handoff.trigger.get(lang).to_owned(),
            seconds: handoff.seconds,
            context: said(handoff.context.as_ref(), lang),
        })
    }

    fn knowledge(&self, id: &Id, lang: Lang, today: Date) -> KnowledgeSource {
        self.knowledge.get(id).map_or_else(KnowledgeSource::default, |source| KnowledgeSource {
            name: source.name.get(lang).to_owned(),
            owner: source.owner.get(lang).to_owned(),
            reviewed: Some(days_from(today, -source.reviewed_days_ago)),
        })
    }

    fn rollout(&self, lang: Lang, today: Date) -> RolloutSettings {
        let freeze = |freeze: &DemoFreeze| {
            let (from, to) = freeze.when.next(today)?;
            Some(Freeze { id: freeze.id.clone(), name: freeze.name.get(lang).to_owned(), from, to })
        };
        let kpi = |kpi: &DemoKpi| KpiSetting { baseline: kpi.baseline, target: kpi.target };
        RolloutSettings {
            start: Some(monday_after(today)),
            hours_per_week: self.hours_per_week.clone(),
            freezes: self.freezes.iter().filter_map(freeze).collect(),
            kpis: self.kpis.iter().map(|(id, given)| (id.clone(), kpi(given))).collect(),
        }
    }
}

fn said(text: Option<&Localized>, lang: Lang) -> String {
    text.map_or_else(String::new, |text| text.get(lang).to_owned())
}

/// The day so many days later; days stay within the calendar.
fn days_from(day: Date, days: i32) -> Date {
    day.saturating_add(days.days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::built_in;
    use crate::domain::bucket::Warning;
    use crate::domain::evaluate::{Evaluation, evaluate};
    use crate::domain::process::Bucket;
    use crate::domain::units::Stage;
    use crate::file::{self, Known};

    fn day() -> Date {
        Date::constant(2026, 11, 20)
    }

    fn evaluated(lang: Lang) -> (Plan, Evaluation) {
        let model = built_in();
        let plan = demo(&model, lang, day());
        let evaluation = evaluate(&plan, &model, day());
        (plan, evaluation)
    }

    #[test]
    fn the_example_passes_its_door_and_names_nothing_unknown() {
        if let Err(error) = load() {
            panic!("{error}");
        }
        let known = Known::from(&*built_in());
        for lang in Lang::ALL {
            let (plan, _) = evaluated(lang);
            let opened = file::open(file::save(&plan, None).as_bytes(), &known).unwrap();
            assert_eq!(opened.notices, []);
            assert_eq!(opened.plan, plan);
            assert!(plan.demo);
        }
    }

    #[test]
    fn it_stands_at_stage_2_with_automation_ahead_of_its_processes() {
        let (plan, found) = evaluated(Lang::En);
        let model = built_in();
        assert_eq!((found.stage.low, found.stage.likely, found.stage.high), (stage(2), Some(stage(2)), stage(2)));
        assert_eq!(plan.answers.len(), model.questions.len());
        let flags: Vec<&str> = found.stage.flags.iter().map(|flag| model.flags[*flag].id.as_str()).collect();
        assert!(flags.contains(&"premature-automation"), "{flags:?}");
        let movement = found.stage.movement.unwrap();
        assert!((3..=6).contains(&movement.moves.len()), "{} answers to stage 3", movement.moves.len());
    }

    #[test]
    fn its_processes_fall_into_every_bucket_and_carry_warnings() {
        let (plan, found) = evaluated(Lang::ZhHant);
        assert_eq!(plan.processes.len(), 24);
        for bucket in Bucket::ALL {
            assert!(found.team.count.get(&bucket).is_some_and(|count| *count >= 3), "{bucket:?}");
        }
        let by_hand: Vec<&str> = plan.processes.iter().filter(|p| p.decided.is_some()).map(|p| p.id.as_str()).collect();
        assert_eq!(by_hand, ["refund-large", "late"]);
        for warning in Warning::ALL {
            assert!(found.assessments.iter().any(|assessment| assessment.warnings.contains(&warning)), "{warning:?}");
        }
        let complete = |a: &&crate::domain::bucket::Assessment| {
            a.bucket.is_some_and(Bucket::gives_work_to_ai) && a.missing.is_empty()
        };
        assert_eq!(found.assessments.iter().filter(complete).count(), 2);
        assert!(found.rollout.conflicts.is_empty(), "{:?}", found.rollout.conflicts);
    }

    #[test]
    fn it_keeps_the_published_figures() {
        let (plan, _) = evaluated(Lang::En);
        let kpi = |id: &str| plan.rollout.kpis[&Id::from(id)];
        assert_eq!(kpi("csat"), KpiSetting { baseline: Some(65.0), target: Some(92.0) });
        assert_eq!(kpi("human_intervention").target, Some(15.0));
        assert!(built_in().sources.iter().any(|source| source.id.as_str() == DEMO_SOURCE));
    }

    #[test]
    fn its_seasons_are_the_next_ones() {
        let model = built_in();
        let seasons = |today: Date| {
            let plan = demo(&model, Lang::En, today);
            plan.rollout.freezes.iter().map(|f| (f.from.to_string(), f.to.to_string())).collect::<Vec<_>>()
        };
        let pair = |from: &str, to: &str| (from.to_owned(), to.to_owned());
        assert_eq!(seasons(day()), [pair("2027-11-01", "2027-11-14"), pair("2027-01-23", "2027-02-13")]);
        assert_eq!(seasons(Date::constant(2026, 11, 14))[0], pair("2026-11-01", "2026-11-14"));
        assert_eq!(seasons(Date::constant(2050, 1, 1)).len(), 1, "no lunar year is made up");
        let start = demo(&model, Lang::En, day()).rollout.start;
        assert_eq!(start, Some(Date::constant(2026, 11, 23)));
    }

    fn stage(number: u8) -> Stage {
        Stage::new(number).unwrap()
    }
}
