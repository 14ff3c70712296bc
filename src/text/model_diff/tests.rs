//! Changes of a model as they are said.

use expect_test::{Expect, expect};
use serde_json::json;

use super::*;
use crate::content::built_in;
use crate::domain::fixture::changed_pack;
use crate::domain::model::Model;

fn check(lang: Lang, old: &Model, new: &Model, expected: Expect) {
    expected.assert_eq(&sentences(lang, old, new).join("\n"));
}

/// The built-in model with one change of every kind.
fn changed() -> Model {
    changed_pack(|pack| {
        pack["questions"][0]["id"] = json!("standards-new");
        pack["questions"][1]["prompt"]["en"] = json!("Another question?");
        pack["questions"][1]["answers"][0]["en"] = json!("Another answer.");
        pack["questions"][2]["asks"][0]["weight"] = json!(3);
        pack["questions"][3]["asks"].as_array_mut().unwrap().pop();
        pack["stages"][2]["asks_mean"] = json!([{ "dimension": "quality", "at_least": 2.5 }]);
        pack["stages"][3]["asks_mean"][0]["at_least"] = json!(3.5);
        pack["dimensions"][0]["key"] = json!(false);
        pack["dimensions"][5]["key"] = json!(true);
        pack["rules"]["share_percent"] = json!(70);
        pack["scale"] = json!([0, 1, 2, 3]);
        pack["flags"] = json!([]);
    })
    .unwrap()
}

#[test]
fn nothing_at_all() {
    check(Lang::En, &built_in(), &built_in(), expect!["The two editions ask the same."]);
    check(Lang::ZhHant, &built_in(), &built_in(), expect!["兩個版本的內容相同。"]);
}

#[test]
fn in_english() {
    check(
        Lang::En,
        &built_in(),
        &changed(),
        expect![[r#"
            No longer asked: “How does a newcomer find out how a routine job is done?” An answer already given is kept but does not count.
            New question: “How does a newcomer find out how a routine job is done?”
            “Another question?” Different: the question and the answers, so check yours.
            Stage 2 asks for level 2 with 3 points instead of level 2 with 1: “What has to be true before a case is closed?”
            Stage 4 no longer asks: “When a rule changes, how does it reach the people doing the work?”
            Stage 3 now asks for a mean of 2.5 in Quality & measurement.
            Stage 4 asks for a mean of 3.5 in Automation in operation instead of 3.0.
            Standards is no longer a key dimension.
            Quality & measurement is now a key dimension: far behind, it holds a stage back.
            The shares and gaps a stage is judged by are different.
            Dimensions are named, grouped or scored differently.
            What follows from the answers is different: advice, findings, process ratings or the rollout."#]],
    );
}

#[test]
fn in_chinese() {
    check(
        Lang::ZhHant,
        &built_in(),
        &changed(),
        expect![[r#"
            不再詢問「新人接手例行工作，靠什麼知道該怎麼做？」，既有的回答會保留，但不列入計算。
            新增題目「新人接手例行工作，靠什麼知道該怎麼做？」
            「遇到規定沒寫到的狀況，大家怎麼處理？」有更動：題目、選項（請重新確認答案）。
            階段二的判準「案件要做到什麼程度，才算結案？」原為 2 級、占 1 分，改為 2 級、占 3 分。
            階段四取消判準：「規定改了，怎麼讓第一線每個人都照新的做？」
            階段三新增要求：「品質與衡量」平均至少 2.5 級。
            階段四對「自動化運作」平均等級的要求，由 3.0 級改為 3.5 級。
            「作業標準」不再是關鍵構面。
            「品質與衡量」改列關鍵構面，嚴重落後時無法升級。
            階段判定的門檻有更動。
            構面的名稱、分組或計分方式有更動。
            回答之後的內容有更動，例如建議、提醒、流程評分或導入計畫。"#]],
    );
}

#[test]
fn and_back() {
    check(
        Lang::En,
        &changed(),
        &built_in(),
        expect![[r#"
            No longer asked: “How does a newcomer find out how a routine job is done?” An answer already given is kept but does not count.
            New question: “How does a newcomer find out how a routine job is done?”
            “What do people do when a case is not covered by the rules?” Different: the question and the answers, so check yours.
            Stage 2 asks for level 2 with 1 point instead of level 2 with 3: “What has to be true before a case is closed?”
            Stage 4 now asks for level 4 with 2 points: “When a rule changes, how does it reach the people doing the work?”
            Stage 3 no longer asks for a mean in Quality & measurement.
            Stage 4 asks for a mean of 3.0 in Automation in operation instead of 3.5.
            Standards is now a key dimension: far behind, it holds a stage back.
            Quality & measurement is no longer a key dimension.
            The shares and gaps a stage is judged by are different.
            Dimensions are named, grouped or scored differently.
            What follows from the answers is different: advice, findings, process ratings or the rollout."#]],
    );
}
