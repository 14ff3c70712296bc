//! Every code in a text: chat lines, a mail, a list.

use std::collections::BTreeMap;

use super::VERSION;
use super::checksum::Stretches;
use super::form::Form;
use super::read::{Head, response};
use super::response::Response;
use super::scan::{Run, each_run};
use crate::domain::plan::ModelRef;

/// A code, or what was meant to be one, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its first byte in the text.
    pub start: usize,
    /// The byte behind its last.
    pub end: usize,
    /// The line it begins in, counted from 1.
    pub line: usize,
    /// The character of that line it begins with, counted from 1.
    pub column: usize,
    /// What it is.
    pub state: State,
    /// The first of those found that is the very same code, by its place in the list.
    pub repeats: Option<usize>,
}

/// What a code turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Right, and an answer to one of the forms wanted.
    Accepted {
        /// Which of them.
        form: usize,
        /// What it says.
        response: Response,
    },
    /// Right, and an answer to something else.
    Other(Other),
    /// Right, and written by a newer program.
    Newer {
        /// The version of the code.
        version: u8,
    },
    /// Not right.
    Damaged(Damage),
}

/// What a code answers that answers nothing of what was wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Other {
    /// Other questions, or other processes, of an edition that is wanted.
    Form,
    /// Another model or edition that is known.
    Model(ModelRef),
    /// Nothing that is known.
    Unknown,
}

/// What is wrong with a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The beginning, `BT1`; all the rest is right.
    Beginning,
    /// A character that stands in no code.
    Character(char),
    /// It is not all there.
    Short,
    /// It has more characters than it should.
    Long,
    /// A character is wrong or two have changed places: in this group if it was no more than that.
    Altered(Option<Group>),
    /// The checksum is right, but no program writes this.
    Impossible,
}

/// One of the groups behind the prefix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Which, counted from 1.
    pub number: usize,
    /// As it was read.
    pub text: String,
}

/// Every code in a text, in order, whatever stands around them. `wanted` are the forms that were handed out, `others` those
/// whose codes can be named.
///
/// Case, full-width characters, O for 0, I and L for 1, separators, invisible marks and line breaks do not matter. Time and
/// memory grow with the length of the text and not faster.
pub fn find(text: &str, wanted: &[Form], others: &[Form]) -> Vec<Found> {
    let heads = |forms: &[Form]| forms.iter().map(Head::of).collect();
    let mut finder = Finder {
        wanted,
        others,
        wanted_heads: heads(wanted),
        other_heads: heads(others),
        stretches: Stretches::new(),
        found: Vec::new(),
        seen: BTreeMap::new(),
    };
    each_run(text, |run| finder.visit(run));
    let mut found = finder.found;
    place(&mut found, text);
    found
}

struct Finder<'a> {
    wanted: &'a [Form],
    others: &'a [Form],
    wanted_heads: Vec<Head>,
    other_heads: Vec<Head>,
    stretches: Stretches,
    found: Vec<Found>,
    seen: BTreeMap<Vec<u8>, usize>,
}

impl Finder<'_> {
    fn visit(&mut self, run: &Run) {
        run.prepare(&mut self.stretches);
        let meant: Vec<usize> = (0..run.len()).filter(|place| run.is_meant(*place)).collect();
        let (mut passed, mut place) = (0, 0);
        while place < run.len() {
            while meant.get(passed).is_some_and(|meant| *meant <= place) {
                passed += 1;
            }
            let is_meant = passed.checked_sub(1).and_then(|last| meant.get(last)) == Some(&place);
            let next = meant.get(passed).copied().unwrap_or(run.len());
            place = self.look(run, place, is_meant, next).unwrap_or(place + 1);
        }
    }

    /// Looks for a code at a place, and says where to go on when there is one.
    fn look(&mut self, run: &Run, place: usize, is_meant: bool, next: usize) -> Option<usize> {
        if run.is_prefix(place)
            && let Some(end) = run.whole(place + 2, &self.stretches)
        {
            self.add_whole(run, place, end);
            return Some(end);
        }
        let body = if is_meant { place + 3 } else { place };
        if (place == 0 || run.begins_word(place))
            && let Some(end) = run.whole_but_beginning(body, &self.stretches)
            && self.knows(&[&[VERSION], run.symbols(body, end).as_slice()].concat())
        {
            let start = if is_meant { place } else { run.beginning(body) };
            self.add(run.bytes(start, end), State::Damaged(Damage::Beginning), None);
            return Some(end);
        }
        is_meant.then(|| {
            let (damage, end) = run.damage(place, next, &self.stretches);
            self.add(run.bytes(place, end), State::Damaged(damage), None);
            // The length may be what is wrong: others can stand where this one says it goes on.
            body
        })
    }

    fn add_whole(&mut self, run: &Run, place: usize, end: usize) {
        let symbols = run.symbols(place + 2, end);
        let state = self.state(&symbols);
        let number = self.found.len();
        let first = *self.seen.entry(symbols).or_insert(number);
        self.add(run.bytes(place, end), state, Some(first).filter(|first| *first != number));
    }

    fn add(&mut self, (start, end): (usize, usize), state: State, repeats: Option<usize>) {
        self.found.push(Found { start, end, line: 0, column: 0, state, repeats });
    }

    /// Whether the symbols of a whole code answer any form that is known.
    fn knows(&self, symbols: &[u8]) -> bool {
        Head::read(symbols).is_some_and(|head| self.wanted_heads.contains(&head) || self.other_heads.contains(&head))
    }

    /// What the symbols of a whole code are, from the version on.
    fn state(&self, symbols: &[u8]) -> State {
        match symbols.first() {
            Some(&VERSION) => {}
            Some(&version) if version > VERSION => return State::Newer { version },
            _ => return State::Damaged(Damage::Impossible),
        }
        let Some(head) = Head::read(symbols) else { return State::Damaged(Damage::Impossible) };
        let of = |heads: &[Head]| heads.iter().position(|known| *known == head);
        if let Some(form) = of(&self.wanted_heads) {
            return match self.wanted.get(form).and_then(|wanted| response(symbols, wanted)) {
                Some(response) => State::Accepted { form, response },
                None => State::Damaged(Damage::Impossible),
            };
        }
        State::Other(match of(&self.other_heads).and_then(|other| self.others.get(other)) {
            Some(other) if self.wanted.iter().any(|wanted| wanted.pack == other.pack) => Other::Form,
            Some(other) => Other::Model(other.pack.clone()),
            None => Other::Unknown,
        })
    }
}

/// Says in which line and where in it each stands; they are in order.
fn place(all: &mut [Found], text: &str) {
    let (mut line, mut column, mut from) = (1, 1, 0);
    for found in all {
        let passed = text.get(from..found.start).unwrap_or_default();
        line += passed.matches('\n').count();
        column = match passed.rsplit_once('\n') {
            Some((_, rest)) => rest.chars().count() + 1,
            None => column + passed.chars().count(),
        };
        from = from.max(found.start);
        (found.line, found.column) = (line, column);
    }
}
