//! Why something cannot be locked or unlocked: every case there is, each with one sentence.

use super::VERSION;
use crate::domain::language::Lang;
use crate::file::wording::megabytes;
use crate::file::wording::pick;

/// Why something cannot be locked or unlocked. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LockError {
    /// Not a locked file, whatever else it may be.
    NotLocked,
    /// Written by a newer program.
    Newer {
        /// The version of the envelope.
        version: u64,
    },
    /// Too many bytes; not even looked at.
    TooLarge {
        /// How many there are.
        bytes: usize,
        /// How many there may be.
        most: usize,
    },
    /// The file ends too early.
    Truncated,
    /// Not what was written when it was locked.
    Altered,
    /// Locked in another way than version 1 knows.
    Method {
        /// What the file calls it, shortened.
        name: String,
    },
    /// Too few rounds to protect anything, or so many that opening would never end.
    Rounds {
        /// How many the file asks for.
        rounds: u64,
    },
    /// Nothing was typed.
    EmptyPassphrase,
    /// Not the passphrase the file was locked with.
    WrongPassphrase,
    /// More than [`MAX_LABEL`](super::MAX_LABEL) characters.
    LabelTooLong,
    /// The browser or the machine gives no cryptography or no randomness.
    NoCrypto,
}

impl LockError {
    /// One sentence that says why.
    pub fn message(&self, lang: Lang) -> String {
        let (en, zh) = match self {
            LockError::NotLocked => ("This is not a file locked by Baton.", "這不是 Baton 的加密檔。"),
            LockError::Newer { version } => {
                return pick(
                    lang,
                    format!(
                        "The file was locked in format version {version} and this Baton unlocks up to version {VERSION}; \
                         open it with a newer Baton."
                    ),
                    format!(
                        "這個檔案的加密格式是版本 {version}，這個 Baton 只能解開到版本 {VERSION}，請改用較新的 Baton 開啟。"
                    ),
                );
            }
            LockError::TooLarge { bytes, most } => {
                let (size, limit) = (megabytes(*bytes), megabytes(*most));
                return pick(
                    lang,
                    format!("The file is {size} MB; {limit} MB is the most that can be locked or unlocked."),
                    format!("檔案有 {size} MB，最大只能加密或解密 {limit} MB。"),
                );
            }
            LockError::Truncated => (
                "The locked file breaks off; it was probably not copied or downloaded whole.",
                "加密檔不完整，可能沒有完整複製或下載。",
            ),
            LockError::Altered => (
                "The locked file was damaged or changed after it was written; please use another copy of it.",
                "加密檔存檔後已損壞或遭到更動，請改用另一份備份。",
            ),
            LockError::Method { name } => {
                return pick(
                    lang,
                    format!("The file was locked in a way this Baton does not know: “{name}”."),
                    format!("這個檔案的加密方式「{name}」，這個 Baton 不認得。"),
                );
            }
            LockError::Rounds { rounds } => {
                return pick(
                    lang,
                    format!(
                        "The file asks for {rounds} rounds of key stretching; only 600,000 to 10,000,000 are accepted."
                    ),
                    format!("這個檔案要求的金鑰運算次數是 {rounds} 次，只接受 600,000 到 10,000,000 次。"),
                );
            }
            LockError::EmptyPassphrase => ("The passphrase is empty.", "還沒有輸入密碼。"),
            LockError::WrongPassphrase => (
                "The passphrase does not fit this file; check capital letters, spaces and the input method.",
                "密碼不正確，請確認大小寫、空格和輸入法。",
            ),
            LockError::LabelTooLong => ("The label has more than 200 characters.", "標示超過 200 個字。"),
            LockError::NoCrypto => (
                "Encryption is not available here; a page has to come over https or from this computer.",
                "這裡無法使用加密功能，網頁必須透過 https 或從這台電腦開啟。",
            ),
        };
        pick(lang, en.to_owned(), zh.to_owned())
    }
}
