//! The page: routes, shell, components and one folder of pages a section.
//!
//! Components take props and know nothing of the store; pages read the store and know nothing of each other.

mod app;
pub mod components;
mod pages;
pub mod routes;
mod shell;

pub use app::App;
