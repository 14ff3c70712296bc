//! The identifiers of the content, as far as what a team says refers to them. A test of the content holds them against it.

/// The scenarios every case begins with.
pub const SCENARIOS: [&str; 3] = ["keyword", "nlu", "generative"];

/// Costs of these scenarios, and those that stand for a hidden cost.
pub const COSTS: [&str; 16] = [
    "integration",
    "process-rework",
    "configuration",
    "data-migration",
    "knowledge-base",
    "language-training",
    "dialogues",
    "tuning",
    "maintenance",
    "security",
    "knowledge-upkeep",
    "retraining",
    "monitoring",
    "exit",
    "modules",
    "localisation",
];

/// Costs that budgets forget.
pub const HIDDEN: [&str; 21] = [
    "overage",
    "modules",
    "integration",
    "process-rework",
    "configuration",
    "knowledge-base",
    "language-training",
    "dialogues",
    "tuning",
    "cheap-plan",
    "revenue-share",
    "security",
    "maintenance",
    "knowledge-upkeep",
    "retraining",
    "monitoring",
    "localisation",
    "slower-start",
    "team-hours",
    "data-migration",
    "second-move",
];
