//! Gates passed or not, and the figures that decided.

/// What was decided at a gate. On hold and stop `why` is never blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What was decided.
    pub outcome: Outcome,
    /// Who decided.
    pub who: String,
    /// Why.
    pub why: String,
}

impl Decision {
    /// Whether it says what it has to: without a reason nothing is held back.
    pub fn is_sound(&self) -> bool {
        self.outcome == Outcome::Graduate || !self.why.trim().is_empty()
    }
}

/// The three outcomes of a gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Go on.
    Graduate,
    /// Wait, put right what is named, look again.
    Hold,
    /// Give the work back to people.
    Stop,
}

impl Outcome {
    /// In the order every form shows them.
    pub const ALL: [Outcome; 3] = [Outcome::Graduate, Outcome::Hold, Outcome::Stop];

    /// The name files use.
    pub const fn id(self) -> &'static str {
        match self {
            Outcome::Graduate => "graduate",
            Outcome::Hold => "hold",
            Outcome::Stop => "stop",
        }
    }
}

/// A key figure as it was found on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// The figure, in the unit of its key figure. A finite number.
    pub value: f64,
    /// What it was read from: a report, a sample, a link.
    pub note: String,
}
