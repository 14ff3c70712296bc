//! Names that occur already: a list brought in twice must not stand there twice.

use std::collections::BTreeSet;

use super::number::half_width;
use super::preview::Preview;

/// What a name is compared by. Letter case, half or full width and the number of blanks do not count.
///
/// ```
/// # use baton::file::duplicate::name_key;
/// assert_eq!(name_key(" Where is  my order? "), name_key("where is my order？"));
/// assert_ne!(name_key("退貨"), name_key("退款"));
/// ```
pub fn name_key(name: &str) -> String {
    let narrow: String = name.chars().map(half_width).flat_map(char::to_lowercase).collect();
    narrow.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lines of the good rows whose name is known already, or stands on an earlier line. `known` holds name keys.
pub fn repeated(preview: &Preview, known: &BTreeSet<String>) -> BTreeSet<u64> {
    let mut seen = BTreeSet::new();
    let again = preview.good.iter().filter(|row| {
        let key = name_key(&row.process.name);
        known.contains(&key) || !seen.insert(key)
    });
    again.map(|row| row.line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::units::Id;
    use crate::file::{guess, preview, table};

    #[test]
    fn known_names_and_second_occurrences_are_found() {
        let table = table::parse("name\nReturns\nｒｅｔｕｒｎｓ\nInvoices\n發票 開立\n", None, None).unwrap();
        let mapping = guess::guess(&table, None);
        let rows = preview::preview(&table, &mapping, || Id::from("new"));
        assert_eq!(repeated(&rows, &BTreeSet::new()), [3].into());
        assert_eq!(repeated(&rows, &[name_key("發票  開立"), name_key("RETURNS")].into()), [2, 3, 5].into());
    }
}
