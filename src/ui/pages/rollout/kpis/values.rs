//! What was measured of a figure, day by day.

use leptos::prelude::*;

use super::card::measure_id;
use super::record::Draft;
use crate::browser::document;
use crate::domain::edit::{Edit, WorkEdit};
use crate::domain::model::Unit;
use crate::domain::units::{Date, Id};
use crate::domain::work::Measured;
use crate::state::{Store, use_store};
use crate::text::{Text, format, rollout::kpis as words};
use crate::ui::components::{IconButton, live};

/// The measured values of a figure, the latest first.
#[component]
pub fn Values(kpi: Id, unit: Unit, draft: Draft) -> impl IntoView {
    let store = use_store();
    let of = kpi.clone();
    let days = Memo::new(move |_| {
        store.results.work.with(|work| work.measurements(&of).rev().map(|(day, _)| day).collect::<Vec<_>>())
    });
    let name = {
        let kpi = kpi.clone();
        move || words::VALUES_OF.fill(store.lang(), &[("kpi", &words::name(store.lang(), &store.model(), &kpi))])
    };
    let kpi = StoredValue::new(kpi);
    let head = move || {
        let names = [words::COL_DAY, words::COL_VALUE, words::COL_EVIDENCE];
        names.map(|text| view! { <th scope="col">{live(move || store.t(text))}</th> })
    };
    view! {
        <Show when=move || days.with(|days| !days.is_empty())>
            <div class="scroll-x">
                <table class="kpi__values">
                    <caption>{live(name.clone())}</caption>
                    <thead>
                        <tr>
                            {head()}
                            <th scope="col" class="no-print">
                                <span class="visually-hidden">{live(move || store.t(words::COL_ACTIONS))}</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody>
                        <For
                            each=move || days.get()
                            key=|day| *day
                            children=move |day| view! { <Row kpi=kpi.get_value() unit=unit day=day draft=draft /> }
                        />
                    </tbody>
                </table>
            </div>
        </Show>
    }
}

#[component]
fn Row(kpi: Id, unit: Unit, day: Date, draft: Draft) -> impl IntoView {
    let store = use_store();
    let found = {
        let key = (kpi.clone(), day);
        Memo::new(move |_| store.results.work.with(|work| work.measured.get(&key).cloned()))
    };
    let label = move |text: Text| {
        Signal::derive(move || text.fill(store.lang(), &[("date", &format::date(store.lang(), day))]))
    };
    let gone = kpi.clone();
    let edit = Callback::new(move |()| {
        if let Some(measured) = found.get_untracked() {
            draft.change(&kpi, day, &measured);
        }
    });
    let remove = Callback::new(move |()| take_back(store, &gone, day));
    let read = move |write: fn(&Measured, Store, Unit) -> String| {
        found.with(|found| found.as_ref().map_or_else(String::new, |measured| write(measured, store, unit)))
    };
    view! {
        <tr>
            <th scope="row" class="kpi__day">{live(move || format::date(store.lang(), day))}</th>
            <td class="kpi__day">{live(move || read(|found, store, unit| words::figure(store.lang(), unit, found.value)))}</td>
            <td class="kpi__note">{live(move || read(|found, _, _| found.note.clone()))}</td>
            <td class="kpi__actions no-print">
                <IconButton icon="pencil" label=label(words::EDIT_VALUE) on_click=edit />
                <IconButton icon="trash" label=label(words::REMOVE_VALUE) on_click=remove />
            </td>
        </tr>
    }
}

fn take_back(store: Store, kpi: &Id, day: Date) {
    let edit = WorkEdit::Measure { kpi: kpi.clone(), day, measured: None };
    store.dispatch_with_undo(Edit::Work(edit), untrack(|| store.t(words::REMOVED)));
    document::focus_id(&measure_id(kpi));
}
