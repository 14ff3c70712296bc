//! Changing several processes alike.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::domain::edit::{Change, change_all};
use crate::domain::units::{Id, Minutes};
use crate::file::number;
use crate::state::{Store, use_store};
use crate::text::processes::table;
use crate::text::{Text, names, shell};
use crate::ui::components::{Dialog, live, live_value};

/// Asks what to change about the selected processes.
#[component]
pub fn BulkDialog(
    /// Whether it stands open.
    #[prop(into)]
    open: Signal<bool>,
    /// The processes.
    chosen: Memo<Vec<Id>>,
    /// What happens when it closes, changed or not.
    on_close: Callback<()>,
) -> impl IntoView {
    let store = use_store();
    let title = move || table::BULK_TITLE.fill(store.lang(), &[("n", &chosen.with(Vec::len))]);
    view! {
        <Dialog
            open=open
            title=Signal::derive(title)
            close_label=store.label(shell::CLOSE)
            on_close=on_close
        >
            <BulkForm chosen=chosen on_close=on_close />
        </Dialog>
    }
}

#[component]
fn BulkForm(chosen: Memo<Vec<Id>>, on_close: Callback<()>) -> impl IntoView {
    let store = use_store();
    let [owner, channel, minutes, factor] = [(); 4].map(|()| RwSignal::new(String::new()));
    let refused = RwSignal::new(None::<Text>);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let texts = [owner, channel, minutes, factor].map(|text| text.get_untracked());
        match change_of(&texts) {
            Ok(change) => {
                apply(store, &chosen.get_untracked(), &change);
                on_close.run(());
            }
            Err(why) => refused.set(Some(why)),
        }
    };
    view! {
        <form class="bulk-form" on:submit=submit novalidate>
            <p class="small">{live(move || store.t(table::BULK_HINT))}</p>
            <TextLine label=table::BULK_OWNER value=owner />
            <TextLine label=table::BULK_CHANNEL value=channel list="known-channels" />
            <datalist id="known-channels">
                {names::CHANNELS.map(|id| {
                    view! { <option value=live_value(move || names::channel(id).map_or(id, |text| store.t(text)))></option> }
                })}
            </datalist>
            <TextLine label=table::BULK_MINUTES value=minutes inputmode="decimal" />
            <TextLine label=table::BULK_FACTOR value=factor inputmode="decimal" hint=table::BULK_FACTOR_HINT />
            <p class="decide__refused" role="alert">{live(move || refused.get().map(|why| store.t(why)))}</p>
            <div class="row">
                <button class="button button--primary" type="submit">{live(move || store.t(table::BULK_SAVE))}</button>
                <button class="button" type="button" on:click=move |_| on_close.run(())>
                    {live(move || store.t(shell::CANCEL))}
                </button>
            </div>
        </form>
    }
}

#[component]
fn TextLine(
    label: Text,
    value: RwSignal<String>,
    #[prop(optional)] list: Option<&'static str>,
    #[prop(default = "text")] inputmode: &'static str,
    #[prop(optional)] hint: Option<Text>,
) -> impl IntoView {
    let store = use_store();
    view! {
        <label class="field">
            <span class="field__label">{live(move || store.t(label))}</span>
            <input
                class="input"
                type="text"
                autocomplete="off"
                inputmode=inputmode
                list=list
                bind:value=value
            />
            {hint.map(|hint| view! { <small class="field__hint">{live(move || store.t(hint))}</small> })}
        </label>
    }
}

/// What owner, channel, minutes and factor ask for, or what is wrong with them.
fn change_of([owner, channel, minutes, factor]: &[String; 4]) -> Result<Change, Text> {
    let said = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let minutes =
        said(minutes).map(|text| number::number(&text).ok().and_then(Minutes::new).ok_or(table::BULK_BAD_MINUTES));
    let factor = said(factor)
        .map(|text| number::number(&text).ok().filter(|factor| *factor > 0.0).ok_or(table::BULK_BAD_FACTOR));
    Ok(Change {
        owner: said(owner),
        channel: said(channel).map(|channel| names::channel_id(&channel)),
        minutes_per_case: minutes.transpose()?,
        volume_factor: factor.transpose()?,
    })
}

fn apply(store: Store, chosen: &[Id], change: &Change) {
    let plan = store.plan_untracked();
    let processes = plan.processes.iter().filter(|process| chosen.contains(&process.id));
    let said = table::BULK_DONE.fill(store.preferences.lang_untracked(), &[("n", &chosen.len())]);
    store.dispatch_with_undo(change_all(processes.map(|process| &**process), change), said);
}
