//! Why the file of a library cannot be used: every case there is, each with one sentence.

use super::{MAX_LIBRARY_BYTES, VERSION};
use crate::domain::language::Lang;
use crate::file::error::OpenError;
use crate::file::wording::{megabytes, pick};

/// Why the file of a library cannot be used. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LibraryError {
    /// Something else.
    NotLibrary,
    /// More bytes than [`MAX_LIBRARY_BYTES`]; not even looked at.
    TooLarge {
        /// How many it has.
        bytes: usize,
    },
    /// Written by a newer program.
    Newer {
        /// The version of the format.
        version: u64,
    },
    /// A field at the top is missing or wrong.
    Field(OpenError),
    /// It breaks off before the first plan.
    Cut,
    /// Not JSON.
    Broken {
        /// The line, counted from 1.
        line: usize,
    },
    /// More plans than [`MAX_PLANS`](super::MAX_PLANS).
    TooMany,
}

impl LibraryError {
    /// One sentence that says why.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            LibraryError::NotLibrary => {
                pick(lang, "This is not a backup made by Baton.".to_owned(), "這不是 Baton 的備份檔。".to_owned())
            }
            LibraryError::TooLarge { bytes } => {
                let (size, limit) = (megabytes(*bytes), megabytes(MAX_LIBRARY_BYTES));
                pick(
                    lang,
                    format!("The file is {size} MB; a backup may be {limit} MB at most."),
                    format!("檔案有 {size} MB，備份檔最大只能 {limit} MB。"),
                )
            }
            LibraryError::Newer { version } => pick(
                lang,
                format!(
                    "The backup has format version {version} and this Baton reads up to version {VERSION}; \
                     open it with a newer Baton."
                ),
                format!("備份檔的格式版本是 {version}，這個 Baton 只讀得到版本 {VERSION}，請改用較新的 Baton 開啟。"),
            ),
            LibraryError::Field(error) => error.message(lang),
            LibraryError::Cut => pick(
                lang,
                "The backup breaks off before the first plan; it was probably not copied or downloaded whole."
                    .to_owned(),
                "備份檔在第一份規劃案之前就斷了，可能沒有完整複製或下載。".to_owned(),
            ),
            LibraryError::Broken { line } => pick(
                lang,
                format!("Line {line}: the backup is not valid JSON here."),
                format!("第 {line} 行：備份檔在這裡不符合 JSON 格式。"),
            ),
            LibraryError::TooMany => pick(
                lang,
                "The backup holds more than 100,000 plans, which no library does.".to_owned(),
                "備份檔裡的規劃案超過 100,000 份，不會有這麼多。".to_owned(),
            ),
        }
    }
}
