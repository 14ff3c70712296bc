//! Texts: full-width punctuation in Chinese, no exclamation marks, both languages everywhere.

use serde_json::Value;

use super::assert_none;
use super::source::{files, is_test, lex, line_of, read, without_tests};

/// Chinese characters and the punctuation that belongs to them.
fn is_chinese(sign: char) -> bool {
    matches!(sign, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
        || "，。：；？！（）「」『』、".contains(sign)
}

/// The first half-width mark that touches a Chinese character, also across spaces, with a little of its surroundings.
fn half_width(text: &str) -> Option<String> {
    let signs: Vec<char> = text.chars().collect();
    let wrong = (0..signs.len()).find(|at| {
        let touches = |sign: Option<&char>| sign.is_some_and(|sign| is_chinese(*sign));
        let before = signs[..*at].iter().rev().find(|sign| **sign != ' ');
        let after = signs[at + 1..].iter().find(|sign| **sign != ' ');
        ",:;?!".contains(signs[*at]) && (touches(before) || touches(after))
    })?;
    Some(signs[wrong.saturating_sub(8)..signs.len().min(wrong + 8)].iter().collect())
}

/// Every string in a JSON value with its path.
fn strings(value: &Value, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((path.to_owned(), text.clone())),
        Value::Array(list) => {
            for (index, entry) in list.iter().enumerate() {
                strings(entry, &format!("{path}[{index}]"), found);
            }
        }
        Value::Object(object) => {
            for (key, entry) in object {
                strings(entry, &format!("{path}.{key}"), found);
            }
        }
        _ => {}
    }
}

/// Every string of every JSON file of content, with its place.
fn content() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for path in files(&["src", "assets"], "json") {
        strings(
            &serde_json::from_str(&read(&path)).unwrap_or_else(|error| panic!("{path}: {error}")),
            &path,
            &mut found,
        );
    }
    assert!(found.len() > 1000, "the content is somewhere else");
    found
}

/// Every string literal in code that is not a test, with its place.
fn literals(folders: &[&str]) -> Vec<(String, String)> {
    let paths = files(folders, "rs").into_iter().filter(|path| !is_test(path));
    let found = paths.flat_map(|path| {
        let text = read(&path);
        let literals = lex(without_tests(&text)).literals;
        literals.into_iter().map(move |(at, literal)| (format!("{path}:{}", line_of(&text, at)), literal))
    });
    found.collect()
}

/// What a person reads in `index.html`: comments, scripts, styles and tags left out, attributes too.
fn static_texts() -> Vec<(String, String)> {
    let page = read("index.html");
    let mut found = Vec::new();
    let mut at = 0;
    for (open, close) in std::iter::from_fn(|| {
        let open = at + page[at..].find('<')?;
        let end = [("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>")];
        let end = end.into_iter().find(|(start, _)| page[open..].starts_with(start)).map_or(">", |(_, end)| end);
        let close = open + page[open..].find(end)? + end.len();
        let text = (at, open);
        at = close;
        Some(text)
    }) {
        found.push((format!("index.html:{}", line_of(&page, open)), page[open..close].trim().to_owned()));
    }
    found.retain(|(_, text)| !text.is_empty());
    found
}

#[test]
fn chinese_has_full_width_punctuation() {
    let mut texts = content();
    texts.extend(literals(&["src"]));
    texts.extend(files(&["assets"], "css").into_iter().map(|path| (path.clone(), read(&path))));
    let page = read("index.html");
    texts.extend(page.lines().enumerate().map(|(line, text)| (format!("index.html:{}", line + 1), text.to_owned())));
    let wrong = texts.iter().filter_map(|(place, text)| Some(format!("{place}: …{}…", half_width(text)?)));
    assert_none(wrong.collect(), "between Chinese characters stand ，：；？！, never their half-width forms");
}

#[test]
fn nobody_is_shouted_at() {
    let mut texts = content();
    texts.extend(literals(&["src/text", "src/ui"]));
    texts.extend(static_texts());
    // Alone it is a mark, not a tone of voice.
    let wrong = texts
        .iter()
        .filter(|(_, text)| text != "!" && text.contains(['!', '！']))
        .map(|(place, text)| format!("{place}: {text}"));
    assert_none(wrong.collect(), "texts have no exclamation marks");
}

#[test]
fn content_is_complete_in_both_languages() {
    let mut wrong = Vec::new();
    let mut pairs = 0;
    for path in files(&["src"], "json") {
        let value: Value = serde_json::from_str(&read(&path)).expect("JSON");
        both_languages(&value, &path, &mut pairs, &mut wrong);
    }
    assert!(pairs > 500, "the content is somewhere else");
    assert_none(wrong, "a text is there in both languages, each in its own script");
}

fn both_languages(value: &Value, path: &str, pairs: &mut usize, wrong: &mut Vec<String>) {
    match value {
        Value::Array(list) => {
            for (index, entry) in list.iter().enumerate() {
                both_languages(entry, &format!("{path}[{index}]"), pairs, wrong);
            }
        }
        Value::Object(object) if object.contains_key("en") || object.contains_key("zh-Hant") => {
            *pairs += 1;
            let text = |key: &str| object.get(key).and_then(Value::as_str).unwrap_or_default();
            wrong.extend(mismatch(text("en"), text("zh-Hant")).map(|what| format!("{path}: {what}")));
        }
        Value::Object(object) => {
            for (key, entry) in object {
                both_languages(entry, &format!("{path}.{key}"), pairs, wrong);
            }
        }
        _ => {}
    }
}

/// What is wrong with a pair of texts.
fn mismatch(en: &str, zh_hant: &str) -> Option<String> {
    if en.trim().is_empty() || zh_hant.trim().is_empty() {
        Some("one language is blank".to_owned())
    } else if en.chars().any(is_chinese) {
        Some(format!("Chinese in the English: {en}"))
    } else if en != zh_hant && !zh_hant.chars().any(is_chinese) && zh_hant.contains(' ') {
        Some(format!("no Chinese in the Chinese: {zh_hant}"))
    } else {
        None
    }
}

#[test]
fn interface_texts_are_in_both_languages() {
    let mut wrong = Vec::new();
    let mut pairs = 0;
    for path in files(&["src/text"], "rs") {
        let text = read(&path);
        let found = lex(without_tests(&text));
        // `texts! { NAME = "English", "中文"; }` and `t("English", "中文")`.
        for (english, chinese) in found.literals.iter().zip(found.literals.iter().skip(1)) {
            let before = found.code[..english.0].trim_end();
            let between = found.code[english.0..chinese.0].trim();
            let is_pair = between == "," && (before.ends_with(" =") || before.ends_with(" t("));
            if is_pair {
                pairs += 1;
                let place = line_of(&text, english.0);
                wrong.extend(mismatch(&english.1, &chinese.1).map(|what| format!("{path}:{place}: {what}")));
            }
        }
    }
    assert!(pairs > 50, "the texts are written in another way: {pairs}");
    assert_none(wrong, "a text is there in both languages, each in its own script");
}

#[test]
fn half_width_marks_are_found() {
    for wrong in ["客服,流程", "客服, AI", "AI: 客服", "好?", "客服 !", "「好」,好"] {
        assert!(half_width(wrong).is_some(), "{wrong}");
    }
    for right in ["客服，流程", "10:30 開始", "1,840 件", "Why? Because.", "客服 AI/GPT 3.5"] {
        assert!(half_width(right).is_none(), "{right}");
    }
}
