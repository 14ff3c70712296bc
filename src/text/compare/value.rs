//! What stands in a place, as words inside a sentence.

use super::{money, work};
use crate::domain::answers::Mark;
use crate::domain::language::Lang;
use crate::domain::model::Model;
use crate::domain::place::{Field, Place, Value};
use crate::domain::plan::{Freeze, ModelRef};
use crate::domain::units::Id;
use crate::text::{Text, assess, format, names};

texts! {
    NOTHING = "nothing", "未填";
    NOT_RATED = "not rated", "未評分";
    NO_ANSWER = "no answer", "未回答";
    BY_RULES = "the rules decide", "依規則判定";
    STANDARD = "the usual hours", "沿用預設";
    LEVEL = "level {n}", "第 {n} 級";
    QUOTED = "“{text}”", "「{text}」";
    YES = "yes", "是";
    NO = "no", "否";
    DECIDED = "“{bucket}”, because “{reason}”", "「{bucket}」（理由：{reason}）";
    FREEZE = "“{name}” from {from} to {to}", "「{name}」（{from}至 {to}）";
    EDITION = "{model}, edition {revision}", "{model}（{revision} 版）";
    IN_UNIT = "{number} {unit}", "{number} {unit}";
    SECONDS = "{n} s", "{n} 秒";
    MINUTES = "{n} min", "{n} 分鐘";
    HOURS = "{n} h", "{n} 小時";
}

/// What stands in a place, or the words for nothing.
pub fn value(lang: Lang, model: &Model, place: &Place, value: Option<&Value>) -> String {
    let Some(value) = value else { return nothing(place).get(lang).to_owned() };
    if let Place::Work(place) = place
        && let Some(said) = work::value(lang, model, place, value)
    {
        return said;
    }
    if let Place::Money(place) = place
        && let Some(said) = money::value(lang, place, value)
    {
        return said;
    }
    let quoted = |text: &str| QUOTED.fill(lang, &[("text", &text)]);
    match value {
        Value::Text(text) => quoted(text),
        Value::Texts(channels) => format::list(lang, &channels.iter().map(|id| channel(lang, id)).collect::<Vec<_>>()),
        Value::Count(count) => {
            let count = format::number(f64::from(*count), 0);
            match place {
                Place::Hours(_) => HOURS.fill(lang, &[("n", &count)]),
                Place::Field { field: Field::HandoffSeconds, .. } => SECONDS.fill(lang, &[("n", &count)]),
                _ => count,
            }
        }
        Value::Number(number) => measured(lang, model, place, *number),
        Value::Minutes(minutes) => MINUTES.fill(lang, &[("n", &format::number(minutes.get(), 1))]),
        Value::Rating(rating) => rating.to_string(),
        Value::Mark(mark) => self::mark(lang, *mark),
        Value::Date(date) => format::date(lang, *date),
        Value::YesNo(yes) => if *yes { YES } else { NO }.get(lang).to_owned(),
        Value::Reversibility(kind) => quoted(names::reversibility(*kind).get(lang)),
        Value::PersonalData(kind) => quoted(names::personal_data(*kind).get(lang)),
        Value::Lifecycle(step) => names::lifecycle(*step).get(lang).to_owned(),
        Value::Decided(decided) => {
            let bucket = names::bucket(decided.bucket).get(lang);
            DECIDED.fill(lang, &[("bucket", &bucket), ("reason", &decided.reason.trim())])
        }
        Value::Freeze(freeze) => self::freeze(lang, freeze),
        Value::Process(process) => quoted(&super::named(lang, &process.name)),
        Value::Model(of) => edition(lang, model, of),
        Value::Json(json) => json.clone(),
        // Only of the work of a rollout or of money, which were asked above.
        Value::Phase(_)
        | Value::Kind(_)
        | Value::Id(_)
        | Value::Objective(_)
        | Value::Holiday(_)
        | Value::Progress(_)
        | Value::Decision(_)
        | Value::Measured(_)
        | Value::OwnPackage(_)
        | Value::Risk(_)
        | Value::Peaks(_)
        | Value::Compared(_)
        | Value::Figure(_)
        | Value::Scenario(_)
        | Value::Cost(_)
        | Value::Elsewhere(_) => String::new(),
    }
}

fn nothing(place: &Place) -> Text {
    match place {
        Place::Mark(_) => NO_ANSWER,
        Place::Hours(_) => STANDARD,
        Place::Field { field: Field::Decided, .. } => BY_RULES,
        Place::Field { field: Field::Rating(_), .. } => NOT_RATED,
        Place::Work(place) => work::nothing(place).unwrap_or(NOTHING),
        Place::Money(place) => money::nothing(place).unwrap_or(NOTHING),
        _ => NOTHING,
    }
}

/// An answer.
pub fn mark(lang: Lang, mark: Mark) -> String {
    match mark {
        Mark::Level(level) => LEVEL.fill(lang, &[("n", &level)]),
        Mark::NotApplicable => QUOTED.fill(lang, &[("text", &assess::NOT_APPLICABLE.get(lang))]),
        Mark::DontKnow => QUOTED.fill(lang, &[("text", &assess::DONT_KNOW.get(lang))]),
    }
}

fn channel(lang: Lang, id: &str) -> String {
    names::channel(id).map_or_else(|| id.to_owned(), |text| text.get(lang).to_owned())
}

fn freeze(lang: Lang, freeze: &Freeze) -> String {
    let (from, to) = (format::date(lang, freeze.from), format::date(lang, freeze.to));
    FREEZE.fill(lang, &[("name", &freeze.name), ("from", &from), ("to", &to)])
}

fn edition(lang: Lang, model: &Model, of: &ModelRef) -> String {
    let name = if of.id == model.id { model.name.get(lang) } else { of.id.as_str() };
    EDITION.fill(lang, &[("model", &name), ("revision", &of.revision)])
}

/// A key figure with its unit, exactly as it is kept: two that differ never look the same.
fn measured(lang: Lang, model: &Model, place: &Place, number: f64) -> String {
    match place {
        Place::Baseline(kpi) | Place::Target(kpi) => figure(lang, model, kpi, number),
        _ => exact(number),
    }
}

fn exact(number: f64) -> String {
    let exact = if number.abs() < 1e15 { format!("{number}") } else { format!("{number:e}") };
    exact.replacen('-', "\u{2212}", 1)
}

/// A figure with the unit of its key figure.
pub(super) fn figure(lang: Lang, model: &Model, kpi: &Id, number: f64) -> String {
    let exact = exact(number);
    match model.kpi(kpi) {
        Some(kpi) => IN_UNIT.fill(lang, &[("number", &exact), ("unit", &names::unit(kpi.unit).get(lang))]),
        None => exact,
    }
}
