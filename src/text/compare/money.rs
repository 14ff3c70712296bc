//! What is said about money: what its places are called, and what stands in them.

use super::named;
use crate::domain::figures::{OwnCost, OwnScenario, Said};
use crate::domain::language::Lang;
use crate::domain::money::{Keyed, meaning};
use crate::domain::place::{MoneyEntry, MoneyPlace, Value};
use crate::domain::units::Id;
use crate::text::money::page::{charge, timing};
use crate::text::money::{effect, group, known, part, shared};
use crate::text::{Text, format};

texts! {
    EXAMPLE = "Business case, figures begin with those of the example", "投資評估，以範例的數字起算";
    CURRENCY = "Business case, currency", "投資評估，幣別";
    DISCOUNT = "Business case, discount rate a year", "投資評估，年折現率";
    MONTHS = "Business case, months looked at", "投資評估，評估期間";
    PEAKS = "Business case, peak months", "投資評估，旺季月份";
    COMPARED = "Business case, scenarios compared", "投資評估，比較的方案";
    FIGURE = "Business case, “{name}”", "投資評估，「{name}」";
    SCENARIO = "Scenario “{name}”", "方案「{name}」";
    COST = "Cost “{name}”", "成本「{name}」";
    ELSEWHERE = "Paid from another budget, “{name}”", "由其他預算支付，「{name}」";
    OWN = "one of the team’s own", "自訂方案";
    OF_SCENARIO = "{scenario}: {figure}", "{scenario}：{figure}";

    STANDARD = "the default", "預設值";
    NO_FIGURE = "the default figure", "預設數字";
    RANGE = "{low} – {likely} – {high}", "{low}～{likely}～{high}";
    SOURCE = "source “{text}”", "出處「{text}」";
    NOTE = "note “{text}”", "備註「{text}」";
    BEGINS = "“{name}”, begun as {like}", "「{name}」（複製自{like}）";
    CHARGED = "“{name}”, begun as {like}, charged: {charges}", "「{name}」（複製自{like}，計價：{charges}）";
    NOTHING_CHARGED = "nothing", "不計價";
    COST_IS = "“{name}”, {group}, {timing}", "「{name}」（{group}，{timing}）";
    ELSEWHERE_IS = "yes", "是";
    ELSEWHERE_NOTE = "yes, “{text}”", "是（「{text}」）";
    NO_MONTH = "none", "沒有";
}

/// What a place is called; `name` is what the team calls the scenario or cost it belongs to.
pub fn place(lang: Lang, place: &MoneyPlace, name: &str) -> String {
    let quoted = |text: Text, name: &str| text.fill(lang, &[("name", &format::inside_quotes(lang, name))]);
    match place {
        MoneyPlace::Example => EXAMPLE.get(lang).to_owned(),
        MoneyPlace::Currency => CURRENCY.get(lang).to_owned(),
        MoneyPlace::Discount => DISCOUNT.get(lang).to_owned(),
        MoneyPlace::Months => MONTHS.get(lang).to_owned(),
        MoneyPlace::Peaks => PEAKS.get(lang).to_owned(),
        MoneyPlace::Compared => COMPARED.get(lang).to_owned(),
        MoneyPlace::Entry(MoneyEntry::Figure(key)) => quoted(FIGURE, &figure(lang, key, name)),
        MoneyPlace::Entry(MoneyEntry::Scenario(_)) => quoted(SCENARIO, &named(lang, name)),
        MoneyPlace::Entry(MoneyEntry::Cost(_)) => quoted(COST, &named(lang, name)),
        MoneyPlace::Entry(MoneyEntry::Elsewhere(id)) => {
            quoted(ELSEWHERE, known::hidden(id.as_str()).map_or(id.as_str(), |text| text.get(lang)))
        }
    }
}

/// What a figure is called. `name`: its scenario or cost, where that is the team's own.
fn figure(lang: Lang, key: &Id, name: &str) -> String {
    let scenario = |id: &str| known::scenario(id).map_or_else(|| named(lang, name), |text| text.get(lang).to_owned());
    let (of, called) = match meaning(key) {
        None => return key.to_string(),
        Some(Keyed::Shared(which)) => return shared(which).get(lang).to_owned(),
        Some(Keyed::Effect(of, which)) => (of, effect(which).get(lang).to_owned()),
        Some(Keyed::Part(of, kind, _, which)) => {
            let (kind, which) = (charge(kind).get(lang), part(which).get(lang));
            (of, OF_SCENARIO.fill(lang, &[("scenario", &kind), ("figure", &which)]))
        }
        Some(Keyed::Cost(of, cost)) => match (known::cost(cost), known::scenario(of)) {
            (Some(text), _) => (of, text.get(lang).to_owned()),
            (None, Some(_)) => (of, named(lang, name)),
            (None, None) => return named(lang, name),
        },
    };
    OF_SCENARIO.fill(lang, &[("scenario", &scenario(of)), ("figure", &called)])
}

/// What stands in a place; `None`: as everywhere.
pub fn value(lang: Lang, place: &MoneyPlace, value: &Value) -> Option<String> {
    Some(match (place, value) {
        (MoneyPlace::Discount, Value::Number(rate)) => format!("{rate}%").replacen('-', "\u{2212}", 1),
        (MoneyPlace::Months, Value::Count(months)) => crate::text::money::months(lang, f64::from(*months)),
        (_, Value::Peaks(peaks)) if peaks.is_empty() => NO_MONTH.get(lang).to_owned(),
        (_, Value::Peaks(peaks)) => {
            let names: Vec<String> =
                peaks.iter().map(|month| format::month(lang, i8::try_from(*month).unwrap_or(1))).collect();
            format::list(lang, &names)
        }
        (_, Value::Compared(ids)) => {
            let name = |id: &Id| known::scenario(id.as_str()).unwrap_or(OWN).get(lang).to_owned();
            format::list(lang, &ids.iter().map(name).collect::<Vec<_>>())
        }
        (_, Value::Figure(said)) => said_of(lang, said),
        (_, Value::Scenario(own)) => scenario(lang, own),
        (_, Value::Cost(own)) => cost(lang, own),
        (_, Value::Elsewhere(note)) if note.trim().is_empty() => ELSEWHERE_IS.get(lang).to_owned(),
        (_, Value::Elsewhere(note)) => {
            ELSEWHERE_NOTE.fill(lang, &[("text", &format::inside_quotes(lang, note.trim()))])
        }
        _ => return None,
    })
}

/// A figure exactly as it is kept: two that differ never look the same.
fn said_of(lang: Lang, said: &Said) -> String {
    let exact = |value: f64| value.to_string().replacen('-', "\u{2212}", 1);
    let range = said.range.map_or_else(
        || NO_FIGURE.get(lang).to_owned(),
        |range| {
            let (low, likely, high) = (exact(range.low), exact(range.likely), exact(range.high));
            RANGE.fill(lang, &[("low", &low), ("likely", &likely), ("high", &high)])
        },
    );
    let text = |text: Text, said: &str| {
        (!said.trim().is_empty()).then(|| text.fill(lang, &[("text", &format::inside_quotes(lang, said.trim()))]))
    };
    let parts: Vec<String> =
        [Some(range), text(SOURCE, &said.source), text(NOTE, &said.note)].into_iter().flatten().collect();
    parts.join(if lang == Lang::En { ", " } else { "，" })
}

fn scenario(lang: Lang, own: &OwnScenario) -> String {
    let like = known::scenario(own.like.as_str()).map_or(own.like.as_str(), |text| text.get(lang));
    let name = format::inside_quotes(lang, own.name.trim());
    match &own.charges {
        None => BEGINS.fill(lang, &[("name", &name), ("like", &like)]),
        Some(kinds) => {
            let kinds: Vec<String> = kinds.iter().map(|kind| charge(*kind).get(lang).to_owned()).collect();
            let kinds =
                if kinds.is_empty() { NOTHING_CHARGED.get(lang).to_owned() } else { format::list(lang, &kinds) };
            CHARGED.fill(lang, &[("name", &name), ("like", &like), ("charges", &kinds)])
        }
    }
}

fn cost(lang: Lang, own: &OwnCost) -> String {
    let name = format::inside_quotes(lang, own.name.trim());
    let (group, timing) = (group(own.group).get(lang), timing(own.timing).get(lang));
    COST_IS.fill(lang, &[("name", &name), ("group", &group), ("timing", &timing)])
}

/// The words for nothing in a place; `None`: the usual ones.
pub(super) fn nothing(place: &MoneyPlace) -> Option<Text> {
    match place {
        MoneyPlace::Example | MoneyPlace::Entry(MoneyEntry::Elsewhere(_)) => Some(super::value::NO),
        MoneyPlace::Entry(MoneyEntry::Figure(_)) => Some(NO_FIGURE),
        MoneyPlace::Entry(_) => None,
        _ => Some(STANDARD),
    }
}
