//! The clock of the person's device.

use crate::domain::units::Date;

/// Today where the person is.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let year = i16::try_from(now.get_full_year()).unwrap_or(2000);
    let month = i8::try_from(now.get_month() + 1).unwrap_or(1);
    let day = i8::try_from(now.get_date()).unwrap_or(1);
    Date::new(year, month, day).unwrap_or(Date::ZERO)
}

/// The time of day as `14:03`.
pub fn time() -> String {
    let now = js_sys::Date::new_0();
    format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
}

/// The moment in ISO 8601, UTC.
pub fn timestamp() -> String {
    String::from(js_sys::Date::new_0().to_iso_string())
}
