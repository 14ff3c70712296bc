//! Which risks a team should watch: those of the model that apply, and those it has taken up.

mod lines;

use std::cmp::Reverse;

pub use lines::{Filter, GRAVE, Grade, Line, Owner, SERIOUS, Summary, count_at, owners, packages_of};

use super::model::{Facts, Model, RiskTemplate};
use super::rollout::{Reason, reasons};
use super::units::{Id, Rating};
use super::work::{Risk, Work};

/// A risk template whose condition holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Applying<'a> {
    /// The template.
    pub template: &'a RiskTemplate,
    /// What makes it apply. Never empty.
    pub why: Vec<Reason>,
}

/// The risks of the model that apply to a team, in the order of the model. What is not answered raises none.
pub fn applying<'a>(model: &'a Model, facts: &dyn Facts) -> Vec<Applying<'a>> {
    let found = model.risks.iter().filter_map(|template| {
        let why = match &template.when {
            Some(when) if !when.holds(facts) => return None,
            Some(when) => reasons(when, facts),
            None => Vec::new(),
        };
        let why = if why.is_empty() { vec![Reason::Always] } else { why };
        Some(Applying { template, why })
    });
    found.collect()
}

/// A line of the register: a risk that applies, one the team has taken up, or both.
#[derive(Clone, Debug, PartialEq)]
pub struct Registered<'a> {
    /// Its identifier in the register; of a risk nobody took up yet that of its template.
    pub id: Id,
    /// The template it comes from, if the model has it.
    pub template: Option<&'a RiskTemplate>,
    /// What the team has said about it.
    pub entry: Option<&'a Risk>,
    /// What makes its template apply; empty when it does not apply (any more) or there is none.
    pub why: Vec<Reason>,
}

impl Registered<'_> {
    /// How likely it is: what the team says, otherwise the template.
    pub fn likelihood(&self) -> Option<Rating> {
        self.entry.and_then(|entry| entry.likelihood).or(self.template.map(|template| template.likelihood))
    }

    /// How much it would hurt: what the team says, otherwise the template.
    pub fn impact(&self) -> Option<Rating> {
        self.entry.and_then(|entry| entry.impact).or(self.template.map(|template| template.impact))
    }

    /// Likelihood times impact, 1 to 25; `None` as long as one of them is not rated.
    pub fn score(&self) -> Option<u8> {
        Some(self.likelihood()?.get() * self.impact()?.get())
    }

    /// Whether the team has closed it.
    pub fn is_closed(&self) -> bool {
        self.entry.is_some_and(|entry| entry.closed.is_some())
    }
}

/// The register: open risks first, the gravest first among them, what is not rated after what is.
pub fn register<'a>(model: &'a Model, work: &'a Work, facts: &dyn Facts) -> Vec<Registered<'a>> {
    let mut applying = applying(model, facts);
    let mut lines: Vec<Registered<'a>> = work
        .risks
        .iter()
        .map(|(id, entry)| {
            let template = model.risk(entry.template.as_ref().unwrap_or(id));
            let at = applying.iter().position(|found| Some(found.template) == template);
            let why = at.map(|at| applying.remove(at).why).unwrap_or_default();
            Registered { id: id.clone(), template, entry: Some(&**entry), why }
        })
        .collect();
    lines.extend(applying.into_iter().map(|Applying { template, why }| Registered {
        id: template.id.clone(),
        template: Some(template),
        entry: None,
        why,
    }));
    // Stable: of equally grave ones those taken up stay before the others.
    lines.sort_by_key(|line| (line.is_closed(), Reverse(line.score())));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::built_in;
    use crate::domain::answers::Sheet;
    use crate::domain::evaluate::risks;
    use crate::domain::plan::Plan;
    use crate::domain::units::Level;

    /// The identifiers of the register of a plan with these answers, with why.
    fn lines(answers: &[(&str, u8)], work: Work) -> Vec<(String, usize, Option<u8>)> {
        use crate::domain::answers::{Answer, Mark};
        let model = built_in();
        let answer = |(question, level): &(&str, u8)| {
            assert!(model.question(&(*question).into()).is_some(), "{question}");
            let mark = Level::new(*level).map(Mark::Level);
            (Id::from(*question), Answer { mark, note: String::new() })
        };
        let plan = Plan {
            answers: std::sync::Arc::new(answers.iter().map(answer).collect()),
            work: std::sync::Arc::new(work),
            ..Plan::new("p".into(), "P", (&*model).into())
        };
        let sheet = Sheet::new(&model, &plan.answers);
        let stage = crate::domain::stage::evaluate(&model, &sheet);
        let found = risks(&model, &sheet, &stage, [], &plan.work);
        found.iter().map(|line| (line.id.to_string(), line.why.len(), line.score())).collect()
    }

    #[test]
    fn what_is_not_answered_raises_no_risk() {
        assert_eq!(lines(&[], Work::default()), []);
    }

    #[test]
    fn an_answer_raises_its_risk_and_says_why() {
        let found = lines(&[("channels-export", 1), ("governance-privacy", 4)], Work::default());
        let ids: Vec<&str> = found.iter().map(|(id, ..)| id.as_str()).collect();
        assert_eq!(ids, ["locked-in-data", "migration-errors", "scattered-channels"], "gravest first");
        assert!(found.iter().all(|(_, why, _)| *why > 0));
    }

    #[test]
    fn what_the_team_says_counts_and_closed_risks_come_last() {
        let rating = Rating::new;
        let mut export = Risk::of_template(&"locked-in-data".into());
        export.closed = Some("2026-03-02".parse().unwrap());
        let mut move_twice = Risk::of_template(&"migration-errors".into());
        move_twice.likelihood = rating(1);
        let own = Risk { title: "The lead leaves".to_owned(), impact: rating(5), ..Risk::default() };
        let entries = [("locked-in-data", export), ("migration-errors", move_twice), ("own", own)];
        let work =
            Work { risks: entries.map(|(id, risk)| (id.into(), std::sync::Arc::new(risk))).into(), ..Work::default() };
        let found = lines(&[("channels-export", 1)], work);
        let seen: Vec<(&str, bool, Option<u8>)> =
            found.iter().map(|(id, why, score)| (id.as_str(), *why > 0, *score)).collect();
        assert_eq!(
            seen,
            [
                ("scattered-channels", true, Some(9)),
                ("migration-errors", true, Some(4)),
                ("own", false, None),
                ("locked-in-data", true, Some(12)),
            ]
        );
    }

    #[test]
    fn every_risk_of_the_built_in_model_can_apply_and_is_dealt_with() {
        let model = built_in();
        assert!(model.risks.len() >= 19, "the seeds name nineteen");
        for risk in &model.risks {
            assert!(!risk.packages.is_empty(), "{}", risk.id);
            assert!(model.package(&risk.id).is_none(), "{} is a package as well", risk.id);
        }
    }
}
