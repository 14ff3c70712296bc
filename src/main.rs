//! The page. Everything is in the library; this puts it into the document.

use baton::browser::document;
use baton::ui::App;

fn main() {
    leptos::mount::mount_to_body(App);
    document::remove_boot_shell();
}
