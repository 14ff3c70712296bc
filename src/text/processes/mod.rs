//! Words of the section "processes", one file a page.

pub mod add;
pub mod board;
pub mod card;
pub mod common;
pub mod table;
pub mod team;
pub mod why;
