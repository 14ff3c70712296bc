//! A page about the open plan, as it is while another tab edits that plan: in sight, up to date, and closed to edits.

use leptos::prelude::*;

use crate::state::use_store;
use crate::text::editing;
use crate::ui::components::{Notice, NoticeTone, live, live_value};

/// The page, closed to edits and said to be as long as another tab edits the plan. Links still lead on.
#[component]
pub fn OnlyShown(children: Children) -> impl IntoView {
    let store = use_store();
    let notice = move || {
        store.is_edited_elsewhere().then(|| {
            view! {
                <Notice tone=NoticeTone::Info>
                    <p>{live(move || store.t(editing::ELSEWHERE))}</p>
                    <button class="button" type="button" on:click=move |_| store.edit_here()>
                        {live(move || store.t(editing::EDIT_HERE))}
                    </button>
                </Notice>
            }
        })
    };
    view! {
        <div class="elsewhere no-print">{live(notice)}</div>
        <fieldset class="only-shown" role="none" disabled=live_value(move || store.is_edited_elsewhere())>
            {children()}
        </fieldset>
    }
}
