//! Codes written, damaged and found again.

use std::slice;

use expect_test::{Expect, expect};
use fastrand::Rng;
use proptest::prelude::*;

use super::*;
use crate::content::built_in;
use crate::domain::answers::Mark;
use crate::domain::language::Lang;
use crate::domain::model::Model;
use crate::domain::process::{RatingKind, Ratings};
use crate::domain::units::{Id, Level, Rating};
use crate::text::code::said;

fn mark(state: u8) -> Option<Mark> {
    match state {
        0 => None,
        5 => Some(Mark::NotApplicable),
        6 => Some(Mark::DontKnow),
        level => Level::new(level).map(Mark::Level),
    }
}

fn ratings(states: &[u8]) -> Ratings {
    RatingKind::ALL.into_iter().zip(states).filter_map(|(kind, state)| Some((kind, Rating::new(*state)?))).collect()
}

fn processes(count: usize) -> Form {
    Form::processes(&built_in(), (0..count).map(|n| Id::from(n.to_string())).collect())
}

/// Answers to every question, drawn.
fn drawn(rng: &mut Rng, form: &Form) -> Response {
    let Asked::Questions(questions) = &form.asked else { panic!("questions") };
    let given = Given::Answers(questions.iter().map(|_| mark(rng.u8(0..7))).collect());
    Response { name: None, role: None, sender: Sender::new(rng.u16(..)), given }
}

fn a_code() -> (Form, Response, String) {
    let form = Form::all(&built_in());
    let response = drawn(&mut Rng::with_seed(7), &form);
    let code = write(&form, &response).unwrap();
    (form, response, code)
}

#[test]
fn codes_are_as_long_as_the_documentation_says() {
    let (form, mut response, code) = a_code();
    let Given::Answers(answers) = &response.given else { panic!("answers") };
    assert_eq!((answers.len(), code.len()), (36, 43));
    response.name = Name::new("王小明");
    assert_eq!(write(&form, &response).unwrap().len(), 63);
    response.name = Name::new("Li");
    assert_eq!(write(&form, &response).unwrap().len(), 53);
    for (count, length) in [(10, 83), (20, 148), (30, 218), (200, 1_313)] {
        let given = Given::Ratings(vec![ratings(&[5; 10]); count]);
        let response = Response { name: None, role: None, sender: Sender::new(511), given };
        assert_eq!(write(&processes(count), &response).unwrap().len(), length, "{count} processes");
    }
}

#[test]
fn what_is_too_long_or_not_asked_has_no_code() {
    let given = |count| Given::Ratings(vec![ratings(&[5; 10]); count]);
    let response = |count| Response { name: None, role: None, sender: Sender::new(0), given: given(count) };
    assert!(write(&processes(780), &response(780)).is_ok());
    assert_eq!(write(&processes(800), &response(800)), Err(Unwritable::TooLong));
    assert_eq!(write(&processes(3), &response(2)), Err(Unwritable::OtherForm));
    assert_eq!(write(&Form::quick(&built_in()), &response(12)), Err(Unwritable::OtherForm));
}

#[test]
fn a_code_of_this_version_is_read_for_ever() {
    let form = Form {
        pack: crate::domain::plan::ModelRef { id: "pack".into(), revision: "1".to_owned() },
        asked: Asked::Questions((0..9).map(|n| Id::from(n.to_string())).collect()),
    };
    let given = Given::Answers((0..9).map(|n| mark(n % 7)).collect());
    let response = Response {
        name: Name::new("王小明"),
        role: Some(Role::Own(Name::new("Night shift"))),
        sender: Sender::new(300),
        given,
    };
    let code = write(&form, &response).unwrap();
    expect!["BT1-EFJP-T9C1-7KRX-2Z5P-27YD-64E1-D76J-SV8E-GG76-T39C-ST00-68BJ-W000-C1CH"].assert_eq(&code);
    let found = find(&code, &[form], &[]);
    assert_eq!(found[0].state, State::Accepted { form: 0, response });
}

fn name() -> impl Strategy<Value = Option<Name>> {
    let text = prop_oneof!["[一-龥]{1,60}", "[😀-🙏🧑‍💻]{1,60}", "[ -~]{1,60}", "\\PC{1,60}"];
    prop::option::of(text.prop_map(|text| Name::new(&text))).prop_map(Option::flatten)
}

fn role() -> impl Strategy<Value = Option<Role>> {
    prop_oneof![
        Just(None),
        prop::sample::select(vec![Role::Owner, Role::FrontLine, Role::It, Role::Finance, Role::Management])
            .prop_map(Some),
        name().prop_map(|name| Some(Role::Own(name))),
    ]
}

fn given() -> impl Strategy<Value = (Form, Given)> {
    let answers = |form: Form, count: usize| {
        (Just(form), prop::collection::vec((0..7_u8).prop_map(mark), count).prop_map(Given::Answers))
    };
    let rated = (0..25_usize).prop_flat_map(|count| {
        let one = prop::collection::vec(0..6_u8, 10).prop_map(|states| ratings(&states));
        (Just(processes(count)), prop::collection::vec(one, count).prop_map(Given::Ratings))
    });
    let model = built_in();
    let quick = model.questions.iter().filter(|question| question.quick).count();
    prop_oneof![3 => answers(Form::all(&model), 36), 1 => answers(Form::quick(&model), quick), 1 => rated]
}

/// A code as people and programs pass it on.
fn passed_on(code: &str, how: usize) -> String {
    let without: String = code.chars().filter(|sign| *sign != '-').collect();
    let wide =
        |sign: char| char::from_u32(u32::from(sign) + 0xfee0).filter(|_| sign.is_ascii_alphanumeric()).unwrap_or('－');
    match how {
        0 => code.to_owned(),
        1 => code.to_lowercase(),
        2 => without,
        3 => code.replace('-', " – "),
        4 => code.chars().map(wide).collect(),
        5 => code.replace('0', "o").replace('1', "l"),
        6 => code.chars().flat_map(|sign| [sign, '\u{ad}']).collect(),
        _ => code
            .chars()
            .enumerate()
            .flat_map(|(at, sign)| [Some(sign), (at % 17 == 9).then_some('\n')])
            .flatten()
            .collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read((form, given) in given(), name in name(), role in role(), drawn: u16, how in 0..8_usize) {
        let response = Response { name, role, sender: Sender::new(drawn), given };
        let code = write(&form, &response).unwrap();
        prop_assert!(code.starts_with("BT1-") && code.chars().all(|c| c == '-' || c.is_ascii_digit() || c.is_ascii_uppercase()));
        let text = format!("10:31 Bob: {}, thanks", passed_on(&code, how));
        let found = find(&text, slice::from_ref(&form), &[]);
        prop_assert_eq!(found.len(), 1, "{}", text);
        prop_assert_eq!(&found[0].state, &State::Accepted { form: 0, response });
        prop_assert_eq!((found[0].line, found[0].column, found[0].start, found[0].repeats), (1, 12, 11, None));
    }
}

/// One code found, and it is damaged.
fn damage(text: &str, form: &Form) -> Damage {
    let mut found = find(text, slice::from_ref(form), &[]);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    match found.remove(0).state {
        State::Damaged(damage) => damage,
        state => panic!("{text}: {state:?}"),
    }
}

/// What is found in each of several texts, all read at once.
fn states(texts: &[String], form: &Form) -> Vec<Vec<State>> {
    let mut states = vec![Vec::new(); texts.len()];
    for found in find(&texts.join("。\n"), slice::from_ref(form), &[]) {
        states[found.line - 1].push(found.state);
    }
    states
}

fn is_damaged(states: &[State]) -> bool {
    !states.is_empty() && states.iter().all(|state| matches!(state, State::Damaged(_)))
}

fn changed(code: &[char], change: impl FnOnce(&mut [char])) -> String {
    let mut changed = code.to_vec();
    change(&mut changed);
    changed.into_iter().collect()
}

#[test]
fn every_wrong_character_in_1000_codes_is_detected() {
    let form = Form::all(&built_in());
    let mut rng = Rng::with_seed(1);
    for _ in 0..1_000 {
        let code: Vec<char> = write(&form, &drawn(&mut rng, &form)).unwrap().chars().collect();
        let places =
            (0..code.len()).flat_map(|at| "0123456789ABCDEFGHJKMNPQRSTVWXYZU?字".chars().map(move |wrong| (at, wrong)));
        let places: Vec<_> = places.filter(|(at, wrong)| code[*at] != *wrong).collect();
        let texts: Vec<String> = places.iter().map(|(at, wrong)| changed(&code, |code| code[*at] = *wrong)).collect();
        for ((at, wrong), (text, states)) in places.into_iter().zip(texts.iter().zip(states(&texts, &form))) {
            assert!(is_damaged(&states), "{text}: {states:?}");
            // Before that stand prefix and length; what is no symbol is named itself.
            if at > 4 && code[at] != '-' && wrong.is_ascii_alphanumeric() && wrong != 'U' {
                let State::Damaged(Damage::Altered(Some(group))) = &states[0] else { panic!("{text}: {states:?}") };
                assert_eq!(group.number, (at + 1) / 5, "{text}");
            }
        }
    }
}

#[test]
fn every_swap_of_neighbours_in_1000_codes_is_detected() {
    let form = Form::all(&built_in());
    let mut rng = Rng::with_seed(4);
    for _ in 0..1_000 {
        let response = drawn(&mut rng, &form);
        let code: Vec<char> = write(&form, &response).unwrap().chars().collect();
        let is_hyphen = |at: usize| code[at] == '-';
        let beside = (1..code.len()).map(|at| (at - 1, at));
        let across = (2..code.len()).filter(|at| is_hyphen(at - 1)).map(|at| (at - 2, at));
        let swaps: Vec<_> = beside.chain(across).filter(|(a, b)| code[*a] != code[*b]).collect();
        let texts: Vec<String> = swaps.iter().map(|(a, b)| changed(&code, |code| code.swap(*a, *b))).collect();
        for ((a, b), (text, states)) in swaps.into_iter().zip(texts.iter().zip(states(&texts, &form))) {
            if is_hyphen(a) || is_hyphen(b) {
                // A separator at another place changes nothing.
                assert_eq!(states, [State::Accepted { form: 0, response: response.clone() }], "{text}");
            } else {
                assert!(is_damaged(&states), "{text}: {states:?}");
            }
        }
    }
}

#[test]
fn a_random_body_is_never_taken_for_a_code() {
    let form = Form::all(&built_in());
    let mut rng = Rng::with_seed(2);
    for _ in 0..20_000 {
        let body: String = (0..31).map(|_| symbol::letter(rng.u8(0..32))).collect();
        let found = find(&format!("BT1-8{body}"), slice::from_ref(&form), &[]);
        assert!(matches!(found[0].state, State::Damaged(_)), "{body}");
    }
}

#[test]
fn the_same_answers_of_two_people_are_two_codes() {
    let (form, response, code) = a_code();
    let other = Response { sender: Sender::new(response.sender.get() + 1), ..response.clone() };
    let text = format!("{code}\n{}\n{}", write(&form, &other).unwrap(), code.to_lowercase());
    let found = find(&text, &[form], &[]);
    assert_eq!(
        found.iter().map(|found| (found.line, found.repeats)).collect::<Vec<_>>(),
        [(1, None), (2, None), (3, Some(0))]
    );
}

#[test]
fn a_code_of_another_edition_or_selection_is_refused_by_name() {
    let (form, _, code) = a_code();
    let mut later = form.clone();
    later.pack.revision = "2099-01-01".to_owned();
    let quick = Form::quick(&built_in());
    let state = |wanted: &[Form], others: &[Form]| find(&code, wanted, others).remove(0).state;
    let named = State::Other(Other::Model(form.pack.clone()));
    assert_eq!(state(slice::from_ref(&later), &[quick.clone(), form.clone()]), named);
    assert_eq!(state(&[later, quick.clone()], slice::from_ref(&form)), State::Other(Other::Form));
    assert_eq!(state(slice::from_ref(&quick), &[]), State::Other(Other::Unknown));
    assert!(matches!(state(&[quick, form], &[]), State::Accepted { form: 1, .. }));
}

#[test]
fn a_newer_code_is_told_from_a_damaged_one() {
    let (form, response, _) = a_code();
    let mut symbols = write::symbols(&form, &response).unwrap();
    let version = |symbols: &mut Vec<u8>, version: u8| {
        symbols[0] = version;
        symbols.truncate(symbols.len() - CHECK);
        let check = checksum::after(checksum::BEGIN, symbols);
        pack::write_number(check, CHECK, symbols);
        find(&write::text(symbols), slice::from_ref(&form), &[]).remove(0).state
    };
    assert_eq!(version(&mut symbols, 2), State::Newer { version: 2 });
    assert_eq!(version(&mut symbols, 0), State::Damaged(Damage::Impossible));
}

#[test]
fn what_no_program_writes_is_refused_though_its_checksum_is_right() {
    let (form, response, _) = a_code();
    let symbols = write::symbols(&form, &response).unwrap();
    let with = |at: usize, symbol: u8| {
        let mut symbols = symbols[..symbols.len() - CHECK].to_vec();
        symbols[at] = symbol;
        let check = checksum::after(checksum::BEGIN, &symbols);
        pack::write_number(check, CHECK, &mut symbols);
        find(&write::text(&symbols), slice::from_ref(&form), &[]).remove(0).state
    };
    // More than sixteen answers can say; more than four can; a name where none was written.
    for (at, symbol) in [(8, 31), (26, 31), (2, symbols[2] | 1)] {
        assert_eq!(with(at, symbol), State::Damaged(Damage::Impossible), "{at}");
    }
    assert!(matches!(with(2, 2), State::Accepted { .. }), "a role");
}

fn named(model: &Model) -> impl Fn(&crate::domain::plan::ModelRef) -> String {
    let name = model.name.get(Lang::En).to_owned();
    move |pack| format!("{name} {}", pack.revision)
}

fn check(text: &str, expected: Expect) {
    let model = built_in();
    let form = Form::all(&model);
    let mut earlier = form.clone();
    earlier.pack.revision = "earlier".to_owned();
    let found = find(text, &[form], &[Form::quick(&model), earlier]);
    let line = |found_one: &Found| {
        let sentences = Lang::ALL.map(|lang| said(&found, found_one, named(&model), lang));
        format!("{}:{} {}\n", found_one.line, found_one.column, sentences.join(" / "))
    };
    expected.assert_eq(&found.iter().map(line).collect::<String>());
}

#[test]
fn a_chat_is_read_line_by_line() {
    let model = built_in();
    let mut rng = Rng::with_seed(3);
    let all = Form::all(&model);
    let mut code = || write(&all, &drawn(&mut rng, &all)).unwrap();
    let (a, b, c, d) = (code(), code(), code(), code());
    let mut earlier = all.clone();
    earlier.pack.revision = "earlier".to_owned();
    let old = write(&earlier, &drawn(&mut rng, &all)).unwrap();
    let quick = Form::quick(&model);
    let quick = write(&quick, &drawn(&mut rng, &quick)).unwrap();
    let (cut, broken) = (&a[..30], [&c[..20], "\n> ", &c[20..]].concat());
    let text = format!(
        "[10:31, 2026/3/2] 小美：我的是{a}，謝謝\n10:32 Bob {b} and for Ann {broken}\nbtw, BT 1 of us is BT1\n\
         10:33 Bob: {cut}\n10:34 Bob: again {a}\n小王：{old}　{quick}\n{}\n{}\n{}\n",
        [&d[..22], "U", &d[23..]].concat(),
        d.replacen("BT1", "BTI", 1).replacen("BT", "ST", 1),
        d[..d.len() - 2].to_owned() + &d[d.len() - 1..] + &d[d.len() - 2..d.len() - 1],
    );
    check(
        &text,
        expect![[r#"
            1:25 代碼正確。 / The code is right.
            2:11 代碼正確。 / The code is right.
            2:67 代碼正確。 / The code is right.
            5:12 代碼不完整，後面少了幾個字元。 / The code is not complete.
            6:18 和第 1 行的代碼相同，只算一次。 / The same code as in line 1; it counts once.
            7:4 這組代碼回答的是「Service automation earlier」，不是這次使用的評估模型。 / The code answers “Service automation earlier”, which is not asked here.
            7:48 這組代碼用的是同一個評估模型，但回答的不是這次問的題目或流程。 / The code answers other questions or processes of this model than those asked here.
            8:1 代碼裡不會有「U」。 / “U” cannot stand in a code.
            9:1 代碼開頭不是 BT1，後面都正確。 / The code does not begin with BT1; the rest of it is right.
            10:1 第 8 組「4D9E」附近有誤，可能打錯一個字元，或前後兩個對調。 / Something is wrong near group 8, “4D9E”: one character, or two that changed places.
        "#]],
    );
}

#[test]
fn words_and_numbers_are_no_codes() {
    let text = "BT1 is fine. The BT-1 plan, bt1\nBTS 2026-03-02 10:31, +886-2-1234-5678-9012-3456, BT1-, BT1-a, \
                a1b2-c3d4-e5f6-a7b8-c9d0-e1f2-a3b4-c5d6-e7f8 550e8400-e29b-41d4-a716-446655440000";
    check(text, expect![[""]]);
}

#[test]
fn each_damage_is_named() {
    let (form, _, code) = a_code();
    assert_eq!(damage(&code.replacen("BT1", "RT1", 1), &form), Damage::Beginning);
    assert_eq!(damage(&code[4..], &form), Damage::Beginning);
    assert_eq!(damage(&code[..code.len() - 1], &form), Damage::Short);
    assert_eq!(damage(&format!("{code}7"), &form), Damage::Long);
    let wrong = [&code[..20], "*", &code[21..]].concat();
    assert_eq!(damage(&wrong, &form), Damage::Character('*'));
    let wrong = [&code[..4], "0", &code[5..]].concat();
    assert_eq!(damage(&wrong, &form), Damage::Altered(None));
}
