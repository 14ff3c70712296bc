//! A spreadsheet, pasted or from a file, as a table of texts: which delimiter, whether there is a header, which line a row
//! stands on.

use super::limits::{MAX_BYTES, MAX_ROWS, MAX_VALUES};
use super::number;
use super::wording::pick;
use crate::domain::language::Lang;

/// A spreadsheet as texts. Guaranteed to have at least one column and one row or header; rows may be shorter than the header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What separates cells.
    pub delimiter: Delimiter,
    /// Whether the first line names the columns.
    pub has_header: bool,
    /// One text per column; blank ones where there is no header.
    pub headers: Vec<String>,
    /// The rows under the header.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line of the file it starts on, counted from 1.
    pub line: u64,
    /// Its cells.
    pub cells: Vec<String>,
}

/// What separates cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delimiter {
    /// Copied from a spreadsheet program.
    Tab,
    /// The usual CSV file.
    Comma,
    /// CSV where the comma is the decimal mark.
    Semicolon,
}

impl Delimiter {
    /// In the order they are tried.
    pub const ALL: [Delimiter; 3] = [Delimiter::Tab, Delimiter::Comma, Delimiter::Semicolon];

    const fn byte(self) -> u8 {
        match self {
            Delimiter::Tab => b'\t',
            Delimiter::Comma => b',',
            Delimiter::Semicolon => b';',
        }
    }
}

/// Why a text is no table. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableError {
    /// More than 8 MB.
    TooLarge,
    /// Neither UTF-8 nor UTF-16.
    NotText {
        /// The first byte that does not fit, counted from 0.
        offset: usize,
    },
    /// Nothing in it.
    Empty,
    /// More than [`MAX_ROWS`] rows.
    TooManyRows {
        /// How many it has.
        rows: usize,
    },
    /// More than [`MAX_VALUES`] cells.
    TooManyCells,
}

impl TableError {
    /// One sentence that says why.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            TableError::TooLarge => pick(
                lang,
                "The table is larger than 8 MB; please bring it in in parts.".to_owned(),
                "表格超過 8 MB，請分批匯入。".to_owned(),
            ),
            TableError::NotText { offset } => pick(
                lang,
                format!(
                    "The file is not text in UTF-8: byte {} cannot be read; save it as “CSV UTF-8” and try again.",
                    offset + 1
                ),
                format!(
                    "檔案不是 UTF-8 文字：第 {} 個位元組無法辨識，請在試算表另存為「CSV UTF-8」再試一次。",
                    offset + 1
                ),
            ),
            TableError::Empty => pick(lang, "There is nothing in the table.".to_owned(), "表格是空的。".to_owned()),
            TableError::TooManyRows { rows } => pick(
                lang,
                format!("The table has {rows} rows; please bring in at most {MAX_ROWS} at a time."),
                format!("表格有 {rows} 列，一次最多匯入 {MAX_ROWS} 列。"),
            ),
            TableError::TooManyCells => pick(
                lang,
                format!("The table has more than {MAX_VALUES} cells; please bring it in in parts."),
                format!("表格超過 {MAX_VALUES} 格，請分批匯入。"),
            ),
        }
    }
}

/// The bytes of a file as text: UTF-8, or UTF-16 with a byte order mark as spreadsheet programs write "Unicode text".
pub fn decode(bytes: &[u8]) -> Result<String, TableError> {
    if bytes.len() > MAX_BYTES {
        return Err(TableError::TooLarge);
    }
    let wide = |of: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).skip(1).map(|pair| of([pair[0], pair[1]]));
        let text: Result<String, _> = char::decode_utf16(units).collect();
        text.map_err(|_| TableError::NotText { offset: 0 })
    };
    match bytes {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => Ok(text.to_owned()),
            Err(error) => Err(TableError::NotText { offset: error.valid_up_to() }),
        },
    }
}

/// A pasted or decoded text as a table. Delimiter and header are found out where not given.
pub fn parse(text: &str, delimiter: Option<Delimiter>, has_header: Option<bool>) -> Result<Table, TableError> {
    if text.len() > MAX_BYTES {
        return Err(TableError::TooLarge);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let delimiter = delimiter.unwrap_or_else(|| find_delimiter(text));
    let mut found = read(text, delimiter, true)?;
    if found.is_unclosed(text) {
        found = read(text, delimiter, false)?;
    }
    let Found { mut rows, count, .. } = found;
    if rows.is_empty() {
        return Err(TableError::Empty);
    }
    if count > MAX_ROWS + 1 {
        return Err(TableError::TooManyRows { rows: count });
    }
    let has_header = has_header.unwrap_or_else(|| looks_like_header(&rows));
    let mut headers = if has_header { rows.remove(0).cells } else { Vec::new() };
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).max(headers.len());
    headers.resize(columns, String::new());
    Ok(Table { delimiter, has_header, headers, rows })
}

/// The rows of a text that are not blank.
struct Found {
    /// The first of them: one more than a table with a header may have, whatever the text holds.
    rows: Vec<Row>,
    /// How many there are.
    count: usize,
    /// Whether the last record, blank or not, has a line break in a cell.
    breaks_at_end: bool,
}

fn read(text: &str, delimiter: Delimiter, quoting: bool) -> Result<Found, TableError> {
    let mut lines = Lines { text: text.as_bytes(), at: 0, line: 1 };
    let mut found = Found { rows: Vec::new(), count: 0, breaks_at_end: false };
    let mut cells = 0;
    for record in records(text, delimiter, quoting) {
        found.breaks_at_end = record.iter().any(|cell| cell.contains('\n'));
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        found.count += 1;
        if found.count > MAX_ROWS + 1 {
            continue;
        }
        cells += record.len();
        if cells > MAX_VALUES {
            return Err(TableError::TooManyCells);
        }
        let line = lines.line_at(record.position().map_or(0, csv::Position::byte));
        found.rows.push(Row { line, cells: record.iter().map(str::to_owned).collect() });
    }
    Ok(found)
}

fn records(text: &str, delimiter: Delimiter, quoting: bool) -> impl Iterator<Item = csv::StringRecord> + '_ {
    let reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter.byte())
        .quoting(quoting)
        .from_reader(text.as_bytes());
    // The text is UTF-8 and records may differ in length, so that no record is an error.
    reader.into_records().filter_map(Result::ok)
}

/// Counts lines as an editor shows them. The reader's own count is one behind after CRLF, because a record starts for it
/// between the two characters, and it does not count lines it skips.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    fn line_at(&mut self, record: u64) -> u64 {
        let start = usize::try_from(record).unwrap_or(usize::MAX);
        while let Some(byte) = self.text.get(self.at).filter(|b| self.at < start || matches!(b, b'\r' | b'\n')) {
            let ends_here = *byte == b'\n' || (*byte == b'\r' && self.text.get(self.at + 1) != Some(&b'\n'));
            self.line += u64::from(ends_here);
            self.at += 1;
        }
        self.line
    }
}

impl Found {
    /// A quote opened and never closed swallows the rest of the file into one cell; read without quotes, the rows come back.
    fn is_unclosed(&self, text: &str) -> bool {
        self.breaks_at_end && text.bytes().filter(|b| *b == b'"').count() % 2 == 1
    }
}

/// The delimiter that cuts the first rows into the same number of cells, more than one, most often.
fn find_delimiter(text: &str) -> Delimiter {
    const LOOKED_AT: usize = 30;
    let score = |delimiter: Delimiter| {
        let counts: Vec<usize> = records(text, delimiter, true).take(LOOKED_AT).map(|record| record.len()).collect();
        let usual = counts.first().copied().unwrap_or(0);
        if usual < 2 { 0 } else { counts.iter().filter(|count| **count == usual).count() * 100 / counts.len() }
    };
    // The first of several equally good ones.
    let mut best = (Delimiter::Comma, 0);
    for delimiter in Delimiter::ALL {
        let score = score(delimiter);
        if score > best.1 {
            best = (delimiter, score);
        }
    }
    best.0
}

/// The first line is a header when it names a column, or when it has no number over a column of numbers.
fn looks_like_header(rows: &[Row]) -> bool {
    let [first, rest @ ..] = rows else { return false };
    if first.cells.iter().any(|cell| super::field::names_a_field(cell)) {
        return true;
    }
    let is_number = |cell: &String| number::number(cell).is_ok();
    if rest.is_empty() || first.cells.iter().any(is_number) {
        return false;
    }
    let numbers_below = |column: usize| rest.iter().all(|row| row.cells.get(column).is_some_and(is_number));
    (0..first.cells.len()).any(numbers_below)
}
