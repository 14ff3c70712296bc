//! What a plan file calls itself, and how large a file from outside may be.

/// What a plan file says it is.
pub const FORMAT: &str = "baton-plan";

/// The newest version of the format this program reads, and the one it writes.
pub const VERSION: u32 = 2;

/// The most bytes a file may have: a plan with some thousand processes.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;

/// How deep a file may be nested.
pub const MAX_DEPTH: usize = 64;

/// How many values a file may hold, so that 8 MB of `[],[],[]` do not fill the memory. Lists have no limits of their own: with
/// them, two plans that open could be merged into one that does not.
pub const MAX_VALUES: usize = 500_000;

/// The most rows a table may have; an inventory has hundreds.
pub const MAX_ROWS: usize = 5_000;

/// How many bytes the paths of kept fields may take together. One enormous identifier stands in the path of every unknown
/// field under it, so that a small file could ask for any amount of memory.
pub(super) const MAX_PATH_BYTES: usize = 32 * 1024 * 1024;
