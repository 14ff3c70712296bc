//! A package of the team's own: the dialog that adds one, and the fields only such a package has.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::parts::{FaultLine, RoleHours, whole};
use super::subject::Subject;
use super::waits::{choices, others};
use crate::browser::{document, ids};
use crate::domain::edit::{Edit, PackageSet, WorkEdit};
use crate::domain::model::{PackageKind, PhaseKind, Role};
use crate::domain::units::Id;
use crate::domain::work::OwnPackage;
use crate::state::{Store, use_store};
use crate::text::rollout::edit as words;
use crate::text::{names, rollout, shell};
use crate::ui::components::{Choice, Dialog, Field, Icon, NumberField, Select, live, live_value};

/// A button that opens the dialog; a package that was added is chosen.
#[component]
pub fn AddOwn(chosen: RwSignal<Option<Id>>) -> impl IntoView {
    let store = use_store();
    let is_open = RwSignal::new(false);
    let close = Callback::new(move |()| is_open.set(false));
    let add = Callback::new(move |own: OwnPackage| {
        let id = ids::fresh();
        let said = untrack(|| words::OWN_ADDED.fill(store.lang(), &[("package", &own.name)]));
        is_open.set(false);
        store.dispatch_with_undo(Edit::Work(WorkEdit::AddOwn(id.clone(), own)), said);
        chosen.set(Some(id));
    });
    view! {
        <button class="button no-print" type="button" on:click=move |_| is_open.set(true)>
            <Icon name="plus" />
            {live(move || store.t(words::OWN_ADD))}
        </button>
        <Dialog
            open=is_open
            title=store.label(words::OWN_ADD)
            close_label=store.label(shell::CLOSE)
            on_close=close
        >
            <Form on_add=add on_close=close />
        </Dialog>
    }
}

#[component]
fn Form(on_add: Callback<OwnPackage>, on_close: Callback<()>) -> impl IntoView {
    let store = use_store();
    let draft = RwSignal::new(OwnPackage::new("", PhaseKind::Standardise));
    let is_refused = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        document::take_typed();
        let own = draft.get_untracked();
        if own.name.trim().is_empty() {
            is_refused.set(true);
            document::focus(".package__form input");
        } else {
            on_add.run(OwnPackage { name: own.name.trim().to_owned(), ..own });
        }
    };
    let name = move |text: String| {
        draft.update(|own| own.name = text);
        is_refused.set(false);
    };
    let fault = move || is_refused.get().then(|| store.t(words::NAME_NEEDED).to_owned());
    view! {
        <form class="package__form" on:submit=submit novalidate>
            <Field label=store.label(words::NAME) hint=store.label(words::NAME_HINT)>
                <input
                    class="input"
                    type="text"
                    autocomplete="off"
                    autofocus
                    required
                    aria-invalid=live_value(move || is_refused.get().to_string())
                    on:input:target=move |event| name(event.target().value())
                />
            </Field>
            <FaultLine fault=Signal::derive(fault) />
            <Kinds
                own=Signal::derive(move || draft.get())
                set=Callback::new(move |set| draft.update(|own| put(own, set)))
            />
            <DraftEffort draft=draft />
            <div class="row">
                <button class="button button--primary" type="submit">{live(move || store.t(words::OWN_ADD_DONE))}</button>
                <button class="button" type="button" on:click=move |_| on_close.run(())>
                    {live(move || store.t(shell::CANCEL))}
                </button>
            </div>
        </form>
    }
}

/// Changes a draft as the plan would change a package.
fn put(own: &mut OwnPackage, set: PackageSet) {
    match set {
        PackageSet::Phase(phase) => own.phase = phase,
        PackageSet::Kind(kind) => own.kind = kind,
        PackageSet::Process(process) => own.process = process,
        _ => {}
    }
}

/// Hours, weeks and what a draft waits for.
#[component]
fn DraftEffort(draft: RwSignal<OwnPackage>) -> impl IntoView {
    let store = use_store();
    let hours = move |role: Role| {
        let (shown, id) = (role.id.clone(), role.id);
        let value = Signal::derive(move || draft.with(|own| own.hours.get(&shown).copied()));
        let set = move |hours: Option<u16>| {
            draft.update(|own| match hours.filter(|hours| *hours > 0) {
                Some(hours) => drop(own.hours.insert(id.clone(), hours)),
                None => drop(own.hours.remove(&id)),
            });
        };
        view! { <RoleHours name=role.name value=value on_change=Callback::new(set) /> }
    };
    let weeks = move |weeks: Option<f64>| {
        let weeks = weeks.and_then(whole).and_then(|weeks| u8::try_from(weeks).ok()).filter(|weeks| *weeks > 0);
        draft.update(|own| own.weeks = weeks.unwrap_or(own.weeks));
    };
    let after = move |before: Option<Id>| draft.update(|own| own.after = before.into_iter().collect());
    view! {
        <fieldset class="package__hours">
            <legend class="field__label">{live(move || store.t(words::HOURS))}</legend>
            <div class="package__roles">{store.model().roles.clone().into_iter().map(hours).collect_view()}</div>
        </fieldset>
        <div class="package__pair">
            <NumberField
                label=store.label(words::WEEKS)
                hint=store.label(words::WEEKS_HINT)
                value=Signal::derive(move || draft.with(|own| Some(f64::from(own.weeks))))
                max=250.0
                on_change=Callback::new(weeks)
            />
            <Field label=store.label(words::AFTER)>
                <Select
                    choices=untrack(|| choices(store, &others(store)))
                    chosen=Signal::derive(move || draft.with(|own| own.after.first().cloned()))
                    on_choose=Callback::new(after)
                />
            </Field>
        </div>
    }
}

/// Phase, kind and process.
#[component]
fn Kinds(own: Signal<OwnPackage>, set: Callback<PackageSet>) -> impl IntoView {
    let store = use_store();
    let phase = move |phase: PhaseKind| Choice {
        value: phase,
        label: Signal::derive(move || rollout::phase(store.lang(), &store.model(), phase)),
    };
    let kind = move |kind: PackageKind| Choice { value: kind, label: store.label(names::package_kind(kind)) };
    view! {
        <div class="package__pair">
            <Field label=store.label(words::PHASE)>
                <Select
                    choices=PhaseKind::ALL.map(phase).to_vec()
                    chosen=Signal::derive(move || own.with(|own| own.phase))
                    on_choose=Callback::new(move |phase| set.run(PackageSet::Phase(phase)))
                />
            </Field>
            <Field label=store.label(words::KIND) hint=store.label(words::KIND_HINT)>
                <Select
                    choices=PackageKind::ALL.map(kind).to_vec()
                    chosen=Signal::derive(move || own.with(|own| own.kind))
                    on_choose=Callback::new(move |kind| set.run(PackageSet::Kind(kind)))
                />
            </Field>
        </div>
        <Field label=store.label(words::PROCESS)>
            <Select
                choices=untrack(|| processes(store))
                chosen=Signal::derive(move || own.with(|own| own.process.clone()))
                on_choose=Callback::new(move |process| set.run(PackageSet::Process(process)))
            />
        </Field>
    }
}

/// The processes to choose from, the whole team first.
fn processes(store: Store) -> Vec<Choice<Option<Id>>> {
    let nobody = Choice { value: None, label: store.label(words::PROCESS_NONE) };
    let known = store.results.processes.with(|all| {
        let each = all.iter().map(|(process, _)| (process.id.clone(), process.name.clone()));
        each.collect::<Vec<_>>()
    });
    let choice = |(id, name): (Id, String)| Choice { value: Some(id), label: Signal::derive(move || name.clone()) };
    std::iter::once(nobody).chain(known.into_iter().map(choice)).collect()
}

/// Name, phase, kind and process of a package of the team's own.
#[component]
pub fn OwnFields(subject: Subject) -> impl IntoView {
    let store = use_store();
    let own = Signal::derive(move || subject.own.get().unwrap_or_else(|| OwnPackage::new("", PhaseKind::Standardise)));
    let is_refused = RwSignal::new(false);
    let name = move |field: web_sys::HtmlInputElement| {
        let text = field.value().trim().to_owned();
        is_refused.set(text.is_empty());
        if text.is_empty() {
            field.set_value(&own.get_untracked().name);
        } else {
            subject.set(PackageSet::Name(text));
        }
    };
    let fault = move || is_refused.get().then(|| store.t(words::NAME_NEEDED).to_owned());
    view! {
        <Field label=store.label(words::NAME)>
            <input
                class="input"
                type="text"
                autocomplete="off"
                prop:value=live_value(move || own.get().name)
                on:change:target=move |event| name(event.target())
            />
        </Field>
        <FaultLine fault=Signal::derive(fault) />
        <Kinds own=own set=Callback::new(move |set| subject.set(set)) />
    }
}
