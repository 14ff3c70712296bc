//! What a file has and this program does not know.

/// Unknown fields of a file: where they were and their JSON text.
pub type Foreign = Vec<(Vec<String>, String)>;
