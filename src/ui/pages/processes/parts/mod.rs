//! What several pages of the section use.

mod tabs;

pub use tabs::Tabs;
