//! The clock of the person's device.

use wasm_bindgen_futures::JsFuture;

use crate::domain::units::Date;

/// A moment as the person's clock shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub day: Date,
    /// The time of day as `14:03`.
    pub time: String,
}

/// Today where the person is.
pub fn today() -> Date {
    day(&js_sys::Date::new_0())
}

/// The present moment.
pub fn now() -> Moment {
    local(&js_sys::Date::new_0())
}

/// The moment an ISO 8601 text means; `None` where it means none.
pub fn moment(iso: &str) -> Option<Moment> {
    let date = js_sys::Date::new(&iso.into());
    (!date.get_time().is_nan()).then(|| local(&date))
}

/// The moment so many milliseconds mean; `None` where they mean none.
pub fn moment_of(milliseconds: f64) -> Option<Moment> {
    let date = js_sys::Date::new(&milliseconds.into());
    (!date.get_time().is_nan()).then(|| local(&date))
}

/// The moment an ISO 8601 text means in milliseconds, to compare moments by.
pub fn milliseconds(iso: &str) -> Option<f64> {
    let time = js_sys::Date::new(&iso.into()).get_time();
    (!time.is_nan()).then_some(time)
}

/// The moment in ISO 8601, UTC.
pub fn timestamp() -> String {
    String::from(js_sys::Date::new_0().to_iso_string())
}

/// Milliseconds since the page began: to measure how long something takes, whatever happens to the clock.
pub fn ticks() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}

/// The present moment in milliseconds, to compare with what was noted then.
pub fn now_milliseconds() -> f64 {
    js_sys::Date::now()
}

/// Lets the browser paint and answer before going on.
pub async fn pause() {
    sleep(0).await;
}

/// Waits.
pub async fn sleep(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // A timer can always be set.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    });
    // The promise is only ever fulfilled.
    let _ = JsFuture::from(promise).await;
}

fn local(date: &js_sys::Date) -> Moment {
    Moment { day: day(date), time: format!("{:02}:{:02}", date.get_hours(), date.get_minutes()) }
}

fn day(date: &js_sys::Date) -> Date {
    let year = i16::try_from(date.get_full_year()).unwrap_or(2000);
    let month = i8::try_from(date.get_month() + 1).unwrap_or(1);
    let day = i8::try_from(date.get_date()).unwrap_or(1);
    Date::new(year, month, day).unwrap_or(Date::ZERO)
}
