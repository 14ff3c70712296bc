//! Texts from files on a terminal: what would move the cursor, turn the direction of reading or hide something is written as
//! its number.

/// Whether a character does something to a terminal instead of showing.
fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The text on one line with nothing in it that acts.
pub fn inert(text: &str) -> String {
    let shown = |c: char| if acts(c) { c.escape_unicode().to_string() } else { c.to_string() };
    text.chars().map(shown).collect()
}

/// JSON with nothing in it that acts but its own line breaks. It still means the same: in JSON such characters stand in
/// strings only, where they can be written as numbers.
pub fn inert_json(json: &str) -> String {
    let mut units = [0; 2];
    let mut shown = String::with_capacity(json.len());
    for c in json.chars() {
        if acts(c) && c != '\n' {
            shown.extend(c.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            shown.push(c);
        }
    }
    shown
}
