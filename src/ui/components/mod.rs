//! Building blocks of pages. Props in, callbacks out; none of them knows the store.

mod bucket;
mod changes;
mod choice;
mod dialog;
mod empty;
mod field;
mod icon;
mod icon_button;
mod live;
mod notice;
mod select;
mod tabs;

pub use bucket::BucketTag;
pub use changes::{ChangeGroup, ChangeList};
pub use choice::{Choice, Segmented};
pub use dialog::Dialog;
pub use empty::Empty;
pub use field::{DayInput, Field, NumberField, NumberInput, TextField};
pub use icon::{Icon, Logo};
pub use icon_button::IconButton;
pub use live::{Live, live, live_value};
pub use notice::{Notice, NoticeTone};
pub use select::Select;
pub use tabs::{Tab, Tabs};
