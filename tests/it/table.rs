//! The process inventory from and to a spreadsheet.

use baton::content::built_in;
use baton::domain::language::Lang;
use baton::domain::process::{Process, RatingKind};
use baton::domain::units::{Id, Minutes, Rating};
use baton::file::field::Field;
use baton::file::guess::{Mapping, guess};
use baton::file::inventory_csv;
use baton::file::preview::{Preview, Reason, preview};
use baton::file::table::{Delimiter, Table, TableError, decode, parse};
use baton::file::{MAX_ROWS, MAX_VALUES};
use expect_test::{Expect, expect};
use proptest::prelude::*;
use serde_json::Value;

use crate::arbitrary;
use crate::shared::shared;

fn table(text: &str) -> Table {
    parse(text, None, None).unwrap_or_else(|error| panic!("{error:?}: {text}"))
}

fn previewed(table: &Table, mapping: &Mapping) -> Preview {
    let mut number = 0;
    preview(table, mapping, || {
        number += 1;
        Id::from(format!("new-{number}"))
    })
}

fn import(text: &str) -> Preview {
    let table = table(text);
    previewed(&table, &guess(&table, Some(&built_in())))
}

fn check(text: &str, expected: Expect) {
    let table = table(text);
    let mapping = guess(&table, Some(&built_in()));
    let Preview { good, bad } = previewed(&table, &mapping);
    let mut said = format!("{:?}, header: {}, {mapping:?}\n", table.delimiter, table.has_header);
    for row in good {
        let p = row.process;
        said += &format!(
            "{}: {} {:?} {:?} {:?} owner {:?} channels {:?} note {:?} ratings {:?}\n",
            row.line,
            p.id,
            p.name,
            p.volume_per_month,
            p.minutes_per_case.map(Minutes::get),
            p.owner,
            p.channels,
            p.note,
            p.ratings.iter().map(|(kind, rating)| (kind.id(), rating.get())).collect::<Vec<_>>()
        );
    }
    for cell in bad {
        let (en, zh) = (cell.reason.message(Lang::En), cell.reason.message(Lang::ZhHant));
        said += &format!("{}: bad {:?} {:?} {:?} {en} {zh}\n", cell.line, cell.column, cell.field, cell.text);
    }
    expected.assert_eq(&said);
}

#[test]
fn pasted_with_tabs_and_chinese_headers() {
    check(
        "流程名稱\t每月件數\t處理時間（分鐘）\t負責人\t管道\t判斷需求\t備註\n退貨退款\t1,840\t１２．５\t客服主管\tLINE、電話\t3\t旺季加倍\n查詢訂單\t3,200 件\t3 分鐘\t\t\t１\t\n",
        expect![[r#"
            Tab, header: true, [Some(Name), Some(VolumePerMonth), Some(MinutesPerCase), Some(Owner), Some(Channels), Some(Rating(Judgement)), Some(Note)]
            2: new-1 "退貨退款" Some(1840) Some(12.5) owner "客服主管" channels ["LINE", "電話"] note "旺季加倍" ratings [("judgement", 3)]
            3: new-2 "查詢訂單" Some(3200) Some(3.0) owner "" channels [] note "" ratings [("judgement", 1)]
        "#]],
    );
}

#[test]
fn a_file_with_commas_quotes_line_breaks_and_a_byte_order_mark() {
    check(
        "\u{feff}Activity,Executions,AHT (min),Process owner,Rule clarity,Notes\r\n\"Returns, by mail\",\"1,840\",6.5,Ann,4,\"two\r\nlines\"\r\n\r\nQuotes,12,,,5,\"says \"\"no\"\"\"\r\n",
        expect![[r#"
            Comma, header: true, [Some(Name), Some(VolumePerMonth), Some(MinutesPerCase), Some(Owner), Some(Rating(RuleClarity)), Some(Note)]
            2: new-1 "Returns, by mail" Some(1840) Some(6.5) owner "Ann" channels [] note "two\r\nlines" ratings [("rule_clarity", 4)]
            5: new-2 "Quotes" Some(12) None owner "" channels [] note "says \"no\"" ratings [("rule_clarity", 5)]
        "#]],
    );
}

#[test]
fn semicolons_with_decimal_commas() {
    check(
        "name;count;minutes\nReturns;12;6,5\nQuotes;1.000;0,5\n",
        expect![[r#"
            Semicolon, header: true, [Some(Name), Some(VolumePerMonth), Some(MinutesPerCase)]
            2: new-1 "Returns" Some(12) Some(6.5) owner "" channels [] note "" ratings []
            3: new-2 "Quotes" Some(1000) Some(0.5) owner "" channels [] note "" ratings []
        "#]],
    );
}

#[test]
fn without_a_header_by_what_the_cells_look_like() {
    check(
        "1\tReturns\t320\t6.5\n2\tQuotes\t41\t12\n3\tBooking\t1,204\t2\n",
        expect![[r#"
            Tab, header: false, [None, Some(Name), Some(VolumePerMonth), Some(MinutesPerCase)]
            1: new-1 "Returns" Some(320) Some(6.5) owner "" channels [] note "" ratings []
            2: new-2 "Quotes" Some(41) Some(12.0) owner "" channels [] note "" ratings []
            3: new-3 "Booking" Some(1204) Some(2.0) owner "" channels [] note "" ratings []
        "#]],
    );
    check(
        "Returns\nQuotes\nBooking",
        expect![[r#"
        Comma, header: false, [Some(Name)]
        1: new-1 "Returns" None None owner "" channels [] note "" ratings []
        2: new-2 "Quotes" None None owner "" channels [] note "" ratings []
        3: new-3 "Booking" None None owner "" channels [] note "" ratings []
    "#]],
    );
}

#[test]
fn good_rows_are_kept_when_others_are_bad() {
    check(
        "process,volume,minutes,judgement,emotion\nA,many,5,3,3\n,10,5,3,3\nB,10,5,6,0\nC,12.5,-1,,\nD,10,200000,5,1\nE,5000000000,1,1,1\nF,7\n",
        expect![[r#"
            Comma, header: true, [Some(Name), Some(VolumePerMonth), Some(MinutesPerCase), Some(Rating(Judgement)), Some(Rating(Emotion))]
            8: new-1 "F" Some(7) None owner "" channels [] note "" ratings []
            2: bad Some(1) VolumePerMonth "many" This is not a number. 這不是數字。
            3: bad Some(0) Name "" The process has no name. 流程沒有名稱。
            4: bad Some(3) Rating(Judgement) "6" A rating is a whole number from 1 to 5. 評分要填 1 到 5 的整數。
            4: bad Some(4) Rating(Emotion) "0" A rating is a whole number from 1 to 5. 評分要填 1 到 5 的整數。
            5: bad Some(1) VolumePerMonth "12.5" This has to be a whole number. 這裡要填整數。
            5: bad Some(2) MinutesPerCase "-1" This cannot be below zero. 這裡不能是負數。
            6: bad Some(2) MinutesPerCase "200000" This number is too large. 這個數字太大。
            7: bad Some(1) VolumePerMonth "5000000000" This number is too large. 這個數字太大。
        "#]],
    );
    assert_eq!(import("process,volume\nA,x\nB,1\n,\n,y\n").bad_rows(), 2);
}

#[test]
fn nothing_mapped_to_the_name_is_said_for_every_row() {
    let table = table("a,b\n1,2\n3,4\n");
    let preview = previewed(&table, &vec![None, Some(Field::VolumePerMonth)]);
    assert!(preview.good.is_empty());
    assert!(preview.bad.iter().all(|cell| cell.reason == Reason::BlankName && cell.column.is_none()));
}

#[test]
fn a_quote_never_closed_does_not_swallow_the_rows_below() {
    let preview = import("process,volume\n\"Returns,10\nQuotes,20\nBooking,30\n");
    assert_eq!(
        preview.good.iter().map(|row| row.process.name.as_str()).collect::<Vec<_>>(),
        ["\"Returns", "Quotes", "Booking"]
    );
}

#[test]
fn what_is_no_table_is_refused() {
    for text in ["", "\u{feff}", " \n\n", ",,\n,,", "\t"] {
        assert_eq!(parse(text, None, None), Err(TableError::Empty), "{text:?}");
    }
    let rows = "a,1\n".repeat(MAX_ROWS + 2);
    assert_eq!(parse(&rows, None, None), Err(TableError::TooManyRows { rows: MAX_ROWS + 2 }));
    assert_eq!(parse(&"a\n".repeat(4_000_000), None, None), Err(TableError::TooManyRows { rows: 4_000_000 }));
    assert!(parse(&format!("a{}", ",".repeat(MAX_VALUES - 1)), None, None).is_ok());
    let error = parse(&format!("a{}", ",".repeat(MAX_VALUES)), None, None).unwrap_err();
    expect![[r#"
        The table has more than 500000 cells; please bring it in in parts.
        表格超過 500000 格，請分批匯入。"#]]
    .assert_eq(&format!("{}\n{}", error.message(Lang::En), error.message(Lang::ZhHant)));
    assert_eq!(decode(&vec![b'a'; 20 * 1024 * 1024]), Err(TableError::TooLarge));
    let big5 = b"process,volume\n\xb0\xd3\xab~,3\n";
    let error = decode(big5).unwrap_err();
    assert_eq!(error, TableError::NotText { offset: 15 });
    expect![[r#"
        The file is not text in UTF-8: byte 16 cannot be read; save it as “CSV UTF-8” and try again.
        檔案不是 UTF-8 文字：第 16 個位元組無法辨識，請在試算表另存為「CSV UTF-8」再試一次。"#]]
    .assert_eq(&format!("{}\n{}", error.message(Lang::En), error.message(Lang::ZhHant)));
}

#[test]
fn unicode_text_of_spreadsheet_programs_is_read() {
    let text = "流程\t件數\r\n退貨\t3\r\n";
    let little: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let big: Vec<u8> = [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    assert_eq!(decode(&little).as_deref(), Ok(text));
    assert_eq!(decode(&big).as_deref(), Ok(text));
    assert_eq!(table(text).delimiter, Delimiter::Tab);
}

#[test]
fn every_header_an_export_writes_is_understood() {
    for lang in Lang::ALL {
        let table = parse(&inventory_csv([], lang, &[]), None, None).unwrap();
        assert_eq!(guess(&table, None), Field::all().map(Some).collect::<Mapping>());
        assert_eq!(guess(&table, Some(&built_in())), Field::all().map(Some).collect::<Mapping>());
    }
}

#[test]
fn ratings_are_called_what_the_model_calls_them() {
    for rating in &built_in().ratings {
        for name in [&rating.name.en, &rating.name.zh_hant] {
            let table = table(&format!("流程\t{name}\nA\t3\n"));
            assert_eq!(guess(&table, None)[1], Some(Field::Rating(rating.id)), "{name}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_was_exported_comes_back(processes in proptest::collection::vec(arbitrary::process(), 1..5), chinese in any::<bool>()) {
        let lang = if chinese { Lang::ZhHant } else { Lang::En };
        let named: Vec<Process> = processes
            .into_iter()
            .enumerate()
            .map(|(index, process)| Process { name: format!("{}{index}", process.name.trim()), ..process })
            .collect();
        let preview = import(&inventory_csv(&named, lang, &[("Bucket", &|_| "=1".to_owned())]));
        prop_assert_eq!(preview.bad, []);
        prop_assert_eq!(preview.good.len(), named.len());
        for (row, process) in preview.good.iter().zip(&named) {
            prop_assert_eq!(row.process.name.trim(), process.name.trim());
            prop_assert_eq!(row.process.owner.trim(), process.owner.trim());
            prop_assert_eq!(row.process.note.trim(), process.note.trim());
            prop_assert_eq!(row.process.volume_per_month, process.volume_per_month);
            prop_assert_eq!(row.process.minutes_per_case, process.minutes_per_case);
            prop_assert_eq!(&row.process.ratings, &process.ratings);
        }
    }

    #[test]
    fn any_text_at_all_is_a_table_or_refused(text in any::<String>()) {
        if let Ok(table) = parse(&text, None, None) {
            let rows = table.rows.len();
            let preview = previewed(&table, &guess(&table, None));
            prop_assert_eq!(preview.good.len() + preview.bad_rows(), rows);
        }
    }
}

fn exported_name(name: &str) -> String {
    let text = inventory_csv([&Process::new(Id::from("a"), name)], Lang::En, &[]);
    let table = parse(&text, Some(Delimiter::Comma), Some(true)).unwrap();
    table.rows[0].cells[0].clone()
}

#[test]
fn formulas_are_made_texts_and_negative_numbers_stay_numbers() {
    for formula in ["=1+1", "+1", "-cmd|x", "-1-1", "@SUM(1)", "\t=1", "\r=1", "＝1", " =1", "'=1", "-5 min", "-"] {
        assert_eq!(exported_name(formula), format!("'{formula}"));
    }
    for harmless in ["Returns", "-5", "-1,840.5", "'tis", "a=1", "1+1", "退貨"] {
        assert_eq!(exported_name(harmless), harmless);
    }
}

#[test]
fn injection_payloads_never_begin_a_cell() {
    let Some(path) = shared("data/fuzz/csv/injection.txt") else { return };
    let text = String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned();
    assert!(text.lines().count() > 3);
    for payload in text.lines().filter(|line| !line.trim().is_empty()) {
        let cell = exported_name(payload);
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        assert_eq!(
            import(&format!("process,volume\n\"{}\",1\n", cell.replace('"', "\"\""))).good[0].process.name,
            payload
        );
    }
}

#[test]
fn the_csv_spectrum_is_read_as_meant() {
    let Some(folder) = shared("data/fuzz/csv/spectrum") else { return };
    let mut files = 0;
    for entry in std::fs::read_dir(folder.join("csvs")).unwrap() {
        let path = entry.unwrap().path();
        let meant = folder.join("json").join(path.file_stem().unwrap()).with_extension("json");
        let meant: Value = serde_json::from_str(&std::fs::read_to_string(meant).unwrap()).unwrap();
        let meant = meant.as_array().cloned().unwrap_or_else(|| vec![meant]);
        let table = parse(&decode(&std::fs::read(&path).unwrap()).unwrap(), None, Some(true)).unwrap();
        assert_eq!(table.delimiter, Delimiter::Comma, "{path:?}");
        assert_eq!(table.rows.len(), meant.len(), "{path:?}");
        for (row, meant) in table.rows.iter().zip(meant) {
            // One file's phone number is not the one its JSON has.
            let cells = table.headers.iter().zip(&row.cells).filter(|(header, _)| *header != "Contact Phone Number");
            for (header, cell) in cells {
                assert_eq!(meant[header].as_str(), Some(cell.as_str()), "{path:?}");
            }
        }
        files += 1;
    }
    assert_eq!(files, 12);
}

#[test]
fn activities_of_real_organisations_are_read() {
    let Some(path) = shared("data/processes/event-log-activities.csv") else { return };
    let preview = import(&decode(&std::fs::read(path).unwrap()).unwrap());
    assert_eq!((preview.good.len(), preview.bad.len()), (41, 0));
    assert_eq!(preview.good[0].process.name, "Take in charge ticket");
    assert_eq!(preview.good[0].process.volume_per_month, Some(5060));
    assert_eq!(preview.good[0].line, 2);
}

#[test]
fn kinds_of_message_of_a_real_bank_are_read() {
    let Some(path) = shared("data/processes/bank-support-intents.csv") else { return };
    let preview = import(&decode(&std::fs::read(path).unwrap()).unwrap());
    assert_eq!((preview.good.len(), preview.bad.len()), (77, 0));
    assert!(preview.good.iter().all(|row| row.process.volume_per_month.is_some()));
}

#[test]
fn a_rating_left_blank_is_not_given() {
    let preview = import("process,judgement,emotion\nA,,4\n");
    assert_eq!(preview.good[0].process.ratings, [(RatingKind::Emotion, Rating::new(4).unwrap())].into());
}
