//! Two copies of a plan made into one.
//!
//! Every [`Place`] is decided by itself, against the revision both copies descend from: what only one side changed is taken,
//! what both changed alike stays, what both changed differently is a conflict, and so is a deletion against a change.
//! Without a common revision everything counts as changed unless it is blank, so what only one side says is taken and what
//! both say differently is a conflict. A property of a process that is still as it comes counts as blank.
//!
//! Order of processes and freezes: mine, unless only theirs was changed; what only theirs has comes after the one it
//! follows there, and after mine at that place.

mod draft;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use draft::{Draft, Owner};

use super::order::weave;
use super::place::{Difference, Field, Index, Place, Value, named, order, places};
use super::plan::{ModelRef, Plan};
use super::process::Process;

/// One of the two copies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// The copy merged into.
    #[default]
    Mine,
    /// The copy merged from.
    Theirs,
}

/// Which side wins in each conflict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// The side that wins where nothing else is said.
    pub all: Side,
    /// What was chosen place by place.
    pub single: BTreeMap<Place, Side>,
}

impl Choices {
    /// One side everywhere.
    pub fn all(side: Side) -> Choices {
        Choices { all: side, single: BTreeMap::new() }
    }

    /// The side that wins in a place.
    pub fn side(&self, place: &Place) -> Side {
        self.single.get(place).copied().unwrap_or(self.all)
    }
}

/// A place in which the two copies cannot both be right.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The place.
    pub place: Place,
    /// What people call the process, package or risk it belongs to; blank elsewhere.
    pub process: String,
    /// What the common revision says; `None`: nothing, or there is none.
    pub base: Option<Value>,
    /// What mine says; `None`: nothing, or deleted.
    pub mine: Option<Value>,
    /// What theirs says; `None`: nothing, or deleted.
    pub theirs: Option<Value>,
    /// The side that won.
    pub chosen: Side,
}

/// A merged plan and what became of the differences.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The plan: mine with all that was taken. It descends from everything either copy descends from.
    pub plan: Plan,
    /// What was taken from theirs without a conflict; `before` is what mine says.
    pub taken: Vec<Difference>,
    /// Conflicts, in the order of [`differences`](super::place::differences).
    pub conflicts: Vec<Conflict>,
}

/// Merges `theirs` into `mine`; conflicts go to mine. `base` is a revision both descend from, if one is at hand.
pub fn merge(base: Option<&Plan>, mine: &Plan, theirs: &Plan) -> Merged {
    merge_choosing(base, mine, theirs, &Choices::default())
}

/// Merges `theirs` into `mine`; conflicts go where the choices say. Choices for places without a conflict have no effect.
pub fn merge_choosing(base: Option<&Plan>, mine: &Plan, theirs: &Plan, choices: &Choices) -> Merged {
    // Only two examples make an example.
    let nothing = Plan::new(mine.id.clone(), "", ModelRef { id: "".into(), revision: String::new() });
    let blank = Plan { demo: true, ..nothing };
    let three = Three { base: base.unwrap_or(&blank), mine, theirs }.map(Index::new);
    let mut verdicts = Verdicts { choices, taken: Vec::new(), conflicts: Vec::new() };
    let mut draft = Draft::new(&three);
    plain(&three, &mut verdicts, &mut draft);
    processes(&three, &mut verdicts, &mut draft);
    foreign(&three, &mut verdicts, &mut draft);
    Merged { plan: draft.finish(&three), taken: verdicts.taken, conflicts: verdicts.conflicts }
}

/// The same thing of the common revision and of the two copies.
struct Three<T> {
    base: T,
    mine: T,
    theirs: T,
}

impl<T> Three<T> {
    fn map<U>(self, of: impl Fn(T) -> U) -> Three<U> {
        Three { base: of(self.base), mine: of(self.mine), theirs: of(self.theirs) }
    }

    fn each<'s, U>(&'s self, of: impl Fn(&'s T) -> U) -> Three<U> {
        Three { base: of(&self.base), mine: of(&self.mine), theirs: of(&self.theirs) }
    }
}

impl<T: PartialEq> Three<T> {
    /// Which sides changed it.
    fn changed(&self) -> (bool, bool) {
        (self.mine != self.base, self.theirs != self.base)
    }
}

/// What became of each place.
struct Verdicts<'a> {
    choices: &'a Choices,
    taken: Vec<Difference>,
    conflicts: Vec<Conflict>,
}

impl Verdicts<'_> {
    /// Decides a place; whether theirs comes to stand in it. `changed`: by mine, by theirs.
    fn takes(&mut self, place: Place, process: &str, said: Three<Option<Value>>, changed: (bool, bool)) -> bool {
        let Three { base, mine, theirs } = said;
        let (process, (mine_changed, theirs_changed)) = (process.to_owned(), changed);
        if mine == theirs || !theirs_changed {
            false
        } else if !mine_changed {
            self.taken.push(Difference { place, process, before: mine, after: theirs });
            true
        } else {
            let chosen = self.choices.side(&place);
            self.conflicts.push(Conflict { place, process, base, mine, theirs, chosen });
            chosen == Side::Theirs
        }
    }

    fn takes_value(&mut self, place: &Place, process: &str, said: Three<Option<Value>>) -> bool {
        let changed = said.changed();
        self.takes(place.clone(), process, said, changed)
    }
}

/// The plan itself, answers and rollout.
fn plain(three: &Three<Index<'_>>, verdicts: &mut Verdicts<'_>, draft: &mut Draft) {
    for place in places(&[three.base.plan, three.mine.plan, three.theirs.plan]) {
        let name = named(&three.theirs, &three.mine, &place);
        if verdicts.takes_value(&place, &name, three.each(|index| index.value(&place))) {
            draft.copy(&place, &three.theirs);
        }
    }
}

fn processes(three: &Three<Index<'_>>, verdicts: &mut Verdicts<'_>, draft: &mut Draft) {
    let extras = three.each(extras);
    for id in weave(&order(three.mine.plan), &order(three.theirs.plan)) {
        match (three.mine.processes.get(id), three.theirs.processes.get(id)) {
            (Some(mine), Some(theirs)) => {
                let blank = Arc::new(Process::new(id.clone(), ""));
                let base = three.base.processes.get(id).copied().unwrap_or(&blank);
                let taken = fields(&Three { base, mine: *mine, theirs: *theirs }, verdicts);
                draft.copy_fields(theirs, &taken);
            }
            (mine, theirs) => {
                let name = mine.or(theirs).map_or("", |process| &process.name);
                let place = Place::Process(id.clone());
                // Unknown fields belong to what it says: changing one is a change to it.
                let whole = three.each(|index| index.value(&place));
                let (said, with_extras) = (whole.changed(), extras.each(|of| of.get(id.as_str())).changed());
                let there = (mine.is_some() && with_extras.0, theirs.is_some() && with_extras.1);
                let in_base = whole.base.is_some();
                let changed = (said.0 || in_base && there.0, said.1 || in_base && there.1);
                if verdicts.takes(place, name, whole, changed) {
                    draft.put_process(id, theirs.copied());
                }
            }
        }
    }
}

/// The properties of a process that are taken from theirs.
fn fields(three: &Three<&Arc<Process>>, verdicts: &mut Verdicts<'_>) -> Vec<Field> {
    if three.mine == three.theirs {
        return Vec::new();
    }
    let taken = Field::all().filter(|field| {
        let place = Place::Field { process: three.mine.id.clone(), field: *field };
        verdicts.takes_value(&place, &three.mine.name, three.each(|process| field.value(process)))
    });
    taken.collect()
}

/// The unknown fields of each process.
fn extras<'a>(index: &Index<'a>) -> BTreeMap<&'a str, Vec<(&'a [String], &'a str)>> {
    let mut found: BTreeMap<&str, Vec<_>> = BTreeMap::new();
    for (path, text) in &index.foreign {
        if let Some(Owner::Process(id)) = Owner::of(path) {
            found.entry(id).or_default().push((*path, *text));
        }
    }
    found
}

/// Unknown fields follow what they belong to; where both copies have that, each is decided by itself.
fn foreign(three: &Three<Index<'_>>, verdicts: &mut Verdicts<'_>, draft: &mut Draft) {
    let all = [&three.base, &three.mine, &three.theirs];
    let paths: BTreeSet<&[String]> = all.into_iter().flat_map(|index| index.foreign.keys().copied()).collect();
    for path in paths {
        let owner = Owner::of(path);
        let there = |index: &Index<'_>| owner.as_ref().is_none_or(|owner| owner.is_in(index));
        let takes = match (there(&three.mine), there(&three.theirs)) {
            (true, true) => {
                let place = Place::Foreign(path.to_vec());
                verdicts.takes_value(&place, "", three.each(|index| index.value(&place)))
            }
            (mine, theirs) => theirs && !mine,
        };
        if takes {
            draft.put_foreign(path, three.theirs.foreign.get(path).copied());
        }
    }
}
