//! Where things stand in the chart, as pictures in words.

use expect_test::expect;

use super::*;
use crate::domain::plan::{Freeze, RolloutSettings};
use crate::domain::process::Bucket::AiHandles;
use crate::domain::rollout::fixture::{planned, process, team};

const PIXELS: Sizes = Sizes { width: 800.0, head: 28.0, row: 28.0, bar: 16.0, month: 56.0, week: 12.0 };

fn plan(settings: &RolloutSettings) -> Rollout {
    let team = team(1, vec![process("a", AiHandles, 1.0)]);
    planned(&team, settings)
}

fn freeze(from: &str, to: &str) -> Freeze {
    Freeze { id: from.into(), name: String::new(), from: from.parse().unwrap(), to: to.parse().unwrap() }
}

/// Ten units a week.
fn sizes(rollout: &Rollout) -> Sizes {
    let width = 10.0 * f64::from(rollout.weeks + 1);
    Sizes { width, head: 20.0, row: 10.0, bar: 6.0, month: 30.0, week: 10.0 }
}

#[test]
fn packages_stand_under_their_phase_where_their_weeks_are() {
    let rollout = plan(&RolloutSettings::default());
    let chart = gantt(&rollout, &sizes(&rollout), |_| true);
    let line = |row: &Row| match &row.mark {
        Mark::Phase { phase, gate } => format!("{} {phase:?} {:?}\n", row.y, gate.map(|gate| (gate.x, gate.y))),
        Mark::Package { id, bar: Some(bar), .. } => {
            format!("{} {} {}+{} slack {}\n", row.y, id.as_str(), bar.x, bar.width, bar.slack)
        }
        Mark::Package { id, bar: None, .. } => format!("{} {}\n", row.y, id.as_str()),
    };
    expect![[r#"
        20 Standardise Some((50.0, 25.0))
        30 kpi 0+20 slack 0
        40 channels 20+10 slack 0
        50 standards 20+30 slack 10
        60 data 30+20 slack 0
        70 Pilot Some((150.0, 75.0))
        80 tool 50+10 slack 0
        90 pilot@a 60+40 slack 0
        100 review@a 100+10 slack 0
        110 inbox 130+20 slack 10
        120 Expand Some((130.0, 125.0))
        130 live@a 110+20 slack 0
        140 contract 150+20 slack 10
        150 Optimise Some((180.0, 155.0))
        160 tuning@a 130+40 slack 0
        170 lookback 170+10 slack 0
    "#]]
    .assert_eq(&chart.rows.iter().map(line).collect::<String>());
    assert_eq!(chart.height, 20.0 + 10.0 * real(chart.rows.len()));
}

#[test]
fn bars_lie_in_their_rows_and_in_the_chart() {
    let rollout = plan(&RolloutSettings::default());
    let chart = gantt(&rollout, &sizes(&rollout), |_| true);
    for row in &chart.rows {
        let Mark::Package { index, bar: Some(bar), .. } = &row.mark else { continue };
        assert_eq!(bar.y, row.y + 2.0);
        assert!(bar.width > 0.0 && bar.x + bar.width + bar.slack <= chart.axis.width());
        assert_eq!(Some(bar.critical), rollout.packages[*index].placement.as_ref().map(|at| at.critical));
    }
}

#[test]
fn packages_without_a_place_keep_their_row() {
    let hours = [("it".into(), 0)].into();
    let rollout = plan(&RolloutSettings { hours_per_week: hours, ..RolloutSettings::default() });
    let chart = gantt(&rollout, &PIXELS, |_| true);
    let packages: Vec<bool> = (chart.rows.iter())
        .filter_map(|row| if let Mark::Package { bar, .. } = &row.mark { Some(bar.is_some()) } else { None })
        .collect();
    assert_eq!(packages.len(), rollout.packages.len());
    assert!(packages.iter().all(|placed| !placed));
    assert!(chart.rows.iter().all(|row| !matches!(row.mark, Mark::Phase { gate: Some(_), .. })));
}

#[test]
fn freezes_lie_by_the_day_and_are_cut_at_the_edges() {
    // The plan starts on 23 November; ten units a week.
    let freezes = vec![
        freeze("2026-11-01", "2026-11-29"),
        freeze("2026-12-07", "2026-12-07"),
        freeze("2035-01-01", "2035-02-01"),
    ];
    let rollout = plan(&RolloutSettings { freezes, ..RolloutSettings::default() });
    let chart = gantt(&rollout, &sizes(&rollout), |_| true);
    let bands: Vec<_> = chart.freezes.iter().map(|band| (band.x, (band.width * 7.0).round())).collect();
    assert_eq!(bands, [(0.0, 70.0), (20.0, 10.0)]);
}

#[test]
fn today_shows_only_within_the_plan() {
    assert_eq!(gantt(&plan(&RolloutSettings::default()), &PIXELS, |_| true).today, None);
    let start = Some("2026-11-13".parse().unwrap());
    let rollout = plan(&RolloutSettings { start, ..RolloutSettings::default() });
    assert_eq!(gantt(&rollout, &sizes(&rollout), |_| true).today, Some(10.0));
}

#[test]
fn months_and_weeks_keep_their_distance() {
    let rollout = plan(&RolloutSettings::default());
    let sizes = sizes(&rollout);
    let chart = gantt(&rollout, &sizes, |_| true);
    let months: Vec<_> = chart.months.iter().map(|month| (month.year, month.month)).collect();
    assert_eq!(months, [(2026, 12), (2027, 1), (2027, 2), (2027, 3), (2027, 4)]);
    assert_eq!(chart.weeks.len(), usize::try_from(rollout.weeks).unwrap() + 2);
    for narrow in [50.0, 100.0, 200.0, 2_000.0] {
        let chart = gantt(&rollout, &Sizes { width: narrow, ..sizes }, |_| true);
        assert!(chart.months.windows(2).all(|pair| pair[1].x - pair[0].x > 0.9 * sizes.month), "{narrow}");
        assert!(chart.weeks.windows(2).all(|pair| pair[1].x - pair[0].x >= sizes.week), "{narrow}");
    }
}

#[test]
fn a_phase_none_of_whose_packages_are_shown_has_no_row() {
    let rollout = plan(&RolloutSettings::default());
    let chart = gantt(&rollout, &sizes(&rollout), |planned| planned.package.phase == PhaseKind::Pilot);
    let packages = rollout.packages.iter().filter(|planned| planned.package.phase == PhaseKind::Pilot).count();
    assert_eq!(chart.rows.len(), packages + 1);
    assert!(chart.rows.iter().all(|row| !matches!(row.mark, Mark::Phase { phase, .. } if phase != PhaseKind::Pilot)));
}

#[test]
fn a_bar_past_the_end_of_the_axis_is_cut_there() {
    let rollout = plan(&RolloutSettings::default());
    let chart = gantt(&rollout, &PIXELS, |_| true);
    let mut late = rollout.packages[0].placement.clone().unwrap();
    (late.start_week, late.end_week) = (chart.axis.weeks - 1, chart.axis.weeks + 9);
    let bar = chart.axis.bar(&late, &PIXELS, 0.0);
    assert!((bar.x + bar.width - chart.axis.width()).abs() < 1e-9 && bar.slack < 1e-9);
}

#[test]
fn an_empty_plan_is_a_chart_without_rows() {
    let mut rollout = plan(&RolloutSettings::default());
    rollout.packages.clear();
    rollout.phases.iter_mut().for_each(|phase| phase.packages = 0);
    rollout.weeks = 0;
    let chart = gantt(&rollout, &PIXELS, |_| true);
    assert_eq!((chart.rows.len(), chart.height), (0, PIXELS.head));
}
