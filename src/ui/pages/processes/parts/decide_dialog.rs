//! The dialog that asks who carries a process, and why.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::decide::{Subject, Wish, decide};
use crate::browser::document;
use crate::domain::process::Bucket;
use crate::state::{Store, use_store};
use crate::text::processes::common;
use crate::text::{names, shell};
use crate::ui::components::{BucketTag, Dialog, live, live_value};

/// Asks who carries some processes; a reason is needed where the rules say otherwise.
#[component]
pub fn DecideDialog(
    /// What to decide; nothing keeps it closed.
    #[prop(into)]
    wish: Signal<Option<Wish>>,
    /// What happens when it closes, decided or not.
    on_close: Callback<()>,
) -> impl IntoView {
    let store = use_store();
    let title = move || wish.with(|wish| wish.as_ref().map(|wish| title(store, wish)).unwrap_or_default());
    view! {
        <Dialog
            open=Signal::derive(move || wish.with(Option::is_some))
            title=Signal::derive(title)
            close_label=store.label(shell::CLOSE)
            on_close=on_close
        >
            {live(move || wish.get().map(|wish| view! { <DecideForm wish=wish on_close=on_close /> }))}
        </Dialog>
    }
}

fn title(store: Store, wish: &Wish) -> String {
    let subject = Subject::of(store, &wish.processes);
    match subject.name() {
        Some(name) => common::DECIDE_ONE.fill(store.lang(), &[("name", &name)]),
        None => common::DECIDE_MANY.fill(store.lang(), &[("n", &subject.processes.len())]),
    }
}

#[component]
fn DecideForm(wish: Wish, on_close: Callback<()>) -> impl IntoView {
    let store = use_store();
    let subject = StoredValue::new(Subject::of(store, &wish.processes));
    let chosen = RwSignal::new(wish.bucket.or_else(|| subject.with_value(Subject::bucket)));
    let reason = RwSignal::new(subject.with_value(|subject| subject.reason().unwrap_or_default().to_owned()));
    let refused = RwSignal::new(false);
    let is_moving = wish.bucket.is_some();
    let first = chosen.get_untracked().filter(|_| !is_moving);

    let needs_reason =
        move || chosen.get().is_some_and(|bucket| subject.with_value(|subject| subject.needs_reason(bucket)));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(bucket) = chosen.get_untracked() else { return };
        if untrack(needs_reason) && reason.with_untracked(|reason| reason.trim().is_empty()) {
            refused.set(true);
            document::focus(".decide__reason");
            return;
        }
        subject.with_value(|subject| decide(store, subject, bucket, &reason.get_untracked()));
        on_close.run(());
    };
    let options = Bucket::ALL.map(|bucket| {
        let by_rules = subject.with_value(|subject| (subject.by_rules(bucket), subject.processes.len()));
        let on_choose = Callback::new(move |()| chosen.set(Some(bucket)));
        let is_chosen = Signal::derive(move || chosen.get() == Some(bucket));
        view! { <Choice bucket=bucket by_rules=by_rules chosen=is_chosen autofocus=first == Some(bucket) on_choose=on_choose /> }
    });
    let on_reason = Callback::new(move |text: String| {
        reason.set(text);
        refused.set(false);
    });
    view! {
        <form class="decide" on:submit=submit novalidate>
            <fieldset class="decide__choices">
                <legend class="visually-hidden">{live(move || store.t(common::DECIDE_LEGEND))}</legend>
                {options}
            </fieldset>
            <Show
                when=needs_reason
                fallback=move || {
                    chosen.get().is_some().then(|| view! { <p class="small">{live(move || store.t(common::DECIDE_SAME))}</p> })
                }
            >
                <Reason
                    value=reason
                    refused=refused
                    note=Signal::derive(move || part_note(store, subject, chosen.get()))
                    autofocus=is_moving
                    on_input=on_reason
                />
            </Show>
            <div class="row">
                <button class="button button--primary" type="submit" disabled=live_value(move || chosen.get().is_none())>
                    {live(move || store.t(common::DECIDE_SAVE))}
                </button>
                <button class="button" type="button" on:click=move |_| on_close.run(())>
                    {live(move || store.t(shell::CANCEL))}
                </button>
            </div>
        </form>
    }
}

/// What happens to those the rules put into the chosen bucket anyway.
fn part_note(store: Store, subject: StoredValue<Subject>, chosen: Option<Bucket>) -> String {
    let by_rules = chosen.map_or(0, |bucket| subject.with_value(|subject| subject.by_rules(bucket)));
    if by_rules == 0 { String::new() } else { common::DECIDE_PART.fill(store.lang(), &[("n", &by_rules)]) }
}

#[component]
fn Choice(
    bucket: Bucket,
    /// How many the rules put here, of how many.
    by_rules: (usize, usize),
    chosen: Signal<bool>,
    autofocus: bool,
    on_choose: Callback<()>,
) -> impl IntoView {
    let store = use_store();
    let (count, all) = by_rules;
    let badge = move || match (count, all) {
        (0, _) => None,
        (_, 1) => Some(store.t(common::DECIDE_BY_RULES).to_owned()),
        _ => Some(common::DECIDE_BY_RULES_MANY.fill(store.lang(), &[("n", &count)])),
    };
    view! {
        <label class="decide__choice">
            <input
                type="radio"
                name="decide"
                autofocus=autofocus
                prop:checked=chosen
                on:change=move |_| on_choose.run(())
            />
            <span>
                <BucketTag bucket=bucket lang=Signal::derive(move || store.lang()) />
                {live(move || badge().map(|badge| view! { <span class="decide__badge">{badge}</span> }))}
                <small>{live(move || store.t(names::bucket_meaning(bucket)))}</small>
            </span>
        </label>
    }
}

#[component]
fn Reason(
    #[prop(into)] value: Signal<String>,
    #[prop(into)] refused: Signal<bool>,
    note: Signal<String>,
    autofocus: bool,
    on_input: Callback<String>,
) -> impl IntoView {
    let store = use_store();
    view! {
        <label class="field">
            <span class="field__label">{live(move || store.t(common::DECIDE_REASON))}</span>
            <textarea
                class="input decide__reason"
                rows="3"
                autofocus=autofocus
                required
                aria-invalid=live_value(move || refused.get().to_string())
                aria-describedby="decide-hint"
                prop:value=live_value(move || value.get())
                on:input:target=move |event| on_input.run(event.target().value())
            ></textarea>
        </label>
        <p class="small" id="decide-hint">
            {live(move || note.get())} " " {live(move || store.t(common::DECIDE_REASON_HINT))}
        </p>
        <p class="decide__refused" role="alert">
            {live(move || refused.get().then(|| store.t(common::DECIDE_NO_REASON)))}
        </p>
    }
}
