//! A bucket by its mark, colour and name; never by colour alone.

use leptos::prelude::*;

use super::live;
use crate::domain::language::Lang;
use crate::domain::process::Bucket;
use crate::text::names;

/// A bucket's mark and name.
#[component]
pub fn BucketTag(
    /// The bucket.
    bucket: Bucket,
    /// The language.
    #[prop(into)]
    lang: Signal<Lang>,
) -> impl IntoView {
    view! {
        <span class="bucket" data-bucket=bucket.id()>
            <i class="bucket__mark" aria-hidden="true">{names::bucket_mark(bucket)}</i>
            {live(move || names::bucket(bucket).get(lang.get()))}
        </span>
    }
}
