//! Why a file is refused: every case there is, each with one sentence.

use super::expected::Expected;
use super::limits::{MAX_BYTES, MAX_DEPTH, MAX_VALUES, VERSION};
use super::wording::{in_words, megabytes, pick, place, spaced};
use crate::domain::language::Lang;

/// Why a file cannot be opened. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// More bytes than [`MAX_BYTES`]; not even looked at.
    TooLarge {
        /// How many it has.
        bytes: usize,
    },
    /// Nothing in it but white space.
    Empty,
    /// Not text in UTF-8.
    NotText {
        /// The first byte that does not fit, counted from 0.
        offset: usize,
    },
    /// Not JSON.
    NotJson {
        /// The line, counted from 1.
        line: usize,
        /// The character in the line, counted from 1.
        column: usize,
        /// What is the matter there.
        what: Break,
    },
    /// JSON, but of something else.
    NotBaton {
        /// What the field `format` says; `None` when it is missing.
        format: Option<String>,
    },
    /// A model pack, which is opened elsewhere.
    IsModel,
    /// A plan locked with a passphrase, which [`envelope`](super::envelope) unlocks.
    IsLocked,
    /// A whole library, which [`library`](super::library) opens.
    IsLibrary,
    /// Written by a newer program.
    Newer {
        /// The version of the file format.
        version: u64,
    },
    /// Unknown fields whose names and places would fill the memory.
    TooMuchUnknown {
        /// The field that was one too many.
        path: String,
    },
    /// A field that has to be there is missing.
    Missing {
        /// The object it is missing in.
        path: String,
        /// The field.
        field: String,
    },
    /// A value that cannot stand where it stands.
    Wrong {
        /// Where it stands.
        path: String,
        /// The value, shortened.
        found: String,
        /// What can stand there.
        expected: Expected,
    },
}

/// Where reading JSON stops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Break {
    /// It does not follow the rules of JSON.
    Syntax,
    /// The text ends too early.
    Cut,
    /// The text goes on after the end of the value.
    Trailing,
    /// A number too great for any computer number.
    Number,
    /// More than [`MAX_DEPTH`] levels.
    TooDeep,
    /// More than [`MAX_VALUES`] values.
    TooMany,
    /// The same name twice in one object.
    Twice(String),
}

impl OpenError {
    /// One sentence that says where and why.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            OpenError::TooLarge { bytes } => {
                let (size, limit) = (megabytes(*bytes), megabytes(MAX_BYTES));
                pick(
                    lang,
                    format!("The file is {size} MB; a plan may be {limit} MB at most."),
                    format!("檔案有 {size} MB，規劃案檔最大只能 {limit} MB。"),
                )
            }
            OpenError::Empty => pick(lang, "The file is empty.".to_owned(), "檔案是空的。".to_owned()),
            OpenError::NotText { offset } => pick(
                lang,
                format!("The file is not text in UTF-8: byte {} cannot be read.", offset + 1),
                format!("檔案不是 UTF-8 文字：第 {} 個位元組無法辨識。", offset + 1),
            ),
            OpenError::NotJson { line, column, what } => what.message(lang, *line, *column),
            OpenError::NotBaton { format: None } => pick(
                lang,
                "This is not a Baton plan: the field “format” is missing at the top.".to_owned(),
                "這不是 Baton 規劃案：最外層沒有「format」欄位。".to_owned(),
            ),
            OpenError::NotBaton { format: Some(format) } => pick(
                lang,
                format!("This is not a Baton plan: the field “format” says “{format}” instead of “baton-plan”."),
                format!("這不是 Baton 規劃案：「format」欄位寫的是「{format}」，不是「baton-plan」。"),
            ),
            OpenError::IsModel => pick(
                lang,
                "This file is an assessment model (baton-model), not a plan.".to_owned(),
                "這個檔案是評估模型（baton-model），不是規劃案。".to_owned(),
            ),
            OpenError::IsLocked => pick(
                lang,
                "This file is locked; it opens with its passphrase.".to_owned(),
                "這個檔案已加密，要輸入密碼才能開啟。".to_owned(),
            ),
            OpenError::IsLibrary => pick(
                lang,
                "This file is a backup of a whole library, not a single plan.".to_owned(),
                "這個檔案是整個規劃案庫的備份，不是單一規劃案。".to_owned(),
            ),
            OpenError::Newer { version } => pick(
                lang,
                format!(
                    "The file has format version {version} and this Baton reads up to version {VERSION}; \
                     open it with a newer Baton."
                ),
                format!("檔案的格式版本是 {version}，這個 Baton 只讀得到版本 {VERSION}，請改用較新的 Baton 開啟。"),
            ),
            OpenError::TooMuchUnknown { path } => pick(
                lang,
                format!("{path}: the file has more unknown fields under long names than can be kept."),
                format!("{path}：檔案裡不認得的欄位太多，名稱又太長，無法保留。"),
            ),
            OpenError::Missing { path, field } if path == "$" => pick(
                lang,
                format!("The field “{field}” is missing at the top of the file."),
                format!("檔案最外層缺少「{field}」欄位。"),
            ),
            OpenError::Missing { path, field } => {
                pick(lang, format!("{path}: the field “{field}” is missing."), format!("{path}：缺少「{field}」欄位。"))
            }
            OpenError::Wrong {
                path,
                found,
                expected: expected @ (Expected::Text | Expected::List | Expected::Object),
            } => {
                let (en, zh) = (expected.in_english(), expected.in_chinese());
                let found = in_words(found, lang);
                pick(
                    lang,
                    format!("{}: {en} should stand here, not {found}.", place(path, "At the top")),
                    format!("{}：這裡應該是{zh}，不是{}。", place(path, "最外層"), spaced(&found).trim_end()),
                )
            }
            OpenError::Wrong { path, found, expected } => pick(
                lang,
                format!(
                    "{}: {} is not {}.",
                    place(path, "At the top"),
                    in_words(found, Lang::En),
                    expected.in_english()
                ),
                format!(
                    "{}：{}不是{}。",
                    place(path, "最外層"),
                    spaced(&in_words(found, Lang::ZhHant)).trim_start(),
                    expected.in_chinese()
                ),
            ),
        }
    }
}

impl Break {
    fn message(&self, lang: Lang, line: usize, column: usize) -> String {
        let (en, zh) = (format!("Line {line}, column {column}"), format!("第 {line} 行第 {column} 個字"));
        match self {
            Break::Syntax => {
                pick(lang, format!("{en}: the file is not valid JSON here."), format!("{zh}：這裡不符合 JSON 格式。"))
            }
            Break::Cut => pick(
                lang,
                format!("{en}: the file breaks off; it was probably not copied or downloaded whole."),
                format!("{zh}：檔案到這裡就斷了，可能沒有完整複製或下載。"),
            ),
            Break::Trailing => pick(
                lang,
                format!("{en}: the file should have ended before this."),
                format!("{zh}：檔案在這之前就該結束了。"),
            ),
            Break::Number => {
                pick(lang, format!("{en}: the number is too large to read."), format!("{zh}：數字太大，無法讀取。"))
            }
            Break::TooDeep => pick(
                lang,
                format!("{en}: the file is nested more than {MAX_DEPTH} levels deep, which no plan is."),
                format!("{zh}：巢狀超過 {MAX_DEPTH} 層，規劃案不會這麼深。"),
            ),
            Break::TooMany => pick(
                lang,
                format!("{en}: the file holds more than {MAX_VALUES} values, which no plan does."),
                format!("{zh}：資料超過 {MAX_VALUES} 項，規劃案不會這麼多。"),
            ),
            Break::Twice(name) => pick(
                lang,
                format!("{en}: “{name}” stands twice in the same object."),
                format!("{zh}：同一個物件裡出現兩次「{name}」。"),
            ),
        }
    }
}
