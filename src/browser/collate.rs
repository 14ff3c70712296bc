//! Comparing names as the readers of a language do.

use std::cmp::Ordering;

use js_sys::{Array, Function, Intl, JsString, Object};
use wasm_bindgen::{JsCast, JsValue};

/// A comparison for names in a language.
pub fn comparer(tag: &str) -> impl Fn(&str, &str) -> Ordering + use<> {
    let compare: Function = Intl::Collator::new(&Array::of1(&JsValue::from_str(tag)), &Object::new()).compare();
    move |a, b| {
        let (a, b) = (JsString::from(a), JsString::from(b));
        let order = compare.call2(&JsValue::UNDEFINED, a.unchecked_ref(), b.unchecked_ref());
        let order = order.ok().and_then(|order| order.as_f64()).unwrap_or(0.0);
        order.partial_cmp(&0.0).unwrap_or(Ordering::Equal)
    }
}
