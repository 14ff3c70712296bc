//! Earlier states of a plan that are kept: why, and which automatic ones may go.

use serde::{Deserialize, Serialize};

/// Why an earlier state is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MilestoneKind {
    /// Somebody wanted it.
    ByHand,
    /// A file was about to take the plan's place.
    BeforeImport,
    /// Another copy was about to be merged in.
    BeforeMerge,
    /// It left as a file that may come back.
    Exported,
    /// It was about to be restored over.
    BeforeRestore,
    /// The plan was about to be deleted.
    BeforeDeletion,
    /// Time had passed and something was changed.
    Automatic,
}

/// How many automatic states of a plan are kept.
pub const AUTOMATIC_MOST: usize = 20;

/// How many states of a plan that left as files are kept, the newest: a copy that comes back after more of them is merged
/// with more questions.
pub const EXPORTED_MOST: usize = 20;

/// Which of the automatic states go so that at most `most` stay, by position. `saved` are moments in milliseconds, oldest
/// first. The first and the newest stay; of the others those go first that stand closest together for their age, so that
/// memory is dense lately and thin long ago.
///
/// ```
/// # use baton::domain::milestone::superfluous;
/// assert_eq!(superfluous(&[0.0, 10.0, 11.0, 20.0], 3), [1]);
/// assert!(superfluous(&[0.0, 10.0], 3).is_empty());
/// ```
pub fn superfluous(saved: &[f64], most: usize) -> Vec<usize> {
    let mut kept: Vec<usize> = (0..saved.len()).collect();
    let mut gone = Vec::new();
    while kept.len() > most.max(2) {
        let Some(place) = closest(saved, &kept) else { break };
        gone.push(kept.remove(place));
    }
    gone.sort_unstable();
    gone
}

/// The place in `kept` of the state that is missed least.
fn closest(saved: &[f64], kept: &[usize]) -> Option<usize> {
    let newest = saved[*kept.last()?];
    let density = |window: &[usize]| {
        let [before, own, after] = [window[0], window[1], window[2]].map(|index| saved[index]);
        (after - before) / (newest - own).max(1.0)
    };
    let windows = kept.windows(3).enumerate().map(|(place, window)| (place + 1, density(window)));
    windows.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_of_work_leaves_a_memory_that_thins_out() {
        const MINUTE: f64 = 60_000.0;
        let mut kept: Vec<f64> = Vec::new();
        for minutes in (0..30 * 24 * 60).step_by(10) {
            kept.push(f64::from(minutes) * MINUTE);
            for place in superfluous(&kept, AUTOMATIC_MOST).into_iter().rev() {
                kept.remove(place);
            }
        }
        assert_eq!(kept.len(), AUTOMATIC_MOST);
        assert_eq!(kept[0], 0.0, "the first stays");
        let ages: Vec<f64> = kept.iter().map(|saved| (kept[AUTOMATIC_MOST - 1] - saved) / MINUTE / 60.0).collect();
        assert!(ages[AUTOMATIC_MOST - 3] <= 1.0, "lately dense: {ages:?}");
        assert!(ages[1] >= 24.0 * 3.0, "long ago thin, but there: {ages:?}");
        let gaps: Vec<f64> = ages.windows(2).map(|pair| pair[0] - pair[1]).collect();
        assert!(gaps[1] > gaps[AUTOMATIC_MOST - 2], "{gaps:?}");
    }
}
