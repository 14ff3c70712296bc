//! The library of everyday processes of small firms, with typical ratings.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::PackError;
use crate::domain::language::{Lang, Localized};
use crate::domain::model::Problem;
use crate::domain::process::{Lifecycle, PersonalData, Process, RatingKind, Ratings, Reversibility};
use crate::domain::units::{Id, Minutes, Rating};

/// All templates and the groups they are shown in.
#[derive(Clone, Debug, Deserialize)]
pub struct Templates {
    format: String,
    version: u32,
    /// What to know about typical ratings.
    pub note: Localized,
    /// Groups, in the order they are shown.
    pub groups: Vec<Group>,
    /// Templates, in the order they are shown.
    pub templates: Vec<Template>,
}

/// A group of templates.
#[derive(Clone, Debug, Deserialize)]
pub struct Group {
    /// Identifier.
    pub id: Id,
    /// What it is called.
    pub name: Localized,
}

/// One everyday process.
#[derive(Clone, Debug, Deserialize)]
pub struct Template {
    /// Identifier.
    pub id: Id,
    /// The group it is shown in.
    pub group: Id,
    /// What people call it.
    pub name: Localized,
    /// What the work is.
    pub about: Localized,
    /// Other words people search for.
    pub also: Localized,
    /// Typical cases a month.
    pub volume_per_month: u32,
    /// Typical handling time.
    pub minutes_per_case: f64,
    /// Typical ratings, all ten.
    pub ratings: BTreeMap<RatingKind, Rating>,
    /// Whether a mistake can be taken back.
    pub reversibility: Reversibility,
    /// Which personal data it touches.
    pub personal_data: PersonalData,
    /// Whether the law asks for a person's decision.
    pub law_requires_person: bool,
    /// Channels it usually runs through.
    pub channels: Vec<String>,
    /// The step of the customer lifecycle.
    pub lifecycle: Option<Lifecycle>,
    /// Where it comes from.
    #[serde(default)]
    pub source: Option<Id>,
}

/// Reads and checks a template library.
pub fn load_templates(json: &str) -> Result<Templates, PackError> {
    let library: Templates = super::read(json)?;
    let problems = problems(&library);
    if problems.is_empty() { Ok(library) } else { Err(PackError::Inconsistent(problems)) }
}

fn problems(library: &Templates) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut add = |path: String, text: &str| found.push(Problem { path, text: text.to_owned() });
    if library.format != "baton-templates" || library.version != 1 {
        add("format".to_owned(), "is not baton-templates version 1");
    }
    let mut seen = BTreeSet::new();
    for (index, template) in library.templates.iter().enumerate() {
        let path = |field: &str| format!("templates[{index}].{field}");
        if !seen.insert(&template.id) {
            add(path("id"), "is used twice");
        }
        if !library.groups.iter().any(|group| group.id == template.group) {
            add(path("group"), "is not listed");
        }
        if template.ratings.len() != RatingKind::ALL.len() {
            add(path("ratings"), "does not give all ten ratings");
        }
        if Minutes::new(template.minutes_per_case).is_none() {
            add(path("minutes_per_case"), "is not a handling time");
        }
    }
    found
}

impl Templates {
    /// A template by its identifier.
    pub fn get(&self, id: &Id) -> Option<&Template> {
        self.templates.iter().find(|template| template.id == *id)
    }

    /// Templates in which every word of `query` occurs, in either language; all of them for a blank query.
    pub fn search<'a>(&'a self, query: &str) -> impl Iterator<Item = &'a Template> {
        let words: Vec<String> = query.split_whitespace().map(str::to_lowercase).collect();
        self.templates.iter().filter(move |template| words.iter().all(|word| template.mentions(word)))
    }
}

impl Template {
    fn mentions(&self, word: &str) -> bool {
        [&self.name, &self.about, &self.also].into_iter().any(|text| text.contains(word))
    }

    /// A process that starts from this template, its ratings marked as typical.
    pub fn process(&self, id: Id, lang: Lang) -> Process {
        Process {
            volume_per_month: Some(self.volume_per_month),
            minutes_per_case: Minutes::new(self.minutes_per_case),
            ratings: self.ratings.iter().map(|(kind, rating)| (*kind, *rating)).collect::<Ratings>(),
            typical: true,
            reversibility: self.reversibility,
            personal_data: self.personal_data,
            law_requires_person: self.law_requires_person,
            channels: self.channels.clone(),
            lifecycle: self.lifecycle,
            ..Process::new(id, self.name.get(lang))
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::content::templates;

    #[test]
    fn search_finds_in_both_languages() {
        for query in ["發票", "invoice", "INVOICE"] {
            assert!(templates().search(query).count() > 0, "{query}");
        }
        assert_eq!(templates().search("").count(), templates().templates.len());
        assert_eq!(templates().search("no such process").count(), 0);
    }
}
