//! What a code carries.

use super::form::{Asked, Form};
use crate::domain::answers::Mark;
use crate::domain::process::Ratings;

/// What one person answered, and who it was as far as it may be known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// What the person is called, if they say so.
    pub name: Option<Name>,
    /// What they do, if they say so.
    pub role: Option<Role>,
    /// Which of several people without a name it is.
    pub sender: Sender,
    /// The answers.
    pub given: Given,
}

/// Answers in the order of a [`Form`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// One entry a question; `None` where nothing was answered.
    Answers(Vec<Option<Mark>>),
    /// One entry a process.
    Ratings(Vec<Ratings>),
}

impl Given {
    /// Whether there is one entry for each thing a form asks.
    pub fn fits(&self, form: &Form) -> bool {
        match (self, &form.asked) {
            (Given::Answers(given), Asked::Questions(asked)) => given.len() == asked.len(),
            (Given::Ratings(given), Asked::Processes(asked)) => given.len() == asked.len(),
            _ => false,
        }
    }
}

/// What somebody in the room does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// Owns the firm.
    Owner,
    /// Does the work.
    FrontLine,
    /// Keeps the systems.
    It,
    /// Keeps the books.
    Finance,
    /// Leads people.
    Management,
    /// One of the plan's own, with what it is called.
    Own(Option<Name>),
}

impl Role {
    /// The name the terminal tool uses.
    pub const fn id(&self) -> &'static str {
        match self {
            Role::Owner => "owner",
            Role::FrontLine => "front_line",
            Role::It => "it",
            Role::Finance => "finance",
            Role::Management => "management",
            Role::Own(_) => "own",
        }
    }
}

/// A name. Guaranteed to have 1 to 60 characters, none of them a control character, and no white space at its ends.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name(String);

impl Name {
    /// The most characters a name has.
    pub const MOST: usize = 60;

    /// The name without white space at its ends; `None` when blank, too long or with control characters.
    ///
    /// ```
    /// # use baton::file::code::Name;
    /// assert_eq!(Name::new(" 王小明 ").as_ref().map(Name::as_str), Some("王小明"));
    /// assert_eq!(Name::new(&"x".repeat(61)), None);
    /// assert_eq!(Name::new("a\nb"), None);
    /// ```
    pub fn new(text: &str) -> Option<Name> {
        let text = text.trim();
        let fits = !text.is_empty() && text.chars().count() <= Name::MOST && !text.contains(char::is_control);
        fits.then(|| Name(text.to_owned()))
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A number drawn once on a person's device, so that two people without names who answer alike stay two, and the same
/// person's second code is known as theirs. Guaranteed to be under 512: it tells people in a room apart, it identifies nobody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sender(u16);

impl Sender {
    /// How many there are.
    pub const COUNT: u16 = 512;

    /// The sender of any number drawn at random; only its lowest nine bits count.
    pub const fn new(drawn: u16) -> Sender {
        Sender(drawn % Sender::COUNT)
    }

    /// The number, under 512.
    pub const fn get(self) -> u16 {
        self.0
    }
}
