//! A response as a code.

use super::checksum::{BEGIN, after};
use super::form::Form;
use super::pack::{ANSWERS, RATINGS, write_bytes, write_number};
use super::response::{Given, Name, Response, Role};
use super::symbol::letter;
use super::{CHECK, GROUP, LONG, MOST_GROUPS, PREFIX, VERSION};
use crate::domain::answers::Mark;
use crate::domain::process::{RatingKind, Ratings};

/// Why no code can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unwritable {
    /// There is not one entry for each thing the form asks.
    OtherForm,
    /// Longer than any code can be: more than about 780 processes or 6,900 questions.
    TooLong,
}

/// The code of a response to a form: capitals, digits and hyphens only.
///
/// # Errors
///
/// When the answers are not those of the form, or too many.
pub fn write(form: &Form, response: &Response) -> Result<String, Unwritable> {
    if !response.given.fits(form) {
        return Err(Unwritable::OtherForm);
    }
    let symbols = symbols(form, response).ok_or(Unwritable::TooLong)?;
    Ok(text(&symbols))
}

/// Symbols from the version on as text.
pub(super) fn text(symbols: &[u8]) -> String {
    let mut text = String::from(PREFIX);
    for (at, symbol) in symbols.iter().enumerate() {
        if at % GROUP == 1 {
            text.push('-');
        }
        text.push(letter(*symbol));
    }
    text
}

/// The symbols from the version to the checksum; `None` when there are too many.
pub(super) fn symbols(form: &Form, response: &Response) -> Option<Vec<u8>> {
    let content = content(form, response);
    let groups = |length: usize| (length + content.len() + CHECK).div_ceil(GROUP);
    let mut symbols = vec![VERSION];
    if groups(1) < LONG {
        write_number(u32::try_from(groups(1)).ok()?, 1, &mut symbols);
    } else {
        symbols.push(u8::try_from(LONG).ok()?);
        write_number(u32::try_from(groups(3)).ok().filter(|_| groups(3) <= MOST_GROUPS)?, 2, &mut symbols);
    }
    symbols.extend(content);
    while !(symbols.len() - 1 + CHECK).is_multiple_of(GROUP) {
        symbols.push(0);
    }
    let check = after(BEGIN, &symbols);
    write_number(check, CHECK, &mut symbols);
    Some(symbols)
}

/// What stands between length and padding.
fn content(form: &Form, response: &Response) -> Vec<u8> {
    let (role, own) = match &response.role {
        None => (0, None),
        Some(Role::Owner) => (1, None),
        Some(Role::FrontLine) => (2, None),
        Some(Role::It) => (3, None),
        Some(Role::Finance) => (4, None),
        Some(Role::Management) => (5, None),
        Some(Role::Own(None)) => (6, None),
        Some(Role::Own(Some(own))) => (7, Some(own)),
    };
    let kind = u8::from(matches!(response.given, Given::Ratings(_)));
    let mut symbols = vec![kind << 4 | role << 1 | u8::from(response.name.is_some())];
    write_number(u32::from(form.fingerprint()) << 9 | u32::from(response.sender.get()), 5, &mut symbols);
    let texts: Vec<u8> = response.name.iter().chain(own).flat_map(bytes).collect();
    write_bytes(&texts, &mut symbols);
    match &response.given {
        Given::Answers(answers) => {
            ANSWERS.write(&answers.iter().map(|mark| digit(*mark)).collect::<Vec<_>>(), &mut symbols);
        }
        Given::Ratings(processes) => {
            let rating = |ratings: &Ratings, kind| ratings.get(&kind).map_or(0, |rating| rating.get());
            let digits = processes.iter().flat_map(|ratings| RatingKind::ALL.map(|kind| rating(ratings, kind)));
            RATINGS.write(&digits.collect::<Vec<_>>(), &mut symbols);
        }
    }
    symbols
}

/// The length of a name, then its bytes: at most 240.
fn bytes(name: &Name) -> impl Iterator<Item = u8> {
    let text = name.as_str();
    std::iter::once(u8::try_from(text.len()).unwrap_or(u8::MAX)).chain(text.bytes())
}

/// An answer as one of seven states.
fn digit(mark: Option<Mark>) -> u8 {
    match mark {
        None => 0,
        Some(Mark::Level(level)) => level.get(),
        Some(Mark::NotApplicable) => 5,
        Some(Mark::DontKnow) => 6,
    }
}
