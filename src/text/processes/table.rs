//! Words of the table of processes.

texts! {}
