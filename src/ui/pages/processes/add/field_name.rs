//! What the fields of an inventory are called.

use super::super::parts::rating_name;
use crate::file::field::Field;
use crate::state::Store;
use crate::text::processes::add;

/// What a field is called.
pub fn field_name(store: Store, field: Field) -> String {
    let text = match field {
        Field::Name => add::FIELD_NAME,
        Field::VolumePerMonth => add::FIELD_VOLUME,
        Field::MinutesPerCase => add::FIELD_MINUTES,
        Field::Owner => add::FIELD_OWNER,
        Field::Channels => add::FIELD_CHANNELS,
        Field::Note => add::FIELD_NOTE,
        Field::Rating(kind) => return rating_name(store, kind),
    };
    store.t(text).to_owned()
}
