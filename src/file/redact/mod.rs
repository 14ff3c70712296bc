//! A plan to show to outsiders: figures, ratings and decisions stay; people, notes and names do not leave.
//!
//! Works by an allow-list over the written file (`fields`): a field leaves only when it is declared there, so that what a
//! newer version adds, and what other programs put into a file, stays behind by itself. Map keys leave only when the model
//! knows them, identifiers are written anew, and the lineage, the time and the name of whoever saved stay behind as well.
//!
//! Names of processes and channels stay, because nobody could make sense of the rest without them; the names of people who
//! occur in the plan, the name of the plan and any further name somebody wants hidden are replaced in them, too. What a name
//! of a process gives away in other words, nobody can find by rule: read it before you send it.
//!
//! What is blank stays blank and what is not stays not, so that stage, buckets, what is missing and schedule are the same.

mod fields;
mod ids;
mod names;

use fields::{Keys, Rule, rule};
use ids::Ids;
use names::Names;

use super::json::{self, Json};
use super::open::Known;
use super::save::save;
use super::wording::pick;
use crate::domain::figures::known;
use crate::domain::language::Lang;
use crate::domain::plan::Plan;
use crate::domain::units::Id;

/// The file of a plan without what is not meant for outsiders, ended by a line break. The same name has the same placeholder
/// everywhere in it. `id` is a new identifier, so that nobody takes the copy for the plan itself; `hide` are further names to
/// replace, such as that of the organisation.
pub fn redact(plan: &Plan, known: &Known, id: &Id, hide: &[String], lang: Lang) -> String {
    let redactor = Redactor { known, id, lang, names: Names::of(plan, hide, lang), ids: Ids::of(plan, known) };
    let whole = json::parse_own(&save(plan, None));
    let shown = whole.and_then(|tree| redactor.value(&tree, "", 0));
    // What was just written can be read again, and its outermost object is declared.
    shown.unwrap_or(Json::Null).to_file()
}

struct Redactor<'a> {
    known: &'a Known,
    id: &'a Id,
    lang: Lang,
    names: Names,
    ids: Ids<'a>,
}

impl Redactor<'_> {
    /// What leaves of a value; `None` when nothing does. `number` counts the items of its list from 1.
    fn value(&self, json: &Json, path: &str, number: usize) -> Option<Json> {
        match (rule(path)?, json) {
            (Rule::Inside, Json::Object(fields)) => Some(self.fields(fields, path, number)),
            (Rule::Inside, Json::List(items)) => {
                let path = format!("{path}[]");
                let items = items.iter().enumerate().filter_map(|(at, item)| self.value(item, &path, at + 1));
                Some(Json::List(items.collect()))
            }
            (Rule::Map(keys), Json::Object(entries)) => {
                let path = format!("{path}{{}}");
                let entries = entries.iter().filter_map(|(key, value)| {
                    let shown = self.key(keys, key)?;
                    Some((shown, self.value(value, &path, 0)?))
                });
                Some(Json::Object(entries.collect()))
            }
            (_, Json::Null) => Some(Json::Null),
            (Rule::Plain, Json::Number(_) | Json::Bool(_)) => Some(json.clone()),
            (Rule::Plain, Json::Text(text)) if is_word(text) => Some(json.clone()),
            (rule, Json::Text(text)) => self.text(rule, text, number).map(Json::Text),
            _ => None,
        }
    }

    fn fields(&self, fields: &[(String, Json)], path: &str, number: usize) -> Json {
        let inside = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
        let shown =
            fields.iter().filter_map(|(name, value)| Some((name.clone(), self.value(value, &inside(name), number)?)));
        Json::Object(shown.collect())
    }

    fn text(&self, rule: Rule, text: &str, number: usize) -> Option<String> {
        let numbered = |en: &str, zh: &str| format!("{} {number}", pick(self.lang, en, zh));
        Some(match rule {
            Rule::PlanId => self.id.to_string(),
            Rule::Id(kind) => format!("{kind}-{number}"),
            Rule::Model if text == self.known.model.id.as_str() => text.to_owned(),
            Rule::Model => "another-model".to_owned(),
            Rule::Edition if text.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'-') => text.to_owned(),
            Rule::Edition => String::new(),
            Rule::Known => self.names.replaced(text),
            Rule::People => self.names.people(text),
            _ if text.trim().is_empty() => String::new(),
            Rule::Note => pick(self.lang, "(removed)", "（已移除）").to_owned(),
            Rule::PlanName => pick(self.lang, "Plan", "規劃案").to_owned(),
            Rule::FreezeName => numbered("Freeze", "凍結期"),
            Rule::HolidayName => pick(self.lang, "Holiday", "放假").to_owned(),
            Rule::Reference(keys) => return self.key(keys, text),
            Rule::Inside | Rule::Map(_) | Rule::Plain => return None,
        })
    }

    /// How a key leaves; `None` when it stays behind with what is under it.
    fn key(&self, keys: Keys, key: &str) -> Option<String> {
        let known = match keys {
            Keys::Questions => &self.known.questions,
            Keys::Roles => &self.known.roles,
            Keys::Kpis => &self.known.kpis,
            Keys::Packages => return self.ids.package(key),
            Keys::Own => return self.ids.own(key),
            Keys::Processes => return self.ids.process(key),
            Keys::Risks => return self.ids.risk(key),
            Keys::Figures => return self.ids.figure(key),
            Keys::Scenarios => return self.ids.scenario(key),
            Keys::Costs => return self.ids.cost_key(key),
            Keys::Hidden => return known::HIDDEN.contains(&key).then(|| key.to_owned()),
            // Phases and days are words of the format: no other key comes out of a plan.
            Keys::Defined => return is_word(key).then(|| key.to_owned()),
        };
        known.contains(key).then(|| key.to_owned())
    }
}

/// Whether a text can be one of the words and dates the format itself defines.
fn is_word(text: &str) -> bool {
    text.len() <= 24 && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.'))
}
