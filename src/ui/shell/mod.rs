//! What stands around every page: the rail (a bar at the bottom on a phone), saving, undo, messages.

mod foot;
mod newer;
mod only_shown;
mod rail;
mod shortcuts;
mod stray_files;
mod toast;

use leptos::prelude::*;

pub use self::foot::{own_name, theme_name};
pub use self::newer::NewerVersion;
pub use self::only_shown::OnlyShown;

use self::foot::RailFoot;
use self::rail::Rail;
use self::toast::ToastBar;
use super::routes::Route;
use crate::browser::document;
use crate::state::use_store;
use crate::text::shell;
use crate::ui::components::live;

/// The frame of every page.
#[component]
pub fn Shell(
    route: Memo<Option<Route>>,
    /// What the foot says besides.
    #[prop(optional)]
    note: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    let store = use_store();
    shortcuts::listen(store);
    stray_files::keep_out();
    let section = Memo::new(move |_| route.get().map(|route| route.section()));
    view! {
        // A link to `#content` would change the address, which is the route.
        <button class="skip" type="button" on:click=move |_| document::focus("main h1")>
            {live(move || store.t(shell::SKIP_TO_CONTENT))}
        </button>
        <div class="app">
            <Rail section=section />
            <main class="main" id="content">
                {children()}
            </main>
            <RailFoot note=note />
        </div>
        <ToastBar />
        <p class="visually-hidden" role="status" aria-live="polite">{live(move || store.announcement())}</p>
    }
}
