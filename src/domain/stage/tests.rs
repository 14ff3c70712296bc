//! Rules of stages.

use std::fmt::Write;

use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::*;
use crate::content::built_in;
use crate::domain::fixture::{any_mark, any_model, any_question, any_sheet, changed_pack, properties, sheet};
use crate::domain::units::Stage;

/// A result in a few lines.
fn describe(model: &Model, result: &StageResult) -> String {
    let mut text = match result.likely {
        Some(stage) => format!("stage {stage} ({}-{})", result.low, result.high),
        None => format!("no stage ({}-{})", result.low, result.high),
    };
    let coverage = result.coverage;
    write!(text, ", {}/{} answered", coverage.answered, coverage.applicable()).unwrap();
    text += if result.provisional { ", provisional\n" } else { "\n" };
    for check in &result.checks {
        let mark = if check.holds { "holds" } else { "does not hold" };
        write!(text, "{} {mark}: {} of {}, needs {}", check.stage, check.met, check.counted, check.needed).unwrap();
        for (what, held) in [("weak", &check.weak_links), ("mean", &check.means)] {
            for check in held.iter().filter(|check| check.holds_back) {
                let mean = check.mean.map_or("unknown".to_owned(), |mean| format!("{mean:.2}"));
                write!(text, "; {what} {} {mean} ({})", model.dimensions[check.dimension].id, check.asked).unwrap();
            }
        }
        text.push('\n');
    }
    if let Some(movement) = &result.movement {
        writeln!(text, "to {}:", movement.to).unwrap();
        for step in &movement.moves {
            let from = step.from.map_or(".".to_owned(), |level| level.to_string());
            writeln!(text, "  {} {from}>{} {:?}", model.questions[step.question].id, step.to, step.reason).unwrap();
        }
    }
    for flag in &result.flags {
        writeln!(text, "flag {}", model.flags[*flag].id).unwrap();
    }
    text
}

fn check(answers: &str, expected: Expect) {
    let model = built_in();
    expected.assert_eq(&describe(&model, &evaluate(&model, &sheet(answers))));
}

#[test]
fn a_team_at_one_level_throughout_is_at_that_stage() {
    for level in Stage::all() {
        let result = evaluate(&built_in(), &sheet(&format!("all={level}")));
        assert_eq!((result.likely, result.low, result.high), (Some(level), level, level));
        assert!(!result.provisional);
    }
}

#[test]
fn nothing_answered_gives_no_stage() {
    check(
        "",
        expect![[r#"
        no stage (1-1), 0/36 answered, provisional
        2 does not hold: 0 of 0, needs 0
        3 does not hold: 0 of 0, needs 0
        4 does not hold: 0 of 0, needs 0; mean operation unknown (3)
    "#]],
    );
}

#[test]
fn a_stage_needs_sixty_percent_of_the_weight() {
    check(
        "all=2 operation=1 standards=3 consistency=3 knowledge=3",
        expect![[r#"
        stage 2 (2-2), 36/36 answered
        2 holds: 52 of 52, needs 32
        3 does not hold: 28 of 67, needs 41
        4 does not hold: 0 of 63, needs 38; weak escalation 2.00 (2.5); mean operation 1.00 (3)
        to 3:
          division-scope 2>3 Criterion
          escalation-request 2>3 Criterion
          division-emotion 2>3 Criterion
          division-intake 2>3 Criterion
          division-review 2>3 Criterion
          escalation-context 2>3 Criterion
        flag no-targets
        flag personal-data-open
        flag no-way-back
        flag hidden-costs
    "#]],
    );
}

#[test]
fn one_gross_weakness_is_not_averaged_away() {
    check(
        "all=3 operation=1 escalation=1",
        expect![[r#"
        stage 2 (2-2), 36/36 answered
        2 holds: 45 of 52, needs 32
        3 does not hold: 58 of 67, needs 41; weak escalation 1.00 (1.5)
        4 does not hold: 0 of 63, needs 38; weak escalation 1.00 (2.5); mean operation 1.00 (3)
        to 3:
          escalation-request 1>3 WeakLink
          escalation-context 1>3 WeakLink
    "#]],
    );
}

#[test]
fn stage_four_asks_for_automation_in_operation() {
    check(
        "all=4 operation=2",
        expect![[r#"
        stage 3 (3-3), 36/36 answered
        2 holds: 52 of 52, needs 32
        3 holds: 67 of 67, needs 41
        4 does not hold: 63 of 63, needs 38; mean operation 2.00 (3)
        to 4:
          operation-live 2>4 Mean
          operation-watch 2>4 Mean
        flag room-to-automate
    "#]],
    );
}

#[test]
fn stage_four_is_not_reached_where_operation_does_not_apply() {
    check(
        "all=4 operation=-",
        expect![[r#"
        stage 3 (3-3), 32/32 answered
        2 holds: 52 of 52, needs 32
        3 holds: 67 of 67, needs 41
        4 does not hold: 63 of 63, needs 38; mean operation unknown (3)
    "#]],
    );
}

#[test]
fn dont_know_gives_a_range() {
    check(
        "all=2 operation=1 standards=? knowledge=? division=? consistency=3 escalation=3",
        expect![[r#"
        stage 2 (1-3), 24/36 answered
        2 holds: 31 of 31, needs 19
        3 does not hold: 18 of 39, needs 24
        4 does not hold: 0 of 39, needs 24; mean operation 1.00 (3)
        to 3:
          quality-kpi 2>3 Criterion
          quality-end-to-end 2>3 Criterion
          quality-review 2>3 Criterion
        flag no-targets
        flag personal-data-open
        flag no-way-back
        flag hidden-costs
    "#]],
    );
}

#[test]
fn the_quick_path_alone_is_provisional() {
    check(
        "quick=2",
        expect![[r#"
        stage 2 (2-2), 12/36 answered, provisional
        2 holds: 25 of 25, needs 15
        3 does not hold: 0 of 28, needs 17
        4 does not hold: 0 of 23, needs 14; weak standards 2.00 (2.5); weak consistency 2.00 (2.5); weak knowledge 2.00 (2.5); weak escalation 2.00 (2.5); mean operation 2.00 (3)
        to 3:
          standards-written 2>3 Criterion
          consistency-same-answer 2>3 Criterion
          knowledge-source 2>3 Criterion
          knowledge-upkeep 2>3 Criterion
          division-scope 2>3 Criterion
          escalation-request 2>3 Criterion
        flag no-targets
        flag personal-data-open
    "#]],
    );
}

#[test]
fn automation_before_order_is_flagged() {
    check(
        "all=2 operation=3 escalation=1 channels-export=1",
        expect![[r#"
        stage 2 (2-2), 36/36 answered
        2 holds: 44 of 52, needs 32
        3 does not hold: 0 of 67, needs 41; weak escalation 1.00 (1.5)
        4 does not hold: 0 of 63, needs 38; weak standards 2.00 (2.5); weak consistency 2.00 (2.5); weak knowledge 2.00 (2.5); weak escalation 1.00 (2.5)
        to 3:
          escalation-request 1>3 WeakLink
          escalation-context 1>3 WeakLink
          standards-written 2>3 Criterion
          consistency-same-answer 2>3 Criterion
          knowledge-source 2>3 Criterion
          knowledge-upkeep 2>3 Criterion
          division-scope 2>3 Criterion
          standards-exceptions 2>3 Criterion
          standards-finished 2>3 Criterion
          standards-change 2>3 Criterion
          consistency-cover 2>3 Criterion
          consistency-peak 2>3 Criterion
          consistency-priority 2>3 Criterion
          knowledge-records 2>3 Criterion
          knowledge-repeats 2>3 Criterion
          division-emotion 2>3 Criterion
          division-intake 2>3 Criterion
          division-review 2>3 Criterion
        flag premature-automation
        flag blocked-way-out
        flag unmaintained-knowledge
        flag open-boundary
        flag returning-questions
        flag always-a-person
        flag fast-reply-slow-solution
        flag no-targets
        flag personal-data-open
        flag no-way-back
        flag hidden-costs
    "#]],
    );
}

#[test]
fn the_bounds_of_coverage_are_inclusive() {
    let model = built_in();
    let answered = |count: usize| {
        let marks = (0..count).map(|_| Some(Mark::Level(Level::MAX)));
        evaluate(&model, &Sheet::from_marks(&model, marks))
    };
    // 30 % of 36 is 10.8, 60 % is 21.6.
    assert_eq!(answered(10).likely, None);
    assert!(answered(11).likely.is_some());
    assert!(answered(21).provisional);
    assert!(!answered(22).provisional);
}

#[test]
fn what_does_not_apply_leaves_the_coverage() {
    let model = built_in();
    let result = evaluate(&model, &sheet("all=- standards=3 consistency=3"));
    assert_eq!(result.coverage.percent(), 100.0);
    assert!(!result.provisional);
    assert_eq!(evaluate(&model, &sheet("all=-")).likely, None);
}

#[test]
fn steadiness_is_the_share_of_single_changes_that_keep_the_stage() {
    let model = built_in();
    let firm = evaluate(&model, &sheet("all=4")).steadiness.unwrap();
    // 42 of 67, needs 41: losing any criterion met costs the stage.
    let barely = "all=2 operation=1 standards=3 consistency=3 knowledge=3 division=3 escalation=3 escalation-triggers=2 \
                  escalation-reasons=2";
    let edge = evaluate(&model, &sheet(barely)).steadiness.unwrap();
    assert_eq!(firm, 1.0);
    assert!(edge < 1.0 && edge > 0.5, "{edge}");
    assert_eq!(evaluate(&model, &sheet("")).steadiness, None);
}

#[test]
fn the_profile_explains_a_dimension() {
    let model = built_in();
    let result = evaluate(&model, &sheet("standards=3 standards-finished=1 standards-change=? knowledge=-"));
    let standards = &result.profile[0];
    assert_eq!(standards.mean, Some(7.0 / 3.0));
    assert_eq!(
        standards.lowest.map(|(q, level)| (model.questions[q].id.as_str(), level.get())),
        Some(("standards-finished", 1))
    );
    assert_eq!((standards.highest, standards.answered, standards.touched, standards.total), (Level::new(3), 3, 4, 4));
    let knowledge = &result.profile[2];
    assert_eq!((knowledge.mean, knowledge.answered, knowledge.touched), (None, 0, 4));
}

#[test]
fn a_mean_above_the_stage_is_moved_to_as_well() {
    // A stage may ask for a mean higher than its own level.
    let model = changed_pack(|pack| {
        pack["stages"][1]["asks_mean"] = serde_json::json!([{ "dimension": "quality", "at_least": 2.5 }]);
    })
    .unwrap();
    let result = evaluate(&model, &sheet("all=2 operation=1"));
    expect![[r#"
        stage 1 (1-1), 36/36 answered
        2 does not hold: 52 of 52, needs 32; mean quality 2.00 (2.5)
        3 does not hold: 0 of 67, needs 41
        4 does not hold: 0 of 63, needs 38; weak standards 2.00 (2.5); weak consistency 2.00 (2.5); weak knowledge 2.00 (2.5); weak escalation 2.00 (2.5); mean operation 1.00 (3)
        to 2:
          quality-kpi 2>3 Mean
          quality-review 2>3 Mean
        flag no-targets
        flag personal-data-open
        flag no-way-back
        flag hidden-costs
    "#]].assert_eq(&describe(&model, &result));
}

#[test]
fn the_same_question_never_moves_twice() {
    // The weak link raises standards-finished to 3 first; then the criterion asks it for 4.
    let model = changed_pack(|pack| {
        pack["rules"]["share_percent"] = 100.into();
        for question in 0..4 {
            let asks = pack["questions"][question]["asks"].as_array_mut().unwrap();
            asks.remove(0);
            asks[0]["weight"] = if question == 2 { 3 } else { 1 }.into();
        }
        pack["questions"][2]["asks"][0]["level"] = 4.into();
    })
    .unwrap();
    let result = evaluate(&model, &sheet("all=3 standards=1"));
    expect![[r#"
        stage 2 (2-2), 36/36 answered
        2 holds: 45 of 45, needs 45
        3 does not hold: 58 of 64, needs 64; weak standards 1.00 (1.5)
        4 does not hold: 0 of 63, needs 63; weak standards 1.00 (2.5)
        to 3:
          standards-written 1>3 WeakLink
          standards-finished 1>4 Criterion
          standards-exceptions 1>3 Criterion
          standards-change 1>3 Criterion
        flag premature-automation
    "#]]
    .assert_eq(&describe(&model, &result));
}

/// The stage in all three views, lowest first.
fn stages(model: &Model, sheet: &Sheet) -> [Stage; 3] {
    [View::Low, View::Likely, View::High].map(|view| stage_of(model, sheet, view))
}

proptest! {
    #![proptest_config(properties())]

    #[test]
    fn low_likely_high_are_in_order(model in any_model(), sheet in any_sheet()) {
        let [low, likely, high] = stages(&model, &sheet);
        prop_assert!(low <= likely && likely <= high, "{low} {likely} {high}");
    }

    #[test]
    fn more_dont_know_never_narrows_the_range(model in any_model(), sheet in any_sheet(), questions in proptest::collection::vec(any_question(), 1..6)) {
        let [low, _, high] = stages(&model, &sheet);
        let vaguer = questions.into_iter().fold(sheet, |sheet, question| sheet.with(question, Some(Mark::DontKnow)));
        let [vague_low, _, vague_high] = stages(&model, &vaguer);
        prop_assert!(vague_low <= low && high <= vague_high, "{low}-{high} became {vague_low}-{vague_high}");
    }

    #[test]
    fn raising_an_answer_never_lowers_the_stage(model in any_model(), sheet in any_sheet(), question in any_question()) {
        if let Some(up) = sheet.level(question).and_then(Level::up) {
            let raised = sheet.with(question, Some(Mark::Level(up)));
            for (before, after) in stages(&model, &sheet).into_iter().zip(stages(&model, &raised)) {
                prop_assert!(before <= after);
            }
        }
    }

    #[test]
    fn not_applicable_leaves_every_other_criterion_as_it_is(model in any_model(), sheet in any_sheet(), question in any_question()) {
        let without = sheet.with(question, Some(Mark::NotApplicable));
        for stage in Stage::all().skip(1) {
            let (before, after) = (check_likely(&model, &sheet, stage), check_likely(&model, &without, stage));
            let weight_of = |check: &StageCheck, states: &[CriterionState]| -> u32 {
                check.criteria.iter().filter(|c| states.contains(&c.state)).map(|c| u32::from(c.weight)).sum()
            };
            prop_assert_eq!(after.counted, weight_of(&after, &[CriterionState::Met, CriterionState::Unmet]));
            prop_assert_eq!(after.met, weight_of(&after, &[CriterionState::Met]));
            for (before, after) in before.criteria.iter().zip(&after.criteria) {
                if before.question == question {
                    prop_assert_eq!(after.state, CriterionState::NotApplicable);
                } else {
                    prop_assert_eq!(before, after);
                }
            }
        }
    }

    #[test]
    fn the_check_says_what_the_stage_is(model in any_model(), sheet in any_sheet()) {
        let result = evaluate(&model, &sheet);
        let reached = result.checks.iter().take_while(|check| check.holds).count();
        if let Some(likely) = result.likely {
            prop_assert_eq!(likely.index(), reached);
        }
        for check in &result.checks {
            let held_back = !check.weak_links.is_empty() || check.means.iter().any(|mean| mean.holds_back);
            prop_assert_eq!(check.holds, check.counted > 0 && check.met >= check.needed && !held_back);
        }
    }

    #[test]
    fn a_movement_reaches_the_next_stage_and_has_nothing_to_spare(model in any_model(), sheet in any_sheet()) {
        let stage = stage_of(&model, &sheet, View::Likely);
        let Some(movement) = movement::movement(&model, &sheet, stage) else {
            // Nothing helps: not even the best answer to every question that fits the team.
            let best = (0..model.questions.len()).filter(|q| sheet.mark(*q) != Some(Mark::NotApplicable));
            let best = best.fold(sheet.clone(), |sheet, q| sheet.with(q, Some(Mark::Level(Level::MAX))));
            prop_assert_eq!(stage_of(&model, &best, View::Likely), stage);
            return Ok(());
        };
        prop_assert_eq!(Some(movement.to), stage.up());
        let with = |moves: &[Move]| moves.iter().fold(sheet.clone(), |s, m| s.with(m.question, Some(Mark::Level(m.to))));
        prop_assert!(stage_of(&model, &with(&movement.moves), View::Likely) >= movement.to);
        for (index, step) in movement.moves.iter().enumerate() {
            prop_assert_eq!(step.from, sheet.level(step.question));
            prop_assert!(step.from.is_none_or(|from| from < step.to));
            prop_assert!(sheet.mark(step.question) != Some(Mark::NotApplicable));
            let mut others = movement.moves.clone();
            others.remove(index);
            prop_assert!(stage_of(&model, &with(&others), View::Likely) < movement.to);
        }
    }

    #[test]
    fn one_sheet_one_result(sheet in any_sheet(), question in any_question(), mark in any_mark()) {
        let model = built_in();
        let there_and_back = sheet.with(question, mark).with(question, sheet.mark(question));
        prop_assert_eq!(evaluate(&model, &there_and_back), evaluate(&model, &sheet));
    }
}

fn check_likely(model: &Model, sheet: &Sheet, stage: Stage) -> StageCheck {
    super::check(model, sheet, stage, View::Likely)
}

#[test]
fn the_simulation_is_the_same_for_the_same_seed() {
    let model = built_in();
    let run = |seed| recovery::simulate(&model, recovery::Noise::EVERYDAY, false, 50, seed);
    assert_eq!(run(7), run(7));
    assert_ne!(run(7), run(8));
}

#[test]
fn without_noise_every_team_is_placed_rightly() {
    let still = recovery::Noise { dimension: 0.0, question: 0.0 };
    let found = recovery::simulate(&built_in(), still, false, 8, 1);
    assert_eq!((found.overall(), found.bias, found.weak_links_caught), (1.0, 0.0, 1.0));
}

#[test]
fn the_built_in_pack_tells_stages_apart() {
    let model = built_in();
    let full = recovery::simulate(&model, recovery::Noise::EVERYDAY, false, 500, 1);
    let quick = recovery::simulate(&model, recovery::Noise::EVERYDAY, true, 500, 1);
    println!("full {:.3} {full:?}\nquick {:.3} {quick:?}", full.overall(), quick.overall());
    assert!(full.overall() >= 0.9 && full.weak_links_caught >= 0.93, "{full:?}");
    assert!(quick.overall() >= recovery::Recovery::LEAST, "{quick:?}");
}
