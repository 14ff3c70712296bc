//! What the scheduler is given.

/// Everything the scheduler is given. Weeks are counted from 0; tasks, roles, kinds and freezes are named by position.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problem {
    /// The tasks.
    pub tasks: Vec<Task>,
    /// What each role has.
    pub capacity: Vec<Capacity>,
    /// Weeks in which kinds of tasks may not start, end or run.
    pub freezes: Vec<Freeze>,
    /// The week planned from: what has not begun cannot begin before it.
    pub today: u32,
}

/// What a role can give.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Capacity {
    /// Minutes a week.
    pub usual: u32,
    /// The first weeks, where they may differ from `usual`; every week after them is usual.
    pub weeks: Vec<u32>,
}

/// One piece of work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Task {
    /// Least duration in weeks. Nought makes a milestone, unless there is work to spread. For work under way: weeks left.
    pub weeks: u32,
    /// What it takes of roles. For work under way: what is left.
    pub work: Work,
    /// What it waits for.
    pub after: Vec<Link>,
    /// Which freezes apply to it: position in [`Freeze::forbids`].
    pub kind: usize,
    /// The first week it may start.
    pub release: Option<u32>,
    /// The week it should have ended by: its end is at most this. A plan that cannot keep it says so.
    pub deadline: Option<u32>,
    /// What its completion is worth, for [`Objective::ValueFirst`](super::Objective::ValueFirst).
    pub benefit: u32,
    /// How far it is.
    pub state: State,
}

/// What a task takes of roles, by position of the role. The same role twice adds up; an unknown role has no capacity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Work {
    /// Minutes in all, spread evenly over the task's weeks. A task stretches until every role can give its share.
    Spread(Vec<(usize, u32)>),
    /// Minutes in each of the task's weeks. Nothing stretches; a task that needs more than a role has waits for a better week.
    EachWeek(Vec<(usize, u32)>),
}

/// A task that must have started or ended before another starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The other task. Positions outside the problem are ignored.
    pub task: usize,
    /// From where `lag` counts.
    pub from: Anchor,
    /// Least number of weeks between the two; less than nought lets them overlap.
    pub lag: i32,
}

/// The week of a task that others wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its first week.
    Start,
    /// The week after its last.
    End,
}

/// Weeks in which some tasks may not do something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Freeze {
    /// First week.
    pub first: u32,
    /// Last week.
    pub last: u32,
    /// What it forbids, by kind of task; kinds past the end are free.
    pub forbids: Vec<Forbids>,
}

/// What a freeze forbids a kind of task.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Forbids {
    /// Its first week may not be frozen.
    pub start: bool,
    /// Its last week may not be frozen.
    pub end: bool,
    /// None of its weeks may be frozen.
    pub run: bool,
}

/// How far a task is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Not begun; the plan chooses its week.
    #[default]
    Open,
    /// Not begun, and a person chose its week.
    Pinned(u32),
    /// Begun in this week; what is left goes on today, or in this week when it lies ahead.
    UnderWay(u32),
    /// Over. It takes nothing of any role any more, and links to it count from its end as it was.
    Done {
        /// First week.
        start: u32,
        /// The week after its last one.
        end: u32,
    },
}

impl Default for Work {
    fn default() -> Work {
        Work::Spread(Vec::new())
    }
}

impl Capacity {
    /// Minutes in a week.
    ///
    /// ```
    /// # use baton::domain::schedule::Capacity;
    /// let away_first = Capacity { usual: 240, weeks: vec![0, 120] };
    /// assert_eq!([0, 1, 2].map(|week| away_first.in_week(week)), [0, 120, 240]);
    /// ```
    pub fn in_week(&self, week: usize) -> u32 {
        self.weeks.get(week).copied().unwrap_or(self.usual)
    }

    /// The most there is in any week.
    pub fn most(&self) -> u32 {
        self.weeks.iter().copied().fold(self.usual, u32::max)
    }

    /// The capacity that shares are measured against: the usual one, or the most where usually there is none.
    pub(super) fn measure(&self) -> u32 {
        if self.usual > 0 { self.usual } else { self.most() }
    }
}

impl From<u32> for Capacity {
    /// The same minutes every week.
    fn from(usual: u32) -> Capacity {
        Capacity { usual, weeks: Vec::new() }
    }
}

impl From<usize> for Link {
    /// After the end of a task.
    fn from(task: usize) -> Link {
        Link { task, from: Anchor::End, lag: 0 }
    }
}
