//! What the parts of a business case are called.

use crate::domain::language::Lang;
use crate::domain::money::{Charge, Effect, Group, InputId, Part, PricingModel, Scenario, Shared};
use crate::text::Text;

texts! {
    AGENT_COST = "Cost of one agent a month", "每位客服每月成本";
    HOURS_PER_MONTH = "Hours an agent works on cases in a month", "每位客服每月實際處理案件的時數";
    REALISED = "Share of the freed time that becomes money", "省下的時間真正變成金額的比例";
    RAMP_MONTHS = "Months from going live to full effect", "上線到完全發揮效果的月數";
    DIP_PERCENT = "Extra handling time right after going live", "剛上線時多花的處理時間";
    DIP_MONTHS = "Months the slower start lasts", "上線初期變慢持續的月數";
    GROWTH = "Growth of the volume a year", "案件量每年成長";
    PEAK_FACTOR = "Volume of a peak month, against a usual one", "旺季月份的案件量是平常的幾倍";
    REPLACED_TOOL = "Present tool that is dropped, a month", "停用的現有系統每月費用";
    EXTRA_MARGIN = "Gross profit from extra sales a month", "額外銷售帶來的每月毛利";
    REVENUE = "Revenue a month that a share is taken from", "抽成依據的每月營收";
    FOLLOW_MONTHS = "Months until the processes that had to wait are live", "延後的流程再過幾個月上線";

    RESOLVED = "Cases given to AI that need nobody", "交由 AI 的案件中不需真人的比例";
    PREPARED = "Time saved where AI prepares", "先由 AI 整理所省的時間";
    OBSERVED = "Time saved where a person leads", "真人主導、AI 觀察所省的時間";

    LICENCE = "Licence and subscription", "授權與訂閱";
    IMPLEMENTATION = "Implementation", "導入";
    TRAINING = "AI training", "AI 訓練";
    OPERATION = "Operation and upkeep", "維運";
    PEOPLE = "People and change", "人力與轉換";

    NOTHING = "Nothing charged", "未計價";
    FLAT = "Flat fee", "固定月費";
    SEAT = "By seat", "依座席數計價";
    CONVERSATION = "By conversation", "依對話量計價";
    MODULE = "By module", "依模組計價";
    REVENUE_SHARE = "Share of revenue", "依營收抽成";
    HYBRID = "Hybrid", "混合計價";

    PART_FEE = "Fee a month", "月費";
    PART_SEATS = "Seats", "座席數";
    PART_INCLUDED = "Conversations included a month", "每月內含對話數";
    PART_OVERAGE = "Price of one more conversation", "超額每則單價";
    PART_MODULES = "Modules", "模組數";
    PART_PERCENT = "Share of revenue", "營收抽成比例";
}

/// What a shared assumption is called.
pub fn shared(shared: Shared) -> Text {
    match shared {
        Shared::AgentCost => AGENT_COST,
        Shared::HoursPerMonth => HOURS_PER_MONTH,
        Shared::Realised => REALISED,
        Shared::RampMonths => RAMP_MONTHS,
        Shared::DipPercent => DIP_PERCENT,
        Shared::DipMonths => DIP_MONTHS,
        Shared::Growth => GROWTH,
        Shared::PeakFactor => PEAK_FACTOR,
        Shared::ReplacedTool => REPLACED_TOOL,
        Shared::ExtraMargin => EXTRA_MARGIN,
        Shared::Revenue => REVENUE,
        Shared::FollowMonths => FOLLOW_MONTHS,
    }
}

/// What an effect is called.
pub fn effect(effect: Effect) -> Text {
    match effect {
        Effect::Resolved => RESOLVED,
        Effect::Prepared => PREPARED,
        Effect::Observed => OBSERVED,
    }
}

/// What a group of costs is called.
pub fn group(group: Group) -> Text {
    match group {
        Group::Licence => LICENCE,
        Group::Implementation => IMPLEMENTATION,
        Group::Training => TRAINING,
        Group::Operation => OPERATION,
        Group::People => PEOPLE,
    }
}

/// What a way of charging is called.
pub fn pricing(model: PricingModel) -> Text {
    match model {
        PricingModel::Nothing => NOTHING,
        PricingModel::Flat => FLAT,
        PricingModel::Seat => SEAT,
        PricingModel::Conversation => CONVERSATION,
        PricingModel::Module => MODULE,
        PricingModel::RevenueShare => REVENUE_SHARE,
        PricingModel::Hybrid => HYBRID,
    }
}

/// What part of a price is called.
pub fn part(part: Part) -> Text {
    match part {
        Part::Fee => PART_FEE,
        Part::Seats => PART_SEATS,
        Part::Included => PART_INCLUDED,
        Part::Overage => PART_OVERAGE,
        Part::Modules => PART_MODULES,
        Part::Percent => PART_PERCENT,
    }
}

/// What an assumption is called; the scenario it belongs to gives names to its costs.
pub fn input(lang: Lang, scenario: Option<&Scenario>, input: &InputId) -> String {
    match input {
        InputId::Shared(which) => shared(*which).get(lang).to_owned(),
        InputId::Effect(which) => effect(*which).get(lang).to_owned(),
        InputId::Charge { charge, part: which } => {
            let part = part(*which).get(lang);
            let charge = scenario.and_then(|scenario| scenario.charges.get(*charge));
            match (charge, lang) {
                (None, _) => part.to_owned(),
                (Some(Charge::Flat { .. }), _) => FLAT.get(lang).to_owned(),
                (Some(charge), Lang::En) => format!("{}: {part}", pricing(charge.into()).get(lang)),
                (Some(charge), Lang::ZhHant) => format!("{}：{part}", pricing(charge.into()).get(lang)),
            }
        }
        InputId::Cost(id) => {
            let cost = scenario.and_then(|scenario| scenario.costs.iter().find(|cost| cost.id == *id));
            cost.map_or_else(|| id.to_string(), |cost| cost.name.get(lang).to_owned())
        }
    }
}
