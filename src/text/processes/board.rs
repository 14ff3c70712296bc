//! Words of the board.

texts! {}
