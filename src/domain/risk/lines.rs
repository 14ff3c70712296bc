//! Lines of the register that stand by themselves, so that a page can keep them: how grave they are, which are shown, what they
//! add up to.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Registered;
use crate::domain::model::RiskTemplate;
use crate::domain::rollout::{Planned, Reason};
use crate::domain::units::{Id, Rating};
use crate::domain::work::{Risk, template_of};

/// From this score on a risk is grave: likely and painful at once.
pub const GRAVE: u8 = 15;
/// From this score on it is serious; under it minor.
pub const SERIOUS: u8 = 8;

/// How grave a risk is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Watch it.
    Minor,
    /// Somebody has to answer for it.
    Serious,
    /// It threatens the rollout.
    Grave,
}

impl Grade {
    /// The grade of a score.
    pub const fn of(score: u8) -> Grade {
        match score {
            GRAVE.. => Grade::Grave,
            SERIOUS.. => Grade::Serious,
            _ => Grade::Minor,
        }
    }
}

/// A line of the register.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its identifier in the register.
    pub id: Id,
    /// The template it comes from, if the model has it.
    pub template: Option<Id>,
    /// What the team has said about it; `None`: nobody has taken it up.
    pub entry: Option<Arc<Risk>>,
    /// What makes its template apply; empty when it does not, or there is none.
    pub why: Vec<Reason>,
    /// How likely it is.
    pub likelihood: Option<Rating>,
    /// How much it would hurt.
    pub impact: Option<Rating>,
}

impl From<&Registered<'_>> for Line {
    fn from(found: &Registered) -> Line {
        Line {
            id: found.id.clone(),
            template: found.template.map(|template| template.id.clone()),
            entry: found.entry.map(|entry| Arc::new(entry.clone())),
            why: found.why.clone(),
            likelihood: found.likelihood(),
            impact: found.impact(),
        }
    }
}

impl Line {
    /// Likelihood times impact, 1 to 25; `None` as long as one of them is not rated.
    pub fn score(&self) -> Option<u8> {
        Some(self.likelihood?.get() * self.impact?.get())
    }

    /// How grave it is, once it is rated.
    pub fn grade(&self) -> Option<Grade> {
        self.score().map(Grade::of)
    }

    /// Who keeps an eye on it; blank when nobody does.
    pub fn owner(&self) -> &str {
        self.entry.as_ref().map_or("", |entry| entry.owner.trim())
    }

    /// Whether the team has closed it.
    pub fn is_closed(&self) -> bool {
        self.entry.as_ref().is_some_and(|entry| entry.closed.is_some())
    }
}

/// What the register adds up to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Risks that are open.
    pub open: usize,
    /// Risks that were closed.
    pub closed: usize,
    /// Open ones that are grave.
    pub grave: usize,
    /// Grave ones without an owner.
    pub grave_unowned: usize,
    /// Open ones without an owner.
    pub unowned: usize,
}

impl Summary {
    /// Adds up the lines.
    pub fn of(lines: &[Line]) -> Summary {
        let mut sum = Summary::default();
        for line in lines {
            if line.is_closed() {
                sum.closed += 1;
                continue;
            }
            let (is_grave, is_unowned) = (line.grade() == Some(Grade::Grave), line.owner().is_empty());
            sum.open += 1;
            sum.grave += usize::from(is_grave);
            sum.unowned += usize::from(is_unowned);
            sum.grave_unowned += usize::from(is_grave && is_unowned);
        }
        sum
    }
}

/// Which lines are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Whether closed ones are shown instead of open ones.
    pub closed: bool,
    /// Whose.
    pub owner: Owner,
    /// Only those with this likelihood and this impact.
    pub cell: Option<(Rating, Rating)>,
}

/// Whose risks are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Owner {
    /// Everybody's.
    #[default]
    Anybody,
    /// Those nobody owns.
    Nobody,
    /// Those of one person, however the name is spelt.
    Person(String),
}

impl Filter {
    /// Whether a line is shown.
    pub fn admits(&self, line: &Line) -> bool {
        let is_of = match &self.owner {
            Owner::Anybody => true,
            Owner::Nobody => line.owner().is_empty(),
            Owner::Person(name) => line.owner().to_lowercase() == name.trim().to_lowercase(),
        };
        let is_in = self
            .cell
            .is_none_or(|(likelihood, impact)| (line.likelihood, line.impact) == (Some(likelihood), Some(impact)));
        line.is_closed() == self.closed && is_of && is_in
    }
}

/// Everybody who owns a risk, in the order of the names; one person once, as spelt first.
pub fn owners(lines: &[Line]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let named = lines.iter().map(Line::owner).filter(|owner| !owner.is_empty());
    let mut names: Vec<String> = named.filter(|owner| seen.insert(owner.to_lowercase())).map(str::to_owned).collect();
    names.sort();
    names
}

/// How many open risks have a likelihood and an impact.
pub fn count_at(lines: &[Line], likelihood: Rating, impact: Rating) -> usize {
    let filter = Filter { cell: Some((likelihood, impact)), ..Filter::default() };
    lines.iter().filter(|line| filter.admits(line)).count()
}

/// The packages of a plan that deal with a risk: those the team names, otherwise those its template names.
pub fn packages_of<'a>(
    entry: Option<&Risk>,
    template: Option<&RiskTemplate>,
    planned: &'a [Planned],
) -> impl Iterator<Item = &'a Planned> {
    let named: BTreeSet<Id> = entry.map(|entry| entry.packages.clone()).unwrap_or_default();
    let usual: Vec<Id> = template.map(|template| template.packages.clone()).unwrap_or_default();
    planned.iter().filter(move |planned| {
        let id = &planned.package.id;
        if named.is_empty() {
            usual.iter().any(|of| of.as_str() == template_of(id.as_str()))
        } else {
            named.contains(id)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::built_in;

    fn line(id: &str, likelihood: u8, impact: u8, owner: &str, is_closed: bool) -> Line {
        let entry = Risk {
            owner: owner.to_owned(),
            closed: is_closed.then(|| "2026-03-02".parse().unwrap()),
            ..Risk::default()
        };
        Line {
            id: id.into(),
            template: None,
            entry: Some(Arc::new(entry)),
            why: Vec::new(),
            likelihood: Rating::new(likelihood),
            impact: Rating::new(impact),
        }
    }

    fn register() -> Vec<Line> {
        vec![
            line("a", 5, 5, "", false),
            line("b", 3, 5, "Lin", false),
            line("c", 4, 3, " lin ", false),
            line("d", 2, 3, "  ", false),
            line("e", 5, 5, "", true),
            Line { entry: None, likelihood: None, ..line("f", 1, 5, "", false) },
        ]
    }

    #[test]
    fn grades_follow_the_score() {
        let grade = |id: usize| register()[id].grade();
        assert_eq!(
            [grade(0), grade(1), grade(2), grade(3), grade(5)],
            [Some(Grade::Grave), Some(Grade::Grave), Some(Grade::Serious), Some(Grade::Minor), None]
        );
    }

    #[test]
    fn only_open_risks_add_up() {
        let sum = Summary::of(&register());
        assert_eq!(sum, Summary { open: 5, closed: 1, grave: 2, grave_unowned: 1, unowned: 3 });
        assert_eq!(Summary::of(&[]), Summary::default());
    }

    #[test]
    fn filters_admit_what_they_name() {
        let shown = |filter: &Filter| {
            register().iter().filter(|line| filter.admits(line)).map(|line| line.id.to_string()).collect::<String>()
        };
        let of = |owner| Filter { owner, ..Filter::default() };
        assert_eq!(shown(&Filter::default()), "abcdf");
        assert_eq!(shown(&Filter { closed: true, ..Filter::default() }), "e");
        assert_eq!(shown(&of(Owner::Nobody)), "adf");
        assert_eq!(shown(&of(Owner::Person("LIN".to_owned()))), "bc");
        let cell = Some((Rating::new(5).unwrap(), Rating::new(5).unwrap()));
        assert_eq!(shown(&Filter { cell, ..Filter::default() }), "a");
        assert_eq!(owners(&register()), ["Lin"]);
        assert_eq!(count_at(&register(), Rating::new(3).unwrap(), Rating::new(5).unwrap()), 1);
    }

    #[test]
    fn packages_are_those_of_the_template_until_the_team_names_its_own() {
        use crate::domain::process::Bucket::AiHandles;
        use crate::domain::rollout::fixture::{process, team};
        use crate::domain::rollout::{Given, plan_rollout};
        let model = built_in();
        let team = team(1, vec![process("a", AiHandles, 12.0)]);
        let (settings, work) = Default::default();
        let rollout = plan_rollout(&Given {
            model: &model,
            settings: &settings,
            work: &work,
            today: "2026-11-20".parse().unwrap(),
            facts: &team,
            stage: team.stage,
            processes: &team.processes,
        });
        let template = model.risk(&"cheap-tool".into());
        let found = |entry: Option<&Risk>| {
            packages_of(entry, template, &rollout.packages).map(|p| p.package.id.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(found(None), ["pilot@a", "pilot-review@a"]);
        let named = Risk { packages: [Id::from("kpi-baseline"), Id::from("gone")].into(), ..Risk::default() };
        assert_eq!(found(Some(&named)), ["kpi-baseline"]);
    }
}
