//! Reading the project's own files.

use std::fs;
use std::path::Path;

/// A file of the project as text.
pub fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
        .unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every file under these folders whose name ends so, as paths from the project's root, in order.
pub fn files(folders: &[&str], extension: &str) -> Vec<String> {
    let mut found = Vec::new();
    for folder in folders {
        collect(folder, extension, &mut found);
    }
    found.sort();
    found
}

fn collect(folder: &str, extension: &str, found: &mut Vec<String>) {
    let entries = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    for entry in entries.into_iter().flatten().flatten() {
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&path, extension, found);
        } else if path.ends_with(&format!(".{extension}")) {
            found.push(path);
        }
    }
}

/// Whether a file holds nothing but tests and what they stand on.
pub fn is_test(path: &str) -> bool {
    path.starts_with("tests/")
        || path.ends_with("/tests.rs")
        || path.contains("/tests/")
        || path.ends_with("/fixture.rs")
}

/// A file without its tests: everything before the first `#[cfg(test)]` that opens a module in place.
pub fn without_tests(text: &str) -> &str {
    let start = text.match_indices("#[cfg(test)]").find(|(at, _)| {
        let module = text[*at..].lines().nth(1).unwrap_or_default();
        module.contains("mod ") && module.ends_with('{')
    });
    start.map_or(text, |(at, _)| &text[..at])
}

/// The line a byte position is in, from 1.
pub fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// Rust source with comments blanked out, and its string literals with the place each starts at.
pub struct Lexed {
    /// The source with comments and literals as spaces, byte for byte.
    pub code: String,
    /// Position and content of each string literal, escapes as written.
    pub literals: Vec<(usize, String)>,
}

/// Takes Rust source apart, far enough for the tests here.
pub fn lex(text: &str) -> Lexed {
    let mut code = String::new();
    let mut literals = Vec::new();
    let mut at = 0;
    while let Some(sign) = text[at..].chars().next() {
        let rest = &text[at..];
        let (length, literal) = token(rest, code.chars().next_back());
        let token = &rest[..length];
        if let Some((open, close)) = literal {
            literals.push((at, token[open..length - close].to_owned()));
        }
        if length == sign.len_utf8() {
            code.push(sign);
        } else {
            code.extend(token.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        }
        at += length;
    }
    Lexed { code, literals }
}

/// The length of the comment or literal at the start of `rest`, or of one character; for string literals also the
/// lengths of their quotes.
fn token(rest: &str, before: Option<char>) -> (usize, Option<(usize, usize)>) {
    let one = rest.chars().next().map_or(1, char::len_utf8);
    let until = |from: usize, end: &str| rest[from..].find(end).map_or(rest.len(), |at| from + at + end.len());
    if rest.starts_with("//") {
        return (rest.find('\n').unwrap_or(rest.len()), None);
    }
    if rest.starts_with("/*") {
        return (until(2, "*/"), None);
    }
    if let Some(inside) = rest.strip_prefix('"') {
        let mut escaped = false;
        let end = inside.find(|sign| {
            let ends = sign == '"' && !escaped;
            escaped = sign == '\\' && !escaped;
            ends
        });
        return (end.map_or(rest.len(), |end| end + 2), Some((1, 1)));
    }
    let in_a_name = before.is_some_and(|sign| sign.is_alphanumeric() || sign == '_');
    if let (false, Some(raw)) = (in_a_name, rest.strip_prefix('r')) {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        if raw[hashes..].starts_with('"') {
            let close = format!("\"{}", "#".repeat(hashes));
            return (until(hashes + 2, &close), Some((hashes + 2, hashes + 1)));
        }
    }
    // A character, not a lifetime.
    let mut signs = rest.chars();
    if let (Some('\''), Some(second), Some(third)) = (signs.next(), signs.next(), signs.next()) {
        if second == '\\' {
            return (until(3, "'"), None);
        } else if third == '\'' {
            return (2 + second.len_utf8(), None);
        }
    }
    (one, None)
}

#[test]
fn the_lexer_knows_strings_from_the_rest() {
    let source = r####"// "no" 'no'
let a: &'static str = "say \"hi\""; let b = 'x'; let q = '"'; let e = '\''; /* "no" */
let raw = r#"a "quoted" word"#; let name = for_r"";
"####;
    let found = lex(source);
    let literals: Vec<_> = found.literals.iter().map(|(at, text)| (line_of(source, *at), text.as_str())).collect();
    assert_eq!(literals, [(2, r#"say \"hi\""#), (3, r#"a "quoted" word"#), (3, "")]);
    assert_eq!(found.code.matches('\n').count(), source.matches('\n').count());
    assert!(found.code.contains("&'static str") && !found.code.contains("no"));
}
