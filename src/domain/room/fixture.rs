//! Rooms in a few lines of text, and arbitrary ones for properties.

use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::prelude::*;
use proptest::sample::select;

use super::{Respondent, Role, Room};
use crate::content::built_in;
use crate::domain::answers::Mark;
use crate::domain::fixture::{any_mark, any_ratings, rated, sheet};
use crate::domain::units::Id;

/// A room of one line a person: role, then a sheet as `fixture::sheet` reads it.
pub fn room(people: &[&str]) -> Room {
    let model = built_in();
    let respondents = people.iter().enumerate().map(|(at, line)| {
        let (role, answers) = line.split_once(' ').unwrap_or((line, ""));
        let sheet = sheet(answers);
        let mark = |at: usize| Some((model.questions[at].id.clone(), sheet.mark(at)?));
        let role = Role::from_id(role, "").expect("a role");
        let answers = (0..model.questions.len()).filter_map(mark).collect();
        (id(at), Arc::new(Respondent { answers, ..Respondent::new("", role) }))
    });
    Room { anonymous: false, respondents: respondents.collect() }
}

/// A room in which each line is one person's ratings of the process `p`, as `fixture::rated` reads them.
pub fn raters(people: &[&str]) -> Room {
    let respondents = people.iter().enumerate().map(|(at, line)| {
        let ratings = BTreeMap::from([("p".into(), rated(line).ratings)]);
        (id(at), Arc::new(Respondent { ratings, ..Respondent::new("", Role::FrontLine) }))
    });
    Room { anonymous: false, respondents: respondents.collect() }
}

fn id(at: usize) -> Id {
    format!("r{at}").into()
}

/// Up to eight people of any role with any answers and any ratings of the process `p`.
pub fn any_room() -> impl Strategy<Value = Room> {
    let questions: Vec<Id> = built_in().questions.iter().map(|question| question.id.clone()).collect();
    let marks = proptest::collection::vec(any_mark(), questions.len());
    let person = (select(Role::NAMED.to_vec()), marks, any_ratings()).prop_map(move |(role, marks, ratings)| {
        let answers: BTreeMap<Id, Mark> =
            questions.iter().zip(marks).filter_map(|(question, mark)| Some((question.clone(), mark?))).collect();
        let ratings = BTreeMap::from([("p".into(), ratings)]);
        Arc::new(Respondent { name: String::new(), role, answers, ratings })
    });
    (any::<bool>(), proptest::collection::vec(person, 0..=8)).prop_map(|(anonymous, people)| Room {
        anonymous,
        respondents: people.into_iter().enumerate().map(|(at, person)| (id(at), person)).collect(),
    })
}
