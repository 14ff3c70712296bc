//! Fresh identifiers.

use crate::domain::units::Id;

/// An identifier nobody else has: a UUID of version 7, so that later ones sort later.
pub fn fresh() -> Id {
    uuid::Uuid::now_v7().simple().to_string().into()
}
