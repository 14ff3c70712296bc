//! Changes as a document in Markdown, to read together and to sign.

use super::Version;
use crate::domain::compare::Changes;
use crate::domain::language::Lang;
use crate::domain::model::Model;
use crate::domain::units::Date;
use crate::report::escape;
use crate::text::Text;
use crate::text::compare::sections::{self, Section};
use crate::text::compare::{self, document as words};

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
    let described = |of: Version<'_>| sections::described(lang, &of.plan.name, of.state, of.saved, of.saved_by);
    let head = [(words::BEFORE, before), (words::AFTER, after)];
    document.list(head.map(|(text, version)| text.fill(lang, &[("plan", &described(version))])));
    document.paragraph(&sections::as_of(lang, model, today));
    if changes.is_empty() {
        document.paragraph(compare::SAME.get(lang));
    } else {
        document.paragraph(&sections::summary(lang, changes));
        document.sections(sections::results(lang, model, changes));
        document.sections(sections::said(lang, model, changes));
    }
    document.signatures();
    document.text
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

    fn sections(&mut self, sections: Vec<Section>) {
        for Section { heading, lines } in sections {
            self.heading(2, heading);
            self.list(lines);
        }
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
