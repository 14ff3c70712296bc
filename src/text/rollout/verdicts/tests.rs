//! What is said of gates, of what left the plan, and of contracts.

use std::sync::Arc;

use expect_test::{Expect, expect};

use super::*;
use crate::domain::plan::RolloutSettings;
use crate::domain::process::Bucket::AiHandles;
use crate::domain::rollout::fixture::{model, planned_on, process, team};
use crate::domain::rollout::{contracts, proposal};
use crate::domain::work::{Decision, Measured, OwnPackage, PackageChange, Progress, Work};
use crate::text::rollout::{reason, waits};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// The plan that starts on 23 November, looked at on a day.
fn plan(work: &Work, today: &str) -> Rollout {
    let settings = RolloutSettings { start: Some(day("2026-11-23")), ..RolloutSettings::default() };
    planned_on(&team(1, vec![process("a", AiHandles, 1.0)]), &settings, work, day(today))
}

fn decided(phase: PhaseKind, outcome: Outcome, who: &str) -> Work {
    let decision = Decision { outcome, who: who.to_owned(), why: "too many handed over late".to_owned() };
    Work { gates: [((phase, day("2027-02-22")), decision)].into(), ..Work::default() }
}

fn with(mut work: Work, id: &str, change: PackageChange) -> Work {
    work.packages.insert(id.into(), Arc::new(change));
    work
}

fn done() -> PackageChange {
    let progress = Progress::Done { started: Some(day("2026-11-23")), ended: Some(day("2026-12-11")) };
    PackageChange { progress: Some(progress), ..PackageChange::default() }
}

fn check(said: impl Fn(Lang) -> String, expected: &Expect) {
    expected.assert_eq(&format!("{}\n{}\n", said(Lang::En), said(Lang::ZhHant)));
}

#[test]
fn a_package_behind_a_gate_on_hold_says_so() {
    let held = decided(PhaseKind::Pilot, Outcome::Hold, "");
    let (soon, late) = (plan(&held, "2027-02-23"), plan(&held, "2027-04-01"));
    let said = |rollout: &Rollout, lang| waits(lang, &model(), rollout, rollout.package(&"live@a".into()).unwrap());
    check(
        |lang| said(&soon, lang),
        &expect![[r#"
            The gate “pilot gate” is on hold and is looked at again on 8 Mar 2027.
            關卡「pilot gate」暫緩中，2027 年 3 月 8 日再檢視。
        "#]],
    );
    check(
        |lang| said(&late, lang),
        &expect![[r#"
            The gate “pilot gate” is on hold; it was to be looked at again on 8 Mar 2027.
            關卡「pilot gate」暫緩中，原訂 2027 年 3 月 8 日再檢視，還沒有新的決定。
        "#]],
    );
}

#[test]
fn what_left_the_plan_says_why() {
    let left = PackageChange { left_out: Some("done last year".to_owned()), ..PackageChange::default() };
    let said = |who: &str| {
        let rollout = plan(&with(decided(PhaseKind::Pilot, Outcome::Stop, who), "data", left.clone()), "2027-02-23");
        move |lang| {
            let line = |left: &crate::domain::rollout::LeftOut| left_out(lang, &model(), &left.why);
            rollout.left_out[..2].iter().map(line).collect::<Vec<_>>().join("\n")
        }
    };
    check(
        said("Mei"),
        &expect![[r#"
        Left out by the team: done last year
        Mei stopped it at the gate “pilot gate” on 22 Feb 2027: too many handed over late
        團隊決定不做：done last year
        關卡「pilot gate」在 2027 年 2 月 22 日決定停止（Mei）：too many handed over late
    "#]],
    );
    check(
        said(" "),
        &expect![[r#"
        Left out by the team: done last year
        Stopped at the gate “pilot gate” on 22 Feb 2027: too many handed over late
        團隊決定不做：done last year
        關卡「pilot gate」在 2027 年 2 月 22 日決定停止：too many handed over late
    "#]],
    );
}

#[test]
fn a_package_of_its_own_says_who_added_it() {
    let own = OwnPackage::new("Tell the shop", PhaseKind::Pilot);
    let rollout = plan(&Work { own: [("o".into(), Arc::new(own))].into(), ..Work::default() }, "2026-11-23");
    let why = rollout.package(&"o".into()).unwrap().package.why[0].clone();
    check(
        |lang| reason(lang, &model(), &why),
        &expect![[r#"
        The team added it.
        團隊自行加入。
    "#]],
    );
}

#[test]
fn a_gate_says_how_far_it_is() {
    let first = |work: &Work, today: &str| plan(work, today).phase(PhaseKind::Pilot).unwrap().gate.clone();
    let idle = plan(&Work::default(), "2026-11-23").phase(PhaseKind::Optimise).unwrap().gate.clone();
    let none = PhaseGate { week: None, day: None, state: GateState::NoDate, kpis: Vec::new() };
    let gates = [
        (none, "2026-11-23"),
        (idle, "2026-11-23"),
        (first(&Work::default(), "2027-06-01"), "2027-06-01"),
        (first(&decided(PhaseKind::Pilot, Outcome::Graduate, ""), "2027-02-23"), "2027-02-23"),
        (first(&decided(PhaseKind::Pilot, Outcome::Hold, ""), "2027-02-23"), "2027-02-23"),
        (first(&decided(PhaseKind::Pilot, Outcome::Hold, ""), "2027-03-22"), "2027-03-22"),
        (first(&decided(PhaseKind::Pilot, Outcome::Stop, ""), "2027-02-23"), "2027-02-23"),
    ];
    let said = |lang| {
        let line = |(gate, today): &(PhaseGate, &str)| gate_state(lang, gate, day(today));
        gates.iter().map(line).collect::<Vec<_>>().join("\n")
    };
    check(
        said,
        &expect![[r#"
            No day yet.
            To be decided on 28 Mar 2027.
            It was to be decided on 7 Mar 2027 and is not yet.
            Graduated on 22 Feb 2027.
            On hold since 22 Feb 2027; to be looked at again on 8 Mar 2027.
            On hold since 22 Feb 2027; it was to be looked at again on 8 Mar 2027.
            Stopped on 22 Feb 2027.
            還沒有日期。
            預定 2027 年 3 月 28 日決定。
            原訂 2027 年 3 月 7 日決定，還沒有結果。
            2027 年 2 月 22 日畢業。
            2027 年 2 月 22 日決定暫緩，2027 年 3 月 8 日再檢視。
            2027 年 2 月 22 日決定暫緩，原訂 2027 年 3 月 8 日再檢視，還沒有新的決定。
            2027 年 2 月 22 日停止。
        "#]],
    );
}

#[test]
fn figures_speak_for_a_decision_or_are_missing() {
    let said = |figures: &[(&str, f64)], phase| {
        let measured = figures
            .iter()
            .map(|(kpi, value)| (((*kpi).into(), day("2026-11-20")), Measured { value: *value, note: String::new() }));
        let work = Work { measured: measured.collect(), ..Work::default() };
        let found = proposal(&plan(&work, "2026-11-23").phase(phase).unwrap().gate);
        move |lang| proposed(lang, &model(), &found)
    };
    let figures = [
        said(&[("response", 5.0), ("csat", 91.0)], PhaseKind::Pilot),
        said(&[("response", 6.0), ("csat", 80.0)], PhaseKind::Pilot),
        said(&[("response", 6.0)], PhaseKind::Pilot),
        said(&[("response", 5.0)], PhaseKind::Pilot),
        said(&[], PhaseKind::Optimise),
    ];
    check(
        |lang| figures.iter().map(|said| said(lang)).collect::<Vec<_>>().join("\n"),
        &expect![[r#"
        Every figure meets its target: this speaks for going on.
        Short of the target: response and csat. This speaks for a hold.
        Short of the target: response. This speaks for a hold. Not measured yet: csat.
        Not measured yet: csat.
        No figure is measured at this gate.
        指標全部達標，可以考慮畢業。
        未達標：response、csat。建議先暫緩。
        未達標：response。建議先暫緩。還沒有量測：csat。
        還沒有量測：csat。
        這道關卡沒有要量測的指標。
    "#]],
    );
}

#[test]
fn a_contract_says_when_it_may_be_signed_and_what_stands_before_it() {
    let before = ["kpi", "channels", "standards", "data", "tool", "pilot@a", "review@a", "inbox"];
    let over = |work: Work| before.into_iter().fold(work, |work, id| with(work, id, done()));
    let doing = |work| {
        let progress = Some(Progress::doing(day("2027-02-22")));
        with(work, "contract", PackageChange { progress, ..PackageChange::default() })
    };
    let graduated = || over(decided(PhaseKind::Pilot, Outcome::Graduate, ""));
    let works = [
        Work::default(),
        over(Work::default()),
        over(decided(PhaseKind::Pilot, Outcome::Hold, "")),
        graduated(),
        doing(graduated()),
        doing(Work::default()),
        with(graduated(), "contract", done()),
    ];
    let found = |work: &Work| {
        let rollout = plan(work, "2027-02-23");
        contracts(&model(), work, &rollout)
    };
    check(
        |lang| {
            let line = |work: &Work| contract(lang, &found(work).planned[0]);
            works.iter().map(line).collect::<Vec<_>>().join("\n")
        },
        &expect![[r#"
            Not to be signed before 8 Mar 2027: 9 things have to be done first.
            Not to be signed before 23 Feb 2027: 1 thing has to be done first.
            Not to be signed before 8 Mar 2027: 1 thing has to be done first.
            It may be signed now.
            Work on it has begun.
            Work on it has begun, though what stands before it is not done.
            It is signed.
            最早 2027 年 3 月 8 日才能簽，前面還有 9 項要先完成。
            最早 2027 年 2 月 23 日才能簽，前面還有 1 項要先完成。
            最早 2027 年 3 月 8 日才能簽，前面還有 1 項要先完成。
            現在可以簽。
            已經在進行。
            已經在進行，但該先完成的還沒做完。
            已經簽約。
        "#]],
    );
    let begun = with(Work::default(), "kpi", done());
    let steps = |lang| {
        let rollout = plan(&begun, "2026-12-14");
        let found = contracts(&model(), &begun, &rollout).planned.remove(0);
        let line = |found: &Step| format!("{}  {}", step(lang, &model(), found), step_state(lang, &rollout, found));
        found.chain.iter().map(line).collect::<Vec<_>>().join("\n")
    };
    check(
        steps,
        &expect![[r#"
        kpi  Done.
        channels  To come, ends on 20 Dec 2026.
        data  To come, ends on 3 Jan 2027.
        pilot: A  To come, ends on 7 Feb 2027.
        Gate: pilot gate  To be decided on 14 Mar 2027.
        kpi  已完成。
        channels  未開始，2026 年 12 月 20 日完成。
        data  未開始，2027 年 1 月 3 日完成。
        pilot：A  未開始，2027 年 2 月 7 日完成。
        關卡：pilot gate  預定 2027 年 3 月 14 日決定。
    "#]],
    );
    let left = PackageChange { left_out: Some("not now".to_owned()), ..PackageChange::default() };
    let withdrawn = found(&with(Work::default(), "pilot@a", left)).withdrawn;
    check(
        |lang| unsigned(lang, &model(), &withdrawn[0].why),
        &expect![[r#"
        Nothing is signed for good while nothing is tried.
        沒有試行，就不簽長約。
    "#]],
    );
}
