//! The top of the card: the name, and the way to the processes before and after.

use leptos::ev::{KeyboardEvent, Targeted};
use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::handle::Card;
use crate::browser::document;
use crate::domain::units::Id;
use crate::state::{Store, use_store};
use crate::text::processes::card as words;
use crate::ui::components::{Icon, IconButton, live, live_value};
use crate::ui::routes::{ProcessesAt, Route};

/// A process to go to.
type Neighbour = Option<(Id, String)>;

/// Where a process stands in the list.
#[derive(Clone, Default, PartialEq)]
struct Place {
    before: Neighbour,
    after: Neighbour,
    at: usize,
    of: usize,
}

fn place(store: Store, id: &Id) -> Place {
    store.results.processes.with(|all| {
        let Some(index) = all.iter().position(|(process, _)| process.id == *id) else { return Place::default() };
        let named = |index: usize| all.get(index).map(|(process, _)| (process.id.clone(), process.name.clone()));
        Place { before: index.checked_sub(1).and_then(named), after: named(index + 1), at: index + 1, of: all.len() }
    })
}

/// The name, and the way to the processes before and after.
#[component]
pub fn Head(card: Card) -> impl IntoView {
    let store = use_store();
    let id = card.untracked().id.clone();
    let place = Memo::new(move |_| place(store, &id));
    let position =
        move || place.with(|place| words::POSITION.fill(store.lang(), &[("at", &place.at), ("n", &place.of)]));
    view! {
        <header class="sheet__head">
            <nav class="sheet__nav no-print" aria-label=live_value(move || store.t(words::NAV))>
                {live(move || place.with(|place| place.before.clone()).map(|to| view! { <Neighbour to=to is_next=false /> }))}
                <span class="sheet__position">{position}</span>
                {live(move || place.with(|place| place.after.clone()).map(|to| view! { <Neighbour to=to is_next=true /> }))}
            </nav>
            <Name card=card />
        </header>
    }
}

#[component]
fn Neighbour(to: (Id, String), is_next: bool) -> impl IntoView {
    let store = use_store();
    let (id, name) = to;
    let (label, icon) = if is_next { (words::NEXT, "arrow-right") } else { (words::PREVIOUS, "arrow-left") };
    view! {
        <a class="sheet__neighbour" href=Route::Processes(ProcessesAt::Card(id)).href() data-next=is_next.to_string()>
            <Icon name=icon />
            <span>{live(move || label.fill(store.lang(), &[("name", &name)]))}</span>
        </a>
    }
}

/// Where the focus goes when the field of the name has gone away.
fn focus_pencil() {
    request_animation_frame(|| document::focus(".sheet__title .icon-button"));
}

/// The name as the heading; the pencil turns it into a field. Enter or leaving keeps the new name, Escape the old one.
#[component]
fn Name(card: Card) -> impl IntoView {
    let store = use_store();
    let name = card.get(|process| process.name.clone());
    let is_editing = RwSignal::new(false);
    let keep = Callback::new(move |text: String| {
        // Leaving the field because it went away keeps nothing a second time.
        if is_editing.try_get_untracked() != Some(true) {
            return;
        }
        is_editing.set(false);
        let text = text.trim();
        if !text.is_empty() {
            card.change(|process| text.clone_into(&mut process.name));
        }
    });
    let drop = Callback::new(move |()| is_editing.set(false));
    view! {
        <div class="sheet__title">
            <h1 tabindex="-1">
                <Show when=move || is_editing.get() fallback=move || name>
                    <NameField name=name on_keep=keep on_drop=drop />
                </Show>
            </h1>
            <Show when=move || !is_editing.get()>
                <span class="no-print">
                    <IconButton
                        icon="pencil"
                        label=store.label(words::RENAME)
                        on_click=Callback::new(move |()| is_editing.set(true))
                    />
                </span>
            </Show>
        </div>
    }
}

#[component]
fn NameField(name: Memo<String>, on_keep: Callback<String>, on_drop: Callback<()>) -> impl IntoView {
    let store = use_store();
    let field = NodeRef::<html::Input>::new();
    field.on_load(|input| {
        // The field is in the document a moment after it is made.
        request_animation_frame(move || {
            let _ = input.focus();
            input.select();
        });
    });
    let press = move |event: Targeted<KeyboardEvent, HtmlInputElement>| match event.key().as_str() {
        // Enter that ends a word in an input method does not end the name.
        "Enter" if !event.is_composing() => {
            on_keep.run(event.target().value());
            focus_pencil();
        }
        "Escape" if !event.is_composing() => {
            on_drop.run(());
            focus_pencil();
        }
        _ => {}
    };
    view! {
        <input
            class="input sheet__name"
            type="text"
            autocomplete="off"
            maxlength="200"
            aria-label=live_value(move || store.t(words::NAME))
            prop:value=name.get_untracked()
            node_ref=field
            on:keydown:target=press
            on:blur:target=move |event| on_keep.run(event.target().value())
        />
    }
}
