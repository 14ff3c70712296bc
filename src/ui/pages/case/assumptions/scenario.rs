//! The tools: what each achieves, what its vendor charges, what else it costs, and whether it is compared.

use leptos::prelude::*;

use super::costs::Costs;
use super::own::Own;
use super::{Figure, RangeRow};
use crate::browser::ids;
use crate::domain::figures::MOST_COMPARED;
use crate::domain::money::{InputId, Scenario};
use crate::domain::units::Id;
use crate::state::{CaseView, use_case, use_store};
use crate::text::Text;
use crate::text::money::page as words;
use crate::ui::components::{Choice, Icon, Segmented, live, live_value};

/// Every tool, one at a time.
#[component]
pub fn Tools() -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    let ids = Memo::new(move |_| case.scenarios.with(|all| all.iter().map(|own| own.id.clone()).collect::<Vec<_>>()));
    let chosen: RwSignal<Option<Id>> = RwSignal::new(None);
    let shown = Memo::new(move |_| {
        let wanted = chosen.get().filter(|id| ids.with(|ids| ids.contains(id)));
        let focus = || case.assumptions.with(|all| all.scenarios.get(case.focus.get()).map(|own| own.id.clone()));
        wanted.or_else(focus).or_else(|| ids.with(|ids| ids.first().cloned())).unwrap_or_else(|| Id::from(""))
    });
    let choices = move || {
        let choice = |id: &Id| {
            let own = id.clone();
            Choice { value: id.clone(), label: Signal::derive(move || name(case, &own)) }
        };
        ids.with(|ids| ids.iter().map(choice).collect::<Vec<_>>())
    };
    view! {
        {live(move || view! {
            <Segmented
                name="case-tool"
                legend=store.label(words::SCENARIO)
                choices=choices()
                chosen=shown
                on_choose=Callback::new(move |id| chosen.set(Some(id)))
            />
        })}
        {live(move || view! { <Tool id=shown.get() on_show=Callback::new(move |id| chosen.set(Some(id))) /> })}
    }
}

/// What a scenario is called.
pub fn name(case: CaseView, id: &Id) -> String {
    let lang = use_store().lang();
    find(case, id).map_or_else(String::new, |own| own.name.get(lang).to_owned())
}

fn find(case: CaseView, id: &Id) -> Option<Scenario> {
    case.scenarios.with(|all| all.iter().find(|own| own.id == *id).cloned())
}

#[component]
fn Tool(id: Id, on_show: Callback<Id>) -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    let id = StoredValue::new(id);
    let about = move || id.with_value(|id| find(case, id).map(|own| own.about.get(store.lang()).to_owned()));
    let inputs = Memo::new(move |_| {
        let own = id.with_value(|id| find(case, id));
        own.map(|own| own.inputs().into_iter().map(|(input, _)| input).collect::<Vec<_>>()).unwrap_or_default()
    });
    let copy = move |_| {
        let Some(from) = id.with_value(|id| find(case, id)) else { return };
        let fresh = ids::fresh();
        let name = words::OWN_COPY.fill(store.lang(), &[("name", &from.name.get(store.lang()))]);
        let said = words::OWN_ADDED.fill(store.lang(), &[("name", &name)]);
        let shown = untrack(|| case.compared());
        case.change_with_undo(format!("scenario/{fresh}").as_str(), said, |said| {
            said.with_scenario(&fresh, name, &from.id, &shown)
        });
        on_show.run(fresh);
    };
    view! {
        <div class="assume__tool">
            <p class="lede">{live(about)}</p>
            <div class="row">
                <Compared id=id />
                <button class="button" type="button" on:click=copy>
                    <Icon name="copy" />
                    {live(move || store.t(words::OWN_ADD))}
                </button>
            </div>
            <Own id=id />
            <Part title=words::GROUP_EFFECTS id=id inputs=inputs fits=|input| matches!(input, InputId::Effect(_)) />
            <Part title=words::GROUP_CHARGES id=id inputs=inputs fits=|input| matches!(input, InputId::Charge { .. }) />
            <Part title=words::GROUP_COSTS id=id inputs=inputs fits=|input| matches!(input, InputId::Cost(_)) />
            <Costs id=id />
        </div>
    }
}

/// The figures of one kind.
#[component]
fn Part(title: Text, id: StoredValue<Id>, inputs: Memo<Vec<InputId>>, fits: fn(&InputId) -> bool) -> impl IntoView {
    let store = use_store();
    let rows = move || {
        let own = inputs.get().into_iter().filter(fits);
        own.map(|input| view! { <RangeRow at=Figure { scenario: Some(id.get_value()), input } /> }).collect_view()
    };
    view! {
        <h3>{live(move || store.t(title))}</h3>
        <div class="assume__rows">{live(rows)}</div>
    }
}

/// Whether it stands among those compared: at least one, at most four.
#[component]
fn Compared(id: StoredValue<Id>) -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    let compared = Memo::new(move |_| case.compared());
    let is_in = move || id.with_value(|id| compared.with(|all| all.contains(id)));
    let hint = move || match (is_in(), compared.with(Vec::len)) {
        (false, count) if count >= MOST_COMPARED => Some(words::COMPARED_FULL),
        (true, 1) => Some(words::COMPARED_ONE),
        _ => None,
    };
    let toggle = move |_| {
        let id = id.get_value();
        let order = case.scenarios.with_untracked(|all| all.iter().map(|own| own.id.clone()).collect::<Vec<_>>());
        let now = compared.get_untracked();
        let stays = |other: &Id| if *other == id { !now.contains(other) } else { now.contains(other) };
        let next: Vec<Id> = order.into_iter().filter(stays).collect();
        case.change("compared", |said| {
            let mut settings = said.clone();
            settings.compared = Some(next);
            settings
        });
    };
    view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=live_value(is_in)
                prop:disabled=live_value(move || hint().is_some())
                on:change=toggle
            />
            <span>
                {live(move || store.t(words::COMPARED))}
                {live(move || hint().map(|text| view! { <br /> <small>{store.t(text)}</small> }))}
            </span>
        </label>
    }
}
