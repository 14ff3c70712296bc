//! A bar pulled with the pointer: its middle moves it, its end makes it longer or shorter.

use leptos::ev::PointerEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::super::view::View;
use crate::domain::units::Id;

/// What is nearer than this to the end of a bar is its end, in pixels.
const END: f64 = 8.0;
/// A bar shorter than this has no end of its own.
const LEAST: f64 = 28.0;
/// A hand is never quite still.
const STILL: f64 = 3.0;

/// A pointer on a bar.
#[derive(Clone, Copy)]
struct Pressed {
    /// Where it was pressed.
    x: f64,
    /// Pixels a week.
    week: f64,
    /// Whether it was on the end.
    by_end: bool,
}

/// A bar that can be pulled.
#[derive(Clone, Copy)]
pub struct Grip {
    view: View,
    package: StoredValue<Id>,
    pressed: StoredValue<Option<Pressed>>,
}

impl Grip {
    pub fn new(view: View, package: StoredValue<Id>) -> Grip {
        Grip { view, package, pressed: StoredValue::new(None) }
    }

    /// A pointer is pressed. A finger chooses first and pulls what is chosen, so that it can still scroll.
    pub fn press(self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        let was_chosen = untrack(|| self.package.with_value(|id| self.view.is_chosen(id)));
        self.package.with_value(|id| self.view.choose(id));
        if event.pointer_type() == "touch" && !was_chosen {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let group = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
        let plot = group.as_ref().and_then(|group| group.closest("svg").ok().flatten());
        let (Some(target), Some(group), Some(plot)) = (target, group, plot) else { return };
        let weeks = self.view.geometry.with_untracked(|g| g.axis.weeks);
        let x = f64::from(event.client_x());
        let bar = target.get_bounding_client_rect();
        let by_end = bar.width() >= LEAST && bar.right() - x <= END;
        let week = plot.get_bounding_client_rect().width() / f64::from(weeks.max(1));
        self.pressed.set_value(Some(Pressed { x, week, by_end }));
        // Without it the bar cannot be pulled beyond itself; nothing else depends on it.
        let _ = group.set_pointer_capture(event.pointer_id());
        event.prevent_default();
    }

    /// The pointer has moved.
    pub fn pull(self, event: &PointerEvent) {
        let Some(Pressed { x, week, by_end }) = self.pressed.get_value() else { return };
        let by = f64::from(event.client_x()) - x;
        let mover = self.view.mover;
        let holds = untrack(|| self.package.with_value(|id| mover.holds(id)));
        if !holds && (by.abs() <= STILL || week <= 0.0) {
            return;
        }
        if !holds && !self.package.with_value(|id| mover.hold(id)) {
            return self.pressed.set_value(None);
        }
        mover.pull(by, week, by_end);
    }

    /// The pointer lets go: what was pulled stays there.
    pub fn release(self) {
        if self.pressed.get_value().is_some() && untrack(|| self.package.with_value(|id| self.view.mover.holds(id))) {
            self.view.mover.keep();
        }
        self.pressed.set_value(None);
    }

    /// The pointer was taken away: nothing happened.
    pub fn give_up(self) {
        self.pressed.set_value(None);
        self.view.mover.let_go();
    }
}
