//! The browser's database: texts under keys in a few tables. Room for thousands of plans; every answer takes a moment.

use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;

use idb::event::VersionChangeEvent;
use idb::{
    Database, DatabaseEvent, Error, Factory, KeyRange, ObjectStore, ObjectStoreParams, Query, Transaction,
    TransactionMode,
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

use super::clock;
use super::storage::StorageError;

const NAME: &str = "baton";
const VERSION: u32 = 1;
/// Some browsers neither open a database nor refuse to; after this it counts as refused.
const PATIENCE_MILLISECONDS: i32 = 2_500;
/// After a refusal nobody waits again for this long.
const REST_MILLISECONDS: f64 = 10_000.0;

/// A table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// Plans as file texts, by identifier.
    Plans,
    /// What a list says of each plan.
    Entries,
    /// Earlier states of plans as file texts, by plan and revision.
    Milestones,
    /// What a list says of each of them.
    MilestoneEntries,
}

impl Table {
    const ALL: [Table; 4] = [Table::Plans, Table::Entries, Table::Milestones, Table::MilestoneEntries];

    const fn name(self) -> &'static str {
        match self {
            Table::Plans => "plans",
            Table::Entries => "entries",
            Table::Milestones => "milestones",
            Table::MilestoneEntries => "milestone-entries",
        }
    }
}

/// A text put under a key, or taken away.
pub struct Change {
    /// In which table.
    pub table: Table,
    /// Under which key.
    pub key: String,
    /// The text; `None` removes what is there.
    pub text: Option<String>,
}

thread_local! {
    static OPEN: RefCell<Option<Rc<Database>>> = const { RefCell::new(None) };
    /// When the database was refused last.
    static REFUSED: Cell<f64> = const { Cell::new(f64::MIN) };
}

/// Makes all changes or none; done when the browser has confirmed them.
pub async fn change(changes: &[Change]) -> Result<(), StorageError> {
    let is_changed = |table: &Table| changes.iter().any(|change| change.table == *table);
    let names: Vec<&str> = Table::ALL.into_iter().filter(is_changed).map(Table::name).collect();
    let transaction = begin(&names, TransactionMode::ReadWrite).await?;
    for Change { table, key, text } in changes {
        let store = transaction.object_store(table.name())?;
        let key = JsValue::from_str(key);
        match text {
            Some(text) => drop(store.put(&JsValue::from_str(text), Some(&key))?),
            None => drop(store.delete(key)?),
        }
    }
    // Aborted without an error of its own: the browser found no room when it came to writing.
    if transaction.await?.is_committed() { Ok(()) } else { Err(StorageError::Full) }
}

/// The text under a key.
pub async fn get(table: Table, key: &str) -> Result<Option<String>, StorageError> {
    let found = reading(table).await?.get(JsValue::from_str(key))?.await?;
    Ok(found.and_then(|text| text.as_string()))
}

/// The keys of a table, sorted.
pub async fn keys(table: Table) -> Result<Vec<String>, StorageError> {
    Ok(texts(reading(table).await?.get_all_keys(None, None)?.await?))
}

/// The keys of a table that begin so, sorted.
pub async fn keys_with(table: Table, prefix: &str) -> Result<Vec<String>, StorageError> {
    Ok(texts(reading(table).await?.get_all_keys(Some(beginning(prefix)?), None)?.await?))
}

/// All keys with their texts, sorted by key. Only for tables whose texts are short.
pub async fn all(table: Table) -> Result<Vec<(String, String)>, StorageError> {
    all_with(table, "").await
}

/// The keys that begin so with their texts, sorted by key.
pub async fn all_with(table: Table, prefix: &str) -> Result<Vec<(String, String)>, StorageError> {
    let store = reading(table).await?;
    let range = || if prefix.is_empty() { Ok(None) } else { beginning(prefix).map(Some) };
    // Both are asked for before either is waited for: a transaction without a request ends.
    let (keys, values) = (store.get_all_keys(range()?, None)?, store.get_all(range()?, None)?);
    Ok(texts(keys.await?).into_iter().zip(texts(values.await?)).collect())
}

/// Every key that begins so.
fn beginning(prefix: &str) -> Result<Query, StorageError> {
    let end = format!("{prefix}\u{ffff}");
    Ok(KeyRange::bound(&JsValue::from_str(prefix), &JsValue::from_str(&end), None, None)?.into())
}

async fn reading(table: Table) -> Result<ObjectStore, StorageError> {
    Ok(begin(&[table.name()], TransactionMode::ReadOnly).await?.object_store(table.name())?)
}

/// Begins a transaction; a connection the browser has cut is made anew next time.
async fn begin(tables: &[&str], mode: TransactionMode) -> Result<Transaction, StorageError> {
    let transaction = open().await?.transaction(tables, mode);
    if transaction.is_err() {
        OPEN.set(None);
    }
    Ok(transaction?)
}

fn texts(values: Vec<JsValue>) -> Vec<String> {
    values.into_iter().map(|value| value.as_string().unwrap_or_default()).collect()
}

/// The connection, made on first use and again after the browser has cut it.
async fn open() -> Result<Rc<Database>, StorageError> {
    if let Some(database) = OPEN.with_borrow(Option::clone) {
        return Ok(database);
    }
    if js_sys::Date::now() - REFUSED.get() < REST_MILLISECONDS {
        return Err(StorageError::Blocked);
    }
    match within(PATIENCE_MILLISECONDS, connect()).await.unwrap_or(Err(StorageError::Blocked)) {
        Ok(database) => {
            let database = Rc::new(database);
            OPEN.set(Some(database.clone()));
            Ok(database)
        }
        Err(why) => {
            REFUSED.set(js_sys::Date::now());
            Err(why)
        }
    }
}

async fn connect() -> Result<Database, StorageError> {
    let mut request = Factory::new()?.open(NAME, Some(VERSION))?;
    request.on_upgrade_needed(|event: VersionChangeEvent| {
        let Ok(database) = event.database() else { return };
        let there = database.store_names();
        for table in Table::ALL.into_iter().filter(|table| !there.iter().any(|name| name == table.name())) {
            // A table that cannot be made is missed, and said, at its first use.
            let _ = database.create_object_store(table.name(), ObjectStoreParams::new());
        }
    });
    let mut database = request.await?;
    // A later edition in another tab must be able to bring its tables.
    database.on_version_change(|_| {
        if let Some(database) = OPEN.take() {
            database.close();
        }
    });
    database.on_close(|_| OPEN.set(None));
    Ok(database)
}

impl From<Error> for StorageError {
    fn from(error: Error) -> StorageError {
        let exception = match error {
            Error::DomException(exception) => Some(exception),
            Error::UpdateFailed(value) => value.dyn_into::<DomException>().ok(),
            _ => None,
        };
        match exception {
            Some(exception) if exception.name() == "QuotaExceededError" => StorageError::Full,
            _ => StorageError::Blocked,
        }
    }
}

/// The result of some work, or nothing when it takes too long.
async fn within<T>(milliseconds: i32, work: impl Future<Output = T>) -> Option<T> {
    let (mut work, mut late) = (pin!(work), pin!(clock::sleep(milliseconds)));
    poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending => late.as_mut().poll(context).map(|()| None),
    })
    .await
}
