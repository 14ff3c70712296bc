//! The page: routes, shell, components and one folder of pages a section.
//!
//! Components take props and know nothing of the store; pages read the store and know nothing of each other.

mod address;
mod app;
pub mod components;
mod pages;
pub mod routes;
mod shell;
mod start;

use leptos::mount::mount_to_body;
use leptos::prelude::*;

pub use start::{leave, start};

use self::app::App;
use crate::browser::{document, programs};

/// Puts the whole application into the document, in the place of the first program where that was there.
pub fn open() {
    let handed_over = programs::take_over_from_start();
    let goes_on = handed_over.is_some();
    mount_to_body(move || view! { <App handed_over=handed_over /> });
    document::remove_boot_shell();
    if goes_on {
        address::arrive();
    }
}
