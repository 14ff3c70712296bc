//! What is said about a stage, in both languages.

use super::*;
use crate::content::built_in;
use crate::domain::fixture::sheet;
use crate::domain::stage::evaluate;

fn result(text: &str) -> StageResult {
    evaluate(&built_in(), &sheet(text))
}

#[test]
fn the_headline_names_the_stage() {
    let (result, model) = (result("all=2"), built_in());
    assert_eq!(headline(Lang::En, &result, &model), "You are at stage 2: shared basics, still adjusting.");
    assert_eq!(headline(Lang::ZhHant, &result, &model), "目前在階段二：已有基礎共識，但仍在調整中。");
    assert_eq!(provisional(Lang::En, &result, &model), None);
    assert_eq!(range_reason(Lang::En, &result), None);
}

#[test]
fn dont_know_makes_the_headline_a_range() {
    let (result, model) = (result("all=2 standards=? consistency=? quality=?"), built_in());
    assert_eq!(headline(Lang::En, &result, &model), "You are between stage 1 and stage 2, most likely stage 2.");
    assert_eq!(headline(Lang::ZhHant, &result, &model), "目前介於階段一與階段二之間，較可能是階段二。");
    let why = range_reason(Lang::En, &result);
    assert_eq!(why.as_deref(), Some("12 “don’t know” leave it open: at worst stage 1, at best stage 2."));
    assert!(so_far(Lang::En, &result, &model).starts_with("So far: between stage 1 and stage 2"));
}

#[test]
fn too_few_answers_say_how_many_it_takes() {
    let (result, model) = (result("standards=3 consistency=?"), built_in());
    assert_eq!(headline(Lang::En, &result, &model), "Not enough answers for a stage yet.");
    let missing = provisional(Lang::En, &result, &model);
    assert_eq!(
        missing.as_deref(),
        Some("4 of 36 questions are answered with a level. It takes 11 for a first estimate and 22 for a firm result.")
    );
    assert_eq!(next_step(Lang::En, &result, &model), None);
    assert_eq!(steadiness(Lang::En, &result), None);
    assert_eq!(so_far(Lang::ZhHant, &result, &model), "初步結果需要 11 題，目前 4 題");
}

#[test]
fn thresholds_are_the_least_numbers_that_pass() {
    let model = built_in();
    for text in ["", "governance=-", "governance=- operation=- standards=- channels=-", "all=- standards=2"] {
        let coverage = result(text).coverage;
        let (least, firm) = thresholds(&model, coverage);
        let percent = |answered| Coverage { answered, ..coverage }.percent();
        assert!(percent(least) >= 30.0 && (least == 1 || percent(least - 1) < 30.0), "{text}: {least}");
        assert!(percent(firm) >= 60.0 && (firm == 1 || percent(firm - 1) < 60.0), "{text}: {firm}");
    }
}

#[test]
fn the_quick_path_alone_is_provisional() {
    let (result, model) = (result("quick=2"), built_in());
    let said = provisional(Lang::ZhHant, &result, &model);
    assert_eq!(said.as_deref(), Some("暫定結果：36 題中有 12 題選了等級，要 22 題才算可靠。"));
    assert_eq!(so_far(Lang::En, &result, &model), "So far: stage 2, provisional · 12 of 36 answered");
}

#[test]
fn a_weak_link_is_named_beside_the_number_of_answers() {
    let (result, model) = (result("all=3 operation=1 knowledge=1"), built_in());
    let moves = result.movement.as_ref().map_or(0, |movement| movement.moves.len());
    let said = next_step(Lang::En, &result, &model).unwrap();
    let start = format!("{} answer", count_word(moves));
    assert!(said.starts_with(&start), "{said}");
    let weak = "Knowledge & data is so far behind that nothing else counts until it rises.";
    assert!(said.ends_with(weak), "{said}");
    let chinese = next_step(Lang::ZhHant, &result, &model).unwrap();
    assert!(chinese.ends_with("「知識與資料」落後太多，沒有補強之前，其他做得再好也無法升級。"), "{chinese}");
}

#[test]
fn the_top_and_what_is_out_of_reach_are_said() {
    let model = built_in();
    let top = next_step(Lang::En, &result("all=4"), &model).unwrap();
    assert!(top.starts_with("This is the highest stage"), "{top}");
    let stuck = next_step(Lang::En, &result("all=3 operation=-"), &model).unwrap();
    assert_eq!(stuck, "With these questions left out as not applicable, no answers reach stage 4.");
}

#[test]
fn steadiness_is_never_rounded_up_to_always() {
    let with = |share| StageResult { steadiness: Some(share), ..result("all=2") };
    let said = |share| steadiness(Lang::En, &with(share)).unwrap();
    assert_eq!(said(1.0), "No single answer, moved by one level, would change the stage.");
    assert!(said(0.999).contains("99 of 100"), "{}", said(0.999));
    assert!(said(0.9).contains("90 of 100 cases: fairly firm"));
    assert!(said(0.42).contains("only 42 of 100 cases"));
}

#[test]
fn points_are_said_in_words() {
    let result = result("all=2");
    let said = points(Lang::En, result.check(Stage::MAX).unwrap());
    assert!(said.ends_with(" needed") && said.starts_with("0 of "), "{said}");
    assert_eq!(result.check(Stage::MIN), None);
    let open = super::super::sentence::points(Lang::ZhHant, self::result("").check(Stage::MAX).unwrap());
    assert_eq!(open, "還沒有可計分的回答");
}

#[test]
fn the_profile_names_what_lags_and_only_what_bears_on_the_next_stage() {
    let model = built_in();
    let said = |text: &str| profile_finding(Lang::En, &result(text), &model);
    assert_eq!(said("all=3 knowledge=1"), "Knowledge & data holds the profile back");
    assert_eq!(said("all=3 knowledge=1 standards=1"), "Standards and Knowledge & data hold the profile back");
    assert_eq!(said("all=2 operation=1"), "The profile is even", "stage 3 asks nothing of automation");
    assert_eq!(said("all=3 operation=1"), "Automation in operation holds the profile back", "stage 4 does");
    assert_eq!(profile_finding(Lang::ZhHant, &result("all=3 knowledge=1"), &model), "目前受限於「知識與資料」");
    assert_eq!(said(""), "The profile is even");
}

#[test]
fn every_move_gives_its_reason() {
    let model = built_in();
    for text in ["all=1", "all=2 knowledge=1", "all=3 operation=1", "quick=1"] {
        let movement = result(text).movement.unwrap();
        for step in &movement.moves {
            let said = move_reason(Lang::En, step, movement.to, &model);
            let wanted = match step.reason {
                MoveReason::WeakLink => "Weak link",
                MoveReason::Mean => "requires a mean of 3.0 in Automation in operation",
                MoveReason::Criterion => "Criterion of stage",
            };
            assert!(said.contains(wanted), "{text}: {said}");
        }
    }
}

#[test]
fn names_fit_into_a_sentence() {
    assert_eq!(lower_first("Shared basics"), "shared basics");
    assert_eq!(lower_first("AI first"), "AI first");
    assert_eq!(lower_first("已有基礎共識"), "已有基礎共識");
    assert_eq!(stage_heading(Lang::En, Stage::MAX), "Stage 4");
    assert_eq!(stage_heading(Lang::ZhHant, Stage::MAX), "階段四");
}
