//! Rules of scores.

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json;

use super::*;
use crate::content::built_in;
use crate::domain::fixture::{any_model, any_sheet, changed_pack, properties, sheet};
use crate::domain::stage::{evaluate, profile};

/// The first two dimensions in a group, four questions each; worth as in OWASP SAMM 2.0.
fn pack_of(rules: [&str; 3]) -> Model {
    changed_pack(|pack| {
        pack["scale"] = json!([0, 0.25, 0.5, 1]);
        let mut group = pack["dimensions"][0].clone();
        group["id"] = json!("order");
        pack["dimensions"].as_array_mut().unwrap().push(group);
        for (dimension, rule) in [0, 1, 9].into_iter().zip(rules) {
            pack["dimensions"][dimension]["score"] = json!(rule);
        }
        for dimension in 0..2 {
            pack["dimensions"][dimension]["parent"] = json!("order");
        }
        // Three of level 1, one of level 3.
        for question in 0..8 {
            pack["questions"][question]["level"] = json!(if question % 4 < 3 { 1 } else { 3 });
        }
    })
    .unwrap()
}

/// The scores of the two dimensions and of their group.
fn scores(rules: [&str; 3], answers: &str) -> [Option<f64>; 3] {
    let model = pack_of(rules);
    [0, 1, 9].map(|dimension| score(&model, &sheet(answers), dimension))
}

#[test]
fn each_rule_makes_its_own_score() {
    // Worth 0, 0.5, 1 at level 1 and 0.25 at level 3; 0.25 throughout.
    let answers = "standards=1 standards-exceptions=3 standards-finished=4 standards-change=2 consistency=2";
    let found = |rule| scores([rule, rule, "mean"], answers);
    assert_eq!(found("mean"), [Some(1.75 / 4.0), Some(0.25), Some((1.75 / 4.0 + 0.25) / 2.0)]);
    assert_eq!(found("lowest"), [Some(0.0), Some(0.25), Some(0.125)]);
    assert_eq!(found("level_sum"), [Some(0.75), Some(0.5), Some(0.625)]);
    assert_eq!(scores(["level_sum", "mean", "lowest"], answers), [Some(0.75), Some(0.25), Some(0.25)]);
}

#[test]
fn what_is_not_known_is_left_out() {
    let rules = ["level_sum", "level_sum", "mean"];
    assert_eq!(scores(rules, ""), [None; 3]);
    assert_eq!(scores(rules, "standards=? consistency=-"), [None; 3]);
    // One dimension alone makes the group; a level without an answer adds nothing.
    assert_eq!(scores(rules, "standards=4 standards-change=?"), [Some(1.0), None, Some(1.0)]);
    assert_eq!(scores(rules, "standards=4 standards-written=-"), [Some(2.0), None, Some(2.0)]);
}

#[test]
fn the_parts_say_where_a_score_comes_from() {
    let model = pack_of(["level_sum", "mean", "lowest"]);
    let sheet = sheet("standards=4 standards-written=1 standards-exceptions=? consistency-peak=3");
    let found =
        |dimension| parts(&model, &sheet, dimension).into_iter().map(|part| (part.of, part.value)).collect::<Vec<_>>();
    let expected: [Vec<_>; 3] = [
        vec![(PartOf::Level(1), 0.5), (PartOf::Level(3), 1.0)],
        vec![(PartOf::Question(model.question_index(&"consistency-peak".into()).unwrap()), 0.5)],
        vec![(PartOf::Dimension(0), 1.5), (PartOf::Dimension(1), 0.5)],
    ];
    assert_eq!([0, 1, 9].map(found), expected);
}

#[test]
fn bounds_are_those_of_the_rule() {
    let model = pack_of(["level_sum", "mean", "mean"]);
    assert_eq!(
        [0, 1, 9].map(|dimension| bounds(&model, dimension)),
        [Some((0.0, 2.0)), Some((0.0, 1.0)), Some((0.0, 1.5))]
    );
    assert_eq!(bounds(&built_in(), 0), Some((1.0, 4.0)));
    assert_eq!(bounds(&model, 10), None);
}

#[test]
fn a_group_stands_in_the_profile_and_can_hold_a_stage_back() {
    let model = changed_pack(|pack| {
        let mut group = pack["dimensions"][0].clone();
        group["id"] = json!("order");
        pack["dimensions"].as_array_mut().unwrap().push(group);
        for dimension in 0..2 {
            pack["dimensions"][dimension]["parent"] = json!("order");
            pack["dimensions"][dimension]["key"] = json!(false);
        }
    })
    .unwrap();
    let sheet = sheet("all=3 standards=1 consistency=2 consistency-peak=1 consistency-priority=.");
    let result = evaluate(&model, &sheet);
    let order = &result.profile[9];
    // Not the mean of the seven answers: both dimensions weigh alike.
    assert_eq!(order.mean, Some((1.0 + 5.0 / 3.0) / 2.0));
    assert_eq!((order.answered, order.touched, order.total, order.highest), (7, 7, 8, Level::new(2)));
    assert_eq!(order.lowest, Some((0, Level::MIN)));
    let third = result.checks[1].held_back_by();
    assert_eq!(third, [9]);
    let first = result.movement.unwrap().moves[0];
    assert_eq!((first.question, first.dimension), (0, 9));
}

/// Any model with any scale, rules and levels.
fn any_scores() -> impl Strategy<Value = Model> {
    let rules = proptest::collection::vec(select(vec![ScoreRule::Mean, ScoreRule::LevelSum, ScoreRule::Lowest]), 10);
    let levels = proptest::collection::vec(1u8..=4, 36);
    let scale = proptest::option::of(proptest::collection::btree_set(0u8..=100, 4));
    (any_model(), rules, levels, scale).prop_map(|(model, rules, levels, scale)| {
        let mut pack = (**model).clone();
        for (dimension, rule) in pack.dimensions.iter_mut().zip(rules) {
            let is_group = dimension.id.as_str() == "group";
            dimension.score = if is_group && rule == ScoreRule::LevelSum { ScoreRule::Mean } else { rule };
        }
        for (question, level) in pack.questions.iter_mut().zip(levels) {
            question.level = Some(level);
        }
        pack.scale = scale.map(|scale| scale.into_iter().map(f64::from).collect());
        Model::new(pack).unwrap()
    })
}

proptest! {
    #![proptest_config(properties())]

    #[test]
    fn without_rules_of_its_own_a_score_is_the_mean_level(model in any_model(), sheet in any_sheet()) {
        for dimension in profile(&model, &sheet) {
            prop_assert_eq!(dimension.score, dimension.mean);
        }
    }

    #[test]
    fn scores_change_nothing_but_scores(model in any_scores(), sheet in any_sheet()) {
        let mut pack = (*model).clone();
        pack.scale = None;
        pack.dimensions.iter_mut().for_each(|dimension| dimension.score = ScoreRule::Mean);
        let mut plain = evaluate(&Model::new(pack).unwrap(), &sheet);
        let result = evaluate(&model, &sheet);
        for (plain, found) in plain.profile.iter_mut().zip(&result.profile) {
            prop_assert_eq!(plain.score.is_some(), found.score.is_some());
            plain.score = found.score;
        }
        prop_assert_eq!(plain, result);
    }

    #[test]
    fn a_full_sheet_scores_within_the_bounds_and_a_higher_answer_never_scores_lower(
        model in any_scores(), levels in proptest::collection::vec(1u8..=4, 36), question in 0usize..36,
    ) {
        let sheet = Sheet::from_marks(&model, levels.into_iter().map(|level| Level::new(level).map(Mark::Level)));
        let raised = sheet.level(question).and_then(Level::up).map(|up| sheet.with(question, Some(Mark::Level(up))));
        for dimension in 0..model.dimensions.len() {
            let (least, most) = bounds(&model, dimension).unwrap();
            let found = score(&model, &sheet, dimension).unwrap();
            prop_assert!(least - 1e-9 <= found && found <= most + 1e-9, "{} <= {} <= {}", least, found, most);
            if let Some(raised) = &raised {
                prop_assert!(found <= score(&model, raised, dimension).unwrap() + 1e-9);
            }
        }
    }
}
