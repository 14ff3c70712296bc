//! Changes to several processes in one step.

use super::{Edit, decision};
use crate::domain::process::{Bucket, Process};
use crate::domain::units::Minutes;

/// One step that puts processes, each with its computed bucket, into the wanted one: those the rules give it follow the
/// rules again, the others are decided by hand for this reason.
pub fn decide_all<'a>(
    processes: impl IntoIterator<Item = (&'a Process, Option<Bucket>)>,
    wanted: Bucket,
    reason: &str,
) -> Edit {
    let changed = processes.into_iter().map(|(process, computed)| {
        let decided = decision(computed, wanted, reason);
        Process { decided, ..process.clone() }
    });
    Edit::ReplaceProcesses(changed.collect())
}

/// What to change about several processes; what is absent stays as it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Change {
    /// Who answers for them.
    pub owner: Option<String>,
    /// A channel to add.
    pub channel: Option<String>,
    /// Handling time of one case.
    pub minutes_per_case: Option<Minutes>,
    /// What to multiply the cases a month by; above zero.
    pub volume_factor: Option<f64>,
}

/// One step that changes processes alike.
pub fn change_all<'a>(processes: impl IntoIterator<Item = &'a Process>, change: &Change) -> Edit {
    Edit::ReplaceProcesses(processes.into_iter().map(|process| changed(process, change)).collect())
}

fn changed(process: &Process, change: &Change) -> Process {
    let mut next = process.clone();
    if let Some(owner) = &change.owner {
        next.owner.clone_from(owner);
    }
    if let Some(channel) = change.channel.as_ref().filter(|channel| !next.channels.contains(channel)) {
        next.channels.push(channel.clone());
    }
    next.minutes_per_case = change.minutes_per_case.or(process.minutes_per_case);
    if let Some(factor) = change.volume_factor {
        next.volume_per_month = process.volume_per_month.map(|volume| multiplied(volume, factor));
    }
    next
}

fn multiplied(volume: u32, factor: f64) -> u32 {
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to the type"
    )]
    let volume = (f64::from(volume) * factor).round().clamp(0.0, f64::from(u32::MAX)) as u32;
    volume
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::rated;
    use crate::domain::plan::{ModelRef, Plan};
    use crate::domain::process::Override;
    use std::sync::Arc;

    fn plan() -> Plan {
        let mut plan = Plan::new("plan".into(), "", ModelRef { id: "m".into(), revision: "1".into() });
        let process = |id: &str, volume_per_month| Process {
            id: id.into(),
            volume_per_month,
            channels: vec!["line".to_owned()],
            ..rated("5515551111")
        };
        let processes = [process("a", Some(600)), process("b", None), process("c", Some(7))];
        plan.processes = Arc::new(processes.into_iter().map(Arc::new).collect());
        plan
    }

    fn because(bucket: Bucket, reason: &str) -> Option<Override> {
        Some(Override { bucket, reason: reason.to_owned() })
    }

    fn first_two(plan: &Plan) -> impl Iterator<Item = &Process> {
        plan.processes.iter().take(2).map(|process| &**process)
    }

    #[test]
    fn what_the_rules_decide_alike_is_left_to_them() {
        let before = Edit::Decide { processes: vec!["a".into()], decided: because(Bucket::PersonOnly, "before") };
        let plan = plan().apply(&before);
        let computed = [Some(Bucket::AiHandles), None];
        let next = plan.apply(&decide_all(first_two(&plan).zip(computed), Bucket::AiHandles, "the pilot went well"));
        let decided: Vec<_> = next.processes.iter().map(|process| process.decided.clone()).collect();
        assert_eq!(decided, [None, because(Bucket::AiHandles, "the pilot went well"), None]);
    }

    #[test]
    fn several_change_alike_and_nothing_else_does() {
        let plan = plan();
        let change = Change {
            owner: Some("Service desk".to_owned()),
            channel: Some("phone".to_owned()),
            minutes_per_case: Minutes::new(4.0),
            volume_factor: Some(1.25),
        };
        let next = plan.apply(&change_all(first_two(&plan), &change));
        let [a, b, c] = next.processes.as_slice() else { panic!("three processes") };
        for process in [a, b] {
            assert_eq!(process.owner, "Service desk");
            assert_eq!(process.channels, ["line", "phone"]);
            assert_eq!(process.minutes_per_case, Minutes::new(4.0));
        }
        assert_eq!((a.volume_per_month, b.volume_per_month), (Some(750), None));
        assert_eq!(c, &plan.processes[2]);
        let again = next.apply(&change_all(first_two(&next), &Change { volume_factor: None, ..change }));
        assert_eq!(again, next, "a channel is there once");
        assert_eq!(plan.apply(&change_all(first_two(&plan), &Change::default())), plan);
    }

    #[test]
    fn volumes_stay_what_can_be_kept() {
        assert_eq!(multiplied(3, 0.5), 2);
        assert_eq!(multiplied(u32::MAX, 10.0), u32::MAX);
    }
}
