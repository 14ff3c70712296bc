//! A table on its way in: its text, how it is read, and what it would add.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::templates::known_names;
use crate::browser::ids;
use crate::domain::process::Process;
use crate::domain::units::Id;
use crate::file::duplicate::repeated;
use crate::file::field::Field;
use crate::file::guess::{Mapping, guess};
use crate::file::preview::{Preview, preview};
use crate::file::table::{self, Table, TableError};
use crate::state::Store;
use crate::text::processes::add;

/// A mapping somebody chose, for the headers it was chosen for.
type Chosen = (Vec<String>, Mapping);

/// What was read: nothing yet, a table, or why there is none.
pub type Read = Option<Result<Arc<Table>, TableError>>;

/// A table on its way in.
#[derive(Clone, Copy)]
pub struct Import {
    store: Store,
    text: RwSignal<String>,
    refused: RwSignal<Option<TableError>>,
    header: RwSignal<Option<bool>>,
    chosen: RwSignal<Option<Chosen>>,
    keep_same: RwSignal<bool>,
    /// What was read.
    pub table: Memo<Read>,
    /// What each column holds.
    pub mapping: Memo<Mapping>,
    /// What would be added, and what is wrong with the rest.
    pub preview: Memo<Arc<Preview>>,
    /// Lines whose name occurs already.
    pub same: Memo<BTreeSet<u64>>,
}

impl Import {
    /// Nothing read yet.
    pub fn new(store: Store) -> Import {
        let text = RwSignal::new(String::new());
        let refused = RwSignal::new(None);
        let header = RwSignal::new(None);
        let chosen = RwSignal::new(None::<Chosen>);
        let table = Memo::new(move |_| refused.get().map(Err).or_else(|| text.with(|text| parse(text, header.get()))));
        let mapping = Memo::new(move |_| {
            table.with(|table| match table {
                Some(Ok(table)) => chosen.with(|chosen| mapping_of(store, table, chosen.as_ref())),
                _ => Mapping::new(),
            })
        });
        let rows = Memo::new(move |_| {
            table.with(|table| match table {
                Some(Ok(table)) => mapping.with(|mapping| Arc::new(preview(table, mapping, || Id::from("")))),
                _ => Arc::default(),
            })
        });
        let same = Memo::new(move |_| rows.with(|rows| repeated(rows, &known_names(store))));
        Import {
            store,
            text,
            refused,
            header,
            chosen,
            keep_same: RwSignal::new(false),
            table,
            mapping,
            preview: rows,
            same,
        }
    }

    /// The text being read.
    pub fn text(self) -> String {
        self.text.get()
    }

    /// Reads another text and says what was found.
    pub fn read(self, text: String) {
        self.refused.set(None);
        if text.trim().is_empty() {
            self.header.set(None);
        }
        self.text.set(text);
        self.announce();
    }

    /// Says why something could not be read.
    pub fn refuse(self, error: TableError) {
        self.store.announce(error.message(self.store.preferences.lang_untracked()));
        self.refused.set(Some(error));
    }

    /// Whether the first line names the columns.
    pub fn set_header(self, has_header: bool) {
        self.header.set(Some(has_header));
        self.announce();
    }

    /// Says what a column holds; another column that held the same is left out.
    pub fn set_field(self, column: usize, field: Option<Field>) {
        let mut mapping = self.mapping.get_untracked();
        for (index, held) in mapping.iter_mut().enumerate() {
            if index == column {
                *held = field;
            } else if field.is_some() && *held == field {
                *held = None;
            }
        }
        if let Some(Ok(table)) = self.table.get_untracked() {
            self.chosen.set(Some((table.headers.clone(), mapping)));
        }
        self.announce();
    }

    /// Whether rows whose name occurs already are added as well.
    pub fn keeps_same(self) -> bool {
        self.keep_same.get()
    }

    /// Chooses whether rows whose name occurs already are added as well.
    pub fn keep_same(self, keep: bool) {
        self.keep_same.set(keep);
    }

    /// Whether a column holds the names.
    pub fn has_names(self) -> bool {
        self.mapping.with(|mapping| mapping.contains(&Some(Field::Name)))
    }

    /// How many processes would be added.
    pub fn count(self) -> usize {
        let skipped = if self.keep_same.get() { 0 } else { self.same.with(BTreeSet::len) };
        self.preview.with(|preview| preview.good.len()).saturating_sub(skipped)
    }

    /// The processes to add, each with an identifier of its own.
    pub fn processes(self) -> Vec<Process> {
        let keep = self.keep_same.get_untracked();
        let same = self.same.get_untracked();
        self.preview.with_untracked(|preview| {
            let rows = preview.good.iter().filter(|row| keep || !same.contains(&row.line));
            rows.map(|row| Process { id: ids::fresh(), ..row.process.clone() }).collect()
        })
    }

    /// What was found, in a sentence.
    pub fn summary(self) -> String {
        let lang = self.store.lang();
        if !self.has_names() {
            return add::NO_NAME_COLUMN.get(lang).to_owned();
        }
        self.preview.with(|preview| match preview.bad_rows() {
            0 => add::READY.fill(lang, &[("good", &preview.good.len())]),
            bad => add::READY_BUT.fill(lang, &[("good", &preview.good.len()), ("bad", &bad)]),
        })
    }

    fn announce(self) {
        if let Some(Ok(_)) = self.table.get_untracked() {
            self.store.announce(untrack(|| self.summary()));
        }
    }
}

fn parse(text: &str, header: Option<bool>) -> Read {
    (!text.trim().is_empty()).then(|| table::parse(text, None, header).map(Arc::new))
}

/// The mapping somebody chose for just these headers, otherwise a guess.
fn mapping_of(store: Store, table: &Table, chosen: Option<&Chosen>) -> Mapping {
    let fitting = chosen.filter(|(headers, _)| *headers == table.headers);
    fitting.map_or_else(|| guess(table, Some(&store.model())), |(_, mapping)| mapping.clone())
}
