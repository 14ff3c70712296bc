//! The two plans side by side, and the choice between them.

use leptos::prelude::*;

use super::chosen_first;
use crate::browser::document;
use crate::domain::edit::{Edit, WorkEdit};
use crate::domain::rollout::Rollout;
use crate::domain::work::Objective;
use crate::state::{Store, use_planning, use_store};
use crate::text::Text;
use crate::text::format::{date, number, or_dash};
use crate::text::rollout::{self, options as words};
use crate::ui::components::{live, live_value};

/// Both plans.
#[component]
pub fn BothPlans() -> impl IntoView {
    let store = use_store();
    view! {
        <section aria-labelledby="options-plans">
            <h2 id="options-plans" tabindex="-1">{live(move || store.t(words::PLANS))}</h2>
            <div class="options__plans">
                {Objective::ALL.map(|objective| view! { <PlanCard objective=objective /> })}
            </div>
        </section>
    }
}

/// One plan: what it aims at, what comes of it, and the choice.
#[component]
fn PlanCard(objective: Objective) -> impl IntoView {
    let (store, planning) = (use_store(), use_planning());
    let is_chosen = Memo::new(move |_| chosen_first(store)[0] == objective);
    let name = store.label(words::objective(objective));
    let choose = move |_| {
        let said = untrack(|| words::CHOSEN.fill(store.lang(), &[("name", &name.get())]));
        store.dispatch_with_undo(Edit::Work(WorkEdit::Objective(objective)), said);
        // The button goes.
        document::focus("#options-plans");
    };
    let choice = move || {
        if is_chosen.get() {
            view! { <p class="options__yours">{store.t(words::YOURS)}</p> }.into_any()
        } else {
            view! {
                <button class="button button--primary no-print" type="button" on:click=choose>
                    {store.t(words::CHOOSE)}
                </button>
            }
            .into_any()
        }
    };
    view! {
        <article class="card options__plan" data-chosen=live_value(move || is_chosen.get().to_string())>
            <h3>{name}</h3>
            <p class="lede">{live(move || store.t(words::about(objective)))}</p>
            <dl>{live(move || facts(store, &planning.plan_for(objective)))}</dl>
            {live(choice)}
        </article>
    }
}

fn facts(store: Store, plan: &Rollout) -> impl IntoView + use<> {
    let lang = store.lang();
    let weeks = |weeks: f64| words::VALUE_WEEK_TEXT.fill(lang, &[("n", &number(weeks, 1))]);
    let facts = [
        (words::LENGTH, length(store, plan)),
        (words::FIRST_LIVE, or_dash(plan.first_live(), |day| date(lang, day))),
        (words::END, or_dash(plan.last_day(), |day| date(lang, day))),
        (words::VALUE_WEEK, or_dash(plan.value_week, weeks)),
        (words::BOTTLENECK, or_dash(bottleneck(store, plan), |text| text)),
    ];
    let fact = |(name, text): (Text, String)| {
        view! {
            <div>
                <dt>{store.t(name)}</dt>
                <dd>{text}</dd>
            </div>
        }
    };
    facts.map(fact)
}

fn length(store: Store, plan: &Rollout) -> String {
    let text = if plan.weeks == plan.lower_bound { words::PROVEN } else { words::AT_MOST };
    text.fill(store.lang(), &[("n", &plan.weeks), ("gap", &number(plan.gap_percent, 0))])
}

fn bottleneck(store: Store, plan: &Rollout) -> Option<String> {
    let (lang, model) = (store.lang(), store.model());
    let busiest = plan.bottleneck.as_ref()?;
    let used = plan.roles.iter().find(|used| used.role == *busiest)?;
    let (role, percent) = (rollout::role(lang, &model, busiest), number(used.used_percent(), 0));
    Some(words::BOTTLENECK_TEXT.fill(lang, &[("role", &role), ("percent", &percent)]))
}
