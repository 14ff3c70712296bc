//! What no compiler checks: the order of modules, headers, lengths, linked styles, icons, and honest texts in both languages.

mod modules;
mod source;
mod texts;

use std::collections::BTreeSet;

use source::{files, is_test, read};

/// Fails with one line a finding.
fn assert_none(findings: Vec<String>, rule: &str) {
    assert!(findings.is_empty(), "{rule}:\n{}", findings.join("\n"));
}

#[test]
fn every_file_says_what_it_is() {
    let silent = files(&["src", "tests/it", "tests/bench", "tests/fuzz"], "rs")
        .into_iter()
        .filter(|path| !read(path).starts_with("//! "));
    assert_none(silent.collect(), "a file of Rust begins with a line of //!");
}

#[test]
fn files_stay_short() {
    let long =
        files(&["src", "assets"], "rs").into_iter().chain(files(&["assets"], "css")).filter(|path| !is_test(path));
    let long = long.map(|path| (read(&path).lines().count(), path)).filter(|(lines, _)| *lines > 400);
    assert_none(long.map(|(lines, path)| format!("{path}: {lines} lines")).collect(), "a file has at most 400 lines");
}

#[test]
fn every_style_is_linked_and_every_link_is_there() {
    let page = read("index.html");
    let without_comments: String =
        page.split("<!--").map(|part| part.split_once("-->").map_or(part, |(_, rest)| rest)).collect();
    let linked: BTreeSet<String> = without_comments
        .split(['"', '\''])
        .filter(|value| value.starts_with("assets/") && value.ends_with(".css"))
        .map(str::to_owned)
        .collect();
    let present: BTreeSet<String> = files(&["assets/styles"], "css").into_iter().collect();
    assert!(!present.is_empty());
    assert_none(
        present.symmetric_difference(&linked).cloned().collect(),
        "a style is linked in index.html exactly when it exists",
    );
}

#[test]
fn every_icon_named_is_drawn_and_every_drawing_is_shown() {
    const DRAWINGS: &str = "src/ui/components/icon.rs";
    let after = |text: &str, prefix: &str| -> BTreeSet<String> {
        text.split(prefix).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
    };
    let drawn = after(&read(DRAWINGS), " b\"");
    let code: String =
        files(&["src/ui"], "rs").iter().filter(|path| *path != DRAWINGS).map(|path| read(path)).collect();
    let named: BTreeSet<String> =
        ["<Icon name=\"", " icon=\""].into_iter().flat_map(|prefix| after(&code, prefix)).collect();
    assert!(named.len() > 10, "icons are named in another way");
    assert_none(named.difference(&drawn).cloned().collect(), "an icon that is named is drawn");
    let idle = drawn.into_iter().filter(|name| !code.contains(&format!("\"{name}\"")));
    assert_none(idle.collect(), "an icon that is drawn is shown somewhere");
}

#[test]
fn styles_are_set_as_a_property() {
    let mut wrong = Vec::new();
    for path in files(&["src/ui"], "rs") {
        for (line, text) in (1..).zip(read(&path).lines()) {
            if text.contains(" style=") || text.contains("\"style\"") {
                wrong.push(format!("{path}:{line}"));
            }
        }
    }
    assert_none(wrong, "the page's policy refuses the attribute `style`: write `prop:style`");
}
