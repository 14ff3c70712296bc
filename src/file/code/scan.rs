//! Text as runs of symbols, and whether a code stands at a place of one.

use super::checksum::{BEGIN, Stretches, culprit, step};
use super::find::{Damage, Group};
use super::symbol::{Sign, is_latin, letter, sign};
use super::{GROUP, MOST_GROUPS, VERSION, read};

/// What stands between a symbol and the one before it. Hyphens count more than spaces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Space,
    Hyphen,
}

/// A symbol and where it stands.
struct Mark {
    at: usize,
    /// The running remainder behind it, from the beginning of the run.
    running: u32,
    symbol: u8,
    bytes: u8,
    gap: Gap,
}

/// Symbols with nothing but separators between them.
#[derive(Default)]
pub(super) struct Run {
    marks: Vec<Mark>,
    /// What ended the run although the code seems to go on.
    broken_by: Option<char>,
    /// What stands between the last symbol and the character that ended the run.
    last_gap: Gap,
    /// Whether a letter that is no symbol stands right behind the last one.
    runs_on: bool,
}

/// The run of a text one after the other, with the same memory.
pub(super) fn each_run(text: &str, mut visit: impl FnMut(&Run)) {
    let mut run = Run::default();
    let mut gap = Gap::Space;
    let mut characters = text.char_indices().peekable();
    while let Some((at, found)) = characters.next() {
        match sign(found) {
            Sign::Nothing => {}
            Sign::Space => gap = gap.max(Gap::Space),
            Sign::Hyphen => gap = Gap::Hyphen,
            Sign::Symbol(symbol) => {
                let running = step(run.before(run.marks.len()), symbol);
                let bytes = u8::try_from(found.len_utf8()).unwrap_or(1);
                run.marks.push(Mark { at, running, symbol, bytes, gap });
                gap = Gap::None;
            }
            Sign::Other => {
                let next = characters.peek().map(|(_, next)| sign(*next));
                let goes_on = is_latin(found) || matches!(next, Some(Sign::Symbol(_) | Sign::Hyphen));
                run.broken_by = Some(found).filter(|_| gap != Gap::Space && goes_on);
                run.last_gap = gap;
                run.runs_on = gap == Gap::None && is_latin(found);
                visit(&run);
                run.marks.clear();
                let goes_on = run.broken_by.is_some() && !begins_like_a_code(text.get(at + found.len_utf8()..));
                gap = if is_latin(found) || goes_on { Gap::None } else { Gap::Space };
            }
        }
    }
    (run.broken_by, run.last_gap, run.runs_on) = (None, Gap::Space, false);
    visit(&run);
}

/// Whether the next characters are the prefix and this version.
fn begins_like_a_code(text: Option<&str>) -> bool {
    const BEGINNING: [Sign; 3] = [Sign::Symbol(11), Sign::Symbol(26), Sign::Symbol(VERSION)];
    text.unwrap_or_default().chars().map(sign).take(BEGINNING.len()).eq(BEGINNING)
}

/// The most symbols a code has from the version on.
const MOST: usize = 1 + MOST_GROUPS * GROUP;

impl Run {
    /// How many symbols it has.
    pub(super) fn len(&self) -> usize {
        self.marks.len()
    }

    /// Makes remainders of every code that can stand in it.
    pub(super) fn prepare(&self, stretches: &mut Stretches) {
        stretches.reach(self.len().min(MOST));
    }

    /// The running remainder before a place.
    fn before(&self, place: usize) -> u32 {
        place.checked_sub(1).and_then(|last| self.marks.get(last)).map_or(0, |mark| mark.running)
    }

    fn symbol(&self, place: usize) -> Option<u8> {
        self.marks.get(place).map(|mark| mark.symbol)
    }

    fn gap(&self, place: usize) -> Gap {
        self.marks.get(place).map_or(Gap::Space, |mark| mark.gap)
    }

    /// Whether a word begins there.
    pub(super) fn begins_word(&self, place: usize) -> bool {
        self.gap(place) != Gap::None
    }

    /// Whether `BT` stands there with a symbol behind it.
    pub(super) fn is_prefix(&self, place: usize) -> bool {
        const B: Option<u8> = Some(11);
        const T: Option<u8> = Some(26);
        self.symbol(place) == B && self.symbol(place + 1) == T && place + 2 < self.len()
    }

    /// Whether somebody surely means a code there: the prefix as a word of its own with a hyphen and a group behind it, even if
    /// that group is broken, or without the hyphen and with more behind it than a word has.
    pub(super) fn is_meant(&self, place: usize) -> bool {
        const LONGER_THAN_WORDS: usize = 16;
        let joined = |from: usize, to: usize| (from..to).all(|next| self.gap(next) == Gap::None);
        let unspaced = |from: usize, to: usize| (from..to).all(|next| self.gap(next) != Gap::Space);
        let body = place + 3;
        self.is_prefix(place)
            && self.begins_word(place)
            && joined(place + 1, body)
            && match if body < self.len() { self.gap(body) } else { self.last_gap } {
                Gap::Hyphen => body + GROUP <= self.len() || self.broken_by.is_some(),
                // A group of another code may begin like this: it ends sooner.
                Gap::None => {
                    body + LONGER_THAN_WORDS <= self.len()
                        && joined(body, body + GROUP)
                        && unspaced(body, body + LONGER_THAN_WORDS)
                }
                Gap::Space => false,
            }
    }

    /// How many symbols the code whose length stands there has from there on.
    fn stated(&self, body: usize) -> Option<usize> {
        let groups = read::groups(self.symbol(body)?, |next| self.symbol(body + 1 + next))?;
        Some(groups * GROUP)
    }

    /// Where the code ends whose version stands there, if all of it is there and right.
    pub(super) fn whole(&self, version: usize, stretches: &Stretches) -> Option<usize> {
        let end = version + 1 + self.stated(version + 1)?;
        (self.ends(end) && self.remainder(BEGIN, version, end, stretches)? == 0).then_some(end)
    }

    /// Where the code of this version ends whose length stands there, if all but its beginning is there and right.
    pub(super) fn whole_but_beginning(&self, body: usize, stretches: &Stretches) -> Option<usize> {
        let end = body + self.stated(body)?;
        (self.ends(end) && self.remainder(step(BEGIN, VERSION), body, end, stretches)? == 0).then_some(end)
    }

    fn remainder(&self, begin: u32, from: usize, to: usize, stretches: &Stretches) -> Option<u32> {
        let inside = to <= self.len();
        inside.then(|| stretches.over(begin, self.before(from), self.before(to), to - from)).flatten()
    }

    /// Whether a code can end there: a group that goes on has a symbol too many.
    fn ends(&self, place: usize) -> bool {
        if place < self.len() { self.begins_word(place) || self.is_prefix(place) } else { !self.runs_on }
    }

    /// The symbols between two places.
    pub(super) fn symbols(&self, from: usize, to: usize) -> Vec<u8> {
        (from..to).filter_map(|place| self.symbol(place)).collect()
    }

    /// The bytes of the text between two places.
    pub(super) fn bytes(&self, from: usize, to: usize) -> (usize, usize) {
        let start = self.marks.get(from).map_or(0, |mark| mark.at);
        let last = to.checked_sub(1).and_then(|last| self.marks.get(last));
        (start, last.map_or(start, |mark| mark.at + usize::from(mark.bytes)))
    }

    /// Where the beginning of a code stands of which only what follows it was right.
    pub(super) fn beginning(&self, body: usize) -> usize {
        let back = (1..=3).take_while(|back| *back <= body && (*back == 1 || self.gap(body - back + 1) == Gap::None));
        if self.gap(body) == Gap::Hyphen { body - back.last().unwrap_or(0) } else { body }
    }

    /// What is wrong with the code meant at a place, and where it ends: at the latest where the next is meant.
    pub(super) fn damage(&self, place: usize, next: usize, stretches: &Stretches) -> (Damage, usize) {
        let body = place + 3;
        let length = self.stated(body);
        let end = length.map_or(body + GROUP, |length| body + length);
        if end > next {
            // What stands behind a space need not belong to it.
            let end = (body..next).find(|place| self.gap(*place) == Gap::Space).unwrap_or(next);
            let broken_by = self.broken_by.filter(|_| end == self.len());
            return (broken_by.map_or(Damage::Short, Damage::Character), end);
        }
        let Some(length) = length else { return (Damage::Altered(None), end) };
        let damage = match self.remainder(BEGIN, place + 2, end, stretches) {
            None | Some(0) => Damage::Long,
            Some(remainder) => match culprit(remainder, length) {
                Some(from_end) => Damage::Altered(Some(self.group(body, length - 1 - from_end.min(length - 1)))),
                None if self.ends(end) => Damage::Altered(None),
                None => Damage::Long,
            },
        };
        (damage, end)
    }

    /// The group a symbol of a body stands in.
    fn group(&self, body: usize, symbol: usize) -> Group {
        let first = symbol / GROUP * GROUP;
        let text = self.symbols(body + first, body + first + GROUP).into_iter().map(letter).collect();
        Group { number: symbol / GROUP + 1, text }
    }
}
