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
    let with = settings.with_scenario(&"a".into(), "A".to_owned(), &"nlu".into(), &["nlu".into()]);
    assert_eq!(with.scenarios[&Id::from("a")].like, "nlu".into());
    assert_eq!(with.compared, Some(vec!["nlu".into(), "a".into()]));
    assert_eq!(with.costs.keys().map(Id::as_str).collect::<Vec<_>>(), ["a/x", "nlu/x"]);
    assert_eq!(with.figures.len(), 5);
    assert_eq!(with.without_scenario(&"a".into()), settings);
    let without = settings.without_cost(&"nlu/x".into());
    assert_eq!((without.costs.len(), without.figures.len()), (0, 2));
}

#[test]
fn a_copy_of_a_scenario_of_its_own_says_what_that_one_says() {
    let charges = Some([ChargeKind::Seat].into());
    let settings = MoneySettings {
        scenarios: [("a".into(), OwnScenario { name: "A".to_owned(), like: "nlu".into(), charges })].into(),
        figures: [("nlu/resolved".into(), said(1.0, 2.0, 3.0)), ("a/resolved".into(), said(7.0, 8.0, 9.0))].into(),
        ..MoneySettings::default()
    };
    let with = settings.with_scenario(&"b".into(), "B".to_owned(), &"a".into(), &[]);
    let (a, b) = (&with.scenarios[&Id::from("a")], &with.scenarios[&Id::from("b")]);
    assert_eq!((b.name.as_str(), &b.like, &b.charges), ("B", &a.like, &a.charges));
    assert_eq!(with.figures[&Id::from("b/resolved")], said(7.0, 8.0, 9.0));
}

#[test]
fn without_the_only_scenario_compared_it_is_as_the_content_begins() {
    let own = OwnScenario { name: "A".to_owned(), like: "nlu".into(), charges: None };
    let settings = MoneySettings {
        scenarios: [("a".into(), own)].into(),
        compared: Some(vec!["a".into()]),
        ..MoneySettings::default()
    };
    assert_eq!(settings.without_scenario(&"a".into()), MoneySettings::default());
}
