//! Words of the team view.

texts! {}
