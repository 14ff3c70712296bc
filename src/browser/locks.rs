//! What only one of several tabs may do at a time: the browser's Web Locks.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["navigator", "locks"])]
    fn request(name: &str, options: &Object, granted: &Function) -> Result<Promise, JsValue>;
}

/// How a lock is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Only if nobody has it or waits for it.
    IfFree,
    /// After everybody who has it or waits for it.
    InTurn,
    /// At once; whoever has it loses it.
    Now,
}

/// What became of it.
pub enum Claim {
    /// It is this tab's until the value is dropped or another tab takes it.
    Granted(Held),
    /// Another tab has it.
    Taken,
    /// This browser has no locks.
    Unsupported,
}

/// A lock this tab has.
pub struct Held(Function);

impl Drop for Held {
    fn drop(&mut self) {
        // Fulfilling a promise cannot fail; once more does nothing.
        let _ = self.0.call0(&JsValue::NULL);
    }
}

/// Asks for the lock of a name. `lost` is called when another tab takes it later.
pub async fn claim(name: &str, way: Way, lost: impl FnOnce() + 'static) -> Claim {
    let options = Object::new();
    let option = match way {
        Way::IfFree => Some("ifAvailable"),
        Way::InTurn => None,
        Way::Now => Some("steal"),
    };
    if let Some(option) = option {
        // A plain object takes every field.
        let _ = Reflect::set(&options, &option.into(), &JsValue::TRUE);
    }
    let mut asked = None;
    let answer = Promise::new(&mut |answer, _| {
        let ended = request(name, &options, &granting(answer.clone()));
        asked = ended.ok().map(|ended| (ended, answer));
    });
    let Some((ended, answer_none)) = asked else { return Claim::Unsupported };
    let is_held = Rc::new(Cell::new(false));
    let was_held = is_held.clone();
    spawn_local(async move {
        if JsFuture::from(ended).await.is_err() {
            // Refused by a policy, or taken by another tab; an answer that was given stays.
            let _ = answer_none.call0(&JsValue::NULL);
            if was_held.get() {
                lost();
            }
        }
    });
    match JsFuture::from(answer).await {
        Ok(answer) if answer.is_null() => Claim::Taken,
        Ok(answer) => answer.dyn_into().map_or(Claim::Unsupported, |release| {
            is_held.set(true);
            Claim::Granted(Held(release))
        }),
        Err(_) => Claim::Unsupported,
    }
}

/// What is called with the lock, or with null where another tab has it: answers with what releases it, or with null. The lock is
/// held until the promise it returns is fulfilled.
fn granting(answer: Function) -> Function {
    let granted = move |lock: JsValue| {
        Promise::new(&mut |release, _| {
            let _ = if lock.is_null() {
                release.call0(&JsValue::NULL).and(answer.call1(&JsValue::NULL, &JsValue::NULL))
            } else {
                answer.call1(&JsValue::NULL, &release)
            };
        })
    };
    Closure::once_into_js(granted).unchecked_into()
}
