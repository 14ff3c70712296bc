//! Rules of buckets.

use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::*;
use crate::content::{built_in, templates};
use crate::domain::fixture::{any_process, assess, complete, properties, rated, today};
use crate::domain::language::Lang;
use crate::domain::process::{Override, Reversibility};
use crate::domain::units::{Minutes, Rating};

/// An assessment in a few lines.
fn describe(found: &Assessment) -> String {
    let figure = |value: Option<f64>| value.map_or("-".to_owned(), |value| format!("{value:.2}"));
    let name = |bucket: Option<Bucket>| bucket.map_or("-", Bucket::id);
    let mut text = format!("{} by {}", name(found.computed), found.rule.id());
    if found.bucket != found.computed {
        text += &format!(", decided {}", name(found.bucket));
    }
    text += &format!("; agency {}, readiness {}\n", figure(found.agency), figure(found.readiness));
    let mut list = |what: &str, entries: Vec<String>| {
        if !entries.is_empty() {
            text += &format!("{what}: {}\n", entries.join(", "));
        }
    };
    list("unrated", found.unrated.iter().map(|kind| kind.id().to_owned()).collect());
    let flip = |flip: &Flip| format!("{} {}>{} {}", flip.kind.id(), flip.from, flip.to, flip.bucket.id());
    list("flips", found.flips.iter().map(flip).collect());
    list("missing", found.missing.iter().map(|item| item.id().to_owned()).collect());
    list("warnings", found.warnings.iter().map(|warning| warning.id().to_owned()).collect());
    if let Some(freed) = found.hours_freed {
        text += &format!(
            "frees {:.1} {:.1} {:.1} of {}\n",
            freed.low,
            freed.likely,
            freed.high,
            figure(found.hours_per_month)
        );
    }
    text
}

fn check(process: &Process, expected: Expect) {
    expected.assert_eq(&describe(&assess(process)));
}

/// The rules in the order they are tried, each with the least that makes it fire.
#[test]
fn every_rule_fires_and_the_first_wins() {
    let law = |process| Process { law_requires_person: true, ..process };
    let final_ = |process| Process { reversibility: Reversibility::Irreversible, ..process };
    let costly = |process| Process { reversibility: Reversibility::Costly, ..process };
    let cases = [
        ("nothing known", rated(""), "not_rated -"),
        ("law, nothing else known", law(rated("")), "law person_only"),
        ("law before all others", law(final_(rated("55155 5 155 5"))), "law person_only"),
        ("grave, cannot be taken back", final_(rated("55155 5 111 4")), "irreversible_grave person_leads"),
        ("grave, with much need of a person", final_(rated("55155 5 553 4")), "irreversible_grave person_only"),
        ("grave, but can be taken back", costly(rated("55155 5 111 5")), "agency_low ai_handles"),
        ("cannot be taken back, not grave", final_(rated("55155 5 111 3")), "agency_low ai_handles"),
        ("by hand", rated("55155 5 114 1"), "by_hand person_leads"),
        ("by hand before strong emotion", rated("55155 5 144 1"), "by_hand person_leads"),
        ("by hand, with very much need of a person", rated("55155 5 434 1"), "by_hand person_leads"),
        ("by hand, above every threshold", rated("55155 5 444 1"), "by_hand person_only"),
        ("by hand, the rest not known", rated("..... . ..5 ."), "by_hand person_leads"),
        ("strong emotion", rated("55155 5 141 1"), "strong_emotion person_leads"),
        ("strong emotion and judgement", rated("55155 5 553 1"), "strong_emotion person_only"),
        ("one required rating missing", rated("5515. 5 111 1"), "not_rated -"),
        ("ratings that are not required missing", rated("5...5 . 111 ."), "agency_low ai_handles"),
        ("rules not clear", rated("25155 5 111 1"), "not_ready fix_first"),
        ("knowledge not kept", rated("55152 5 111 1"), "not_ready fix_first"),
        ("not ready on the whole", rated("31513 1 111 1"), "not_ready fix_first"),
        ("ready on the bound", rated("33333 3 111 1"), "agency_low ai_handles"),
        ("not ready, but a person leads anyway", rated("11511 1 533 1"), "agency_high person_leads"),
        ("not ready, some need of a person", rated("11511 1 322 1"), "not_ready fix_first"),
        ("low need, on no bound", rated("55155 5 211 1"), "agency_low ai_handles"),
        ("moderate need", rated("55155 5 221 1"), "agency_moderate ai_prepares"),
        ("moderate need, the highest", rated("55155 5 332 1"), "agency_moderate ai_prepares"),
        ("high need", rated("55155 5 333 1"), "agency_high person_leads"),
        ("high need, the highest", rated("55155 5 533 1"), "agency_high person_leads"),
    ];
    let verdicts = cases.map(|(what, process, expected)| {
        let verdict = decide(&built_in().buckets, &process);
        let found = format!("{} {}", verdict.rule.id(), verdict.bucket.map_or("-", Bucket::id));
        assert_eq!(found, expected, "{what}");
        verdict.rule
    });
    // Agency above 3.9 without a rating of 4 that a cap looks at: only with other thresholds.
    let mut rules = built_in().buckets.clone();
    rules.person_leads_up_to = 3.0;
    let top = decide(&rules, &rated("55155 5 533 1"));
    assert_eq!((top.rule, top.bucket), (RuleId::AgencyVeryHigh, Some(Bucket::PersonOnly)));
    for rule in RuleId::ALL {
        assert!(verdicts.contains(&rule) || rule == top.rule, "{} never fired", rule.id());
    }
}

#[test]
fn a_clear_process_goes_to_ai_with_its_conditions() {
    check(
        &rated("54255 4 112 2"),
        expect![[r#"
        ai_handles by agency_low; agency 1.33, readiness 4.50
        flips: judgement 1>2 ai_prepares, emotion 1>2 ai_prepares, physical_presence 2>3 ai_prepares
        missing: ai_scope, handoff, knowledge_source, quality_measure, reviewer, stop_rule
        warnings: no_way_to_a_person, no_maintained_knowledge
        frees 25.0 30.0 40.0 of 50.00
    "#]],
    );
}

#[test]
fn a_complete_process_is_ready_for_a_pilot() {
    check(
        &complete(rated("54255 4 112 2")),
        expect![[r#"
        ai_handles by agency_low; agency 1.33, readiness 4.50
        flips: judgement 1>2 ai_prepares, emotion 1>2 ai_prepares, physical_presence 2>3 ai_prepares
        frees 25.0 30.0 40.0 of 50.00
    "#]],
    );
}

#[test]
fn a_vague_process_is_fixed_first() {
    check(
        &rated("23422 3 221 2"),
        expect![[r#"
        fix_first by not_ready; agency 1.67, readiness 2.33
        frees 0.0 0.0 0.0 of 50.00
    "#]],
    );
}

#[test]
fn an_emotional_process_stays_with_people() {
    check(
        &rated("44344 4 351 4"),
        expect![[r#"
        person_leads by strong_emotion; agency 3.00, readiness 3.83
        frees 0.0 2.5 5.0 of 50.00
    "#]],
    );
}

#[test]
fn ratings_that_are_missing_are_named() {
    check(
        &rated("54... . 1.. ."),
        expect![[r#"
        - by not_rated; agency -, readiness -
        unrated: knowledge_readiness, emotion, physical_presence
    "#]],
    );
}

#[test]
fn a_decision_stands_beside_what_was_computed() {
    let decided = Some(Override { bucket: Bucket::AiHandles, reason: "the owner's wish".into() });
    check(
        &Process { decided, ..rated("44344 4 351 4") },
        expect![[r#"
        person_leads by strong_emotion, decided ai_handles; agency 3.00, readiness 3.83
        missing: ai_scope, handoff, knowledge_source, quality_measure, reviewer, stop_rule
        warnings: no_way_to_a_person, no_maintained_knowledge, emotional_case_given_to_ai
        frees 25.0 30.0 40.0 of 50.00
    "#]],
    );
}

#[test]
fn knowledge_grows_old() {
    let model = built_in();
    let process = complete(rated("54255 4 112 2"));
    let reviewed = process.knowledge.reviewed.unwrap();
    let warned = |days: i32| {
        let later = reviewed.checked_add(jiff::Span::new().days(days)).unwrap();
        super::assess(&model, &process, later).warnings
    };
    assert_eq!(warned(-400), []);
    assert_eq!(warned(180), []);
    assert_eq!(warned(181), [Warning::NoMaintainedKnowledge]);
}

#[test]
fn blank_text_completes_nothing() {
    let mut process = complete(rated("54255 4 112 2"));
    assert_eq!(missing(&process), []);
    process.stop_rule = " \u{3000}\n".into();
    process.handoff.seconds = None;
    process.knowledge.owner = "\t".into();
    assert_eq!(missing(&process), [Item::Handoff, Item::KnowledgeSource, Item::StopRule]);
}

#[test]
fn contributions_name_what_matters_first() {
    let found = assess(&rated("54255 1 132 2"));
    let parts = |parts: &[Contribution]| parts.iter().map(|part| (part.kind.id(), part.value)).collect::<Vec<_>>();
    assert_eq!(parts(&found.agency_parts), [("emotion", 3.0), ("physical_presence", 2.0), ("judgement", 1.0)]);
    assert_eq!(parts(&found.readiness_parts)[..2], [("system_access", 1.0), ("input_structure", 4.0)]);
    // Exceptions count reversed.
    assert!(parts(&found.readiness_parts).contains(&("exception_frequency", 4.0)));
}

#[test]
fn the_team_view_adds_up() {
    let with = |ratings: &str, volume: Option<u32>, minutes: Option<f64>| Process {
        volume_per_month: volume,
        minutes_per_case: minutes.and_then(Minutes::new),
        ..rated(ratings)
    };
    let processes = [
        with("55155 5 111 1", Some(600), Some(6.0)),
        with("55155 5 221 1", Some(200), None),
        with("22422 2 111 1", Some(100), Some(12.0)),
        with("55155 5 141 1", Some(100), Some(30.0)),
        with("", Some(9000), Some(60.0)),
    ];
    let found: Vec<Assessment> = processes.iter().map(assess).collect();
    let view = team(processes.iter().zip(&found));
    assert_eq!((view.undecided, view.unmeasured, view.all_cases, view.all_hours), (1, 1, 1000.0, 130.0));
    assert_eq!(view.case_share(Bucket::AiHandles), Some(0.6));
    assert_eq!(view.ai_share(), Some(0.8));
    assert_eq!(view.hour_share(Bucket::PersonLeads), Some(50.0 / 130.0));
    // 60 hours with AI and 50 with a person leading.
    assert_eq!((view.hours_freed.low, view.hours_freed.likely, view.hours_freed.high), (30.0, 38.5, 53.0));
    assert_eq!(TeamView::default().ai_share(), None);
}

#[test]
fn everyday_processes_fall_into_every_bucket() {
    let mut counts = std::collections::BTreeMap::new();
    for template in &templates().templates {
        let found = assess(&template.process(template.id.clone(), Lang::En));
        *counts.entry(found.bucket.map_or("-", Bucket::id)).or_insert(0) += 1;
    }
    expect![[r#"{"ai_handles": 11, "ai_prepares": 28, "fix_first": 21, "person_leads": 14, "person_only": 6}"#]]
        .assert_eq(&format!("{counts:?}"));
}

proptest! {
    #![proptest_config(properties())]

    #[test]
    fn the_table_always_answers(process in any_process()) {
        let verdict = decide(&built_in().buckets, &process);
        prop_assert_eq!(verdict.bucket.is_none(), verdict.rule == RuleId::NotRated);
        prop_assert!(verdict.agency.is_none_or(|agency| (1.0..=5.0).contains(&agency)));
        prop_assert!(verdict.readiness.is_none_or(|readiness| (1.0..=5.0).contains(&readiness)));
        if REQUIRED.iter().all(|kind| process.rating(*kind).is_some()) {
            prop_assert!(verdict.bucket.is_some());
        }
    }

    #[test]
    fn flips_are_all_the_single_steps_that_move_the_bucket(process in any_process()) {
        let rules = &built_in().buckets;
        let now = decide(rules, &process).bucket;
        let mut expected = Vec::new();
        for kind in RatingKind::ALL {
            let Some(from) = process.rating(kind) else { continue };
            for to in Rating::all().filter(|to| to.get().abs_diff(from.get()) == 1) {
                let mut moved = process.clone();
                moved.ratings.insert(kind, to);
                let bucket = decide(rules, &moved).bucket;
                if let (Some(_), Some(bucket)) = (now, bucket.filter(|_| bucket != now)) {
                    expected.push(Flip { kind, from, to, bucket });
                }
            }
        }
        prop_assert_eq!(flips(rules, &process), expected);
    }

    #[test]
    fn a_decision_keeps_what_was_computed(process in any_process()) {
        let found = assess(&process);
        let undecided = Process { decided: None, ..process.clone() };
        let computed = assess(&undecided);
        prop_assert_eq!((found.computed, found.rule), (computed.bucket, computed.rule));
        prop_assert_eq!((&found.agency, &found.flips), (&computed.agency, &computed.flips));
        prop_assert_eq!(found.bucket, process.decided.map(|decided| decided.bucket).or(computed.bucket));
    }

    #[test]
    fn more_need_of_a_person_never_gives_more_to_ai(process in any_process(), kind in proptest::sample::select(AGENCY.to_vec())) {
        let rules = &built_in().buckets;
        if let Some(up) = process.rating(kind).and_then(Rating::up) {
            let mut moved = process.clone();
            moved.ratings.insert(kind, up);
            let (now, then) = (decide(rules, &process).bucket, decide(rules, &moved).bucket);
            let from_ai = |bucket: Option<Bucket>| bucket.filter(|bucket| *bucket != Bucket::FixFirst);
            if let (Some(now), Some(then)) = (from_ai(now), from_ai(then)) {
                prop_assert!(now <= then, "{now:?} became {then:?}");
            }
        }
    }

    #[test]
    fn a_readier_process_is_never_sent_back_to_be_fixed(process in any_process(), kind in proptest::sample::select(READINESS.to_vec())) {
        let rules = &built_in().buckets;
        let rating = process.rating(kind);
        let better = if kind == RatingKind::ExceptionFrequency { rating.and_then(Rating::down) } else { rating.and_then(Rating::up) };
        if let Some(better) = better {
            let mut moved = process.clone();
            moved.ratings.insert(kind, better);
            let (now, then) = (decide(rules, &process), decide(rules, &moved));
            prop_assert!(then.bucket != Some(Bucket::FixFirst) || now.bucket == Some(Bucket::FixFirst));
            prop_assert!(now.readiness <= then.readiness);
        }
    }

    #[test]
    fn what_a_pilot_needs_is_asked_only_where_ai_has_a_part(process in any_process()) {
        let found = assess(&process);
        if found.bucket.is_some_and(Bucket::gives_work_to_ai) {
            prop_assert_eq!(&found.missing, &missing(&process));
        } else {
            prop_assert!(found.missing.is_empty() && found.warnings.is_empty());
        }
        prop_assert_eq!(super::assess(&built_in(), &complete(process), today()).missing, []);
    }
}
