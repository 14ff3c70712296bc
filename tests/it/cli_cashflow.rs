//! `baton cashflow`: what it prints, and what it says of lines it cannot compute.

use expect_test::expect;

use crate::cli::run;

#[test]
fn each_line_is_answered_with_one_object() {
    let lines = concat!(
        "{\"rate\":0.25,\"flows\":[-100,50,100]}\n\n",
        "{\"rate\":0.1,\"flows\":[-1000,3600,-4310,1716]}\n",
        "{\"flows\":[1,2,3]}\r\n",
        "{\"rate\":0,\"flows\":[-100,110],\"dates\":[\"2025-01-01\",\"2026-01-01\"],\"finance_rate\":0.1,\"reinvest_rate\":0.1}",
    );
    let found = run(&["cashflow"], lines);
    expect![[r#"
        {"npv":4.0,"irr":[0.2807764064],"xirr":null,"payback":1.5,"discounted_payback":1.9374999999999998,"roi":0.04}
        {"npv":0.0,"irr":[0.1,0.2,0.3],"xirr":null,"payback":0.2777777777777778,"discounted_payback":0.3055555555555556,"roi":0.0}
        {"npv":null,"irr":[],"xirr":null,"payback":0.0,"discounted_payback":null,"roi":null}
        {"npv":10.0,"irr":[0.1],"xirr":[0.1],"payback":0.9090909090909091,"discounted_payback":0.9090909090909091,"roi":0.1,"mirr":0.10000000000000009}
    "#]]
    .assert_eq(&found.out);
    assert_eq!((found.err.as_str(), found.code), ("", Some(0)));
}

#[test]
fn lines_that_cannot_be_computed_are_named() {
    let lines = concat!(
        "{\"rate\":-1,\"flows\":[-100,110]}\n",
        "{\"rate\":0.1,\"flows\":[]}\n",
        "{\"rate\":0.1,\"flows\":[1,\"two\"]}\n",
        "{\"rate\":0.1,\"flows\":[1,2],\"dates\":[\"2026-01-01\"]}\n",
        "{\"rate\":0.1\n",
        "{\"rate\":0.1,\"flows\":[1e308,1e308]}\n",
        "{\"rate\":-2,\"flows\":[1,2],\"dates\":[\"2026-01-01\",\"2026-02-01\"]}\n",
        "{\"rate\":-1.5,\"flows\":[-100,10,10,100]}\n",
    );
    let found = run(&["cashflow"], lines);
    expect![[r#"
        {"npv":-880.0,"irr":[0.068860179125],"xirr":null,"payback":2.8,"discounted_payback":null,"roi":null}
    "#]]
    .assert_eq(&found.out);
    expect![[r#"
        baton: line 1: At a rate of −100% everything later would be divided by zero; no value can be given.
        baton: line 2: There are no flows.
        baton: line 3: flows[1]: “two” is not a number.
        baton: line 4: There are 2 flows and 1 date; each flow needs its own.
        baton: Line 5, column 11: the file breaks off; it was probably not copied or downloaded whole.
        baton: line 6: The result is too large for a number.
        baton: line 7: A rate of −200% is −100% or less; money cannot lose more than all of it.
        baton: line 8: A rate of −150% is under −100%; the value is arithmetic and means nothing in money.
        baton: 7 lines were left out.
    "#]]
    .assert_eq(&found.err);
    assert_eq!(found.code, Some(2));
    let zh = run(&["cashflow", "--lang", "zh-Hant"], lines);
    expect![[r#"
        baton: 第 1 行：折現率 −100% 等於除以零，算不出現值。
        baton: 第 2 行：沒有任何現金流。
        baton: 第 3 行：flows[1]：「two」不是數字。
        baton: 第 4 行：現金流有 2 筆，日期有 1 個，必須一一對應。
        baton: 第 5 行第 11 個字：檔案到這裡就斷了，可能沒有完整複製或下載。
        baton: 第 6 行：結果太大，無法表示。
        baton: 第 7 行：折現率 −200% 低於 −100%，錢不可能虧到比全部還多。
        baton: 第 8 行：折現率 −150% 低於 −100%，算得出數字，但沒有實際意義。
        baton: 有 7 行無法讀取，已略過。
    "#]]
    .assert_eq(&zh.err);
}
