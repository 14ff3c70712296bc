//! Processes as a spreadsheet file. A cell that a spreadsheet program would run as a formula is made a text.

use super::field::Field;
use super::number;
use super::wording::pick;
use crate::domain::language::Lang;
use crate::domain::process::{Process, RatingKind};

/// A further column: its header and the text for each process.
pub type Column<'a> = (&'a str, &'a dyn Fn(&Process) -> String);

/// The inventory as CSV that Excel opens as UTF-8: byte order mark, commas, CRLF. Reading it as a table gives the same names,
/// numbers, owners, channels, notes and ratings back; `more` adds columns at the end.
pub fn inventory_csv<'a>(processes: impl IntoIterator<Item = &'a Process>, lang: Lang, more: &[Column<'_>]) -> String {
    let mut text = String::from("\u{feff}");
    let header = Field::all().map(|field| label(field, lang).to_owned());
    line(&mut text, header.chain(more.iter().map(|(header, _)| (*header).to_owned())));
    for process in processes {
        let own = Field::all().map(|field| cell(process, field));
        line(&mut text, own.chain(more.iter().map(|(_, cell)| cell(process))));
    }
    text
}

fn line(text: &mut String, cells: impl Iterator<Item = String>) {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            text.push(',');
        }
        text.push_str(&quoted(&guarded(&cell)));
    }
    text.push_str("\r\n");
}

fn label(field: Field, lang: Lang) -> &'static str {
    let (en, zh) = match field {
        Field::Name => ("Process", "流程"),
        Field::VolumePerMonth => ("Volume per month", "每月件數"),
        Field::MinutesPerCase => ("Minutes per case", "每件分鐘"),
        Field::Owner => ("Owner", "負責人"),
        Field::Channels => ("Channels", "通路"),
        Field::Note => ("Note", "備註"),
        Field::Rating(kind) => return rating_label(kind, lang),
    };
    pick(lang, en, zh)
}

fn rating_label(kind: RatingKind, lang: Lang) -> &'static str {
    let (en, zh) = match kind {
        RatingKind::RuleClarity => ("Rule clarity", "規則明確度"),
        RatingKind::InputStructure => ("Input structure", "資料整齊度"),
        RatingKind::ExceptionFrequency => ("Exception frequency", "例外頻率"),
        RatingKind::Stability => ("Stability", "規則穩定度"),
        RatingKind::KnowledgeReadiness => ("Knowledge readiness", "知識就緒度"),
        RatingKind::SystemAccess => ("System access", "系統可串接度"),
        RatingKind::Judgement => ("Judgement", "判斷需求"),
        RatingKind::Emotion => ("Emotion & relationship", "情緒與關係"),
        RatingKind::PhysicalPresence => ("Physical presence", "實體作業"),
        RatingKind::ConsequenceOfError => ("Consequence of error", "出錯後果"),
    };
    pick(lang, en, zh)
}

fn cell(process: &Process, field: Field) -> String {
    match field {
        Field::Name => process.name.clone(),
        Field::VolumePerMonth => process.volume_per_month.map(|volume| volume.to_string()).unwrap_or_default(),
        Field::MinutesPerCase => process.minutes_per_case.map(|m| m.get().to_string()).unwrap_or_default(),
        Field::Owner => process.owner.clone(),
        Field::Channels => process.channels.join("、"),
        Field::Note => process.note.clone(),
        Field::Rating(kind) => process.rating(kind).map(|rating| rating.to_string()).unwrap_or_default(),
    }
}

/// Whether a text, after any apostrophes, begins as a formula does, and so has one apostrophe too many when it was exported.
pub(super) fn is_guarded(text: &str) -> bool {
    let first = text.trim_start_matches('\'').trim_start_matches(' ').chars().next();
    first.is_some_and(|c| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠'))
}

/// The text with an apostrophe before it if a spreadsheet program could take it for a formula. Negative numbers stay numbers.
fn guarded(text: &str) -> String {
    let figure = |rest: &str| {
        rest.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')) && number::number(rest).is_ok()
    };
    let negative = text.strip_prefix('-').is_some_and(figure);
    if is_guarded(text) && !negative { format!("'{text}") } else { text.to_owned() }
}

/// The cell as CSV. Quoted more often than the `csv` writer would: a spreadsheet program may part cells at semicolons or tabs,
/// and drops blanks at the ends of what is not quoted.
fn quoted(text: &str) -> String {
    let plain = !text.contains(['"', ',', ';', '\t', '\r', '\n']) && text.trim() == text;
    if plain { text.to_owned() } else { format!("\"{}\"", text.replace('"', "\"\"")) }
}
