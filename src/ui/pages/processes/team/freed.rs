//! The hours each bucket would free, and how that is worked out.

use leptos::prelude::*;

use super::super::parts::Basis;
use crate::chart::ranges::{Bar, bars};
use crate::domain::bucket::freed_percent;
use crate::domain::process::Bucket;
use crate::domain::units::Range;
use crate::state::{Store, use_store};
use crate::text::processes::team;
use crate::text::{format, names};
use crate::ui::components::{BucketTag, live, live_value};

/// The hours a bucket would free a month.
pub fn freed_in(store: Store, bucket: Bucket) -> Range {
    let percent = freed_percent(&store.model().buckets, bucket);
    let hours = store.results.team.with(|team| team.hours.get(&bucket).copied().unwrap_or(0.0));
    percent.map(|percent| hours * percent / 100.0)
}

/// The hours each bucket would free, with their ranges side by side.
#[component]
pub fn Freed() -> impl IntoView {
    let store = use_store();
    let freed = Memo::new(move |_| bars(Bucket::ALL.into_iter().map(|bucket| (bucket, freed_in(store, bucket)))));
    view! {
        <section class="card freed">
            <h2>{live(move || title(store))}</h2>
            <Show when=move || freed.with(|bars| !bars.is_empty())>
                <p class="small">{live(move || store.t(team::FREED_ORDER))}</p>
                <div class="freed__bars">
                    {live(move || freed.get().into_iter().map(|bar| view! { <FreedBar bar=bar /> }).collect_view())}
                </div>
            </Show>
            <p class="small freed__how">{live(move || how(store))}</p>
            <Basis />
        </section>
    }
}

fn title(store: Store) -> String {
    let freed = store.results.team.with(|team| team.hours_freed);
    if freed.high <= 0.0 {
        return store.t(team::FREED_NONE).to_owned();
    }
    let [low, likely, high] = format::range_parts(freed);
    team::FREED_TITLE.fill(store.lang(), &[("low", &low), ("likely", &likely), ("high", &high)])
}

fn how(store: Store) -> String {
    let lang = store.lang();
    let model = store.model();
    let shares = Bucket::ALL.into_iter().filter_map(|bucket| {
        let percent = freed_percent(&model.buckets, bucket);
        let name = names::bucket(bucket).get(lang);
        (percent.high > 0.0)
            .then(|| team::FREED_SHARE.fill(lang, &[("bucket", &name), ("range", &format::range(percent))]))
    });
    team::FREED_HOW.fill(lang, &[("shares", &format::list(lang, &shares.collect::<Vec<_>>()))])
}

#[component]
fn FreedBar(bar: Bar<Bucket>) -> impl IntoView {
    let store = use_store();
    let [low, likely, high] = format::range_parts(bar.range);
    let shown = format::range(bar.range);
    let said = move || {
        let bucket = store.t(names::bucket(bar.key));
        let values: [(&str, &dyn std::fmt::Display); 4] =
            [("bucket", &bucket), ("low", &low), ("likely", &likely), ("high", &high)];
        team::FREED_LABEL.fill(store.lang(), &values)
    };
    let places = format!("--low:{};--likely:{};--high:{}", bar.low, bar.likely, bar.high);
    view! {
        <BucketTag bucket=bar.key lang=Signal::derive(move || store.lang()) />
        <div class="freed__track" data-bucket=bar.key.id() prop:style=places role="img" aria-label=live_value(said)>
            <i></i>
            <b></b>
        </div>
        <span class="freed__value" aria-hidden="true">{shown}</span>
    }
}
