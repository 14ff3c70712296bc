//! The pages, one folder a section. They never use one another.

pub mod assess;
pub mod case;
pub mod compare;
pub mod history;
pub mod not_found;
pub mod plans;
pub mod processes;
pub mod rollout;
pub mod settings;
