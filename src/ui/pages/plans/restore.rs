//! Plans taken out of a backup: what each is to the one that is here, and what is done with it.

use std::sync::Arc;

use leptos::ev::{Event, SubmitEvent, Targeted};
use leptos::prelude::*;
use web_sys::HtmlSelectElement;

use super::importer::Importer;
use crate::browser::clock;
use crate::state::{Candidate, Choice, Fate, Restore, RestoreStep, Store, Summary, use_store};
use crate::text::{Text, backup, compare, format, locking, plans, shell};
use crate::ui::components::{Notice, NoticeTone, live, live_value};

/// How many plans of a group stand there at first, and how many come at a time.
const FIRST: usize = 20;
const MORE: usize = 200;

/// The backup in hand as a form.
#[component]
pub fn RestoreForm(importer: Importer, restore: Restore) -> impl IntoView {
    let store = use_store();
    Effect::new(move |_| {
        if matches!(restore.step(), RestoreStep::Done) {
            importer.next();
        }
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if matches!(untrack(|| restore.step()), RestoreStep::Choosing(_)) && untrack(|| restore.coming()) > 0 {
            restore.run();
        }
    };
    let progress = move || match restore.step() {
        RestoreStep::Looking(done, all) => Some(backup::LOOKING.fill(store.lang(), &[("done", &done), ("all", &all)])),
        RestoreStep::Restoring(done, all) => {
            Some(backup::RESTORING.fill(store.lang(), &[("done", &done), ("all", &all)]))
        }
        _ => None,
    };
    let candidates = Memo::new(move |before: Option<&Option<ByAddress>>| match restore.step() {
        RestoreStep::Choosing(candidates) => Some(ByAddress(candidates)),
        // They stay on screen while they are restored.
        _ => before.cloned().flatten(),
    });
    let groups = move || {
        candidates.get().map(|ByAddress(all)| {
            let group = |fate: Fate| {
                let own: Vec<Candidate> = all.iter().filter(|candidate| candidate.fate == fate).cloned().collect();
                (!own.is_empty()).then(|| view! { <Group restore=restore fate=fate own=own /> })
            };
            Fate::ALL.map(group).collect_view()
        })
    };
    view! {
        <form class="incoming restore" on:submit=submit>
            <Head restore=restore />
            {live(groups)}
            <div class="incoming__foot">
                <p class="plans-hint" role="status">{live(progress)}</p>
                <div class="row">
                    <Verb restore=restore />
                    <button class="button" type="button" on:click=move |_| importer.next()>
                        {live(move || store.t(shell::CANCEL))}
                    </button>
                </div>
            </div>
        </form>
    }
}

/// Equal only to itself, so that comparing two costs nothing.
#[derive(Clone)]
struct ByAddress(Arc<Vec<Candidate>>);

impl PartialEq for ByAddress {
    fn eq(&self, other: &ByAddress) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// What the file is, and what has to be known before anything is done.
#[component]
fn Head(restore: Restore) -> impl IntoView {
    let store = use_store();
    let library = restore.library();
    let (all, is_cut) = (library.len(), library.is_cut());
    let made = library.saved().and_then(clock::moment);
    let of = move || match &made {
        Some(at) => {
            let time = format::moment(store.lang(), at.day, &at.time, store.today());
            backup::OF.fill(store.lang(), &[("time", &time), ("n", &all)])
        }
        None => backup::OF_UNKNOWN.fill(store.lang(), &[("n", &all)]),
    };
    let about = if all == 0 { backup::EMPTY } else { backup::NOTHING_LOST };
    view! {
        <p tabindex="-1" autofocus class="merge__intro">
            <b>{live(of)}</b>
            " "
            {live(move || store.t(about))}
        </p>
        {is_cut
            .then(|| {
                view! {
                    <Notice tone=NoticeTone::Warn>
                        <p>{live(move || store.t(backup::CUT))}</p>
                    </Notice>
                }
            })}
    }
}

#[component]
fn Verb(restore: Restore) -> impl IntoView {
    let store = use_store();
    let coming = Memo::new(move |_| restore.coming());
    let is_ready = move || matches!(restore.step(), RestoreStep::Choosing(_)) && coming.get() > 0;
    let verb = move || match coming.get() {
        0 => store.t(backup::NOTHING).to_owned(),
        coming => backup::RESTORE.fill(store.lang(), &[("n", &coming)]),
    };
    view! {
        <button class="button button--primary" type="submit" disabled=live_value(move || !is_ready())>
            {live(verb)}
        </button>
    }
}

/// Plans that are alike in what they are to those that are here.
#[component]
fn Group(restore: Restore, fate: Fate, own: Vec<Candidate>) -> impl IntoView {
    let store = use_store();
    let (title, about) = words(fate);
    let count = own.len();
    let shown = RwSignal::new(FIRST);
    let own = StoredValue::new(own);
    let visible = move || own.with_value(|own| own.iter().take(shown.get()).cloned().collect::<Vec<_>>());
    let more = move || count.saturating_sub(shown.get()).min(MORE);
    let has_all = count > 1 && own.with_value(|own| own.iter().any(|candidate| candidate.choices().len() > 1));
    view! {
        <section class="restore__group">
            <h3>{live(move || store.t(title))} " (" {count} ")"</h3>
            <p class="small">{live(move || store.t(about))}</p>
            {has_all.then(|| view! { <All restore=restore own=own /> })}
            <ul class="restore__plans">
                <For each=visible key=|candidate| candidate.number let:candidate>
                    <Row restore=restore candidate=candidate />
                </For>
            </ul>
            <Show when=move || { more() > 0 }>
                <button class="button button--small" type="button" on:click=move |_| shown.update(|shown| *shown += MORE)>
                    {live(move || backup::SHOW_MORE.fill(store.lang(), &[("n", &more())]))}
                </button>
            </Show>
        </section>
    }
}

/// The same for all plans of a group.
#[component]
fn All(restore: Restore, own: StoredValue<Vec<Candidate>>) -> impl IntoView {
    let store = use_store();
    let choices = own.with_value(|own| own.iter().map(Candidate::choices).max_by_key(|choices| choices.len()));
    let choices = choices.unwrap_or_default();
    let count = own.with_value(Vec::len);
    let common = Memo::new(move |_| {
        own.with_value(|own| {
            let mut chosen = own.iter().map(|candidate| restore.choice(candidate.number));
            let first = chosen.next();
            first.filter(|first| chosen.all(|choice| choice == *first))
        })
    });
    let choose = move |event: Targeted<Event, HtmlSelectElement>| {
        if let Some(choice) = choices.iter().find(|choice| value(**choice) == event.target().value()) {
            own.with_value(|own| restore.choose_all(own, *choice));
        }
    };
    let option = move |choice: Choice| {
        let label = move || own.with_value(|own| own.first().map(|first| store.t(label(choice, first))));
        view! {
            <option value=value(choice) prop:selected=live_value(move || common.get() == Some(choice))>
                {live(label)}
            </option>
        }
    };
    view! {
        <label class="restore__all">
            <span>{live(move || backup::ALL_OF_THESE.fill(store.lang(), &[("n", &count)]))}</span>
            <select class="input" on:change:target=choose>
                <option value="" hidden prop:selected=live_value(move || common.get().is_none())>
                    {live(move || store.t(backup::EACH))}
                </option>
                {choices.iter().copied().map(option).collect_view()}
            </select>
        </label>
    }
}

#[component]
fn Row(restore: Restore, candidate: Candidate) -> impl IntoView {
    let store = use_store();
    let number = candidate.number;
    let choices = candidate.choices();
    let candidate = StoredValue::new(candidate);
    let name = move || candidate.with_value(|candidate| name(store, candidate));
    let facts = move || candidate.with_value(|candidate| facts(store, candidate).join(" · "));
    let why = move || candidate.with_value(|candidate| candidate.why.as_ref().map(|why| why.message(store.lang())));
    let choose = move |event: Targeted<Event, HtmlSelectElement>| {
        if let Some(choice) = choices.iter().find(|choice| value(**choice) == event.target().value()) {
            restore.choose(number, *choice);
        }
    };
    let option = move |choice: Choice| {
        view! {
            <option value=value(choice) prop:selected=live_value(move || restore.choice(number) == choice)>
                {live(move || candidate.with_value(|candidate| store.t(label(choice, candidate))))}
            </option>
        }
    };
    let select = (choices.len() > 1).then(|| {
        view! {
            <select
                class="input"
                aria-label=live_value(move || backup::DO_WITH.fill(store.lang(), &[("name", &name())]))
                on:change:target=choose
            >
                {choices.iter().copied().map(option).collect_view()}
            </select>
        }
    });
    view! {
        <li class="restore__plan">
            <div>
                <span class="restore__name">{live(name)}</span>
                <small>{live(facts)}</small>
                <small>{live(why)}</small>
            </div>
            {select}
        </li>
    }
}

fn name(store: Store, candidate: &Candidate) -> String {
    let summary = candidate.summary.as_ref().or(candidate.here.as_ref());
    match summary {
        Some(summary) => store.shown_name(&summary.name),
        None => backup::NUMBERED.fill(store.lang(), &[("n", &(candidate.number + 1))]),
    }
}

fn facts(store: Store, candidate: &Candidate) -> Vec<String> {
    let lang = store.lang();
    let all = store.model().questions.len();
    let saved = |text: Text, summary: &Option<Summary>| {
        let at = summary.as_ref()?.saved_at()?;
        Some(text.fill(lang, &[("time", &format::moment(lang, at.day, &at.time, store.today()))]))
    };
    let mut facts = Vec::new();
    if let (None, Some(id)) = (&candidate.summary, &candidate.id) {
        // As the list names a record that cannot be read.
        facts.push(id.to_string());
    }
    if candidate.summary.as_ref().is_some_and(|summary| summary.locked) {
        facts.push(store.t(locking::TAG).to_owned());
    } else if let (Fate::New, Some(summary)) = (candidate.fate, &candidate.summary) {
        facts.push(plans::ANSWERED.fill(lang, &[("n", &summary.answers), ("all", &all)]));
        facts.push(plans::PROCESSES.fill(lang, &[("n", &summary.processes)]));
    }
    if candidate.fate != Fate::Same {
        facts.extend(saved(backup::THERE_SAVED, &candidate.summary));
        facts.extend(saved(backup::HERE_SAVED, &candidate.here));
    }
    facts.extend(candidate.was_deleted.then(|| store.t(backup::WAS_DELETED).to_owned()));
    facts.extend(candidate.is_in_bin.then(|| store.t(backup::IN_BIN).to_owned()));
    if candidate.states > 0 {
        facts.push(backup::STATES.fill(lang, &[("n", &candidate.states)]));
    }
    if facts.is_empty() && candidate.fate == Fate::Same {
        facts.push(store.t(compare::SAME).to_owned());
    }
    facts
}

const fn words(fate: Fate) -> (Text, Text) {
    match fate {
        Fate::Newer => (backup::NEWER, backup::NEWER_ABOUT),
        Fate::New => (backup::NEW, backup::NEW_ABOUT),
        Fate::Conflict => (backup::CONFLICT, backup::CONFLICT_ABOUT),
        Fate::Older => (backup::OLDER, backup::OLDER_ABOUT),
        Fate::Damaged => (backup::DAMAGED, backup::DAMAGED_ABOUT),
        Fate::Same => (backup::SAME, backup::SAME_ABOUT),
    }
}

const fn value(choice: Choice) -> &'static str {
    match choice {
        Choice::Take => "take",
        Choice::Copy => "copy",
        Choice::Skip => "skip",
    }
}

const fn label(choice: Choice, candidate: &Candidate) -> Text {
    match (choice, candidate.fate) {
        (Choice::Skip, _) => backup::SKIP,
        (Choice::Copy, Fate::Damaged) => backup::KEEP_RECORD,
        (Choice::Copy, _) => backup::COPY,
        (Choice::Take, Fate::Same) => backup::TAKE_HISTORY,
        (Choice::Take, Fate::New) => backup::TAKE,
        (Choice::Take, _) => backup::TAKE_REPLACE,
    }
}
