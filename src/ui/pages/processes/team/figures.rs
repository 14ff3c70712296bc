//! The same as a table.

use leptos::prelude::*;

use super::super::parts::{case_parts, hour_parts};
use super::freed::freed_in;
use crate::chart::shares::Part;
use crate::domain::process::Bucket;
use crate::domain::units::Range;
use crate::state::{Store, use_store};
use crate::text::processes::team;
use crate::text::{Text, format};
use crate::ui::components::{BucketTag, live, live_value};

const COLUMNS: [Text; 6] =
    [team::COL_PROCESSES, team::COL_CASES, team::COL_SHARE, team::COL_HOURS, team::COL_SHARE, team::COL_FREED];

/// Processes, cases, hours and hours freed per bucket.
#[component]
pub fn Figures() -> impl IntoView {
    let store = use_store();
    let heads = COLUMNS.map(|text| view! { <th scope="col" class="num">{live(move || store.t(text))}</th> });
    let rows = Bucket::ALL.map(|bucket| view! { <Row bucket=bucket /> });
    let total = move || total_cells(store).map(|text| view! { <td class="num">{text}</td> });
    view! {
        <section class="card team-figures">
            <h2>{live(move || store.t(team::TABLE_TITLE))}</h2>
            <div class="scroll-x" tabindex="0" role="region" aria-label=live_value(move || store.t(team::TABLE_CAPTION))>
                <table>
                    <caption class="visually-hidden">{live(move || store.t(team::TABLE_CAPTION))}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{live(move || store.t(team::COL_BUCKET))}</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{live(move || store.t(team::TOTAL))}</th>
                            {live(total)}
                        </tr>
                    </tfoot>
                </table>
            </div>
        </section>
    }
}

#[component]
fn Row(bucket: Bucket) -> impl IntoView {
    let store = use_store();
    let cells = move || cells(store, bucket).map(|text| view! { <td class="num">{text}</td> });
    view! {
        <tr>
            <th scope="row">
                <BucketTag bucket=bucket lang=Signal::derive(move || store.lang()) />
            </th>
            {live(cells)}
        </tr>
    }
}

fn cells(store: Store, bucket: Bucket) -> [String; 6] {
    let freed = freed_in(store, bucket);
    store.results.team.with(|team| {
        let sum = |sums: &std::collections::BTreeMap<Bucket, f64>| {
            format::or_dash(sums.get(&bucket), |sum| format::number(*sum, 0))
        };
        [
            team.count.get(&bucket).copied().unwrap_or(0).to_string(),
            sum(&team.cases),
            share(&case_parts(team), bucket),
            sum(&team.hours),
            share(&hour_parts(team), bucket),
            range(freed),
        ]
    })
}

fn share(parts: &[Part<Bucket>], bucket: Bucket) -> String {
    let part = parts.iter().find(|part| part.key == bucket);
    format::or_dash(part, |part| format!("{}%", part.percent))
}

fn range(range: Range) -> String {
    if range.high > 0.0 { format::range(range) } else { "–".to_owned() }
}

fn total_cells(store: Store) -> [String; 6] {
    store.results.team.with(|team| {
        let whole = |sum: f64| if sum > 0.0 { "100%" } else { "–" }.to_owned();
        [
            team.count.values().sum::<usize>().to_string(),
            format::number(team.all_cases, 0),
            whole(team.all_cases),
            format::number(team.all_hours, 0),
            whole(team.all_hours),
            range(team.hours_freed),
        ]
    })
}
