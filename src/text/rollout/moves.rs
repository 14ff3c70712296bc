//! What moves from one plan to another, and what is late, as sentences.

use super::{BEHIND, reasons_to_wait};
use crate::domain::language::Lang;
use crate::domain::model::Model;
use crate::domain::rollout::{Days, Late, Move, Moved, Rollout};
use crate::text::{Text, format};

texts! {
    STARTS_LATER = "“{package}” starts {n} {n|week|weeks} later, on {date}.", "「{package}」延後 {n} 週，改在 {date} 開始。";
    STARTS_EARLIER = "“{package}” starts {n} {n|week|weeks} earlier, on {date}.", "「{package}」提早 {n} 週，改在 {date} 開始。";
    STARTS_ON = "“{package}” starts on {date} instead of {before}.", "「{package}」從 {before} 改到 {date} 開始。";
    ENDS_LATER = "“{package}” ends {n} {n|week|weeks} later, on {date}.", "「{package}」晚 {n} 週完成，改到 {date}。";
    ENDS_EARLIER = "“{package}” ends {n} {n|week|weeks} earlier, on {date}.", "「{package}」早 {n} 週完成，改到 {date}。";
    ENDS_ON = "“{package}” ends on {date} instead of {before}.", "「{package}」從 {before} 改到 {date} 完成。";
    LONGER = "It takes {n} {n|week|weeks} longer and ends on {date}.", "做的時間多 {n} 週，{date} 完成。";
    SHORTER = "It takes {n} {n|week|weeks} less and ends on {date}.", "做的時間少 {n} 週，{date} 完成。";
    CAME_IN = "“{package}” is new, from {from} to {to}.", "新增「{package}」，{from} 到 {to}。";
    CAME_IN_UNPLACED = "“{package}” is new and has no place yet.", "新增「{package}」，但還排不進去。";
    WENT_OUT = "“{package}” is no longer in the plan.", "「{package}」不再列入計畫。";
    PLACED = "“{package}” has a place now, from {from} to {to}.", "「{package}」現在排得進去了，{from} 到 {to}。";
    UNPLACED = "“{package}” has no place any more.", "「{package}」排不進去了。";

    MORE = "and {n} more", "另外還有 {n} 項";
    NOTHING = "Nothing moves.", "時程沒有變動。";
    N_MOVE = "{n} {n|package moves|packages move}", "{n} 個工作包移動";
    N_COME = "{n} {n|package is|packages are} new", "{n} 個工作包新加入";
    N_GO = "{n} {n|package goes|packages go} out", "{n} 個工作包不再列入";
    N_LOSE = "{n} {n|package loses its|packages lose their} place", "{n} 個工作包排不進去";
    N_FIND = "{n} {n|package finds|packages find} a place", "{n} 個工作包現在排得進去";
    ALL_LATER = "{what}; the end moves back by {n} {n|week|weeks}.", "{what}，完成日延後 {n} 週。";
    ALL_EARLIER = "{what}; the end comes {n} {n|week|weeks} sooner.", "{what}，完成日提早 {n} 週。";
    ALL_SAME = "{what}; the end stays in the same week.", "{what}，仍在同一週完成。";
    NO_END = "{what}.", "{what}。";

    LATE_BEGIN = "It should have begun {n} {n|week|weeks} ago.", "比計畫晚了 {n} 週，還沒開始。";
    LATE_END = "It should be done by now and ends {n} {n|week|weeks} late at best.", "按計畫應該已經完成，現在最快也晚 {n} 週。";
}

/// What became of a package.
pub fn moved(lang: Lang, found: &Move) -> String {
    let title = found.package.title.get(lang);
    let named = |text: Text| text.fill(lang, &[("package", &title)]);
    let placed = |text: Text, days: Days| {
        let (from, to) = (format::short_date(lang, days.from), format::short_date(lang, days.to));
        text.fill(lang, &[("package", &title), ("from", &from), ("to", &to)])
    };
    match found.what {
        Moved::Elsewhere { before, after } => elsewhere(lang, &title, found.what, before, after),
        Moved::CameIn(Some(days)) => placed(CAME_IN, days),
        Moved::CameIn(None) => named(CAME_IN_UNPLACED),
        Moved::WentOut(_) => named(WENT_OUT),
        Moved::Placed(days) => placed(PLACED, days),
        Moved::Unplaced(_) => named(UNPLACED),
    }
}

/// Why a package is where it now is, in the plan it moved to; empty for what went out.
pub fn why(lang: Lang, model: &Model, after: &Rollout, found: &Move) -> String {
    let behind = found.behind.as_ref().and_then(|id| after.package(id));
    match behind {
        Some(other) => BEHIND.fill(lang, &[("package", &other.package.title.get(lang))]),
        None => reasons_to_wait(lang, model, after, &found.waits_for),
    }
}

/// All that moves in one sentence; `ends_by` is how many weeks later the whole plan ends, if both plans have an end.
pub fn summary(lang: Lang, moves: &[Move], ends_by: Option<i64>) -> String {
    let count = |is: fn(&Moved) -> bool| moves.iter().filter(|found| is(&found.what)).count();
    let counts = [
        (N_MOVE, count(|what| matches!(what, Moved::Elsewhere { .. }))),
        (N_COME, count(|what| matches!(what, Moved::CameIn(_)))),
        (N_GO, count(|what| matches!(what, Moved::WentOut(_)))),
        (N_LOSE, count(|what| matches!(what, Moved::Unplaced(_)))),
        (N_FIND, count(|what| matches!(what, Moved::Placed(_)))),
    ];
    let parts: Vec<String> =
        counts.into_iter().filter(|(_, n)| *n > 0).map(|(text, n)| text.fill(lang, &[("n", &n)])).collect();
    if parts.is_empty() {
        return NOTHING.get(lang).to_owned();
    }
    let text = ends_by.map_or(NO_END, |weeks| by(weeks, ALL_LATER, ALL_EARLIER, ALL_SAME));
    let weeks = ends_by.map_or(0, i64::unsigned_abs);
    text.fill(lang, &[("what", &format::list(lang, &parts)), ("n", &weeks)])
}

/// How a package stays behind the plan.
pub fn late(lang: Lang, late: Late) -> String {
    match late {
        Late::NotBegun { weeks } => LATE_BEGIN.fill(lang, &[("n", &weeks)]),
        Late::NotDone { weeks } => LATE_END.fill(lang, &[("n", &weeks)]),
    }
}

/// Where the start stays, only the end is told; where both move alike, only the start.
fn elsewhere(lang: Lang, title: &str, what: Moved, before: Days, after: Days) -> String {
    let (starts, ends) = (what.starts_by().unwrap_or(0), what.ends_by().unwrap_or(0));
    let said = |text: Text, weeks: i64, was, is| {
        let (was, is) = (format::short_date(lang, was), format::short_date(lang, is));
        text.fill(lang, &[("package", &title), ("n", &weeks.unsigned_abs()), ("before", &was), ("date", &is)])
    };
    if before.from == after.from {
        return said(by(ends, ENDS_LATER, ENDS_EARLIER, ENDS_ON), ends, before.to, after.to);
    }
    let start = said(by(starts, STARTS_LATER, STARTS_EARLIER, STARTS_ON), starts, before.from, after.from);
    let longer = ends - starts;
    if longer == 0 {
        return start;
    }
    let duration = if longer > 0 { LONGER } else { SHORTER };
    format::sentences(lang, &[start, said(duration, longer, before.to, after.to)])
}

/// The words for later, for earlier, or for neither.
fn by(weeks: i64, later: Text, earlier: Text, neither: Text) -> Text {
    match weeks {
        1.. => later,
        0 => neither,
        _ => earlier,
    }
}

#[cfg(test)]
mod tests;
