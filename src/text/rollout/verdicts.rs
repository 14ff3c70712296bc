//! Gates, what left the plan and what may be signed, as sentences.

use crate::domain::language::Lang;
use crate::domain::model::{Model, PhaseKind};
use crate::domain::rollout::{
    Contract, GateState, LeftOutReason, PhaseGate, Proposal, Rollout, Standing, Step, StepOf, Unsigned,
};
use crate::domain::units::{Date, Id};
use crate::domain::work::Outcome;
use crate::text::{Text, format};

texts! {
    LEFT_BY_TEAM = "Left out by the team: {why}", "團隊決定不做：{why}";
    LEFT_BY_GATE = "Stopped at the gate “{gate}” on {date}: {why}", "關卡「{gate}」在 {date}決定停止：{why}";
    LEFT_BY_GATE_WHO = "{who} stopped it at the gate “{gate}” on {date}: {why}", "關卡「{gate}」在 {date}決定停止（{who}）：{why}";

    GATE_IS_OPEN = "No day yet.", "還沒有日期。";
    GATE_IS_COMING = "To be decided on {date}.", "預定 {date}決定。";
    GATE_IS_DUE = "It was to be decided on {date} and is not yet.", "原訂 {date}決定，還沒有結果。";
    GATE_GRADUATED = "Graduated on {date}.", "{date}畢業。";
    GATE_ON_HOLD = "On hold since {date}; to be looked at again on {again}.", "{date}決定暫緩，{again}再檢視。";
    GATE_ON_HOLD_LATE = "On hold since {date}; it was to be looked at again on {again}.", "{date}決定暫緩，原訂 {again}再檢視，還沒有新的決定。";
    GATE_STOPPED = "Stopped on {date}.", "{date}停止。";

    PROPOSE_GRADUATE = "Every figure meets its target: this speaks for going on.", "指標全部達標，可以考慮畢業。";
    PROPOSE_HOLD = "Short of the target: {kpis}. This speaks for a hold.", "未達標：{kpis}。建議先暫緩。";
    PROPOSE_MEASURE = "Not measured yet: {kpis}.", "還沒有量測：{kpis}。";
    PROPOSE_NOTHING = "No figure is measured at this gate.", "這道關卡沒有要量測的指標。";

    SIGNED = "It is signed.", "已經簽約。";
    SIGNING = "Work on it has begun.", "已經在進行。";
    SIGNING_EARLY = "Work on it has begun, though what stands before it is not done.", "已經在進行，但該先完成的還沒做完。";
    MAY_SIGN = "It may be signed now.", "現在可以簽。";
    MAY_SIGN_FROM = "Not to be signed before {date}: {n} {n|thing has|things have} to be done first.", "最早 {date}才能簽，前面還有 {n} 項要先完成。";
    MAY_SIGN_AFTER_HOLD = "Not to be signed before {date}: a gate before it is on hold.", "最早 {date}才能簽，前面的關卡還在暫緩。";
    MAY_SIGN_SOME_DAY = "No day for it yet: something before it has no place in the plan.", "還沒有日期，前面有工作排不進去。";
    NOTHING_TRIED = "Nothing is signed for good while nothing is tried.", "沒有試行，就不簽長約。";

    STANDS_DONE = "Done", "已完成";
    STANDS_UNDER_WAY = "Under way", "進行中";
    STANDS_OPEN = "To come", "未開始";
    STEP_DONE = "Done.", "已完成。";
    STEP_UNDER_WAY = "Under way, ends on {date}.", "進行中，{date}完成。";
    STEP_OPEN = "To come, ends on {date}.", "未開始，{date}完成。";
    STEP_LATE = "Not done; it was to end on {date}.", "還沒完成，原訂 {date}完成。";
    STEP_UNPLACED = "It has no place in the plan.", "排不進計畫。";
    GATE_STEP = "Gate: {gate}", "關卡：{gate}";
}

/// What the gate of a phase is called.
pub fn gate(lang: Lang, model: &Model, phase: PhaseKind) -> String {
    model.phase(phase).gate.name.get(lang).to_owned()
}

/// Why a package left the plan.
pub fn left_out(lang: Lang, model: &Model, why: &LeftOutReason) -> String {
    match why {
        LeftOutReason::Team(why) => LEFT_BY_TEAM.fill(lang, &[("why", why)]),
        LeftOutReason::Stopped { phase, day, who, why } => {
            let text = if who.trim().is_empty() { LEFT_BY_GATE } else { LEFT_BY_GATE_WHO };
            let (gate, date) = (gate(lang, model, *phase), format::date(lang, *day));
            text.fill(lang, &[("gate", &gate), ("date", &date), ("who", who), ("why", why)])
        }
    }
}

/// How far a gate is.
pub fn gate_state(lang: Lang, gate: &PhaseGate, today: Date) -> String {
    let on = |text: Text, day: Date| text.fill(lang, &[("date", &format::date(lang, day))]);
    match (&gate.state, gate.day) {
        (GateState::Decided { day, decision, look_again }, _) => match (decision.outcome, look_again) {
            (Outcome::Graduate, _) => on(GATE_GRADUATED, *day),
            (Outcome::Hold, Some(again)) => {
                let text = if *again > today { GATE_ON_HOLD } else { GATE_ON_HOLD_LATE };
                text.fill(lang, &[("date", &format::date(lang, *day)), ("again", &format::date(lang, *again))])
            }
            (Outcome::Stop | Outcome::Hold, _) => on(GATE_STOPPED, *day),
        },
        (GateState::Due, Some(day)) => on(GATE_IS_DUE, day),
        (GateState::NotYet, Some(day)) => on(GATE_IS_COMING, day),
        (GateState::NoDate | GateState::Due | GateState::NotYet, _) => GATE_IS_OPEN.get(lang).to_owned(),
    }
}

/// What the figures of a gate speak for, and which are missing.
pub fn proposed(lang: Lang, model: &Model, proposal: &Proposal) -> String {
    let named = |ids: &[Id]| {
        let name = |id: &Id| model.kpi(id).map(|kpi| kpi.name.get(lang).to_owned());
        format::list(lang, &ids.iter().filter_map(name).collect::<Vec<_>>())
    };
    let verdict = match proposal.outcome {
        Some(Outcome::Graduate) => PROPOSE_GRADUATE.get(lang).to_owned(),
        Some(_) => PROPOSE_HOLD.fill(lang, &[("kpis", &named(&proposal.missed))]),
        None if proposal.unmeasured.is_empty() => PROPOSE_NOTHING.get(lang).to_owned(),
        None => String::new(),
    };
    let open = match proposal.unmeasured.as_slice() {
        [] => String::new(),
        ids => PROPOSE_MEASURE.fill(lang, &[("kpis", &named(ids))]),
    };
    format::sentences(lang, &[verdict, open])
}

/// Whether a contract may be signed, and from when.
pub fn contract(lang: Lang, contract: &Contract) -> String {
    let missing = contract.missing().count();
    match (contract.standing, contract.first_day) {
        (Standing::Done, _) => SIGNED.get(lang).to_owned(),
        (Standing::UnderWay, _) if contract.allowed => SIGNING.get(lang).to_owned(),
        (Standing::UnderWay, _) => SIGNING_EARLY.get(lang).to_owned(),
        (Standing::Open, _) if contract.allowed => MAY_SIGN.get(lang).to_owned(),
        (Standing::Open, Some(day)) => {
            let text = if missing > 0 { MAY_SIGN_FROM } else { MAY_SIGN_AFTER_HOLD };
            text.fill(lang, &[("date", &format::date(lang, day)), ("n", &missing)])
        }
        (Standing::Open, None) => MAY_SIGN_SOME_DAY.get(lang).to_owned(),
    }
}

/// Why a contract is not in the plan.
pub fn unsigned(lang: Lang, model: &Model, why: &Unsigned) -> String {
    match why {
        Unsigned::NothingTried => NOTHING_TRIED.get(lang).to_owned(),
        Unsigned::LeftOut(why) => left_out(lang, model, why),
    }
}

/// How far a package is, in a word.
pub const fn standing(standing: Standing) -> Text {
    match standing {
        Standing::Done => STANDS_DONE,
        Standing::UnderWay => STANDS_UNDER_WAY,
        Standing::Open => STANDS_OPEN,
    }
}

/// What a step before a contract is called.
pub fn step(lang: Lang, model: &Model, step: &Step) -> String {
    match &step.of {
        StepOf::Package(package) => package.title.get(lang),
        StepOf::Gate(phase) => GATE_STEP.fill(lang, &[("gate", &gate(lang, model, *phase))]),
    }
}

/// How far a step before a contract is, and when it ends.
pub fn step_state(lang: Lang, rollout: &Rollout, step: &Step) -> String {
    if let StepOf::Gate(phase) = &step.of {
        return rollout.phase(*phase).map_or_else(String::new, |plan| gate_state(lang, &plan.gate, rollout.today));
    }
    let until = |text: Text| match step.end {
        Some(day) => text.fill(lang, &[("date", &format::date(lang, day))]),
        None => STEP_UNPLACED.get(lang).to_owned(),
    };
    match step.standing {
        Standing::Done => STEP_DONE.get(lang).to_owned(),
        _ if step.end.is_some_and(|day| day < rollout.today) => until(STEP_LATE),
        Standing::UnderWay => until(STEP_UNDER_WAY),
        Standing::Open => until(STEP_OPEN),
    }
}

#[cfg(test)]
mod tests;
