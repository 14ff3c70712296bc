//! A library written plan by plan, in pieces and, where it has to be, in several files.

use serde::Serialize;

use super::wire::{Head, Milestone, PlanHead};
use super::{FORMAT, State, VERSION};
use crate::domain::units::Id;

/// What ends the list of milestones and the plan.
const END_OF_PLAN: &str = "\n    ] }";
/// What ends the list of plans and the file.
const END_OF_FILE: &str = "\n  ]\n}\n";

/// A library being written. Each file it gives is whole by itself and no longer than asked for, unless one plan alone is
/// longer than that.
pub struct LibraryWriter {
    saved: String,
    most: usize,
    /// What is written and not yet taken.
    text: String,
    /// How many bytes of the present file are taken.
    taken: usize,
    plans: usize,
    plan: Option<Begun>,
}

/// The plan whose milestones come next.
struct Begun {
    head: String,
    milestones: usize,
}

impl LibraryWriter {
    /// Begins a file of at most so many bytes. `saved` is the time to write into it.
    pub fn new(saved: &str, most: usize) -> LibraryWriter {
        let mut writer =
            LibraryWriter { saved: saved.to_owned(), most, text: String::new(), taken: 0, plans: 0, plan: None };
        writer.begin_file();
        writer
    }

    /// Adds a plan. Gives the rest of the file before it if there was no room in that.
    pub fn plan(&mut self, id: &Id, deleted: Option<&str>, text: &str) -> Option<String> {
        let head = as_json(&PlanHead { id: id.as_str(), deleted, text });
        // Without its closing brace: the milestones follow.
        let head = format!("{}, \"milestones\": [", head.strip_suffix('}').unwrap_or(&head));
        self.end_plan();
        let full = (self.plans > 0 && !self.has_room(head.len())).then(|| self.turn());
        self.begin_plan(head);
        full
    }

    /// Adds an earlier state of the plan that was added last. Gives the rest of the file before it if there was no room in
    /// that; the plan stands in both then.
    pub fn state(&mut self, state: &State) -> Option<String> {
        let json = as_json(&Milestone::from(state));
        let has_room = self.has_room(json.len());
        let begun = self.plan.as_ref().filter(|plan| plan.milestones > 0 && !has_room).map(|plan| plan.head.clone());
        let full = begun.map(|head| {
            self.end_plan();
            let full = self.turn();
            self.begin_plan(head);
            full
        });
        if let Some(plan) = &mut self.plan {
            let comma = if plan.milestones > 0 { "," } else { "" };
            plan.milestones += 1;
            self.text.push_str(comma);
            self.text.push_str("\n      ");
            self.text.push_str(&json);
        }
        full
    }

    /// What was written since the last time, so that nobody has to hold a whole file.
    pub fn take(&mut self) -> String {
        self.taken += self.text.len();
        std::mem::take(&mut self.text)
    }

    /// The rest of the last file.
    pub fn finish(mut self) -> String {
        self.end_plan();
        self.text.push_str(END_OF_FILE);
        self.text
    }

    fn has_room(&self, bytes: usize) -> bool {
        const BETWEEN: usize = 64;
        self.taken + self.text.len() + bytes + BETWEEN <= self.most
    }

    /// Ends the present file and begins the next.
    fn turn(&mut self) -> String {
        self.text.push_str(END_OF_FILE);
        let full = std::mem::take(&mut self.text);
        self.begin_file();
        full
    }

    fn begin_file(&mut self) {
        let head = Head { format: FORMAT, version: VERSION, saved: &self.saved, app: env!("CARGO_PKG_VERSION") };
        let head = serde_json::to_string_pretty(&head).unwrap_or_default();
        self.text = format!("{},\n  \"plans\": [", head.strip_suffix("\n}").unwrap_or(&head));
        (self.taken, self.plans) = (0, 0);
    }

    fn begin_plan(&mut self, head: String) {
        self.text.push_str(if self.plans > 0 { ",\n    " } else { "\n    " });
        self.text.push_str(&head);
        self.plans += 1;
        self.plan = Some(Begun { head, milestones: 0 });
    }

    fn end_plan(&mut self) {
        if self.plan.take().is_some() {
            self.text.push_str(END_OF_PLAN);
        }
    }
}

fn as_json(value: &impl Serialize) -> String {
    // Texts and numbers can always be written.
    serde_json::to_string(value).unwrap_or_default()
}
