//! Words of the gates page: what is due, what a decision changes, what may be signed when.

use crate::domain::language::Lang;
use crate::domain::model::{Model, PhaseKind};
use crate::domain::rollout::{Effect, GateState, PhasePlan, Rollout, behind_gate, proposal};
use crate::domain::units::Date;
use crate::domain::work::{Outcome, Work};
use crate::text::{Text, format};

texts! {
    HEAD_DUE = "The gate “{gate}” is due since {date}", "關卡「{gate}」原訂 {date}決定，還沒有結果";
    HEAD_AGAIN = "Time to look again at “{gate}”, on hold since {date}", "關卡「{gate}」{date}暫緩，該再檢視了";
    HEAD_HOLD = "“{gate}” is on hold until {date}; {n} work {n|package waits|packages wait}", "關卡「{gate}」暫緩到 {date}，{n} 個工作包在等";
    HEAD_STOPPED = "Stopped at “{gate}” on {date}; {n} work {n|package|packages} left the plan", "{date}在關卡「{gate}」停止，{n} 個工作包移出計畫";
    HEAD_NEXT = "Nothing is due; the next gate is “{gate}” on {date}", "目前沒有要決定的關卡，下一道是「{gate}」：{date}";
    HEAD_PASSED = "Every gate is passed", "每道關卡都已畢業";
    HEAD_NONE = "No gate has a day yet", "關卡都還沒有日期";

    LEDE = "Each phase ends with a gate. Measured figures inform the decision; people take it, with a name and a reason.", "每個階段工作結束都有一道關卡。量測結果提供依據，由人來決定，並留下姓名與理由。";
    LIST_TITLE = "The four gates", "四道關卡";
    GATE_OF = "Gate: {gate}", "關卡：{gate}";
    NO_WORK = "No work in this phase.", "這個階段沒有工作。";
    FIGURES_OF = "Key figures of the gate “{gate}”", "關卡「{gate}」的指標";
    COL_KPI = "Key figure", "指標";
    COL_BASELINE = "Baseline", "基準值";
    COL_TARGET = "Target", "目標";
    COL_LATEST = "Latest value", "最新值";
    TO_KPIS = "Record values, set baselines and targets", "記錄量測值、調整基準值與目標";
    SAYS = "What the figures say", "指標怎麼說";
    BASELINES_ALL = "Every figure has a baseline, which is what this gate asks for.", "每項指標都有基準值，符合這道關卡的要求。";
    BASELINES_MISSING = "Still without a baseline: {kpis}. This gate asks for all of them.", "還沒有基準值：{kpis}。這道關卡要求每一項都要有。";
    RULE = "How to decide", "判斷方式";
    HISTORY = "Decisions", "決定紀錄";
    BY = "{date} · {outcome} · {who}", "{date} · {outcome} · {who}";
    BY_NOBODY = "{date} · {outcome}", "{date} · {outcome}";
    REMOVE_DECISION = "Remove the decision of {date}", "移除 {date}的決定";
    REMOVED = "Decision removed", "已移除決定";

    DECIDE = "Record a decision", "記錄決定";
    DECIDE_AT = "Decision at the gate “{gate}”", "關卡「{gate}」的決定";
    OUTCOME = "Outcome", "結果";
    MEANS_GRADUATE = "Go on: the next phase may begin.", "往下走，下一個階段可以開始。";
    MEANS_HOLD = "Wait, put right what is named, then look again.", "先停一下，處理好指明的問題，再重新檢視。";
    MEANS_STOP = "The work goes back to people; later work leaves the plan.", "流程交回真人，後面的工作移出計畫。";
    DAY = "Decided on", "決定日";
    WHO = "Decided by", "決定者";
    WHO_HINT = "Name or role.", "姓名或職稱。";
    WHY = "Why", "理由";
    WHY_HINT = "Needed for a hold or a stop: what has to change, or what ended it.", "暫緩或停止時必填：要改善什麼，或為什麼不做了。";
    SAVE = "Record the decision", "記錄這個決定";
    NO_OUTCOME = "Choose graduate, hold or stop.", "請選擇畢業、暫緩或停止。";
    NO_DAY = "Choose the day of the decision.", "請選擇決定日。";
    FUTURE = "That day is still to come; enter the day it was decided.", "這天還沒到，請填實際做決定的日期。";
    NO_WHY = "Say why; without a reason nobody can tell later what a hold or a stop was about.", "請寫下理由；沒有理由，日後就說不清當初為什麼暫緩或停止。";
    REPLACES = "{date} has a decision already: {outcome}. Recording replaces it.", "{date}已經有決定：{outcome}，記錄後會取代它。";
    EARLIER = "A later decision, of {date}, goes on counting.", "{date}還有較晚的決定，仍以那次為準。";
    RECORDED = "Recorded: {outcome} at the gate “{gate}”", "已記錄：關卡「{gate}」{outcome}";
    CHANGES = "What this changes", "這個決定的影響";

    OPENS = "{n} work {n|package|packages} of later phases may go on as planned.", "後面階段的 {n} 個工作包可以照計畫進行。";
    WAITS = "{n} work {n|package|packages} of later phases {n|waits|wait} until {date}, the day to look again; what has begun goes on.", "後面階段的 {n} 個工作包等到 {date}再檢視，已經開始的繼續做。";
    LEAVES = "{n} work {n|package|packages} of later phases {n|leaves|leave} the plan; what has begun stays.", "後面階段的 {n} 個工作包移出計畫，已經開始的不受影響。";
    NOTHING_BEHIND = "No later work depends on it.", "後面沒有要等這道關卡的工作。";

    SIGN_TITLE = "What may be signed when", "什麼時候可以簽約";
    SIGN_LEDE = "The procurement firewall: figures first, then channels, technical and data needs, a pilot, its gate – and a long contract last.", "採購防火牆：先有指標、通路地圖、技術與資料需求，試行並通過關卡，最後才簽長約。";
    SIGN_PLANNED = "The plan has it start on {date}.", "計畫排在 {date}開始。";
    SIGN_CHAIN = "What comes before “{contract}”, in order", "簽「{contract}」之前，依序要完成";
    SIGN_OTHERS = "{n} more {n|package|packages} that {n|comes|come} before", "另有 {n} 個要先完成的工作包";
    SIGN_NONE = "No contract is in this plan.", "這份計畫沒有要簽的合約。";
    SIGN_WITHHELD = "Not to be signed in this rollout", "這一輪先不簽";
}

/// The finding of the page.
pub fn headline(lang: Lang, model: &Model, work: &Work, rollout: &Rollout) -> String {
    let gate = |phase| super::gate(lang, model, phase);
    let date = |day| format::date(lang, day);
    if let Some(plan) = rollout.phases.iter().find(|plan| plan.gate.is_due(rollout.today)) {
        let (text, since) = match (&plan.gate.state, plan.gate.day) {
            (GateState::Decided { day, .. }, _) => (HEAD_AGAIN, Some(*day)),
            (_, day) => (HEAD_DUE, day),
        };
        return text.fill(lang, &[("gate", &gate(plan.phase)), ("date", &since.map(date).unwrap_or_default())]);
    }
    if let Some((plan, day)) = rollout.phases.iter().find_map(|plan| Some((plan, waiting(plan)?))) {
        let n = behind_gate(work, rollout, plan.phase);
        return HEAD_HOLD.fill(lang, &[("gate", &gate(plan.phase)), ("date", &date(day)), ("n", &n)]);
    }
    if let Some((plan, day)) = rollout.phases.iter().find_map(|plan| Some((plan, stopped(plan)?))) {
        let n = behind_gate(work, rollout, plan.phase);
        return HEAD_STOPPED.fill(lang, &[("gate", &gate(plan.phase)), ("date", &date(day)), ("n", &n)]);
    }
    // Gates are taken in the order of their phases.
    let mut next = rollout.phases.iter().filter(|plan| plan.gate.state == GateState::NotYet);
    match next.find_map(|plan| Some((plan.gate.day?, plan.phase))) {
        Some((day, phase)) => HEAD_NEXT.fill(lang, &[("gate", &gate(phase)), ("date", &date(day))]),
        None => {
            let worked = || rollout.phases.iter().filter(|plan| plan.packages > 0);
            let is_passed = worked().all(|plan| plan.gate.outcome() == Some(Outcome::Graduate));
            (if is_passed && worked().next().is_some() { HEAD_PASSED } else { HEAD_NONE }).get(lang).to_owned()
        }
    }
}

/// What the figures of a gate say. Before the first gate nothing has changed yet, so it asks for baselines, not for targets.
pub fn says(lang: Lang, model: &Model, plan: &PhasePlan) -> String {
    if plan.phase != PhaseKind::Standardise || plan.gate.kpis.is_empty() {
        return super::proposed(lang, model, &proposal(&plan.gate));
    }
    let missing = plan.gate.kpis.iter().filter(|figure| figure.baseline.is_none());
    let missing: Vec<String> = missing.map(|figure| super::kpis::name(lang, model, &figure.kpi)).collect();
    if missing.is_empty() {
        return BASELINES_ALL.get(lang).to_owned();
    }
    BASELINES_MISSING.fill(lang, &[("kpis", &format::list(lang, &missing))])
}

/// The day a gate on hold is looked at again.
fn waiting(plan: &PhasePlan) -> Option<Date> {
    match &plan.gate.state {
        GateState::Decided { look_again, .. } => *look_again,
        _ => None,
    }
}

/// The day a gate was stopped.
fn stopped(plan: &PhasePlan) -> Option<Date> {
    match &plan.gate.state {
        GateState::Decided { day, decision, .. } if decision.outcome == Outcome::Stop => Some(*day),
        _ => None,
    }
}

/// What an outcome means, in a sentence.
pub const fn meaning(outcome: Outcome) -> Text {
    match outcome {
        Outcome::Graduate => MEANS_GRADUATE,
        Outcome::Hold => MEANS_HOLD,
        Outcome::Stop => MEANS_STOP,
    }
}

/// What a decision would change.
pub fn effect(lang: Lang, effect: &Effect) -> String {
    let (text, n) = match effect {
        Effect::Opens(0) | Effect::Waits { packages: 0, .. } | Effect::Leaves(0) => (NOTHING_BEHIND, 0),
        Effect::Opens(n) => (OPENS, *n),
        Effect::Leaves(n) => (LEAVES, *n),
        Effect::Waits { packages, until } => {
            return WAITS.fill(lang, &[("n", packages), ("date", &format::date(lang, *until))]);
        }
    };
    text.fill(lang, &[("n", &n)])
}

/// What the gate of a phase is called, said as a gate.
pub fn gate_of(lang: Lang, model: &Model, phase: PhaseKind) -> String {
    GATE_OF.fill(lang, &[("gate", &super::gate(lang, model, phase))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::{KpiSetting, RolloutSettings};
    use crate::domain::process::Bucket::AiHandles;
    use crate::domain::rollout::effect as effect_of;
    use crate::domain::rollout::fixture::{model, planned_on, process, team};
    use crate::domain::work::Decision;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn decided(decisions: &[(PhaseKind, &str, Outcome)]) -> Work {
        let entry = |(phase, on, outcome): &(PhaseKind, &str, Outcome)| {
            ((*phase, day(on)), Decision { outcome: *outcome, who: String::new(), why: "because".to_owned() })
        };
        Work { gates: decisions.iter().map(entry).collect(), ..Work::default() }
    }

    /// The rollout that starts on 23 November, on a day.
    fn plan(work: &Work, today: &str) -> Rollout {
        let baseline = KpiSetting { baseline: Some(20.0), target: None };
        let settings = RolloutSettings {
            start: Some(day("2026-11-23")),
            kpis: [("response".into(), baseline)].into(),
            ..RolloutSettings::default()
        };
        planned_on(&team(3, vec![process("a", AiHandles, 12.0)]), &settings, work, day(today))
    }

    fn say(work: &Work, today: &str) -> String {
        headline(Lang::En, &model(), work, &plan(work, today))
    }

    #[test]
    fn the_heading_says_what_is_to_be_decided_first() {
        use Outcome::{Graduate, Hold, Stop};
        use PhaseKind::Standardise;
        let nothing = Work::default();
        assert!(say(&nothing, "2026-11-23").starts_with("Nothing is due; the next gate is “standardise gate” on "));
        let gate = plan(&nothing, "2026-11-23").phase(Standardise).and_then(|plan| plan.gate.day).unwrap();
        assert!(gate < day("2027-03-01"));
        let hold = decided(&[(Standardise, "2027-03-01", Hold)]);
        let n = behind_gate(&hold, &plan(&hold, "2027-03-02"), Standardise);
        assert!(n > 3);
        let expected = format!("“standardise gate” is on hold until 15 Mar 2027; {n} work packages wait");
        assert_eq!(say(&hold, "2027-03-02"), expected);
        assert_eq!(say(&hold, "2027-03-16"), "Time to look again at “standardise gate”, on hold since 1 Mar 2027");
        let stop = decided(&[(Standardise, "2027-03-01", Stop)]);
        let expected = format!("Stopped at “standardise gate” on 1 Mar 2027; {n} work packages left the plan");
        assert_eq!(say(&stop, "2027-03-02"), expected);
        let on = decided(&[(Standardise, "2026-11-24", Graduate)]);
        let said = say(&on, "2026-11-25");
        assert!(said.starts_with("Nothing is due; the next gate is “pilot gate” on "), "{said}");
        let said = say(&on, "2027-08-02");
        assert!(said.starts_with("The gate “pilot gate” is due since "), "{said}");
    }

    #[test]
    fn a_decision_says_what_it_changes_whatever_was_decided_before() {
        use PhaseKind::Standardise;
        let effects = |work: &Work| {
            let rollout = plan(work, "2027-03-02");
            let of = |outcome| effect_of(work, &rollout, Standardise, outcome, day("2027-03-02"));
            Outcome::ALL.map(|outcome| effect(Lang::ZhHant, &of(outcome)))
        };
        let before = effects(&Work::default());
        assert_eq!(before, effects(&decided(&[(Standardise, "2027-03-01", Outcome::Stop)])));
        assert!(before[1].contains("個工作包等到 2027 年 3 月 16 日再檢視"), "{before:?}");
        let last = |outcome| {
            let work = Work::default();
            effect(
                Lang::En,
                &effect_of(&work, &plan(&work, "2027-03-02"), PhaseKind::Optimise, outcome, day("2027-03-02")),
            )
        };
        assert_eq!(last(Outcome::Stop), "No later work depends on it.");
    }

    #[test]
    fn the_first_gate_asks_for_baselines() {
        let rollout = plan(&Work::default(), "2026-11-23");
        let of = |phase| says(Lang::En, &model(), rollout.phase(phase).unwrap());
        assert_eq!(of(PhaseKind::Standardise), "Every figure has a baseline, which is what this gate asks for.");
        assert_eq!(of(PhaseKind::Pilot), "Not measured yet: response and csat.");
    }
}
