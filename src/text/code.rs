//! What is said of response codes, and of what was meant to be one.

use crate::domain::language::Lang;
use crate::domain::plan::ModelRef;
use crate::file::code::{Damage, Found, Other, State};

texts! {
    ACCEPTED = "The code is right.", "代碼正確。";
    REPEATED = "The same code as in line {line}; it counts once.", "和第 {line} 行的代碼相同，只算一次。";
    OTHER_FORM = "The code answers other questions or processes of this model than those asked here.",
        "這組代碼用的是同一個評估模型，但回答的不是這次問的題目或流程。";
    OTHER_MODEL = "The code answers “{name}”, which is not asked here.", "這組代碼回答的是「{name}」，不是這次使用的評估模型。";
    UNKNOWN = "The code answers something that is not known here. Ask which link was opened.",
        "這組代碼回答的內容這裡沒有，請問對方開的是哪個連結。";
    NEWER = "The code comes from a newer version of Baton. Update, then read it again.",
        "這組代碼由較新版本的 Baton 產生，請更新後再讀一次。";
    BEGINNING = "The code does not begin with BT1; the rest of it is right.", "代碼開頭不是 BT1，後面都正確。";
    CHARACTER = "“{found}” cannot stand in a code.", "代碼裡不會有「{found}」。";
    SHORT = "The code is not complete.", "代碼不完整，後面少了幾個字元。";
    LONG = "The code has too many characters.", "代碼多了字元。";
    ALTERED = "A character is wrong or missing, or two have changed places.", "代碼有字元打錯、漏掉或前後對調。";
    ALTERED_IN = "Something is wrong near group {number}, “{text}”: one character, or two that changed places.",
        "第 {number} 組「{text}」附近有誤，可能打錯一個字元，或前後兩個對調。";
    IMPOSSIBLE = "The code is whole, but what it says cannot be.", "代碼完整，但內容不合理。";
    PLACED = "Line {line}: {what}", "第 {line} 行：{what}";
}

/// What one of those found is, in one sentence. `name` is how people call a model and its edition.
///
/// ```
/// # use baton::{domain::language::Lang, file::code::find, text::code::said};
/// let found = find("Ann: BT1-8A40-0000", &[], &[]);
/// assert_eq!(said(&found, &found[0], |model| model.revision.clone(), Lang::En), "The code is not complete.");
/// ```
pub fn said(all: &[Found], found: &Found, name: impl Fn(&ModelRef) -> String, lang: Lang) -> String {
    if let Some(first) = found.repeats.and_then(|first| all.get(first)) {
        return REPEATED.fill(lang, &[("line", &first.line)]);
    }
    let text = match &found.state {
        State::Accepted { .. } => ACCEPTED,
        State::Other(Other::Form) => OTHER_FORM,
        State::Other(Other::Model(model)) => return OTHER_MODEL.fill(lang, &[("name", &name(model))]),
        State::Other(Other::Unknown) => UNKNOWN,
        State::Newer { .. } => NEWER,
        State::Damaged(Damage::Beginning) => BEGINNING,
        State::Damaged(Damage::Character(found)) => {
            let seen = if found.is_control() { char::REPLACEMENT_CHARACTER } else { *found };
            return CHARACTER.fill(lang, &[("found", &seen)]);
        }
        State::Damaged(Damage::Short) => SHORT,
        State::Damaged(Damage::Long) => LONG,
        State::Damaged(Damage::Altered(None)) => ALTERED,
        State::Damaged(Damage::Altered(Some(group))) => {
            return ALTERED_IN.fill(lang, &[("number", &group.number), ("text", &group.text)]);
        }
        State::Damaged(Damage::Impossible) => IMPOSSIBLE,
    };
    text.get(lang).to_owned()
}
