//! What a team has said about money: in its file, its redacted copy, compared and merged, and in the case.

use std::sync::Arc;

use baton::content::{built_in, demo, money};
use baton::domain::edit::Edit;
use baton::domain::figures::{ChargeKind, Group, MoneySettings, OwnCost, OwnScenario, Said, Timing, known};
use baton::domain::history::History;
use baton::domain::language::Lang;
use baton::domain::merge::merge;
use baton::domain::money::{Charge, Currency, InputId, Origin, Shared, all_scenarios, key_of, meaning};
use baton::domain::place::differences;
use baton::domain::plan::Plan;
use baton::domain::units::{Date, Id, Range};
use baton::file::{Notice, redact, save};
use baton::text::compare::{conflict, difference};
use baton::text::money::known as names;
use expect_test::expect;
use serde_json::{Value, json};

use crate::samples;

fn said(low: f64, likely: f64, high: f64) -> Said {
    Said { range: Some(Range { low, likely, high }), ..Said::default() }
}

/// Everything that can be said.
pub fn everything() -> MoneySettings {
    MoneySettings {
        example: true,
        currency: Currency::new("USD"),
        discount_percent: Some(-2.5),
        months: Some(24),
        peak_months: Some([6, 11].into()),
        figures: [
            ("agent_cost", Said { source: "payroll of Mei".into(), ..said(52_000.0, 58_000.5, 61_000.0) }),
            ("own-1/cost/c-1", said(10.0, 20.0, 30.0)),
            ("own-1/seat/seats", said(4.0, 5.0, 8.0)),
            ("nlu/resolved", Said { note: "after the pilot".into(), ..Said::default() }),
        ]
        .map(|(key, said)| (Id::from(key), said))
        .into(),
        scenarios: [(
            "own-1".into(),
            OwnScenario {
                name: "Quote of Acme".into(),
                like: "nlu".into(),
                charges: Some([ChargeKind::Seat, ChargeKind::RevenueShare].into()),
            },
        )]
        .into(),
        costs: [
            ("own-1/c-1", OwnCost { name: "Visit of Mei".into(), group: Group::People, timing: Timing::Yearly }),
            (
                "keyword/data-migration",
                OwnCost { name: "Moving the data".into(), group: Group::Implementation, timing: Timing::Once },
            ),
        ]
        .map(|(key, cost)| (Id::from(key), cost))
        .into(),
        compared: Some(vec!["nlu".into(), "own-1".into()]),
        elsewhere: [(Id::from("security"), "group budget of Mei".to_owned())].into(),
    }
}

/// A plan that says all of it.
pub fn with_money() -> Plan {
    let money = Arc::new(everything());
    Plan { id: Id::from("plan-money"), money, ..samples::descended(samples::full()) }
}

#[test]
fn a_file_keeps_all_of_it() {
    let text = save(&with_money(), Some(samples::SAVED));
    let opened = samples::opened(&text);
    assert_eq!(opened.plan, with_money());
    assert_eq!(save(&opened.plan, Some(samples::SAVED)), text);
    let written: Value = serde_json::from_str(&text).unwrap();
    expect![[r#"{"compared":["nlu","own-1"],"costs":{"keyword/data-migration":{"group":"implementation","name":"Moving the data","timing":"once"},"own-1/c-1":{"group":"people","name":"Visit of Mei","timing":"yearly"}},"currency":"USD","discount_percent":-2.5,"elsewhere":{"security":{"note":"group budget of Mei"}},"example":true,"figures":{"agent_cost":{"range":{"high":61000.0,"likely":58000.5,"low":52000.0},"source":"payroll of Mei"},"nlu/resolved":{"note":"after the pilot"},"own-1/cost/c-1":{"range":{"high":30.0,"likely":20.0,"low":10.0}},"own-1/seat/seats":{"range":{"high":8.0,"likely":5.0,"low":4.0}}},"months":24,"peak_months":[6,11],"scenarios":{"own-1":{"charges":["seat","revenue_share"],"like":"nlu","name":"Quote of Acme"}}}"#]]
    .assert_eq(&written["plan"]["money"].to_string());
}

#[test]
fn nothing_said_is_not_written_and_unknown_fields_stay() {
    assert!(!save(&samples::full(), None).contains("\"money\""));
    let mut file: Value = serde_json::from_str(&save(&samples::full(), None)).unwrap();
    file["plan"]["money"] = json!({ "figures": { "growth": {}, "realised": { "mood": 1 } }, "later": [2] });
    let plan = samples::opened(&file.to_string()).plan;
    let saved: Value = serde_json::from_str(&save(&plan, None)).unwrap();
    assert_eq!(saved["plan"]["money"], json!({ "figures": { "realised": { "mood": 1 } }, "later": [2] }));
}

#[test]
fn more_than_a_case_holds_is_left_out_and_told() {
    let mut file: Value = serde_json::from_str(&save(&samples::full(), None)).unwrap();
    file["plan"]["money"] = json!({ "compared": ["a", "b", "c", "d", "e"] });
    let opened = samples::opened(&file.to_string());
    assert_eq!(opened.plan.money.compared.as_ref().map(Vec::len), Some(4));
    assert!(opened.notices.contains(&Notice::CaseTrimmed));
}

#[test]
fn a_redacted_copy_has_the_figures_and_none_of_the_words() {
    let text = redact(&with_money(), &samples::known(), &Id::from("copy"), &[], Lang::En);
    for word in ["Mei", "Acme", "pilot", "own-1", "c-1\"", "Visit", "group budget"] {
        let money: Value = serde_json::from_str(&text).unwrap();
        assert!(!money["plan"]["money"].to_string().contains(word) || word == "c-1\"", "{word}: {text}");
    }
    let copy = samples::opened(&text);
    let file: Value = serde_json::from_str(&text).unwrap();
    expect![[r#"{"compared":["nlu","s-1"],"costs":{"keyword/data-migration":{"group":"implementation","name":"(removed)","timing":"once"},"s-1/c-2":{"group":"people","name":"(removed)","timing":"yearly"}},"currency":"USD","discount_percent":-2.5,"elsewhere":{"security":{"note":"(removed)"}},"example":true,"figures":{"agent_cost":{"range":{"high":61000.0,"likely":58000.5,"low":52000.0},"source":"(removed)"},"nlu/resolved":{"note":"(removed)"},"s-1/cost/c-2":{"range":{"high":30.0,"likely":20.0,"low":10.0}},"s-1/seat/seats":{"range":{"high":8.0,"likely":5.0,"low":4.0}}},"months":24,"peak_months":[6,11],"scenarios":{"s-1":{"charges":["seat","revenue_share"],"like":"nlu","name":"(removed)"}}}"#]]
    .assert_eq(&file["plan"]["money"].to_string());
    let content = &money().assumptions;
    let worth =
        |plan: &Plan| content.with(&plan.money).scenarios.iter().map(|own| own.charges.clone()).collect::<Vec<_>>();
    assert_eq!(worth(&with_money()), worth(&copy.plan));
}

#[test]
fn keys_of_strangers_stay_behind() {
    let mut settings = everything();
    for key in ["Acme", "acme/resolved", "nlu/cost/acme", "nlu/acme/fee", "nlu/flat/acme", "a/b/c/d"] {
        settings.figures.insert(key.into(), said(1.0, 2.0, 3.0));
    }
    settings.elsewhere.insert("acme".into(), String::new());
    settings.compared = Some(vec!["acme".into()]);
    let plan = Plan { money: Arc::new(settings), ..with_money() };
    let text = redact(&plan, &samples::known(), &Id::from("copy"), &[], Lang::En);
    assert!(!text.to_lowercase().contains("acme"), "{text}");
}

#[test]
fn every_place_is_compared_in_both_languages() {
    let (model, before) = (built_in(), samples::full());
    let after = Plan { money: Arc::new(everything()), ..before.clone() };
    let lines = |lang| -> String {
        let found = differences(&before, &after);
        found.iter().map(|found| difference(lang, &model, found)).collect::<Vec<_>>().join("\n")
    };
    expect![[r#"
        Business case, figures begin with those of the example: no → yes
        Business case, currency: the default → “USD”
        Business case, discount rate a year: the default → −2.5%
        Business case, months looked at: the default → 24 months
        Business case, peak months: the default → Jun and Nov
        Business case, scenarios compared: the default → Language understanding and one of the team’s own
        Business case, “Cost of one agent a month”: the default figure → 52000 – 58000.5 – 61000, source “payroll of Mei”
        Business case, “Language understanding: Cases given to AI that need nobody”: the default figure → the default figure, note “after the pilot”
        Business case, “Visit of Mei”: the default figure → 10 – 20 – 30
        Business case, “Quote of Acme: By seat: Seats”: the default figure → 4 – 5 – 8
        Scenario “Quote of Acme” added
        Cost “Moving the data” added
        Cost “Visit of Mei” added
        Paid from another budget, “Security and compliance: ISO, encryption, audits”: no → yes, “group budget of Mei”"#]].assert_eq(&lines(Lang::En));
    expect![[r#"
        投資評估，以範例的數字起算：否 → 是
        投資評估，幣別：預設值 → 「USD」
        投資評估，年折現率：預設值 → −2.5%
        投資評估，評估期間：預設值 → 24 個月
        投資評估，旺季月份：預設值 → 6 月、11 月
        投資評估，比較的方案：預設值 → 中階 AI（深度 NLU、多輪對話）、自訂方案
        投資評估，「每位客服每月成本」：預設數字 → 52000～58000.5～61000，出處「payroll of Mei」
        投資評估，「中階 AI（深度 NLU、多輪對話）：交由 AI 的案件中不需真人的比例」：預設數字 → 預設數字，備註「after the pilot」
        投資評估，「Visit of Mei」：預設數字 → 10～20～30
        投資評估，「Quote of Acme：依座席數計價：座席數」：預設數字 → 4～5～8
        新增方案「Quote of Acme」
        新增成本「Moving the data」
        新增成本「Visit of Mei」
        由其他預算支付，「資安合規：ISO、加密、稽核」：否 → 是（「group budget of Mei」）"#]].assert_eq(&lines(Lang::ZhHant));
}

#[test]
fn two_people_change_different_figures_and_one_the_same() {
    let base = with_money();
    let changed = |key: &str, said: Said| {
        let settings = base.money.with_figure(&key.into(), |figure| *figure = said);
        base.apply(&Edit::SetMoney { settings: Arc::new(settings), at: key.into() })
    };
    let mine = changed("realised", said(40.0, 50.0, 60.0)).money.with_figure(&"agent_cost".into(), |figure| {
        figure.range = said(1.0, 2.0, 3.0).range;
    });
    let mine = Plan { money: Arc::new(mine), ..base.clone() };
    let theirs = changed("agent_cost", said(4.0, 5.0, 6.0)).money.with_figure(&"growth".into(), |figure| {
        figure.range = said(0.0, 5.0, 9.0).range;
    });
    let theirs = Plan { money: Arc::new(theirs), ..base.clone() };
    let merged = merge(Some(&base), &mine, &theirs);
    let figure = |key: &str| merged.plan.money.figures.get(key).and_then(|said| said.range).map(|range| range.likely);
    assert_eq!((figure("realised"), figure("growth"), figure("agent_cost")), (Some(50.0), Some(5.0), Some(2.0)));
    let model = built_in();
    expect![[r#"
        投資評估，「每位客服每月成本」：原本52000～58000.5～61000，出處「payroll of Mei」，你改成1～2～3，出處「payroll of Mei」，對方改成4～5～6
        Business case, “Cost of one agent a month”: before 52000 – 58000.5 – 61000, source “payroll of Mei”; yours 1 – 2 – 3, source “payroll of Mei”; theirs 4 – 5 – 6"#]].assert_eq(
        &Lang::ALL
            .map(|lang| merged.conflicts.iter().map(|c| conflict(lang, &model, c)).collect::<String>())
            .join("\n"),
    );
}

#[test]
fn typing_on_in_one_figure_is_one_step() {
    let plan = samples::full();
    let mut history = History::new(plan.clone());
    let edit = |history: &History, at: &str, likely: f64| {
        let now = &history.present().money;
        let settings = now.with_figure(&"realised".into(), |figure| figure.range = said(1.0, likely, 99.0).range);
        Edit::SetMoney { settings: Arc::new(settings), at: at.into() }
    };
    for (at, likely) in [("realised#likely", 5.0), ("realised#likely", 50.0), ("realised#high", 51.0)] {
        let next = edit(&history, at, likely);
        history.apply(next);
    }
    history.undo();
    assert_eq!(history.present().money.figures["realised"].range.map(|range| range.likely), Some(50.0));
    history.undo();
    assert_eq!(**history.present(), plan);
}

#[test]
fn what_a_team_says_stands_in_the_place_of_the_content() {
    let content = &money().assumptions;
    let assumed = content.with(&everything());
    assert_eq!((assumed.months, assumed.currency.code(), &assumed.peak_months[..]), (24, "USD", &[6, 11][..]));
    let wage = &assumed.shared[&Shared::AgentCost];
    assert_eq!((wage.range.likely, &wage.origin), (58_000.5, &Origin::Team));
    let [nlu, own] = &assumed.scenarios[..] else { panic!("two are compared") };
    assert_eq!((nlu.id.as_str(), own.name.en.as_str()), ("nlu", "Quote of Acme"));
    assert!(
        matches!(&own.charges[..], [Charge::Seat { seats, .. }, Charge::RevenueShare { .. }] if seats.range.likely == 5.0)
    );
    let cost = own.costs.iter().find(|cost| cost.id.as_str() == "c-1").unwrap();
    assert_eq!((cost.estimate.range.high, cost.group), (30.0, Group::People));
    let all = all_scenarios(content, &everything());
    let keyword = all.iter().find(|scenario| scenario.id.as_str() == "keyword").unwrap();
    let (migration, other) =
        (&keyword.costs[2], content.scenarios[1].costs.iter().find(|c| c.id.as_str() == "data-migration"));
    assert_eq!(
        Some(&migration.estimate),
        other.map(|cost| &cost.estimate),
        "the content's figures of another scenario"
    );
    assert_eq!(migration.name.zh_hant, "Moving the data", "called by the team");
    let called = |name: &str, group: Group| {
        let cost = OwnCost { name: name.to_owned(), group, timing: Timing::Once };
        let said =
            MoneySettings { costs: [("keyword/data-migration".into(), cost)].into(), ..MoneySettings::default() };
        let keyword = all_scenarios(content, &said).swap_remove(0);
        keyword.costs.into_iter().find(|cost| cost.id.as_str() == "data-migration").unwrap()
    };
    let theirs = other.unwrap();
    assert_eq!(called(&theirs.name.en, theirs.group), *theirs, "in both languages");
    assert_eq!(called(&theirs.name.en, Group::People).group, Group::People);
    assert_eq!(content.with(&MoneySettings::default()), *content);
}

#[test]
fn every_assumption_has_a_key_of_its_own_that_means_it() {
    let content = &money().assumptions;
    let mut seen = std::collections::BTreeSet::new();
    for scenario in &content.scenarios {
        for (input, _) in scenario.inputs() {
            let key = key_of(Some(scenario), &input).unwrap();
            assert!(meaning(&key).is_some() && seen.insert(key.clone()), "{key}");
        }
    }
    for shared in Shared::ALL {
        let key = key_of(None, &InputId::Shared(shared)).unwrap();
        assert!(meaning(&key).is_some() && seen.insert(key));
    }
}

#[test]
fn names_and_identifiers_are_those_of_the_content() {
    let content = money();
    let scenarios = &content.assumptions.scenarios;
    assert_eq!(scenarios.iter().map(|own| own.id.as_str()).collect::<Vec<_>>(), known::SCENARIOS);
    let mut hidden: Vec<&str> = content.hidden.items.iter().map(|item| item.id.as_str()).collect();
    let mut listed = known::HIDDEN.to_vec();
    hidden.sort_unstable();
    listed.sort_unstable();
    assert_eq!(hidden, listed);
    for lang in Lang::ALL {
        for own in scenarios {
            assert_eq!(names::scenario(own.id.as_str()).map(|text| text.get(lang)), Some(own.name.get(lang)));
            // A keyword bot has lists instead of a knowledge base.
            for cost in
                own.costs.iter().filter(|cost| (own.id.as_str(), cost.id.as_str()) != ("keyword", "knowledge-upkeep"))
            {
                assert_eq!(names::cost(cost.id.as_str()).map(|text| text.get(lang)), Some(cost.name.get(lang)));
            }
        }
        for item in &content.hidden.items {
            assert!(names::hidden(item.id.as_str()).is_some(), "{}", item.id);
            for cost in content.covering(&item.id) {
                assert!(known::COSTS.contains(&cost.as_str()), "{cost}");
            }
        }
    }
}

#[test]
fn the_example_begins_with_its_own_figures() {
    let plan = demo(&built_in(), Lang::En, Date::new(2026, 3, 2).unwrap());
    assert_eq!(*plan.money, MoneySettings { example: true, ..MoneySettings::default() });
}
