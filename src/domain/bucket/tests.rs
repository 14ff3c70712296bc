//! Rules of buckets.
