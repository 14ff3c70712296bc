//! Which column of a table is what: a guess for somebody to correct.

use super::field::{Field, plain};
use super::number;
use super::table::{Row, Table};
use crate::domain::model::Model;

/// For every column of a table, what it holds; `None` leaves it out.
pub type Mapping = Vec<Option<Field>>;

/// A mapping to start from: by the headers, also as the model calls the ratings; without headers by what the cells look like.
/// Every field is given to one column at most.
pub fn guess(table: &Table, model: Option<&Model>) -> Mapping {
    let headers: Vec<String> = table.headers.iter().map(|header| plain(header)).collect();
    let mut fits = Vec::new();
    for (column, header) in headers.iter().enumerate().filter(|(_, header)| !header.is_empty()) {
        fits.extend(Field::all().filter_map(|field| fit(header, field, model).map(|score| (score, column, field))));
    }
    // Best first; among equals the leftmost column.
    fits.sort_by_key(|(score, column, _)| (std::cmp::Reverse(*score), *column));
    let mut mapping: Mapping = vec![None; headers.len()];
    for (_, column, field) in fits {
        if mapping[column].is_none() && !mapping.contains(&Some(field)) {
            mapping[column] = Some(field);
        }
    }
    if !mapping.contains(&Some(Field::Name)) {
        guess_by_cells(table, &mut mapping);
    }
    mapping
}

/// How well a header fits a field: exactly, by its last word, or by a word in it; then by the length of the word.
fn fit(header: &str, field: Field, model: Option<&Model>) -> Option<(u8, usize)> {
    let own = match (field, model) {
        (Field::Rating(kind), Some(model)) => Some(model.rating(kind)),
        _ => None,
    };
    let own = own.map(|rating| [plain(&rating.name.en), plain(&rating.name.zh_hant)]).into_iter().flatten();
    let usual = field.headers().iter().map(|name| (*name).to_owned());
    let fits = usual.chain(own).filter(|name| !name.is_empty()).filter_map(|name| {
        let long_enough = name.chars().count() >= if name.is_ascii() { 4 } else { 2 };
        match () {
            () if header == name => Some((3, name.len())),
            () if long_enough && header.ends_with(&name) => Some((2, name.len())),
            () if long_enough && header.contains(&name) => Some((1, name.len())),
            () => None,
        }
    });
    fits.max()
}

/// Without a named column: the first column of texts is the name, then numbers are volume and minutes, in that order.
fn guess_by_cells(table: &Table, mapping: &mut Mapping) {
    let numeric = |column: usize| {
        let filled = table.rows.iter().filter_map(|row| row.cells.get(column)).filter(|cell| !cell.trim().is_empty());
        let (numbers, all) =
            filled.fold((0, 0), |(numbers, all), cell| (numbers + usize::from(number::number(cell).is_ok()), all + 1));
        (all > 0).then_some(numbers * 2 > all)
    };
    let free: Vec<usize> = (0..mapping.len()).filter(|column| mapping[*column].is_none()).collect();
    if let Some(column) = free.iter().find(|column| numeric(**column) == Some(false)) {
        mapping[*column] = Some(Field::Name);
    }
    if table.has_header {
        return;
    }
    let numbers = free.into_iter().filter(|column| numeric(*column) == Some(true) && !only_counts(table, *column));
    for (column, field) in numbers.zip([Field::VolumePerMonth, Field::MinutesPerCase]) {
        mapping[column] = Some(field);
    }
}

/// Whether a column only numbers the rows.
fn only_counts(table: &Table, column: usize) -> bool {
    let number = |row: &Row| row.cells.get(column).and_then(|cell| number::whole(cell).ok());
    table.rows.len() > 1
        && table.rows.windows(2).all(|rows| match (number(&rows[0]), number(&rows[1])) {
            (Some(one), Some(next)) => one.checked_add(1) == Some(next),
            _ => false,
        })
}
