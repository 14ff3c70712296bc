//! What a reader may use.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use std::time::{Duration, Instant};

use baton::file::MAX_ROWS;
use peak_alloc::PeakAlloc;

#[global_allocator]
static COUNTED: PeakAlloc = PeakAlloc;

/// How much memory a reader may take: so many bytes for each byte of input, for each of its first [`MAX_ROWS`] lines, and
/// beside.
#[derive(Clone, Copy)]
pub struct Memory {
    each: usize,
    line: usize,
    beside: usize,
}

impl Memory {
    /// One text and its decoded bytes.
    pub const TEXT: Memory = Memory { each: 8, line: 0, beside: 64 * 1024 };
    /// The file itself and where its parts are: the shortest, `0,`, has two bytes, its place sixteen, in a list that doubles.
    pub const INDEX: Memory = Memory { each: 32, line: 0, beside: 64 * 1024 };
    /// A tree of values: the shortest value, `0,`, has two bytes and stands in a list that doubles when it is full.
    pub const TREE: Memory = Memory { each: 100, line: 0, beside: 256 * 1024 };
    /// A table of texts: an empty cell has one byte and is a text of its own; a line becomes a process.
    pub const TABLE: Memory = Memory { each: 120, line: 2048, beside: 256 * 1024 };

    fn of(self, input: &[u8]) -> usize {
        let lines = input.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count().min(MAX_ROWS);
        self.each * input.len() + self.line * lines + self.beside
    }
}

/// A reader may take this long, in a build without optimisation on a busy machine.
fn most_time(bytes: usize) -> Duration {
    Duration::from_secs(5) + Duration::from_micros(10) * u32::try_from(bytes).unwrap_or(u32::MAX)
}

/// Longer than that, and a reader hangs.
const HANGS: Duration = Duration::from_secs(120);

/// When the present input was begun, and what it is.
static BEGUN: Mutex<Option<(Instant, Vec<u8>)>> = Mutex::new(None);

/// The memory of the whole program is counted: one reader at a time.
static TURN: Mutex<()> = Mutex::new(());

/// Waits until no other reader is being tried.
pub fn turn() -> MutexGuard<'static, ()> {
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Runs a reader on an input and holds it to its limits.
pub fn measured<T>(input: &[u8], memory: Memory, read: impl FnOnce() -> T) -> T {
    let before = COUNTED.current_usage();
    COUNTED.reset_peak_usage();
    let start = Instant::now();
    let found = read();
    let (time, used) = (start.elapsed(), COUNTED.peak_usage().saturating_sub(before));
    if input.len() >= LARGE {
        MOST_EACH.fetch_max(used / input.len(), Ordering::Relaxed);
    }
    LONGEST.fetch_max(usize::try_from(time.as_millis()).unwrap_or(usize::MAX), Ordering::Relaxed);
    assert!(used <= memory.of(input), "{used} bytes of memory for {} of input", input.len());
    assert!(time <= most_time(input.len()), "{time:?} for {} bytes of input", input.len());
    found
}

/// From this size on the fixed amount does not blur what a byte of input takes.
const LARGE: usize = 16 * 1024;

static MOST_EACH: AtomicUsize = AtomicUsize::new(0);
static LONGEST: AtomicUsize = AtomicUsize::new(0);

/// The most that was used since the last time, in words.
pub fn figures() -> String {
    let (each, time) = (MOST_EACH.swap(0, Ordering::Relaxed), LONGEST.swap(0, Ordering::Relaxed));
    format!("at most {each} bytes of memory for one of input, {time} ms for one input")
}

/// Ends the program with the input on stderr when everything that is done with it takes too long.
pub fn watched(input: &[u8], try_it: impl FnOnce()) {
    static WATCHDOG: Once = Once::new();
    WATCHDOG.call_once(|| drop(std::thread::spawn(watch)));
    *begun() = Some((Instant::now(), input.to_vec()));
    try_it();
    *begun() = None;
}

fn watch() {
    loop {
        std::thread::sleep(Duration::from_secs(1));
        if let Some((start, input)) = &*begun()
            && start.elapsed() > HANGS
        {
            eprintln!("no end after {HANGS:?} of: {}", input.escape_ascii());
            std::process::exit(101);
        }
    }
}

fn begun() -> MutexGuard<'static, Option<(Instant, Vec<u8>)>> {
    BEGUN.lock().unwrap_or_else(PoisonError::into_inner)
}
