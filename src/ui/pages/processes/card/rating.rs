//! One rating: five anchored values as native radio buttons in a row.
//!
//! Every value carries its anchor in its label; on screen the anchor of the value in question is shown, which the styles
//! decide: the one under the pointer, else the one in focus, else the chosen one.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::handle::Card;
use crate::browser::document;
use crate::domain::language::Localized;
use crate::domain::model::RatingText;
use crate::domain::process::RatingKind;
use crate::domain::units::Rating;
use crate::state::use_store;
use crate::text::processes::card as words;
use crate::ui::components::{IconButton, live, live_value};

fn input_id(kind: RatingKind, rating: Rating) -> String {
    format!("rating-{}-{rating}", kind.id())
}

/// One rating of the process.
#[component]
pub fn RatingRow(card: Card, kind: RatingKind) -> impl IntoView {
    let store = use_store();
    let chosen = card.get(move |process| process.rating(kind));
    let is_typical = card.get(|process| process.typical);
    let model = store.model();
    let text = model.ratings.iter().find(|text| text.id == kind).cloned();
    text.map(|text| {
        let RatingText { name, help, anchors, .. } = text;
        let name = StoredValue::new(name);
        let name_now = move || name.with_value(|name| name.get(store.lang()).to_owned());
        let press = move |event: KeyboardEvent| press(card, kind, &event);
        let ends = [anchors.first(), anchors.last()].map(|anchor| anchor.cloned().unwrap_or_default());
        let options = Rating::all().zip(anchors).map(|(rating, anchor)| {
            view! { <RatingOption card=card kind=kind rating=rating anchor=anchor chosen=chosen /> }
        });
        view! {
            <fieldset
                class="rating"
                data-rated=live_value(move || chosen.get().is_some().to_string())
                data-typical=live_value(move || is_typical.get().to_string())
                on:keydown=press
            >
                <legend class="rating__name">{live(name_now)}</legend>
                <details class="rating__help no-print">
                    <summary aria-label=live_value(move || words::HELP_FOR.fill(store.lang(), &[("name", &name_now())]))>
                        {live(move || store.t(words::HELP))}
                    </summary>
                    <p>{live(move || help.get(store.lang()).to_owned())}</p>
                </details>
                <div class="rating__scale">
                    {options.collect_view()}
                    <Ends ends=ends />
                </div>
                <Clear card=card kind=kind chosen=chosen name=Signal::derive(name_now) />
            </fieldset>
        }
    })
}

/// The keys 1 to 5 rate the row the focus is in.
fn press(card: Card, kind: RatingKind, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    if let Some(rating) = event.key().parse().ok().and_then(Rating::new) {
        event.prevent_default();
        card.rate(kind, Some(rating));
        document::focus(&format!("#{}", input_id(kind, rating)));
    }
}

#[component]
fn RatingOption(
    card: Card,
    kind: RatingKind,
    rating: Rating,
    anchor: Localized,
    chosen: Memo<Option<Rating>>,
) -> impl IntoView {
    let store = use_store();
    view! {
        <label class="rating__option" prop:style=format!("--at:{rating}")>
            <input
                type="radio"
                name=format!("rating-{}", kind.id())
                id=input_id(kind, rating)
                prop:checked=live_value(move || chosen.get() == Some(rating))
                on:change=move |_| card.rate(kind, Some(rating))
            />
            <span class="rating__digit">{rating.get()}</span>
            <span class="rating__anchor">{live(move || anchor.get(store.lang()).to_owned())}</span>
        </label>
    }
}

/// What the scale runs between, while nothing is chosen.
#[component]
fn Ends(ends: [Localized; 2]) -> impl IntoView {
    let store = use_store();
    let [low, high] = ends;
    view! {
        <span class="rating__ends" aria-hidden="true">
            <span>{live(move || low.get(store.lang()).to_owned())}</span>
            <span>{live(move || high.get(store.lang()).to_owned())}</span>
        </span>
    }
}

#[component]
fn Clear(card: Card, kind: RatingKind, chosen: Memo<Option<Rating>>, name: Signal<String>) -> impl IntoView {
    let store = use_store();
    let clear = move |()| {
        card.rate(kind, None);
        // The button goes away; the focus stays in the row.
        document::focus(&format!("#{}", input_id(kind, Rating::MIN)));
    };
    view! {
        <span class="rating__clear no-print">
            <Show when=move || chosen.get().is_some()>
                <IconButton
                    icon="close"
                    label=Signal::derive(move || words::CLEAR.fill(store.lang(), &[("name", &name.get())]))
                    on_click=Callback::new(clear)
                />
            </Show>
        </span>
    }
}
