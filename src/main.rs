//! The whole application. Everything is in the library; this puts it into the document.

fn main() {
    baton::ui::open();
}
