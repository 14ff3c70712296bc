//! `baton evaluate`: everything a plan evaluates to, as one JSON object.

use std::io::Write;

use baton::content::built_in;
use baton::domain::language::Lang;
use baton::domain::units::Date;
use baton::report::evaluation;

use crate::common::{Failure, open_plan, print_json, today_or};

pub fn evaluate(plan: &str, today: Option<Date>, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_plan(plan, lang)?;
    print_json(&evaluation(&opened.plan, &built_in(), today_or(today), lang), out)
}
