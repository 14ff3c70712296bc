//! Before the program is built: the built-in content goes through the checked door, and what came through is written as bytes
//! that the program reads back without a parser. Content with a mistake in it stops the build and says where.

#![expect(dead_code, unused_imports, reason = "the build needs a part of what the program is made of")]

#[path = "content/door.rs"]
mod door;
#[path = "content/questions.rs"]
mod questions;

mod domain {
    pub mod foreign;
    pub mod language;
    pub mod model;
    pub mod process;
    pub mod units;
}

mod file {
    mod error;
    mod expected;
    mod json;
    mod limits;
    mod read;
    mod wording;

    pub use error::OpenError;
    pub(crate) use read::read_text;
}

use std::env;
use std::error::Error;
use std::fs;
use std::path::PathBuf;

use domain::model::Pack;
use questions::Questions;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/content");
    let model = door::load_pack(door::SERVICE_AUTOMATION).map_err(|problem| problem.to_string())?;
    let pack: &Pack = &model;
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("model"), postcard::to_stdvec(pack)?)?;
    fs::write(out.join("questions"), postcard::to_stdvec(&Questions::from(pack.clone()))?)?;
    Ok(())
}
