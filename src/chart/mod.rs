//! Chart geometry as plain data: where marks go, never how they look or what they say.

pub mod axis;
pub mod cash;
pub mod gantt;
pub mod heat;
pub mod plans;
pub mod radar;
pub mod ranges;
pub mod shares;
pub mod sparkline;
pub mod spread;
pub mod stack;
pub mod tornado;
pub mod year;
