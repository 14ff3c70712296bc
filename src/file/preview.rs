//! A table as processes: which rows can be used, and what is wrong with the others.

use super::field::Field;
use super::guess::Mapping;
use super::inventory::is_guarded;
use super::number::{self, NumberError};
use super::table::{Delimiter, Row, Table};
use super::wording::pick;
use crate::domain::language::Lang;
use crate::domain::process::Process;
use crate::domain::units::{Id, Minutes, Rating};

/// What an import will do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Rows that can be used, with the processes they become.
    pub good: Vec<GoodRow>,
    /// What is wrong with the rows that cannot; several entries where several cells of a row are wrong.
    pub bad: Vec<BadCell>,
}

/// A row that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoodRow {
    /// Its line in the file.
    pub line: u64,
    /// What it becomes.
    pub process: Process,
}

/// A cell that keeps its row from being used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadCell {
    /// The line of its row.
    pub line: u64,
    /// Its column, counted from 0; `None` when no column is mapped to the field.
    pub column: Option<usize>,
    /// What the column holds.
    pub field: Field,
    /// The text of the cell.
    pub text: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// What is wrong with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The process has no name.
    BlankName,
    /// Not the number asked for.
    Number(NumberError),
    /// Not a whole number from 1 to 5.
    NotARating,
}

impl Preview {
    /// How many rows cannot be used.
    pub fn bad_rows(&self) -> usize {
        self.bad.chunk_by(|a, b| a.line == b.line).count()
    }
}

impl Reason {
    /// The reason as a short sentence without the cell's text.
    pub fn message(self, lang: Lang) -> String {
        let (en, zh) = match self {
            Reason::BlankName => ("The process has no name.", "流程沒有名稱。"),
            Reason::Number(NumberError::NotANumber) => ("This is not a number.", "這不是數字。"),
            Reason::Number(NumberError::NotWhole) => ("This has to be a whole number.", "這裡要填整數。"),
            Reason::Number(NumberError::Negative) => ("This cannot be below zero.", "這裡不能是負數。"),
            Reason::Number(NumberError::TooLarge) => ("This number is too large.", "這個數字太大。"),
            Reason::NotARating => ("A rating is a whole number from 1 to 5.", "評分要填 1 到 5 的整數。"),
        };
        pick(lang, en.to_owned(), zh.to_owned())
    }
}

/// The rows of a table as processes. Rows with a bad cell are listed and do not keep the others from being used; `new_id` is
/// asked once per good row.
pub fn preview(table: &Table, mapping: &Mapping, mut new_id: impl FnMut() -> Id) -> Preview {
    let mut preview = Preview::default();
    for row in &table.rows {
        let mut process = Process::new(Id::from(""), "");
        let mut bad = Vec::new();
        for (column, field) in mapping.iter().enumerate() {
            let (Some(field), Some(cell)) = (*field, row.cells.get(column)) else { continue };
            let text = cleaned(cell);
            if let Err(reason) = fill(&mut process, field, text, table.delimiter) {
                let text = text.to_owned();
                bad.push(BadCell { line: row.line, column: Some(column), field, text, reason });
            }
        }
        if process.name.is_empty() {
            bad.insert(0, nameless(row, mapping));
        }
        if bad.is_empty() {
            process.id = new_id();
            preview.good.push(GoodRow { line: row.line, process });
        }
        preview.bad.extend(bad);
    }
    preview
}

fn nameless(row: &Row, mapping: &Mapping) -> BadCell {
    let column = mapping.iter().position(|field| *field == Some(Field::Name));
    BadCell { line: row.line, column, field: Field::Name, text: String::new(), reason: Reason::BlankName }
}

/// The cell without blank ends and without the apostrophe an export puts before what looks like a formula.
fn cleaned(cell: &str) -> &str {
    let text = cell.strip_prefix('\'').filter(|rest| is_guarded(rest)).unwrap_or(cell);
    text.trim()
}

fn fill(process: &mut Process, field: Field, text: &str, delimiter: Delimiter) -> Result<(), Reason> {
    if text.is_empty() {
        return Ok(());
    }
    // Where semicolons part the cells the comma is the decimal mark.
    let figure = if delimiter == Delimiter::Semicolon { number::exchanged(text) } else { text.to_owned() };
    match field {
        Field::Name => process.name = text.to_owned(),
        Field::VolumePerMonth => process.volume_per_month = Some(number::whole(&figure).map_err(Reason::Number)?),
        Field::MinutesPerCase => {
            let value = number::number(&figure).map_err(Reason::Number)?;
            let minutes = Minutes::new(value).ok_or(Reason::Number(NumberError::TooLarge))?;
            process.minutes_per_case = Some(minutes);
        }
        Field::Owner => process.owner = text.to_owned(),
        Field::Channels => process.channels = channels(text),
        Field::Note => process.note = text.to_owned(),
        Field::Rating(kind) => {
            let value = number::whole(&figure).ok().and_then(|value| u8::try_from(value).ok()).and_then(Rating::new);
            process.ratings.insert(kind, value.ok_or(Reason::NotARating)?);
        }
    }
    Ok(())
}

fn channels(text: &str) -> Vec<String> {
    let parts = text.split(['、', '/', '／', ';', '；', ',', '，', '|', '\n']).map(str::trim);
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
