//! The door in: bytes to a plan, or one sentence why not.

use std::collections::BTreeSet;

use super::error::OpenError;
use super::expected::Expected;
use super::json::{self, Json, shortened};
use super::limits::{FORMAT, MAX_BYTES, VERSION};
use super::notice::{Notice, about};
use super::read::read;
use super::{convert, envelope, library, migrate, repair, v1, v2};
use crate::domain::foreign::Foreign;
use crate::domain::model::{self, Model};
use crate::domain::plan::{ModelRef, Plan};
use crate::domain::process::{Process, RatingKind};
use crate::domain::units::Id;
use crate::domain::work::template_of;

/// What the present model knows, to tell which parts of a file will not count.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// The model itself; assumed when a file names none.
    pub model: ModelRef,
    /// Its questions.
    pub questions: BTreeSet<Id>,
    /// Its roles.
    pub roles: BTreeSet<Id>,
    /// Its key figures.
    pub kpis: BTreeSet<Id>,
    /// Its templates of work packages.
    pub packages: BTreeSet<Id>,
    /// Its templates of risks.
    pub risks: BTreeSet<Id>,
}

impl From<&Model> for Known {
    fn from(model: &Model) -> Known {
        Known {
            model: model.into(),
            questions: model.questions.iter().map(|question| question.id.clone()).collect(),
            roles: model.roles.iter().map(|role| role.id.clone()).collect(),
            kpis: model.kpis.iter().map(|kpi| kpi.id.clone()).collect(),
            packages: model.packages.iter().map(|package| package.id.clone()).collect(),
            risks: model.risks.iter().map(|risk| risk.id.clone()).collect(),
        }
    }
}

/// A file that can be used.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The plan. Guaranteed to have distinct process and freeze identifiers and no blank reason.
    pub plan: Plan,
    /// When the file says it was saved.
    pub saved: Option<String>,
    /// Who the file says saved it.
    pub saved_by: Option<String>,
    /// What to tell about it.
    pub notices: Vec<Notice>,
}

/// Reads a plan file. Takes a small multiple of the file's size in memory and time, whatever is in it.
pub fn open(bytes: &[u8], known: &Known) -> Result<Opened, OpenError> {
    let mut tree = json::parse(text(bytes)?)?;
    let version = check_envelope(&tree)?;
    let renamed = repair::distinct_ids(&mut tree);
    let (mut file, foreign) = read_version(version, &tree)?;
    let (saved, saved_by) = (file.saved.take(), file.saved_by.take());
    let (plan, repairs) = convert::to_plan(file, &known.model, foreign);
    let mut notices = about_model(&plan, known);
    notices.extend(about(paths(&plan.foreign), Notice::UnknownFields));
    notices.extend(about(renamed, Notice::SameId));
    notices.extend(repairs);
    Ok(Opened { plan, saved, saved_by, notices })
}

/// A file of any version we know, brought to the newest.
fn read_version(version: u64, tree: &Json) -> Result<(v2::File, Foreign), OpenError> {
    if version > 1 {
        return read(tree);
    }
    let (file, mut foreign): (v1::File, Foreign) = read(tree)?;
    Ok((migrate::to_v2(file, &mut foreign), foreign))
}

/// Reads one process written the way a plan file writes it, for programs that take processes one by one. `number` stands in
/// for a missing identifier, the identifier for a missing name, and ratings may stand beside the other fields.
pub fn open_process(line: &[u8], number: usize) -> Result<Process, OpenError> {
    let mut tree = json::parse(text(line)?)?;
    let Json::Object(fields) = &mut tree else {
        return Err(OpenError::Wrong { path: "$".to_owned(), found: tree.shown(), expected: Expected::Object });
    };
    *fields = as_in_a_file(std::mem::take(fields), number);
    read(&tree).map(|(process, _)| convert::to_process(process))
}

/// The fields of a process brought into the shape they have in a plan file.
fn as_in_a_file(fields: Vec<(String, Json)>, number: usize) -> Vec<(String, Json)> {
    let is_rating = |name: &str| RatingKind::from_id(name).is_some();
    let (ratings, mut rest): (Vec<_>, Vec<_>) = fields.into_iter().partition(|(name, _)| is_rating(name));
    match rest.iter_mut().find(|(name, _)| name == "ratings") {
        Some((_, Json::Object(inner))) => {
            let more = ratings.into_iter().filter(|(name, _)| inner.iter().all(|(present, _)| present != name));
            let more: Vec<_> = more.collect();
            inner.extend(more);
        }
        Some(_) => {}
        None => rest.push(("ratings".to_owned(), Json::Object(ratings))),
    }
    let given = rest.iter().position(|(name, _)| name == "id").map(|place| rest.remove(place).1);
    let id = match given {
        Some(Json::Number(number)) => Json::Text(number.to_string()),
        Some(other) => other,
        None => Json::Text(number.to_string()),
    };
    if rest.iter().all(|(name, _)| name != "name") {
        rest.push(("name".to_owned(), id.clone()));
    }
    rest.push(("id".to_owned(), id));
    rest
}

/// The bytes as text that has something in it.
pub(super) fn text(bytes: &[u8]) -> Result<&str, OpenError> {
    if bytes.len() > MAX_BYTES {
        return Err(OpenError::TooLarge { bytes: bytes.len() });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| OpenError::NotText { offset: error.valid_up_to() })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() { Err(OpenError::Empty) } else { Ok(text) }
}

/// Format and version are looked at before anything else: what follows them belongs to that version, which is returned.
fn check_envelope(tree: &Json) -> Result<u64, OpenError> {
    match tree.get("format") {
        Some(Json::Text(format)) if format == FORMAT => {}
        Some(Json::Text(format)) if format == model::FORMAT => return Err(OpenError::IsModel),
        Some(Json::Text(format)) if format == envelope::FORMAT => return Err(OpenError::IsLocked),
        Some(Json::Text(format)) if format == library::FORMAT => return Err(OpenError::IsLibrary),
        Some(Json::Text(format)) => return Err(OpenError::NotBaton { format: Some(shortened(format, 40)) }),
        Some(other) => return Err(OpenError::NotBaton { format: Some(other.shown()) }),
        None => return Err(OpenError::NotBaton { format: None }),
    }
    match tree.get("version") {
        None => Err(OpenError::Missing { path: "$".to_owned(), field: "version".to_owned() }),
        Some(Json::Number(number)) => match number.as_u64() {
            Some(version) if version > u64::from(VERSION) => Err(OpenError::Newer { version }),
            Some(version @ 1..) => Ok(version),
            _ => Err(wrong_version(number.to_string())),
        },
        Some(other) => Err(wrong_version(other.shown())),
    }
}

fn wrong_version(found: String) -> OpenError {
    OpenError::Wrong { path: "version".to_owned(), found, expected: Expected::Version }
}

fn about_model(plan: &Plan, known: &Known) -> Vec<Notice> {
    let mut notices = Vec::new();
    if plan.model.id != known.model.id {
        notices.push(Notice::OtherModel { model: shortened(plan.model.id.as_str(), 40) });
    } else if plan.model.revision != known.model.revision {
        notices.push(Notice::OtherRevision { revision: shortened(&plan.model.revision, 40) });
    }
    notices.extend(about(unknown(plan.answers.keys(), &known.questions), Notice::UnknownQuestions));
    notices.extend(about(unknown(plan.rollout.hours_per_week.keys(), &known.roles), Notice::UnknownRoles));
    let kpis: BTreeSet<&Id> = plan.rollout.kpis.keys().chain(plan.work.measured.keys().map(|(kpi, _)| kpi)).collect();
    notices.extend(about(unknown(kpis.into_iter(), &known.kpis), Notice::UnknownKpis));
    let packages = plan
        .work
        .packages
        .keys()
        .filter(|id| !plan.work.own.contains_key(*id) && !known.packages.contains(template_of(id.as_str())));
    notices.extend(about(packages.map(Id::to_string).collect(), Notice::UnknownPackages));
    notices
}

fn unknown<'a>(ids: impl Iterator<Item = &'a Id>, known: &BTreeSet<Id>) -> Vec<String> {
    ids.filter(|id| !known.contains(*id)).map(Id::to_string).collect()
}

fn paths(foreign: &Foreign) -> Vec<String> {
    let shown = |path: &Vec<String>| path.iter().map(|step| shortened(step, 24)).collect::<Vec<_>>().join(".");
    foreign.iter().map(|(path, _)| shown(path)).collect()
}
