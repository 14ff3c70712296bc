//! The wire types of file format version 2. Frozen: files with these names and shapes exist on people's disks, so nothing
//! here changes any more except by adding optional fields. `assets/schema/plan-v2.schema.json` says the same in public.
//!
//! New since version 1: who saved the file, and the revisions it descends from. The plan itself did not change.

use serde::{Deserialize, Serialize};

use super::v1;

/// The envelope.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct File {
    pub format: String,
    pub version: u32,
    /// When it was saved, in ISO 8601.
    #[serde(default)]
    pub saved: Option<String>,
    /// Who saved it, as the person wants to be called.
    #[serde(default)]
    pub saved_by: Option<String>,
    /// The program that wrote it.
    #[serde(default)]
    pub app: String,
    /// The revisions the plan descends from, oldest first.
    #[serde(default)]
    pub lineage: Vec<String>,
    pub plan: v1::Plan,
}
