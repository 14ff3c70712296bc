//! Arrows between modules go one way.

use std::collections::BTreeMap;

use super::assert_none;
use super::source::{files, is_test, lex, line_of, read, without_tests};

/// What each top module may use, from the table in `src/lib.rs`: `None` is everything.
fn map() -> BTreeMap<String, Option<Vec<String>>> {
    let text = read("src/lib.rs");
    let rows =
        text.lines().filter_map(|line| line.strip_prefix("//! | ")).map(|row| row.split('|').collect::<Vec<_>>());
    let name = |cell: &str| cell.trim().trim_matches(['[', ']', '`']).to_owned();
    rows.filter(|cells| cells.len() > 2 && cells[0].contains('`'))
        .map(|cells| {
            let uses = match cells[2].trim() {
                "everything" => None,
                list if list.starts_with("nothing") => Some(Vec::new()),
                list => Some(list.split(',').map(name).collect()),
            };
            (name(cells[0]), uses)
        })
        .collect()
}

/// The public modules a file declares, in order.
fn declared(path: &str) -> Vec<String> {
    let modules = read(path);
    modules.lines().filter_map(|line| Some(line.strip_prefix("pub mod ")?.strip_suffix(';')?.to_owned())).collect()
}

/// Where a path prefix occurs in code, and the first name after it; a group gives each of its names.
fn names_after<'a>(code: &'a str, prefix: &'a str) -> Vec<(usize, &'a str)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(prefix) {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|sign| sign.is_alphanumeric() || sign == '_' || sign == ':') {
            continue;
        }
        let rest = &code[at + prefix.len()..];
        let names = rest.strip_prefix('{').map_or_else(|| vec![rest], group);
        let word = |text: &'a str| {
            let text = text.trim_start();
            let end = text.find(|sign: char| !sign.is_alphanumeric() && sign != '_').unwrap_or(text.len());
            &text[..end]
        };
        found.extend(names.into_iter().map(word).filter(|name| !name.is_empty()).map(|name| (line_of(code, at), name)));
    }
    found
}

/// The parts of a group of names, up to its closing brace; inner groups belong to their part.
fn group(text: &str) -> Vec<&str> {
    let mut depth = 0;
    let mut start = 0;
    let mut parts = Vec::new();
    for (at, sign) in text.char_indices() {
        match sign {
            '{' => depth += 1,
            ',' if depth == 0 => {
                parts.push(&text[start..at]);
                start = at + 1;
            }
            '}' if depth == 0 => {
                parts.push(&text[start..at]);
                break;
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    parts
}

/// The code of every file under a folder, without tests, comments and literals.
fn code_of(folder: &str) -> impl Iterator<Item = (String, String)> {
    let paths = files(&[folder], "rs").into_iter().filter(|path| !is_test(path));
    paths.map(|path| {
        let code = lex(without_tests(&read(&path))).code;
        (path, code)
    })
}

#[test]
fn the_map_names_every_module() {
    let map = map();
    let mut modules = declared("src/lib.rs");
    modules.sort();
    assert_eq!(map.keys().cloned().collect::<Vec<_>>(), modules, "the table in src/lib.rs");
    for uses in map.values().flatten().flatten() {
        assert!(map.contains_key(uses), "the table in src/lib.rs names {uses}");
    }
}

#[test]
fn modules_use_only_what_the_map_allows() {
    let map = map();
    let mut wrong = Vec::new();
    for (path, code) in code_of("src") {
        let Some(own) = path.split('/').nth(1).filter(|part| map.contains_key(*part)) else { continue };
        let Some(allowed) = &map[own] else { continue };
        for (line, used) in names_after(&code, "crate::") {
            if map.contains_key(used) && used != own && !allowed.iter().any(|name| name == used) {
                wrong.push(format!("{path}:{line}: {own} uses {used}"));
            }
        }
    }
    assert_none(wrong, "the table in src/lib.rs says which module may use which");
}

#[test]
fn the_domain_stands_in_order() {
    let order = declared("src/domain/mod.rs");
    let place = |name: &str| order.iter().position(|module| module == name);
    let mut wrong = Vec::new();
    for (path, code) in code_of("src/domain") {
        let parts: Vec<&str> = path.split('/').collect();
        let own = parts[2].trim_end_matches(".rs");
        let Some(own_place) = place(own) else { continue };
        // The module's own file sees the others as `super::`, a file inside it as `super::super::`.
        let file_of_module = parts.len() == 3 || parts.len() == 4 && parts[3] == "mod.rs";
        let ups = if file_of_module { "super::" } else { "super::super::" };
        for (line, used) in names_after(&code, "crate::domain::").into_iter().chain(names_after(&code, ups)) {
            if place(used).is_some_and(|used| used > own_place) {
                wrong.push(format!("{path}:{line}: {own} uses {used}"));
            }
        }
    }
    assert_none(wrong, "src/domain/mod.rs lists modules in order; each uses only those above it");
}

#[test]
fn pages_never_use_each_other() {
    let own = |path: &str| path.split('/').nth(3).unwrap_or_default().trim_end_matches(".rs").to_owned();
    let pages: Vec<String> = files(&["src/ui/pages"], "rs").iter().map(|path| own(path)).collect();
    let mut wrong = Vec::new();
    for (path, code) in code_of("src/ui/pages") {
        let own = own(&path);
        let ups = if path.split('/').count() == 4 || path.ends_with("/mod.rs") { "super::" } else { "super::super::" };
        let used = names_after(&code, "crate::ui::pages::").into_iter().chain(names_after(&code, ups));
        for (line, used) in
            used.filter(|(_, used)| own != "mod" && *used != own && pages.iter().any(|page| page == used))
        {
            wrong.push(format!("{path}:{line}: uses the page {used}"));
        }
    }
    assert_none(wrong, "a page uses components, never another page");
}

#[test]
fn names_are_found_in_every_form_of_use() {
    let code =
        "use crate::{domain::plan::Plan, text::{a, b},\n    file};\nlet x = crate::chart::gantt(); mycrate::no::no;";
    let names: Vec<_> = names_after(code, "crate::").into_iter().map(|(_, name)| name).collect();
    assert_eq!(names, ["domain", "text", "file", "chart"]);
}
