//! A line of the register: what may happen, how likely and how bad, who watches it. The rest opens under it.

use leptos::prelude::*;

use super::detail::Detail;
use super::matrix::grade_id;
use crate::browser::document;
use crate::domain::edit::RiskSet;
use crate::domain::model::RiskTemplate;
use crate::domain::risk::Line;
use crate::domain::units::{Id, Rating};
use crate::domain::work::Risk;
use crate::state::{RiskView, Store, use_risks, use_store};
use crate::text::Text;
use crate::text::rollout::risks as words;
use crate::ui::components::{Choice, Select, live, live_value};

/// A line as signals, for everything that stands in its row.
#[derive(Clone, Copy)]
pub struct Handle {
    pub line: Memo<Option<Line>>,
    pub template: StoredValue<Option<RiskTemplate>>,
    pub store: Store,
    pub risks: RiskView,
}

impl Handle {
    fn new(id: Id) -> Handle {
        let (store, risks) = (use_store(), use_risks());
        let line = Memo::new(move |_| risks.lines.with(|lines| lines.iter().find(|line| line.id == id).cloned()));
        let template = line.with_untracked(|line| store.model().risk(line.as_ref()?.template.as_ref()?).cloned());
        Handle { line, template: StoredValue::new(template), store, risks }
    }

    /// What the team said, or nothing yet.
    pub fn said<T: Default>(self, pick: impl Fn(&Risk) -> T) -> T {
        self.line.with(|line| line.as_ref().and_then(|line| line.entry.as_deref().map(pick)).unwrap_or_default())
    }

    /// What the template says.
    pub fn usual(self, pick: impl Fn(&RiskTemplate) -> String) -> Option<String> {
        self.template.with_value(|template| template.as_ref().map(pick))
    }

    /// What may happen, in the team's words or the template's.
    pub fn title(self) -> String {
        let own = self.said(|risk| risk.title.clone());
        let lang = self.store.lang();
        if own.is_empty() { self.usual(|of| of.title.get(lang).to_owned()).unwrap_or_default() } else { own }
    }

    /// Changes one thing.
    pub fn change(self, set: RiskSet) {
        if let Some(line) = self.line.get_untracked() {
            self.risks.change(&line, set);
        }
    }

    /// A name for a field of this risk, for who hears it alone.
    pub fn label(self, field: Text) -> Signal<String> {
        Signal::derive(move || {
            let lang = self.store.lang();
            words::OF_RISK.fill(lang, &[("field", &field.get(lang)), ("risk", &self.title())])
        })
    }
}

#[component]
pub fn Row(id: Id) -> impl IntoView {
    let handle = Handle::new(id.clone());
    let store = handle.store;
    let grade = move || handle.line.with(|line| line.as_ref().and_then(Line::grade));
    let about = move || {
        let lang = store.lang();
        handle.usual(|of| of.about.get(lang).to_owned())
    };
    let places = ["likelihood", "impact"].map(|part| format!("risk-{part}-{id}"));
    let [likelihood, impact] = places;
    view! {
        <li class="risk card" data-grade=live_value(move || grade_id(grade()))>
            <Score handle=handle />
            <div class="risk__what">
                <h3>{live(move || handle.title())}</h3>
                {live(move || about().map(|text| view! { <p class="small">{text}</p> }))}
                {live(move || response(handle).map(|text| view! { <p class="risk__response">{text}</p> }))}
            </div>
            <div class="risk__fields">
                <Rate handle=handle place=likelihood kind=Kind::Likelihood />
                <Rate handle=handle place=impact kind=Kind::Impact />
                <OwnerField handle=handle />
            </div>
            <Detail handle=handle />
        </li>
    }
}

/// What is done about it: the team's words or the proposal.
fn response(handle: Handle) -> Option<String> {
    let lang = handle.store.lang();
    let own = handle.said(|risk| risk.response.clone());
    let text = if own.is_empty() { handle.usual(|of| of.response.get(lang).to_owned()) } else { Some(own) };
    text.map(|text| words::RESPONSE_IS.fill(lang, &[("text", &text)]))
}

#[component]
fn Score(handle: Handle) -> impl IntoView {
    let store = handle.store;
    let line = handle.line;
    let score = move || line.with(|line| line.as_ref().and_then(Line::score));
    let grade = move || line.with(|line| line.as_ref().and_then(Line::grade));
    let number = move || score().map_or_else(|| "–".to_owned(), |score| score.to_string());
    let spoken = move || score().map(|score| words::SCORE.fill(store.lang(), &[("n", &score)]));
    view! {
        <p class="risk__score">
            <span class="visually-hidden">{live(spoken)}</span>
            <b aria-hidden="true">{live(number)}</b>
            <span>{live(move || store.t(grade().map_or(words::NOT_RATED, words::grade)))}</span>
        </p>
    }
}

/// Which of the two ratings.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Likelihood,
    Impact,
}

#[component]
fn Rate(handle: Handle, place: String, kind: Kind) -> impl IntoView {
    let store = handle.store;
    let (name, word): (Text, fn(Rating) -> Text) = match kind {
        Kind::Likelihood => (words::LIKELIHOOD, words::likelihood),
        Kind::Impact => (words::IMPACT, words::impact),
    };
    let choice = |rating: Rating| Choice {
        value: Some(rating),
        label: Signal::derive(move || format!("{} – {}", rating.get(), store.t(word(rating)))),
    };
    let chosen = move || {
        handle.line.with(|line| {
            line.as_ref().and_then(|line| if kind == Kind::Likelihood { line.likelihood } else { line.impact })
        })
    };
    let open = chosen().is_none().then(|| Choice { value: None, label: store.label(words::NOT_RATED) });
    let focus = place.clone();
    let choose = Callback::new(move |rating: Option<Rating>| {
        handle.change(if kind == Kind::Likelihood { RiskSet::Likelihood(rating) } else { RiskSet::Impact(rating) });
        moved(handle, focus.clone());
    });
    view! {
        <label class="risk__rate">
            <span>{live(move || store.t(name))}</span>
            <Select
                id=place
                label=handle.label(name)
                choices=open.into_iter().chain((1..=5).filter_map(Rating::new).map(choice)).collect()
                chosen=Signal::derive(chosen)
                on_choose=choose
            />
        </label>
    }
}

/// The line may stand elsewhere now: says where, and keeps the focus where it was.
fn moved(handle: Handle, focus: String) {
    let Some(line) = handle.line.get_untracked() else { return };
    let (grade, place) = (line.grade(), handle.risks.place(&line.id));
    if let (Some(grade), Some(place)) = (grade, place) {
        let lang = handle.store.preferences.lang_untracked();
        let all = handle.risks.summary.with_untracked(|sum| sum.open);
        let grade = words::grade(grade).get(lang);
        handle.store.announce(words::SAID_MOVED.fill(lang, &[("grade", &grade), ("place", &place), ("all", &all)]));
    }
    request_animation_frame(move || document::focus_id(&focus));
}

#[component]
fn OwnerField(handle: Handle) -> impl IntoView {
    let value = Signal::derive(move || handle.said(|risk| risk.owner.clone()));
    view! {
        <label class="risk__rate">
            <span>{live(move || handle.store.t(words::OWNER))}</span>
            <input
                class="input"
                type="text"
                autocomplete="off"
                aria-label=live_value(move || handle.label(words::OWNER).get())
                placeholder=live_value(move || handle.store.t(words::NO_OWNER))
                prop:value=value
                on:change:target=move |event| handle.change(RiskSet::Owner(event.target().value().trim().to_owned()))
            />
        </label>
    }
}
