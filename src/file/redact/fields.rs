//! The fields that leave, each with how. What is not here does not leave.

/// How a declared field leaves.
#[derive(Clone, Copy)]
pub(super) enum Rule {
    /// An object with fields, or a list with items, that are declared themselves.
    Inside,
    /// An object whose keys are identifiers of the model; other keys stay behind.
    Map(Keys),
    /// A number, true or false, a date, or a word the format defines: as it is.
    Plain,
    /// The identifier of the plan: a new one.
    PlanId,
    /// An identifier, anew by place in the list.
    Id(&'static str),
    /// The identifier of a package, a process or a risk template: as it is written as a key; others stay behind.
    Reference(Keys),
    /// The name of the plan: the same for every plan.
    PlanName,
    /// What a freeze is called: by its place.
    FreezeName,
    /// What a holiday is called: only that it is one.
    HolidayName,
    /// The identifier of the model: only the one everybody has.
    Model,
    /// The edition of the model: only figures.
    Edition,
    /// What something is called that has to be recognised: as it is, but for the names in it.
    Known,
    /// Who: a placeholder for each.
    People,
    /// Whatever somebody wrote: only that something was written.
    Note,
}

/// Which identifiers a map has as keys. Keys that are not of the kind stay behind with what is under them.
#[derive(Clone, Copy)]
pub(super) enum Keys {
    Questions,
    Roles,
    Kpis,
    /// Packages of templates, by the new identifier of their process, and packages of the team's own.
    Packages,
    /// Packages of the team's own: anew.
    Own,
    /// Risks of templates as they are, the team's own anew.
    Risks,
    /// Phases and days.
    Defined,
    /// Processes: anew.
    Processes,
}

/// The rule for a path; `[]` stands for every item of a list, `{}` for every entry of a map.
pub(super) fn rule(path: &str) -> Option<Rule> {
    DECLARED.iter().find(|(declared, _)| *declared == path).map(|(_, rule)| *rule)
}

const DECLARED: &[(&str, Rule)] = &[
    ("", Rule::Inside),
    ("format", Rule::Plain),
    ("version", Rule::Plain),
    ("app", Rule::Plain),
    ("plan", Rule::Inside),
    ("plan.id", Rule::PlanId),
    ("plan.name", Rule::PlanName),
    ("plan.demo", Rule::Plain),
    ("plan.model", Rule::Inside),
    ("plan.model.id", Rule::Model),
    ("plan.model.revision", Rule::Edition),
    ("plan.answers", Rule::Map(Keys::Questions)),
    ("plan.answers{}", Rule::Inside),
    ("plan.answers{}.mark", Rule::Plain),
    ("plan.answers{}.note", Rule::Note),
    ("plan.processes", Rule::Inside),
    ("plan.processes[]", Rule::Inside),
    ("plan.processes[].id", Rule::Id("p")),
    ("plan.processes[].name", Rule::Known),
    ("plan.processes[].note", Rule::Note),
    ("plan.processes[].volume_per_month", Rule::Plain),
    ("plan.processes[].minutes_per_case", Rule::Plain),
    ("plan.processes[].ratings", Rule::Inside),
    ("plan.processes[].ratings.rule_clarity", Rule::Plain),
    ("plan.processes[].ratings.input_structure", Rule::Plain),
    ("plan.processes[].ratings.exception_frequency", Rule::Plain),
    ("plan.processes[].ratings.stability", Rule::Plain),
    ("plan.processes[].ratings.knowledge_readiness", Rule::Plain),
    ("plan.processes[].ratings.system_access", Rule::Plain),
    ("plan.processes[].ratings.judgement", Rule::Plain),
    ("plan.processes[].ratings.emotion", Rule::Plain),
    ("plan.processes[].ratings.physical_presence", Rule::Plain),
    ("plan.processes[].ratings.consequence_of_error", Rule::Plain),
    ("plan.processes[].typical", Rule::Plain),
    ("plan.processes[].reversibility", Rule::Plain),
    ("plan.processes[].personal_data", Rule::Plain),
    ("plan.processes[].law_requires_person", Rule::Plain),
    ("plan.processes[].channels", Rule::Inside),
    ("plan.processes[].channels[]", Rule::Known),
    ("plan.processes[].owner", Rule::People),
    ("plan.processes[].lifecycle", Rule::Plain),
    ("plan.processes[].ai_scope", Rule::Note),
    ("plan.processes[].handoff", Rule::Inside),
    ("plan.processes[].handoff.trigger", Rule::Note),
    ("plan.processes[].handoff.seconds", Rule::Plain),
    ("plan.processes[].handoff.context", Rule::Note),
    ("plan.processes[].knowledge", Rule::Inside),
    ("plan.processes[].knowledge.name", Rule::Note),
    ("plan.processes[].knowledge.owner", Rule::People),
    ("plan.processes[].knowledge.reviewed", Rule::Plain),
    ("plan.processes[].quality_measure", Rule::Note),
    ("plan.processes[].reviewer", Rule::People),
    ("plan.processes[].stop_rule", Rule::Note),
    ("plan.processes[].decided", Rule::Inside),
    ("plan.processes[].decided.bucket", Rule::Plain),
    ("plan.processes[].decided.reason", Rule::Note),
    ("plan.rollout", Rule::Inside),
    ("plan.rollout.start", Rule::Plain),
    ("plan.rollout.hours_per_week", Rule::Map(Keys::Roles)),
    ("plan.rollout.hours_per_week{}", Rule::Plain),
    ("plan.rollout.freezes", Rule::Inside),
    ("plan.rollout.freezes[]", Rule::Inside),
    ("plan.rollout.freezes[].id", Rule::Id("f")),
    ("plan.rollout.freezes[].name", Rule::FreezeName),
    ("plan.rollout.freezes[].from", Rule::Plain),
    ("plan.rollout.freezes[].to", Rule::Plain),
    ("plan.rollout.kpis", Rule::Map(Keys::Kpis)),
    ("plan.rollout.kpis{}", Rule::Inside),
    ("plan.rollout.kpis{}.baseline", Rule::Plain),
    ("plan.rollout.kpis{}.target", Rule::Plain),
    ("plan.work", Rule::Inside),
    ("plan.work.objective", Rule::Plain),
    ("plan.work.deadline", Rule::Plain),
    ("plan.work.holidays", Rule::Map(Keys::Defined)),
    ("plan.work.holidays{}", Rule::Inside),
    ("plan.work.holidays{}.name", Rule::HolidayName),
    ("plan.work.packages", Rule::Map(Keys::Packages)),
    ("plan.work.packages{}", Rule::Inside),
    ("plan.work.packages{}.hours", Rule::Map(Keys::Roles)),
    ("plan.work.packages{}.hours{}", Rule::Plain),
    ("plan.work.packages{}.weeks", Rule::Plain),
    ("plan.work.packages{}.owner", Rule::People),
    ("plan.work.packages{}.after", Rule::Map(Keys::Packages)),
    ("plan.work.packages{}.after{}", Rule::Plain),
    ("plan.work.packages{}.note", Rule::Note),
    ("plan.work.packages{}.done_when", Rule::Note),
    ("plan.work.packages{}.left_out", Rule::Note),
    ("plan.work.packages{}.pinned", Rule::Plain),
    ("plan.work.packages{}.progress", Rule::Inside),
    ("plan.work.packages{}.progress.status", Rule::Plain),
    ("plan.work.packages{}.progress.started", Rule::Plain),
    ("plan.work.packages{}.progress.ended", Rule::Plain),
    ("plan.work.packages{}.progress.remaining", Rule::Map(Keys::Roles)),
    ("plan.work.packages{}.progress.remaining{}", Rule::Plain),
    ("plan.work.packages{}.progress.reason", Rule::Note),
    ("plan.work.own", Rule::Map(Keys::Own)),
    ("plan.work.own{}", Rule::Inside),
    ("plan.work.own{}.name", Rule::Known),
    ("plan.work.own{}.phase", Rule::Plain),
    ("plan.work.own{}.kind", Rule::Plain),
    ("plan.work.own{}.process", Rule::Reference(Keys::Processes)),
    ("plan.work.own{}.hours", Rule::Map(Keys::Roles)),
    ("plan.work.own{}.hours{}", Rule::Plain),
    ("plan.work.own{}.weeks", Rule::Plain),
    ("plan.work.own{}.after", Rule::Inside),
    ("plan.work.own{}.after[]", Rule::Reference(Keys::Packages)),
    ("plan.work.own{}.done_when", Rule::Note),
    ("plan.work.gates", Rule::Map(Keys::Defined)),
    ("plan.work.gates{}", Rule::Map(Keys::Defined)),
    ("plan.work.gates{}{}", Rule::Inside),
    ("plan.work.gates{}{}.outcome", Rule::Plain),
    ("plan.work.gates{}{}.who", Rule::People),
    ("plan.work.gates{}{}.why", Rule::Note),
    ("plan.work.measured", Rule::Map(Keys::Kpis)),
    ("plan.work.measured{}", Rule::Map(Keys::Defined)),
    ("plan.work.measured{}{}", Rule::Inside),
    ("plan.work.measured{}{}.value", Rule::Plain),
    ("plan.work.measured{}{}.note", Rule::Note),
    ("plan.work.risks", Rule::Map(Keys::Risks)),
    ("plan.work.risks{}", Rule::Inside),
    ("plan.work.risks{}.template", Rule::Reference(Keys::Risks)),
    ("plan.work.risks{}.title", Rule::Note),
    ("plan.work.risks{}.note", Rule::Note),
    ("plan.work.risks{}.likelihood", Rule::Plain),
    ("plan.work.risks{}.impact", Rule::Plain),
    ("plan.work.risks{}.owner", Rule::People),
    ("plan.work.risks{}.response", Rule::Note),
    ("plan.work.risks{}.packages", Rule::Inside),
    ("plan.work.risks{}.packages[]", Rule::Reference(Keys::Packages)),
    ("plan.work.risks{}.closed", Rule::Plain),
];
