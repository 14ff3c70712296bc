//! Finding and ordering processes: what the inventory can be asked for.

use std::cmp::Ordering;

use super::bucket::{Assessment, Warning};
use super::process::{Bucket, Item, Process};
use super::units::{Id, real};

/// Which processes to look at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those in one bucket.
    Bucket(Bucket),
    /// Those without a bucket.
    Undecided,
    /// Those whose bucket a person decided.
    ByHand,
    /// Those with a design warning.
    Warned,
    /// Those with this design warning.
    Warning(Warning),
    /// Those that lack something before a pilot.
    Incomplete,
    /// Those that lack this before a pilot.
    Missing(Item),
    /// Those without volume or minutes.
    Unmeasured,
}

impl Filter {
    /// Whether a process belongs to it.
    pub fn admits(self, process: &Process, found: &Assessment) -> bool {
        match self {
            Filter::All => true,
            Filter::Bucket(bucket) => found.bucket == Some(bucket),
            Filter::Undecided => found.bucket.is_none(),
            Filter::ByHand => process.decided.is_some(),
            Filter::Warned => !found.warnings.is_empty(),
            Filter::Warning(warning) => found.warnings.contains(&warning),
            Filter::Incomplete => !found.missing.is_empty(),
            Filter::Missing(item) => found.missing.contains(&item),
            Filter::Unmeasured => found.hours_per_month.is_none(),
        }
    }
}

/// Whether every word of `query` occurs in a process's name, note, owner or channels, or in `also`: what else the
/// process is shown by.
pub fn mentions(process: &Process, also: &str, query: &str) -> bool {
    let channels = process.channels.join("\n");
    let text = [&process.name, &process.note, &process.owner, &channels, also].join("\n").to_lowercase();
    query.split_whitespace().all(|word| text.contains(&word.to_lowercase()))
}

/// What processes are ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The name.
    Name,
    /// Cases a month.
    Volume,
    /// Minutes a case.
    Minutes,
    /// Hours a month.
    Hours,
    /// The bucket, in the order of [`Bucket::ALL`].
    Bucket,
    /// How much is open: warnings, then missing items.
    Open,
}

impl Column {
    /// In the order of the table.
    pub const ALL: [Column; 6] =
        [Column::Name, Column::Volume, Column::Minutes, Column::Hours, Column::Bucket, Column::Open];

    /// Whether one wants the greatest first.
    const fn starts_descending(self) -> bool {
        !matches!(self, Column::Name | Column::Bucket)
    }
}

/// An order of processes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// What they are ordered by.
    pub column: Column,
    /// Whether the greatest comes first.
    pub descending: bool,
}

impl Sort {
    /// The order a column starts with.
    pub const fn by(column: Column) -> Sort {
        Sort { column, descending: column.starts_descending() }
    }

    /// The order after `column` was asked for: its own, then the reverse, then the plan's order.
    pub fn after(now: Option<Sort>, column: Column) -> Option<Sort> {
        let first = Sort::by(column);
        match now {
            Some(now) if now == first => Some(Sort { descending: !first.descending, ..first }),
            Some(now) if now.column == column => None,
            _ => Some(first),
        }
    }

    /// Which of two comes first; what is not known comes last in both directions. `names` compares names as the
    /// reader's language does.
    pub fn compare(
        self,
        a: (&Process, &Assessment),
        b: (&Process, &Assessment),
        names: impl Fn(&str, &str) -> Ordering,
    ) -> Ordering {
        if self.column == Column::Name {
            let order = names(&a.0.name, &b.0.name);
            return if self.descending { order.reverse() } else { order };
        }
        match (self.key(a), self.key(b)) {
            (Some(a), Some(b)) if self.descending => b.total_cmp(&a),
            (Some(a), Some(b)) => a.total_cmp(&b),
            (a, b) => b.is_some().cmp(&a.is_some()),
        }
    }

    fn key(self, (process, found): (&Process, &Assessment)) -> Option<f64> {
        match self.column {
            Column::Name => None,
            Column::Volume => process.volume_per_month.map(f64::from),
            Column::Minutes => process.minutes_per_case.map(|minutes| minutes.get()),
            Column::Hours => found.hours_per_month,
            Column::Bucket => Bucket::ALL.iter().position(|bucket| found.bucket == Some(*bucket)).map(real),
            Column::Open => {
                let weight = found.warnings.len() * (Item::ALL.len() + 1) + found.missing.len();
                Some(real(weight))
            }
        }
    }
}

/// The stretch of a list from one entry to another, whichever comes first; only `to` when `from` is not in the list.
pub fn between<'a>(list: &'a [Id], from: &Id, to: &Id) -> &'a [Id] {
    let place = |id: &Id| list.iter().position(|present| present == id);
    let Some(end) = place(to) else { return &[] };
    let start = place(from).unwrap_or(end);
    list.get(start.min(end)..=start.max(end)).unwrap_or(&[])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::built_in;
    use crate::domain::bucket::assess;
    use crate::domain::fixture::{rated, today};
    use crate::domain::process::Override;
    use crate::domain::units::Minutes;

    fn process(name: &str, ratings: &str, volume: Option<u32>, minutes: Option<f64>) -> Process {
        Process {
            id: name.into(),
            name: name.to_owned(),
            volume_per_month: volume,
            minutes_per_case: minutes.and_then(Minutes::new),
            ..rated(ratings)
        }
    }

    fn inventory() -> Vec<(Process, Assessment)> {
        let mut decided = process("Refund", "5555511112", Some(20), Some(25.0));
        decided.decided = Some(Override { bucket: Bucket::PersonOnly, reason: "the owner signs".to_owned() });
        let all = [
            process("Where is my order", "5515551111", Some(1840), Some(3.0)),
            process("Price request", "1515151111", Some(140), Some(30.0)),
            process("Walk-in", "..........", None, Some(5.0)),
            decided,
        ];
        all.into_iter().map(|process| (process.clone(), assess(&built_in(), &process, today()))).collect()
    }

    fn names(list: &[(Process, Assessment)], keep: impl Fn(&Process, &Assessment) -> bool) -> Vec<&str> {
        list.iter().filter(|(process, found)| keep(process, found)).map(|(process, _)| &*process.name).collect()
    }

    #[test]
    fn each_filter_admits_what_it_says() {
        let list = inventory();
        let admitted = |filter: Filter| names(&list, |process, found| filter.admits(process, found)).join(", ");
        assert_eq!(admitted(Filter::All), "Where is my order, Price request, Walk-in, Refund");
        assert_eq!(admitted(Filter::Bucket(Bucket::AiHandles)), "Where is my order");
        assert_eq!(admitted(Filter::Bucket(Bucket::FixFirst)), "Price request");
        assert_eq!(admitted(Filter::Undecided), "Walk-in");
        assert_eq!(admitted(Filter::ByHand), "Refund");
        assert_eq!(admitted(Filter::Warned), "Where is my order");
        assert_eq!(admitted(Filter::Warning(Warning::NoWayToAPerson)), "Where is my order");
        assert_eq!(admitted(Filter::Warning(Warning::EmotionalCaseGivenToAi)), "");
        assert_eq!(admitted(Filter::Incomplete), "Where is my order");
        assert_eq!(admitted(Filter::Missing(Item::StopRule)), "Where is my order");
        assert_eq!(admitted(Filter::Unmeasured), "Walk-in");
    }

    #[test]
    fn search_looks_at_everything_a_person_wrote() {
        let mut process = process("Where is my order", "5515551111", None, None);
        process.note = "包裹到哪裡了".to_owned();
        process.owner = "Service desk".to_owned();
        process.channels = vec!["phone".to_owned()];
        let found = |query: &str| mentions(&process, "Phone\n電話", query);
        for query in ["", "  ", "ORDER where", "包裹", "desk", "phone", "電話", "order 電話"] {
            assert!(found(query), "{query}");
        }
        for query in ["orders", "order invoice", "line"] {
            assert!(!found(query), "{query}");
        }
    }

    #[test]
    fn columns_order_both_ways_and_what_is_not_known_comes_last() {
        let list = inventory();
        let ordered = |column, descending| {
            let mut rows: Vec<_> = list.iter().collect();
            let sort = Sort { column, descending };
            rows.sort_by(|a, b| sort.compare((&a.0, &a.1), (&b.0, &b.1), Ord::cmp));
            rows.into_iter().map(|(process, _)| &process.name[..2]).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(ordered(Column::Name, false), "Pr Re Wa Wh");
        assert_eq!(ordered(Column::Name, true), "Wh Wa Re Pr");
        assert_eq!(ordered(Column::Volume, true), "Wh Pr Re Wa");
        assert_eq!(ordered(Column::Volume, false), "Re Pr Wh Wa");
        assert_eq!(ordered(Column::Minutes, false), "Wh Wa Re Pr");
        assert_eq!(ordered(Column::Hours, true), "Wh Pr Re Wa");
        assert_eq!(ordered(Column::Bucket, false), "Wh Re Pr Wa");
        assert_eq!(ordered(Column::Bucket, true), "Pr Re Wh Wa");
        assert_eq!(ordered(Column::Open, true), "Wh Pr Wa Re");
    }

    #[test]
    fn a_column_goes_round_its_order_the_reverse_and_the_plans_order() {
        for column in Column::ALL {
            let first = Sort::after(None, column);
            let second = Sort::after(first, column);
            assert_eq!(first, Some(Sort::by(column)));
            assert_eq!(second.map(|sort| sort.descending), first.map(|sort| !sort.descending));
            assert_eq!(Sort::after(second, column), None);
        }
        assert_eq!(Sort::after(Some(Sort::by(Column::Name)), Column::Hours), Some(Sort::by(Column::Hours)));
    }

    #[test]
    fn a_stretch_goes_both_ways() {
        let list = ["a", "b", "c", "d"].map(Id::from);
        let names = |from: &str, to: &str| {
            between(&list, &from.into(), &to.into()).iter().map(Id::as_str).collect::<Vec<_>>().concat()
        };
        assert_eq!(names("b", "d"), "bcd");
        assert_eq!(names("d", "b"), "bcd");
        assert_eq!(names("c", "c"), "c");
        assert_eq!(names("gone", "c"), "c");
        assert_eq!(names("c", "gone"), "");
    }
}
