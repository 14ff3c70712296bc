//! Symbols whose checksum is right, as what they say.

use super::form::{Asked, Form};
use super::pack::{ANSWERS, RATINGS, Reader};
use super::response::{Given, Name, Response, Role, Sender};
use super::{LONG, MOST_GROUPS, write};
use crate::domain::answers::Mark;
use crate::domain::process::{RatingKind, Ratings};
use crate::domain::units::{Level, Rating};

/// The fewest groups a code can have: length, head, fingerprint and checksum alone are eleven symbols.
const FEWEST_GROUPS: usize = 3;

/// How many groups follow, read from what stands behind the version; `None` when no code can have as many.
pub(super) fn groups(first: u8, next: impl Fn(usize) -> Option<u8>) -> Option<usize> {
    let groups = match usize::from(first) {
        LONG => usize::from(next(0)?) << 5 | usize::from(next(1)?),
        few => few,
    };
    (FEWEST_GROUPS..=MOST_GROUPS).contains(&groups).then_some(groups)
}

/// Which form a code of this version answers.
#[derive(PartialEq)]
pub(super) struct Head {
    fingerprint: u16,
    ratings: bool,
}

impl Head {
    /// Reads it from the symbols of a whole code, from the version on.
    pub(super) fn read(symbols: &[u8]) -> Option<Head> {
        let mut reader = content(symbols);
        let ratings = reader.symbol()? & 16 != 0;
        let fingerprint = u16::try_from(reader.number(5)? >> 9).ok()?;
        Some(Head { fingerprint, ratings })
    }

    /// What the codes of a form say.
    pub(super) fn of(form: &Form) -> Head {
        Head { fingerprint: form.fingerprint(), ratings: matches!(form.asked, Asked::Processes(_)) }
    }
}

/// What stands behind the length.
fn content(symbols: &[u8]) -> Reader<'_> {
    let mut reader = Reader::new(symbols);
    reader.symbol();
    if reader.symbol().is_some_and(|length| usize::from(length) == LONG) {
        reader.number(2);
    }
    reader
}

/// The response to a form in the symbols of a whole code; `None` when they say what no program writes.
pub(super) fn response(symbols: &[u8], form: &Form) -> Option<Response> {
    let mut reader = content(symbols);
    let head = reader.symbol()?;
    let sender = Sender::new(u16::try_from(reader.number(5)? & 0x1ff).ok()?);
    let name = if head & 1 == 0 { None } else { Some(read_name(&mut reader)?) };
    let role = match head >> 1 & 7 {
        0 => None,
        1 => Some(Role::Owner),
        2 => Some(Role::FrontLine),
        3 => Some(Role::It),
        4 => Some(Role::Finance),
        5 => Some(Role::Management),
        6 => Some(Role::Own(None)),
        _ => Some(Role::Own(Some(read_name(&mut reader)?))),
    };
    let given = match &form.asked {
        Asked::Questions(questions) => {
            Given::Answers(ANSWERS.read(&mut reader, questions.len())?.into_iter().map(mark).collect())
        }
        Asked::Processes(processes) => {
            let digits = RATINGS.read(&mut reader, processes.len() * RatingKind::ALL.len())?;
            Given::Ratings(digits.chunks(RatingKind::ALL.len()).map(ratings).collect())
        }
    };
    let response = Response { name, role, sender, given };
    // One response has one code: padding, names and lengths that are written in another way are not ours.
    (write::symbols(form, &response)? == symbols).then_some(response)
}

fn read_name(reader: &mut Reader) -> Option<Name> {
    let length = reader.byte()?;
    let bytes = (0..length).map(|_| reader.byte()).collect::<Option<Vec<u8>>>()?;
    Name::new(std::str::from_utf8(&bytes).ok()?)
}

fn mark(digit: u8) -> Option<Mark> {
    match digit {
        5 => Some(Mark::NotApplicable),
        6 => Some(Mark::DontKnow),
        level => Level::new(level).map(Mark::Level),
    }
}

fn ratings(digits: &[u8]) -> Ratings {
    RatingKind::ALL.into_iter().zip(digits).filter_map(|(kind, digit)| Some((kind, Rating::new(*digit)?))).collect()
}
