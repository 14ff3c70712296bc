//! Moving cards: what a drop or a key means, and what is asked before it counts.

use leptos::prelude::*;

use super::super::parts::{Subject, Wish, decide, name_of};
use super::{PLACES, Place, place_name};
use crate::browser::document;
use crate::domain::edit::Edit;
use crate::domain::units::Id;
use crate::state::{Store, Toast};
use crate::text::Text;
use crate::text::processes::board;

/// What is being moved on the board.
#[derive(Clone, Copy)]
pub struct Moves {
    store: Store,
    wish: RwSignal<Option<Wish>>,
    dragged: RwSignal<Option<Id>>,
    over: RwSignal<Option<Place>>,
    /// The card that takes the focus when the dialog is gone.
    asked: StoredValue<Option<Id>>,
}

impl Moves {
    /// Nothing is being moved.
    pub fn new(store: Store) -> Moves {
        Moves {
            store,
            wish: RwSignal::default(),
            dragged: RwSignal::default(),
            over: RwSignal::default(),
            asked: StoredValue::default(),
        }
    }

    /// What the dialog asks about.
    pub fn wish(self) -> Signal<Option<Wish>> {
        self.wish.into()
    }

    /// Whether this card is being dragged.
    pub fn is_dragged(self, id: &Id) -> bool {
        self.dragged.with(|dragged| dragged.as_ref() == Some(id))
    }

    /// Whether a card is over this place.
    pub fn is_over(self, place: Place) -> bool {
        self.over.get() == Some(place)
    }

    /// A card is picked up.
    pub fn pick_up(self, id: Id) {
        self.dragged.set(Some(id));
    }

    /// A card is over a place; whether it is one of ours.
    pub fn hover(self, place: Place) -> bool {
        let is_ours = self.dragged.with_untracked(Option::is_some);
        if is_ours && self.over.get_untracked() != Some(place) {
            self.over.set(Some(place));
        }
        is_ours
    }

    /// The card is let go outside of every place, or after a drop.
    pub fn let_go(self) {
        self.dragged.set(None);
        self.over.set(None);
    }

    /// The card is dropped on a place.
    pub fn drop_on(self, place: Place) {
        let dragged = self.dragged.get_untracked();
        self.let_go();
        if let Some(id) = dragged {
            self.to(&id, place);
        }
    }

    /// Asks where a card shall go.
    pub fn ask(self, id: &Id) {
        self.ask_for(Wish::one(id.clone(), None));
    }

    /// Moves a card so many places to the right; to the left when negative.
    pub fn by(self, id: &Id, now: Place, step: isize) {
        let from = PLACES.iter().position(|place| *place == now);
        let to = from.and_then(|from| from.checked_add_signed(step)).and_then(|to| PLACES.get(to));
        if let Some(Some(bucket)) = to {
            self.to(id, Some(*bucket));
        }
    }

    /// Moves a card to a place: at once where the rules agree, otherwise after asking for the reason.
    pub fn to(self, id: &Id, place: Place) {
        let subject = Subject::of(self.store, std::slice::from_ref(id));
        match place {
            _ if subject.bucket() == place => self.say(board::ALREADY, &subject, place),
            Some(bucket) if subject.needs_reason(bucket) => self.ask_for(Wish::one(id.clone(), place)),
            Some(bucket) => {
                decide(self.store, &subject, bucket, "");
                focus_card(id.clone());
            }
            None => self.back_to_open(id, &subject),
        }
    }

    /// Takes a decision back where the rules have none; what is rated stays where the rules put it.
    fn back_to_open(self, id: &Id, subject: &Subject) {
        if subject.is_rated() {
            return self.say(board::IS_RATED, subject, None);
        }
        let name = untrack(|| name_of(self.store, subject.name().unwrap_or_default()));
        let said = board::BACK_TO_OPEN.fill(self.store.preferences.lang_untracked(), &[("name", &name)]);
        self.store.dispatch_with_undo(Edit::Decide { processes: vec![id.clone()], decided: None }, said);
        focus_card(id.clone());
    }

    fn ask_for(self, wish: Wish) {
        self.asked.set_value(wish.processes.first().cloned());
        self.wish.set(Some(wish));
    }

    /// The dialog is gone.
    pub fn end(self) {
        self.wish.set(None);
        if let Some(id) = self.asked.try_update_value(Option::take).flatten() {
            focus_card(id);
        }
    }

    fn say(self, text: Text, subject: &Subject, place: Place) {
        let (name, bucket) =
            untrack(|| (name_of(self.store, subject.name().unwrap_or_default()), place_name(self.store, place)));
        let lang = self.store.preferences.lang_untracked();
        self.store.show(Toast::plain(text.fill(lang, &[("name", &name), ("bucket", &bucket)])));
    }
}

/// The element a card's link is.
pub fn card_id(id: &Id) -> String {
    format!("card-{id}")
}

/// Puts the focus on a card once it lies where it belongs.
fn focus_card(id: Id) {
    request_animation_frame(move || document::focus_id(&card_id(&id)));
}
