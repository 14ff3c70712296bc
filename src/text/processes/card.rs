//! Words of the card of one process.

texts! {}
