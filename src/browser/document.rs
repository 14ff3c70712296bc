//! The document: language, theme, title, focus, print.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, EventInit, HtmlElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn set_root(attribute: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Setting an attribute of a known name cannot fail.
        let _ = root.set_attribute(attribute, value);
    }
}

/// Sets the language of the document.
pub fn set_lang(tag: &str) {
    set_root("lang", tag);
}

/// Sets the theme the styles read.
pub fn set_theme(theme: &str) {
    set_root("data-theme", theme);
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The languages the person prefers, most wanted first.
pub fn languages() -> Vec<String> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|language| language.as_string()).collect()
}

/// Takes away the static shell that stands until the page is there.
pub fn remove_boot_shell() {
    if let Some(shell) = document().and_then(|document| document.get_element_by_id("boot")) {
        shell.remove();
    }
}

/// Moves the keyboard focus to the first element that matches.
pub fn focus(selector: &str) {
    focus_on(find(selector));
}

/// Moves the keyboard focus from an element in a table row to what matches in a row further down, or up. In the last row
/// nothing happens.
pub fn focus_in_row(from: &Element, rows: i32, selector: &str) {
    let row = from.closest("tr").ok().flatten().and_then(|row| sibling(row, rows));
    let found = row.and_then(|row| row.query_selector(selector).ok().flatten());
    focus_on(found);
}

/// Moves the keyboard focus to the element with an identifier, whatever characters it has.
pub fn focus_id(id: &str) {
    let found = document().and_then(|document| document.get_element_by_id(id));
    focus_on(found);
}

/// Moves the keyboard focus from a button in a list to the first button of an item further on, or back; items without one
/// are passed over.
pub fn focus_row(id: &str, rows: i32) {
    let from = document().and_then(|document| document.get_element_by_id(id));
    let mut item = from.and_then(|from| from.closest("li").ok().flatten());
    while let Some(next) = item.take().and_then(|item| sibling(item, rows.signum())) {
        if let Some(button) = next.query_selector("button").ok().flatten() {
            return focus_on(Some(button));
        }
        item = Some(next);
    }
}

/// Moves the keyboard focus to the element with an identifier, unless something has it.
pub fn focus_id_if_lost(id: &str) {
    let holder = document().and_then(|document| document.active_element());
    if holder.is_none_or(|holder| holder.tag_name() == "BODY") {
        focus_id(id);
    }
}

/// Moves the keyboard focus from inside one item of a list to the first link of an item further on, or back.
pub fn focus_beside(id: &str, item: &str, items: i32) {
    let from = document().and_then(|document| document.get_element_by_id(id));
    let item = from.and_then(|from| from.closest(item).ok().flatten());
    let beside = item.and_then(|item| sibling(item, items));
    let found = beside.and_then(|item| item.query_selector("a").ok().flatten());
    focus_on(found);
}

fn focus_on(found: Option<Element>) {
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot be focused leaves the focus where it was.
        let _ = element.focus();
    }
}

fn sibling(element: Element, steps: i32) -> Option<Element> {
    (0..steps.unsigned_abs()).try_fold(element, |element, _| {
        if steps > 0 { element.next_element_sibling() } else { element.previous_element_sibling() }
    })
}

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // Where printing is not possible nothing happens.
        let _ = window.print();
    }
}

/// Whether the keyboard focus is where typing means text, so that single-key shortcuts must stay silent.
pub fn is_typing() -> bool {
    let Some(element) = document().and_then(|document| document.active_element()) else { return false };
    let is_text_input = element.tag_name() == "INPUT" && !is_toggle(&element);
    is_text_input || matches!(element.tag_name().as_str(), "TEXTAREA" | "SELECT")
}

/// Lets the field being typed in tell what stands in it now, as leaving it would; the focus stays.
pub fn take_typed() {
    let field = document().and_then(|document| document.active_element()).filter(|_| is_typing());
    let init = EventInit::new();
    init.set_bubbles(true);
    if let (Some(field), Ok(change)) = (field, Event::new_with_event_init_dict("change", &init)) {
        // Whether somebody prevented the default of a change means nothing.
        let _ = field.dispatch_event(&change);
    }
}

/// Whether the keyboard focus is on an element that matches.
pub fn is_on(selector: &str) -> bool {
    let element = document().and_then(|document| document.active_element());
    element.is_some_and(|element| element.matches(selector).unwrap_or(false))
}

/// Whether a modal dialog stands over the page.
pub fn has_dialog() -> bool {
    find("dialog[open]").is_some()
}

/// Whether the pointer or the keyboard focus is on an element that matches.
pub fn is_attended(selector: &str) -> bool {
    find(&format!("{selector}:is(:hover, :focus-within)")).is_some()
}

/// Whether the tab is in the background.
pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

fn find(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok().flatten()
}

fn is_toggle(input: &Element) -> bool {
    matches!(input.get_attribute("type").as_deref(), Some("radio" | "checkbox" | "button" | "range"))
}
