//! Design warnings over the whole inventory, with what they cost others.

use leptos::prelude::*;

use super::super::parts::count;
use crate::domain::bucket::{COMPLAINTS_SOURCE, Warning};
use crate::domain::listing::Filter;
use crate::state::{Store, use_store};
use crate::text::processes::table;
use crate::text::{Text, format, names};
use crate::ui::components::{Notice, NoticeTone, live};

/// Design warnings over the whole inventory; nothing where there are none.
#[component]
pub fn Notices() -> impl IntoView {
    let store = use_store();
    let counts = Memo::new(move |_| Warning::ALL.map(|warning| count(store, Filter::Warning(warning))));
    let has_any = move || counts.with(|counts| counts.iter().any(|count| *count > 0));
    view! {
        <Show when=has_any>
            <div class="design-warnings">
                <Notice tone=NoticeTone::Warn>
                    <ul>
                        {Warning::ALL
                            .into_iter()
                            .enumerate()
                            .map(|(index, warning)| {
                                let n = Signal::derive(move || counts.with(|counts| counts.get(index).copied().unwrap_or(0)));
                                view! { <Line warning=warning n=n /> }
                            })
                            .collect_view()}
                    </ul>
                    <p class="small">{live(move || source(store))}</p>
                </Notice>
            </div>
        </Show>
    }
}

const fn sentence(warning: Warning) -> Text {
    match warning {
        Warning::NoWayToAPerson => table::WARN_PERSON,
        Warning::NoMaintainedKnowledge => table::WARN_KNOWLEDGE,
        Warning::EmotionalCaseGivenToAi => table::WARN_EMOTION,
    }
}

fn source(store: Store) -> String {
    let lang = store.lang();
    let mut said = vec![table::WARN_SHARES.get(lang).to_owned()];
    said.extend(names::source_line(lang, &store.model(), &COMPLAINTS_SOURCE.into()));
    format::sentences(lang, &said)
}

#[component]
fn Line(warning: Warning, n: Signal<usize>) -> impl IntoView {
    let store = use_store();
    let share = warning.complaint_percent();
    view! {
        <Show when=move || { n.get() > 0 }>
            <li>
                {live(move || sentence(warning).fill(store.lang(), &[("n", &n.get()), ("share", &share)]))} " "
                <button
                    class="link no-print"
                    type="button"
                    on:click=move |_| store.inventory.show_only(Filter::Warning(warning))
                >
                    {live(move || table::WARN_SHOW.fill(store.lang(), &[("n", &n.get())]))}
                </button>
            </li>
        </Show>
    }
}
