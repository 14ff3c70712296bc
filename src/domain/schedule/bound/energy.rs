//! What follows from how much of each resource there is.

use super::super::job::{FULL, Job, wide};
use super::super::network::Network;
use super::Effort;
use super::relax::{Relaxed, Resource};
use super::windows::{Impossible, Windows};

/// Working space.
#[derive(Default)]
pub struct Energy {
    taken: Vec<u64>,
    from: Vec<usize>,
    to: Vec<usize>,
    parts: Vec<u64>,
}

/// A job as one resource sees it.
struct Piece {
    task: usize,
    take: u64,
    weeks: usize,
    first: usize,
    last: usize,
}

/// A job as a role sees it that slows it down in some weeks.
struct Uneven<'a> {
    job: &'a Job,
    minutes: u64,
    first: usize,
    last: usize,
}

type Narrowed = Result<bool, Impossible>;

impl Energy {
    /// Weeks in which a job surely runs leave less for the others (time-tabling).
    pub fn profiles(
        &mut self,
        network: &Network,
        relaxed: &Relaxed,
        windows: &mut Windows,
        effort: &mut Effort,
    ) -> Narrowed {
        let mut news = false;
        for resource in &relaxed.resources {
            let end = resource.takes.iter().map(|&(task, _)| network.jobs[task].end(windows.last[task])).max();
            self.taken.clear();
            self.taken.resize(end.unwrap_or(0), 0);
            let mut any = false;
            for &(task, take) in &resource.takes {
                let (last, end) = (windows.last[task], network.jobs[task].end(windows.first[task]));
                for week in last..end {
                    any = true;
                    self.taken[week] += take;
                    if self.taken[week] > resource.in_week(week) {
                        return Err(Impossible);
                    }
                }
            }
            effort.spend(resource.takes.len());
            if !any {
                continue;
            }
            for &(task, take) in &resource.takes {
                news |= self.beside(network, resource, windows, task, take, effort)?;
            }
        }
        Ok(news)
    }

    /// Moves a job's window to where what surely runs leaves room.
    fn beside(
        &self,
        network: &Network,
        resource: &Resource,
        windows: &mut Windows,
        task: usize,
        take: u64,
        effort: &mut Effort,
    ) -> Narrowed {
        let weeks = network.jobs[task].weeks;
        let (first, last) = (windows.first[task], windows.last[task]);
        let sure = last..network.jobs[task].end(first);
        let full = |week: &usize| {
            let own = if sure.contains(week) { take } else { 0 };
            self.taken.get(*week).copied().unwrap_or(0) - own + take > resource.in_week(*week)
        };
        let mut start = first;
        while let Some(week) = (start..start + weeks).rev().find(full) {
            start = week + 1;
            if start > last {
                return Err(Impossible);
            }
        }
        let mut latest = last;
        while let Some(week) = (latest..latest + weeks).find(full) {
            latest = week.checked_sub(weeks).filter(|latest| *latest >= first).ok_or(Impossible)?;
        }
        effort.spend(weeks * 2 + start - first + last - latest);
        Ok(windows.not_before(network, task, start)? | windows.not_after(network, task, Some(latest))?)
    }

    /// What jobs surely take of an interval must be there, and leaves only so much for each (energetic reasoning: Erschler
    /// and Lopez 1990; Baptiste, Le Pape and Nuijten 1999).
    pub fn intervals(
        &mut self,
        network: &Network,
        relaxed: &Relaxed,
        windows: &mut Windows,
        effort: &mut Effort,
    ) -> Narrowed {
        let mut news = false;
        for resource in &relaxed.resources {
            let piece = |&(task, take): &(usize, u64)| Piece {
                task,
                take,
                weeks: network.jobs[task].weeks,
                first: windows.first[task],
                last: windows.last[task],
            };
            let mut pieces: Vec<Piece> = resource.takes.iter().map(piece).collect();
            let uneven = |&(task, minutes): &(usize, u64)| Uneven {
                job: &network.jobs[task],
                minutes,
                first: windows.first[task],
                last: windows.last[task],
            };
            let uneven: Vec<Uneven> = resource.uneven.iter().map(uneven).collect();
            news |= self.resource(network, resource, (&mut pieces, &uneven), windows, effort)?;
        }
        Ok(news)
    }

    fn resource(
        &mut self,
        network: &Network,
        resource: &Resource,
        (pieces, uneven): (&mut [Piece], &[Uneven]),
        windows: &mut Windows,
        effort: &mut Effort,
    ) -> Narrowed {
        let mut news = false;
        self.bounds(pieces, uneven);
        for at in 0..self.from.len() {
            let from = self.from[at];
            if effort.is_spent() {
                return Ok(news);
            }
            for place in 0..self.to.len() {
                let to = self.to[place];
                if to <= from {
                    continue;
                }
                effort.spend(pieces.len() + uneven.len());
                self.parts.clear();
                let mut room = 0;
                let mut sum: u64 = uneven.iter().map(|piece| piece.sure(from, to)).sum();
                for piece in pieces.iter() {
                    let sure = piece.sure(from, to);
                    let part = piece.take * wide(sure);
                    room = room.max(piece.take * wide(piece.weeks.min(to - from) - sure));
                    sum += part;
                    self.parts.push(part);
                }
                let has = resource.between(from, to);
                if sum > has {
                    return Err(Impossible);
                }
                if sum + room <= has {
                    continue;
                }
                for (piece, part) in pieces.iter_mut().zip(&self.parts) {
                    news |= piece.fit(network, windows, (from, to), has - (sum - part))?;
                }
            }
        }
        Ok(news)
    }

    /// The intervals worth looking at begin and end where jobs do.
    fn bounds(&mut self, pieces: &[Piece], uneven: &[Uneven]) {
        self.from.clear();
        self.to.clear();
        for piece in pieces {
            self.from.extend([piece.first, piece.last]);
            self.to.extend([piece.last + piece.weeks, piece.first + piece.weeks]);
        }
        for piece in uneven {
            self.from.extend([piece.first, piece.last]);
            self.to.extend([piece.job.end(piece.last), piece.job.end(piece.first)]);
        }
        for points in [&mut self.from, &mut self.to] {
            points.sort_unstable();
            points.dedup();
        }
    }
}

impl Uneven<'_> {
    /// Minutes of it that surely lie in an interval: as for a steady job, with time measured by how much of it can be done.
    fn sure(&self, from: usize, to: usize) -> u64 {
        let at = |week: usize| self.job.progress(week);
        let all = wide(self.job.weeks) * FULL;
        let left = (at(self.first) + all).saturating_sub(at(from));
        let right = at(to).saturating_sub(at(self.last));
        let parts = left.min(right).min(all).min(at(to) - at(from));
        u64::try_from(u128::from(self.minutes) * u128::from(parts) / u128::from(all.max(1))).unwrap_or(0)
    }
}

impl Piece {
    /// Weeks of it that surely lie in an interval.
    fn sure(&self, from: usize, to: usize) -> usize {
        let left = (self.first + self.weeks).saturating_sub(from);
        let right = to.saturating_sub(self.last);
        left.min(right).min(self.weeks).min(to - from)
    }

    /// Keeps at most as many of its weeks in an interval as `left` of the resource allows.
    fn fit(&mut self, network: &Network, windows: &mut Windows, (from, to): (usize, usize), left: u64) -> Narrowed {
        let may = usize::try_from(left / self.take.max(1)).unwrap_or(usize::MAX);
        let whole = self.weeks.min(to - from);
        let mut news = false;
        if whole > may {
            if (self.first + self.weeks).saturating_sub(from).min(whole) > may {
                news |= windows.not_before(network, self.task, to - may)?;
            }
            if to.saturating_sub(self.last).min(whole) > may {
                news |= windows.not_after(network, self.task, (from + may).checked_sub(self.weeks))?;
            }
        }
        // Only ever narrower, so what was sure stays sure.
        self.first = windows.first[self.task];
        self.last = windows.last[self.task];
        Ok(news)
    }
}
