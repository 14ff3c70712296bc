//! Words of the page that adds processes.

texts! {}
