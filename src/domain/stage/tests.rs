//! Rules of stages.
