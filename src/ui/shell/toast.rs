//! The message bar.

use leptos::prelude::*;

use crate::state::use_store;
use crate::text::shell;
use crate::ui::components::{Icon, live, live_value};

#[component]
pub fn ToastBar() -> impl IntoView {
    let store = use_store();
    let shown = move || {
        store.toast().map(|toast| {
            let action = toast.action.map(|(label, act)| {
                let run = move |_| {
                    store.hide_toast();
                    act();
                };
                view! { <button class="toast__action" type="button" on:click=run>{live(move || store.t(label))}</button> }
            });
            view! {
                <div class="toast">
                    <span>{toast.text}</span>
                    {action}
                    <button class="toast__close" type="button" on:click=move |_| store.hide_toast()>
                        <Icon name="close" />
                        <span class="visually-hidden">{live(move || store.t(shell::CLOSE))}</span>
                    </button>
                </div>
            }
        })
    };
    view! {
        <div class="toast-place" role="region" aria-label=live_value(move || store.t(shell::MESSAGES))>
            {live(shown)}
        </div>
    }
}
