//! Changes as a document in Markdown, to read together and to sign.

use super::Version;
use crate::domain::compare::Changes;
use crate::domain::language::Lang;
use crate::domain::model::Model;
use crate::domain::place::Place;
use crate::domain::units::Date;
use crate::report::escape;
use crate::text::compare::document as words;
use crate::text::{Text, compare, format, shell};

/// The list of changes with lines for signatures. Nothing that stands in a plan can change how the document looks.
pub fn changes_markdown(
    changes: &Changes,
    before: Version<'_>,
    after: Version<'_>,
    model: &Model,
    today: Date,
    lang: Lang,
) -> String {
    let mut document = Document { lang, text: String::new() };
    document.heading(1, words::TITLE);
    let head = [(words::BEFORE, before), (words::AFTER, after)];
    document.list(head.map(|(text, version)| text.fill(lang, &[("plan", &described(lang, version))])));
    document.paragraph(&words::AS_OF.fill(
        lang,
        &[("date", &format::date(lang, today)), ("model", &model.name.get(lang)), ("revision", &model.revision)],
    ));
    if changes.is_empty() {
        document.paragraph(compare::SAME.get(lang));
    } else {
        document.results(changes, model);
        document.said(changes, model);
    }
    document.signatures();
    document.text
}

/// A plan by name, with when and by whom it was saved.
fn described(lang: Lang, version: Version<'_>) -> String {
    let name = version.plan.name.trim();
    let name = if name.is_empty() { shell::UNTITLED.get(lang) } else { name };
    let mut parts = vec![words::NAMED.fill(lang, &[("name", &name)])];
    parts.extend(version.saved.map(|saved| words::SAVED.fill(lang, &[("date", &moment(lang, saved))])));
    let by = version.saved_by.map(str::trim).filter(|by| !by.is_empty());
    parts.extend(by.map(|by| words::SAVED_BY.fill(lang, &[("name", &by)])));
    parts.join(if lang == Lang::ZhHant { "，" } else { ", " })
}

/// The day of a moment in ISO 8601; the text itself when it is none.
fn moment(lang: Lang, saved: &str) -> String {
    let day: Option<Date> = saved.get(..10).and_then(|day| day.parse().ok());
    day.map_or_else(|| saved.to_owned(), |day| format::date(lang, day))
}

/// Markdown being written.
struct Document {
    lang: Lang,
    text: String,
}

impl Document {
    fn heading(&mut self, level: usize, text: Text) {
        let marks = "#".repeat(level);
        let gap = if self.text.is_empty() { "" } else { "\n" };
        self.text.push_str(&format!("{gap}{marks} {}\n", escape(text.get(self.lang))));
    }

    fn paragraph(&mut self, text: &str) {
        self.text.push_str(&format!("\n{}\n", escape(text)));
    }

    fn list(&mut self, items: impl IntoIterator<Item = String>) {
        self.text.push('\n');
        for item in items {
            self.text.push_str(&format!("- {}\n", escape(&item)));
        }
    }

    /// A heading and a list, unless there is nothing to list.
    fn section(&mut self, heading: Text, items: Vec<String>) {
        if !items.is_empty() {
            self.heading(2, heading);
            self.list(items);
        }
    }

    fn results(&mut self, changes: &Changes, model: &Model) {
        let lang = self.lang;
        let count = words::COUNT.fill(lang, &[("n", &changes.differences.len())]);
        let same = changes.stage.is_none() && changes.buckets.is_empty() && changes.schedule.is_none();
        let same = if same { words::NO_RESULT.get(lang) } else { "" };
        self.paragraph(&format::sentences(lang, &[count, same.to_owned()]));
        let stage = changes.stage.iter().flat_map(|change| compare::stage(lang, model, change)).collect();
        let buckets = changes.buckets.iter().map(|change| compare::bucket(lang, model, change)).collect();
        let schedule = changes.schedule.iter().flat_map(|change| compare::schedule(lang, model, change)).collect();
        self.section(words::STAGE, stage);
        self.section(words::BUCKETS, buckets);
        self.section(words::SCHEDULE, schedule);
    }

    fn said(&mut self, changes: &Changes, model: &Model) {
        let lang = self.lang;
        let of = |heading: Text| -> Vec<String> {
            let found = changes.differences.iter().filter(|found| section_of(&found.place) == heading);
            found.map(|found| compare::difference(lang, model, found)).collect()
        };
        self.section(words::PLAN, of(words::PLAN));
        self.section(words::ANSWERS, of(words::ANSWERS));
        let mut processes = of(words::PROCESSES);
        processes.extend(changes.reordered.then(|| compare::REORDERED.get(lang).to_owned()));
        self.section(words::PROCESSES, processes);
        self.section(words::SETTINGS, of(words::SETTINGS));
        self.section(words::OTHER, of(words::OTHER));
    }

    fn signatures(&mut self) {
        let lang = self.lang;
        self.heading(2, words::AGREED);
        self.paragraph(words::AGREED_TEXT.get(lang));
        for who in [words::CLIENT, words::CONSULTANT] {
            self.heading(3, who);
            let lines = [(words::SIGNATURE, 30), (words::SIGNED, 30), (words::DATE, 20)];
            self.list(lines.map(|(label, length)| {
                words::LINE.fill(lang, &[("label", &label.get(lang)), ("line", &"\u{2026}".repeat(length))])
            }));
        }
    }
}

fn section_of(place: &Place) -> Text {
    match place {
        Place::Name | Place::Model | Place::Demo => words::PLAN,
        Place::Mark(_) | Place::Note(_) => words::ANSWERS,
        Place::Process(_) | Place::Field { .. } => words::PROCESSES,
        Place::Start | Place::Hours(_) | Place::Freeze(_) | Place::Baseline(_) | Place::Target(_) => words::SETTINGS,
        Place::Foreign(_) => words::OTHER,
    }
}
