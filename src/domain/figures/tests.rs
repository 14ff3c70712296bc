//! What a team says about money keeps to its bounds.

use super::*;

fn said(low: f64, likely: f64, high: f64) -> Said {
    Said { range: Some(Range { low, likely, high }), ..Said::default() }
}

#[test]
fn what_no_case_could_hold_is_left_out() {
    let sound = MoneySettings {
        discount_percent: Some(f64::NAN),
        peak_months: Some([0, 11, 13].into()),
        figures: [("realised".into(), said(1.0, f64::INFINITY, 2.0)), ("growth".into(), said(3.0, 2.0, 1.0))].into(),
        compared: Some(["a", "a", "b", "c", "d", "e"].map(Id::from).into()),
        ..MoneySettings::default()
    }
    .sound();
    assert_eq!(sound.discount_percent, None);
    assert_eq!(sound.peak_months, Some([11].into()));
    assert_eq!(sound.figures.keys().map(Id::as_str).collect::<Vec<_>>(), ["growth"], "out of order is kept and said");
    assert_eq!(sound.compared, Some(["a", "b", "c", "d"].map(Id::from).into()));
}

#[test]
fn a_figure_that_says_nothing_is_gone() {
    let key = Id::from("realised");
    let with = MoneySettings::default().with_figure(&key, |figure| figure.note = "why".to_owned());
    assert_eq!(with.figures.len(), 1);
    assert_eq!(with.with_figure(&key, |figure| figure.note.clear()), MoneySettings::default());
}

#[test]
fn a_scenario_begins_like_another_and_takes_everything_with_it() {
    let cost = OwnCost { name: String::new(), group: Group::Operation, timing: Timing::Monthly };
    let settings = MoneySettings {
        costs: [("nlu/x".into(), cost)].into(),
        figures: [
            ("nlu/resolved".into(), said(1.0, 2.0, 3.0)),
            ("nlu/cost/x".into(), said(1.0, 2.0, 3.0)),
            ("realised".into(), said(1.0, 2.0, 3.0)),
        ]
        .into(),
        compared: Some(vec!["nlu".into()]),
        ..MoneySettings::default()
    };
    let own = OwnScenario { name: String::new(), like: "nlu".into(), charges: None };
    let with = settings.with_scenario(&"a".into(), own, &["nlu".into()]);
    assert_eq!(with.compared, Some(vec!["nlu".into(), "a".into()]));
    assert_eq!(with.costs.keys().map(Id::as_str).collect::<Vec<_>>(), ["a/x", "nlu/x"]);
    assert_eq!(with.figures.len(), 5);
    assert_eq!(with.without_scenario(&"a".into()), settings);
    let without = settings.without_cost(&"nlu/x".into());
    assert_eq!((without.costs.len(), without.figures.len()), (0, 2));
}
