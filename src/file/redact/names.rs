//! Placeholders: one a name, numbered in the order of the plan.

use std::collections::BTreeMap;

use crate::domain::language::Lang;
use crate::domain::plan::Plan;
use crate::file::wording::pick;

/// Every name to replace, with its placeholder.
pub(super) struct Names {
    people: BTreeMap<String, String>,
    /// All names of more than one letter by their first one, the longest first: `Amy Chen` goes before `Amy`.
    by_letter: BTreeMap<char, Vec<(String, String)>>,
    lang: Lang,
}

impl Names {
    /// The people of a plan, its own name, and further ones.
    pub fn of(plan: &Plan, hide: &[String], lang: Lang) -> Names {
        let work = &plan.work;
        let fields = (plan.processes.iter().flat_map(|p| [&p.owner, &p.knowledge.owner, &p.reviewer]))
            .chain(work.packages.values().map(|change| &change.owner))
            .chain(work.gates.values().map(|decision| &decision.who))
            .chain(work.risks.values().map(|risk| &risk.owner));
        let people = numbered(fields.flat_map(|field| each(field)), lang, "Person", "人員");
        let others = hide.iter().chain([&plan.name]).map(|name| folded(name)).filter(|name| !name.is_empty());
        let others = numbered(others.filter(|name| !people.contains_key(name)), lang, "Name", "名稱");
        let mut by_letter: BTreeMap<char, Vec<(String, String)>> = BTreeMap::new();
        for (name, placeholder) in people.iter().chain(&others).filter(|(name, _)| name.chars().count() > 1) {
            let first = name.chars().next().unwrap_or_default();
            by_letter.entry(first).or_default().push((name.clone(), placeholder.clone()));
        }
        for names in by_letter.values_mut() {
            names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        }
        Names { people, by_letter, lang }
    }

    /// A field that names people, each replaced.
    pub fn people(&self, field: &str) -> String {
        let placeholders: Vec<&str> = each(field).filter_map(|name| Some(self.people.get(&name)?.as_str())).collect();
        placeholders.join(pick(self.lang, ", ", "、"))
    }

    /// A text with every name in it replaced, whatever its capitals. Placeholders are not searched again.
    pub fn replaced(&self, text: &str) -> String {
        let folded = folded_in_place(text);
        let mut shown = String::new();
        let mut at = 0;
        while let (Some(letter), Some(own)) = (folded[at..].chars().next(), text[at..].chars().next()) {
            let mut names = self.by_letter.get(&letter).into_iter().flatten();
            if let Some((name, placeholder)) = names.find(|(name, _)| stands_at(&folded, at, name)) {
                shown.push_str(placeholder);
                at += name.len();
            } else {
                shown.push(own);
                at += own.len_utf8();
            }
        }
        shown
    }
}

/// The names in a field such as `Amy, Ben`.
fn each(field: &str) -> impl Iterator<Item = String> + '_ {
    let separators = ['、', ',', '，', ';', '；', '/', '／', '&', '＆', '+', '＋', '|', '\n'];
    field.split(separators).map(folded).filter(|name| !name.is_empty())
}

fn folded(name: &str) -> String {
    folded_in_place(name.trim())
}

/// Without capitals, every byte at its place.
fn folded_in_place(text: &str) -> String {
    text.to_ascii_lowercase()
}

/// The names, each once, with their placeholders.
fn numbered(names: impl Iterator<Item = String>, lang: Lang, en: &str, zh: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for name in names {
        let number = found.len() + 1;
        found.entry(name).or_insert_with(|| format!("{} {number}", pick(lang, en, zh)));
    }
    found
}

/// Whether a name stands at this place and is not part of a longer Latin word. Chinese has no spaces between words: there
/// every occurrence counts.
fn stands_at(text: &str, at: usize, name: &str) -> bool {
    let inside = |one: Option<char>, two: Option<char>| {
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        latin(one) && latin(two)
    };
    text[at..].starts_with(name)
        && !inside(text[..at].chars().next_back(), name.chars().next())
        && !inside(name.chars().next_back(), text[at + name.len()..].chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::ModelRef;
    use crate::domain::process::Process;

    fn names(owners: &[&str], hide: &[&str], lang: Lang) -> Names {
        let mut plan = Plan::new("p".into(), "", ModelRef { id: "m".into(), revision: String::new() });
        let process = |owner: &&str| Process { owner: (*owner).to_owned(), ..Process::new("p".into(), "x") }.into();
        plan.processes = owners.iter().map(process).collect::<Vec<_>>().into();
        Names::of(&plan, &hide.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>(), lang)
    }

    #[test]
    fn the_same_name_is_the_same_placeholder() {
        let names = names(&["Amy", "Ben / amy", " AMY "], &[], Lang::En);
        let shown: Vec<_> = ["Amy", "Ben / amy", " AMY ", "", " "].map(|field| names.people(field)).into();
        assert_eq!(shown, ["Person 1", "Person 2, Person 1", "Person 1", "", ""]);
    }

    #[test]
    fn names_inside_texts_go_whole_words_only() {
        let names = names(&["It", "Amy Chen", "Amy", "王小明", "李"], &["Acme", ""], Lang::En);
        for (text, shown) in [
            ("Fitting of IT at Acme's", "Fitting of Person 1 at Name 1's"),
            ("Amy Chen and amy, Amys", "Person 2 and Person 3, Amys"),
            ("請王小明處理ACME退貨", "請Person 4處理Name 1退貨"),
            ("李 alone is too short to search for", "李 alone is too short to search for"),
            ("", ""),
        ] {
            assert_eq!(names.replaced(text), shown);
        }
    }

    #[test]
    fn placeholders_are_in_the_language_asked_for_and_not_searched_again() {
        let names = names(&["Person 2", "Ben"], &["人員"], Lang::ZhHant);
        assert_eq!(names.replaced("Person 2 與 Ben，人員 3"), "人員 1 與 人員 2，名稱 1 3");
    }
}
