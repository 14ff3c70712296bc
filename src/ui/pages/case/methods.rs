//! How every figure is computed, where the formula comes from, when not to use it.

use leptos::prelude::*;

use super::Head;
use crate::state::use_store;
use crate::text::Text;
use crate::text::money::page as words;
use crate::text::money::{METHODS, Method};
use crate::ui::components::live;
use crate::ui::routes::CaseAt;

#[component]
pub fn Methods() -> impl IntoView {
    let store = use_store();
    let fact = move |name: Text, text: Text, class: &'static str| {
        view! {
            <div>
                <dt>{live(move || store.t(name))}</dt>
                <dd class=class>{live(move || store.t(text))}</dd>
            </div>
        }
    };
    let method = move |method: Method| {
        view! {
            <section class="card method">
                <h2>{live(move || store.t(method.name))}</h2>
                <dl>
                    {fact(words::FORMULA, method.formula, "method__formula")}
                    {fact(words::FORMULA_SOURCE, method.source, "")}
                    {fact(words::LIMITS, method.limits, "")}
                </dl>
            </section>
        }
    };
    view! {
        <Head title=store.label(words::METHODS_TITLE) at=CaseAt::Methods />
        <div class="stack">
            <p class="lede">{live(move || store.t(words::METHODS_LEDE))}</p>
            {METHODS.map(method)}
        </div>
    }
}
