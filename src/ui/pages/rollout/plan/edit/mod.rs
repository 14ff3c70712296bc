//! A work package as a person changes it.
//!
//! | file | what it is |
//! |---|---|
//! | `subject` | the package: what is read of it and how it is changed |
//! | `status` | how far it is, with days, hours still to do and what is in the way |
//! | `fields` | hours, weeks, owner, done when, note, the day chosen for it |
//! | `waits` | what it waits for |
//! | `own` | packages of the team's own |
//! | `leave` | leaving it out, back to the template, removing it |
//! | `left_out` | what a person left out |
//! | `reason` | the dialog that asks why |
//! | `parts` | small parts of the forms |

mod fields;
mod leave;
mod left_out;
mod own;
mod parts;
mod reason;
mod status;
mod subject;
mod waits;

use leptos::prelude::*;

pub use self::leave::{HEADING, take_in};
pub use self::left_out::LeftOutByYou;
pub use self::own::AddOwn;
pub use self::reason::{Asked, ReasonDialog};
pub use self::status::StatusPart;
pub use self::subject::{Subject, title};
use crate::state::use_store;
use crate::text::rollout::edit as words;
use crate::ui::components::live;

/// Everything about a package that can be changed, behind one word.
#[component]
pub fn Change(subject: Subject) -> impl IntoView {
    let store = use_store();
    let is_own = Memo::new(move |_| subject.own.with(Option::is_some));
    view! {
        <details class="package__change">
            <summary>{live(move || store.t(words::CHANGE))}</summary>
            <div class="package__fields">
                <Show when=move || is_own.get()>
                    <own::OwnFields subject=subject />
                </Show>
                <fields::Effort subject=subject />
                <div class="package__pair">
                    <fields::Pin subject=subject />
                    <fields::Owner subject=subject />
                </div>
                <waits::Waits subject=subject />
                <fields::Words subject=subject />
                <leave::Whole subject=subject />
            </div>
        </details>
    }
}
