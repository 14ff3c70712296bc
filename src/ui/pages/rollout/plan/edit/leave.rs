//! Leaving a package out and taking it in again, back to its template, removing one of the team's own.

use leptos::prelude::*;

use super::reason::{Asked, ReasonDialog};
use super::subject::{Subject, title};
use crate::browser::document;
use crate::domain::edit::{Edit, PackageSet, WorkEdit};
use crate::domain::units::Id;
use crate::state::{Store, use_store};
use crate::text::Text;
use crate::text::rollout::edit as words;
use crate::ui::components::{Icon, live};

const WHY: Asked = Asked {
    label: words::LEAVE_OUT_WHY,
    hint: words::LEAVE_OUT_HINT,
    missing: words::LEAVE_OUT_NEEDED,
    done: words::LEAVE_OUT,
};

/// What can be done with the whole package.
#[component]
pub fn Whole(subject: Subject) -> impl IntoView {
    let store = use_store();
    let is_own = Memo::new(move |_| subject.own.with(Option::is_some));
    let is_changed = subject.stated(|stated| stated.is_changed());
    let is_asking = RwSignal::new(false);
    let leave = Callback::new(move |reason: String| {
        is_asking.set(false);
        let edit = WorkEdit::Package { package: subject.id(), set: PackageSet::LeftOut(Some(reason)) };
        tell(store, edit, words::LEFT_OUT_DONE, &subject.id());
        request_animation_frame(|| document::focus(HEADING));
    });
    let reset = move |_| tell(store, WorkEdit::ResetPackage(subject.id()), words::RESET_DONE, &subject.id());
    let remove = move |_| {
        tell(store, WorkEdit::RemoveOwn(subject.id()), words::OWN_REMOVED, &subject.id());
        request_animation_frame(|| document::focus("h1"));
    };
    let title = move || words::LEAVE_OUT_TITLE.fill(store.lang(), &[("package", &subject.title())]);
    view! {
        <div class="row package__whole">
            <Show when=move || !is_own.get() && is_changed.get()>
                <button class="button button--small" type="button" on:click=reset>
                    <Icon name="undo" />
                    {live(move || store.t(words::RESET))}
                </button>
            </Show>
            <button class="button button--small" type="button" on:click=move |_| is_asking.set(true)>
                {live(move || store.t(words::LEAVE_OUT))}
            </button>
            <Show when=move || is_own.get()>
                <button class="button button--small button--bad" type="button" on:click=remove>
                    <Icon name="trash" />
                    {live(move || store.t(words::OWN_REMOVE))}
                </button>
            </Show>
        </div>
        <ReasonDialog
            open=is_asking
            title=Signal::derive(title)
            asked=WHY
            on_say=leave
            on_close=Callback::new(move |()| is_asking.set(false))
        />
    }
}

/// The heading of the panel.
pub const HEADING: &str = ".explain h3";

/// Takes a package in again.
pub fn take_in(store: Store, package: &Id) {
    let edit = WorkEdit::Package { package: package.clone(), set: PackageSet::LeftOut(None) };
    tell(store, edit, words::TAKEN_IN, package);
}

/// Makes a change that deserves a word, with undo at hand.
pub fn tell(store: Store, edit: WorkEdit, said: Text, package: &Id) {
    let said = untrack(|| said.fill(store.lang(), &[("package", &title(store, package))]));
    store.dispatch_with_undo(Edit::Work(edit), said);
}
