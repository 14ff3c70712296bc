//! Differences, conflicts and what follows from them as sentences. Page, print, Markdown and terminal tool say the same.

pub mod document;
mod money;
pub mod page;
mod place;
mod results;
pub mod sections;
mod value;
pub mod work;

#[cfg(test)]
mod tests;

pub use place::place;
pub use results::{bucket, schedule, stage};
pub use value::value;

use super::processes::common;
use crate::domain::language::Lang;
use crate::domain::merge::{Conflict, Side};
use crate::domain::model::Model;
use crate::domain::place::{Difference, Entry, MoneyEntry, MoneyPlace, Place, Value, WorkPlace};

texts! {
    CHANGED = "{place}: {before} → {after}", "{place}：{before} → {after}";
    PROCESS_ADDED = "Process added: “{name}”", "新增流程「{name}」";
    PROCESS_REMOVED = "Process removed: “{name}”", "刪除流程「{name}」";
    FREEZE_ADDED = "Freeze added: {freeze}", "新增凍結期{freeze}";
    FREEZE_REMOVED = "Freeze removed: {freeze}", "刪除凍結期{freeze}";
    REORDERED = "The processes stand in another order.", "流程的排列順序不同。";
    SAME = "The two plans say the same.", "兩份規劃案內容相同。";

    BOTH_CHANGED = "{place}: before {base}; yours {mine}; theirs {theirs}", "{place}：原本{base}，你改成{mine}，對方改成{theirs}";
    BOTH_SAY = "{place}: yours {mine}; theirs {theirs}", "{place}：你寫的是{mine}，對方寫的是{theirs}";
    YOU_DELETED = "{place}: you deleted it, they changed it", "{place}：你已刪除，對方做了修改";
    THEY_DELETED = "{place}: you changed it, they deleted it", "{place}：你做了修改，對方已刪除";
    IS_DELETED = "deleted", "已刪除";
}

/// What changed in a place, in one line without a full stop.
pub fn difference(lang: Lang, model: &Model, found: &Difference) -> String {
    let shown = |side: &Option<Value>| value(lang, model, &found.place, side.as_ref());
    let name = || named(lang, &found.process);
    match (&found.place, &found.before, &found.after) {
        (Place::Process(_), None, _) => PROCESS_ADDED.fill(lang, &[("name", &name())]),
        (Place::Process(_), _, None) => PROCESS_REMOVED.fill(lang, &[("name", &name())]),
        (Place::Freeze(_), None, after) => FREEZE_ADDED.fill(lang, &[("freeze", &shown(after))]),
        (Place::Freeze(_), before, None) => FREEZE_REMOVED.fill(lang, &[("freeze", &shown(before))]),
        (whole, before, after) if is_whole(whole) && (before.is_none() || after.is_none()) => {
            let text = if before.is_none() { work::ADDED } else { work::REMOVED };
            text.fill(lang, &[("what", &place(lang, model, whole, &found.process))])
        }
        (_, before, after) => {
            let place = place(lang, model, &found.place, &found.process);
            CHANGED.fill(lang, &[("place", &place), ("before", &shown(before)), ("after", &shown(after))])
        }
    }
}

/// What two copies of a plan say against each other, in one line without a full stop.
pub fn conflict(lang: Lang, model: &Model, found: &Conflict) -> String {
    let shown = |side: &Option<Value>| value(lang, model, &found.place, side.as_ref());
    let (place, whole) = (subject(lang, model, found), is_whole(&found.place));
    match (&found.base, &found.mine, &found.theirs) {
        (_, None, _) if whole => YOU_DELETED.fill(lang, &[("place", &place)]),
        (_, _, None) if whole => THEY_DELETED.fill(lang, &[("place", &place)]),
        (base, mine, theirs) => {
            let text = if base.is_some() { BOTH_CHANGED } else { BOTH_SAY };
            let (base, mine, theirs) = (shown(base), shown(mine), shown(theirs));
            text.fill(lang, &[("place", &place), ("base", &base), ("mine", &mine), ("theirs", &theirs)])
        }
    }
}

/// What a conflict is about, in words.
pub fn subject(lang: Lang, model: &Model, found: &Conflict) -> String {
    let shown = |side: &Option<Value>| value(lang, model, &found.place, side.as_ref());
    match &found.place {
        // A freeze is named by what it is; where it was deleted only the other side says that.
        Place::Freeze(_) if found.mine.is_none() => shown(&found.theirs),
        Place::Freeze(_) if found.theirs.is_none() => shown(&found.mine),
        place => self::place(lang, model, place, &found.process),
    }
}

/// What one side of a conflict says.
pub fn side(lang: Lang, model: &Model, found: &Conflict, side: Side) -> String {
    let said = match side {
        Side::Mine => &found.mine,
        Side::Theirs => &found.theirs,
    };
    if said.is_none() && is_whole(&found.place) {
        return IS_DELETED.get(lang).to_owned();
    }
    value(lang, model, &found.place, said.as_ref())
}

/// Whether a place is there or not rather than holding something.
fn is_whole(place: &Place) -> bool {
    let own = |entry: &Entry| matches!(entry, Entry::Own(_) | Entry::Risk(_));
    matches!(place, Place::Process(_) | Place::Freeze(_))
        || matches!(place, Place::Work(WorkPlace::Entry(entry)) if own(entry))
        || matches!(place, Place::Money(MoneyPlace::Entry(MoneyEntry::Scenario(_) | MoneyEntry::Cost(_))))
}

/// What people call a process, or what stands in for it.
fn named(lang: Lang, name: &str) -> String {
    if name.trim().is_empty() { common::NO_NAME.get(lang).to_owned() } else { name.trim().to_owned() }
}
