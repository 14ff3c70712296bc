//! What can stand in a place of a file: from the names serde uses to words in a sentence.

/// What can stand in a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Any text.
    Text,
    /// `true` or `false`.
    YesNo,
    /// A whole number from 0.
    Whole {
        /// The greatest one.
        max: u32,
    },
    /// Any number.
    Number,
    /// Minutes of handling time.
    Minutes,
    /// A number of weeks.
    Weeks,
    /// A month of the year.
    Month,
    /// A currency.
    Currency,
    /// A rating.
    Rating,
    /// An answer to a question.
    Mark,
    /// A date.
    Date,
    /// A list.
    List,
    /// An object.
    Object,
    /// A version of the file format.
    Version,
    /// One of a few names.
    OneOf(Vec<String>),
    /// Something else, as the reader says it.
    Other(String),
}

impl Expected {
    /// What serde calls by this name when it says what it expected.
    pub(super) fn named(name: &str) -> Expected {
        match name {
            "a string" => Expected::Text,
            "a boolean" => Expected::YesNo,
            "u8" => Expected::Whole { max: u8::MAX.into() },
            "u16" => Expected::Whole { max: u16::MAX.into() },
            "u32" => Expected::Whole { max: u32::MAX },
            "f64" => Expected::Number,
            "minutes" => Expected::Minutes,
            "weeks" => Expected::Weeks,
            "month" => Expected::Month,
            "currency" => Expected::Currency,
            "rating" => Expected::Rating,
            "mark" => Expected::Mark,
            "date" => Expected::Date,
            "a sequence" => Expected::List,
            "a map" => Expected::Object,
            _ if name.starts_with("struct ") => Expected::Object,
            _ => Expected::Other(name.to_owned()),
        }
    }

    /// In the middle of an English sentence.
    pub(super) fn in_english(&self) -> String {
        match self {
            Expected::Text => "text in quotes".to_owned(),
            Expected::YesNo => "true or false".to_owned(),
            Expected::Whole { max } => format!("a whole number from 0 to {max}"),
            Expected::Number => "a number".to_owned(),
            Expected::Minutes => "a number of minutes from 0 to 100000".to_owned(),
            Expected::Weeks => "a number of weeks from 1 to 255".to_owned(),
            Expected::Month => "a month from 1 to 12".to_owned(),
            Expected::Currency => "a currency of three capital letters such as TWD".to_owned(),
            Expected::Rating => "a rating from 1 to 5".to_owned(),
            Expected::Mark => "a level from 1 to 4, “not_applicable” or “dont_know”".to_owned(),
            Expected::Date => "a date such as 2026-03-31".to_owned(),
            Expected::List => "a list".to_owned(),
            Expected::Object => "an object".to_owned(),
            Expected::Version => "a format version, which is counted from 1".to_owned(),
            Expected::OneOf(names) => format!("one of {}", names.join(", ")),
            Expected::Other(name) => name.clone(),
        }
    }

    /// In the middle of a Chinese sentence; a space stands before what begins with a digit or a Latin letter.
    pub(super) fn in_chinese(&self) -> String {
        match self {
            Expected::Text => "放在引號裡的文字".to_owned(),
            Expected::YesNo => " true 或 false".to_owned(),
            Expected::Whole { max } => format!(" 0 到 {max} 的整數"),
            Expected::Number => "數字".to_owned(),
            Expected::Minutes => " 0 到 100000 的分鐘數".to_owned(),
            Expected::Weeks => " 1 到 255 的週數".to_owned(),
            Expected::Month => " 1 到 12 的月份".to_owned(),
            Expected::Currency => "像 TWD 這樣的三個大寫字母幣別代碼".to_owned(),
            Expected::Rating => " 1 到 5 的評分".to_owned(),
            Expected::Mark => " 1 到 4 的等級，也不是「not_applicable」或「dont_know」".to_owned(),
            Expected::Date => "像 2026-03-31 這樣的日期".to_owned(),
            Expected::List => "清單".to_owned(),
            Expected::Object => "物件".to_owned(),
            Expected::Version => "從 1 起算的格式版本".to_owned(),
            Expected::OneOf(names) => format!("下列任何一個：{}", names.join("、")),
            Expected::Other(name) => format!(" {name}"),
        }
    }
}
