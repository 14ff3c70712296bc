//! The data and the document.

use std::sync::Arc;

use expect_test::{Expect, expect};

use super::*;
use crate::content::{built_in, demo};
use crate::domain::answers::Mark;
use crate::domain::compare::compare;
use crate::domain::edit::Edit;
use crate::domain::fixture::today;
use crate::domain::language::Lang;
use crate::domain::process::Process;
use crate::domain::units::Level;

fn pair(lang: Lang) -> (Plan, Plan) {
    let model = built_in();
    let before = demo(&model, lang, today());
    let mut process = Process::clone(&before.processes[0]);
    process.name = "# <b>*Parcels*</b> | [x](javascript:alert(1))\n- two".into();
    process.law_requires_person = true;
    let (question, role) = (model.questions[0].id.clone(), model.roles[0].id.clone());
    let edits = [
        Edit::Rename("---".into()),
        Edit::SetAnswer { question: question.clone(), mark: Level::new(1).map(Mark::Level) },
        Edit::SetNote { question, note: "1. www.example.org\r\n\u{202e}<script>".into() },
        Edit::ReplaceProcesses(vec![process]),
        Edit::SetHours { role, hours: Some(40) },
    ];
    let after = edits.iter().fold(before.clone(), |plan, edit| plan.apply(edit));
    let after = Plan { lineage: Arc::new(after.lineage.with("r-2".into())), ..after };
    (before, after)
}

fn version(plan: &Plan) -> Version<'_> {
    Version { plan, state: None, saved: Some("2026-03-02T09:30:00+08:00"), saved_by: Some("Mei [lead]") }
}

fn check_document(lang: Lang, expected: Expect) {
    let (before, after) = pair(lang);
    let model = built_in();
    let changes = compare(&before, &after, &model, today());
    let old = Version { plan: &before, state: None, saved: None, saved_by: None };
    let text = changes_markdown(&changes, old, version(&after), &model, today(), lang);
    // The packages that moved are told elsewhere; one is enough here.
    let (mut kept, mut moved) = (Vec::new(), 0);
    for line in text.lines() {
        moved += usize::from(line.contains(" 2026 – ") || line.contains(" 日–"));
        if moved < 2 || !(line.contains(" 2026 – ") || line.contains(" 日–")) {
            kept.push(line);
        }
    }
    expected.assert_eq(&kept.join("\n"));
}

#[test]
fn the_document_in_english() {
    check_document(
        Lang::En,
        expect![[r#"
            # List of changes

            - Before: “A company”
            - After: “---”, saved 2 Mar 2026, by Mei \[lead\]

            Results as of 2 Mar 2026, by the model “Service automation”, edition 2026.11.

            What was said changed in 6 places.

            ## Who carries the work

            - “\# \<b\>\*Parcels\*\</b\> \| \[x\](javascript:alert(1)) ⏎ - two”: AI handles → Person only. Before: Ready, hardly needs a person (1.3 of 5). Now: The law asks for a person.

            ## Rollout

            - New: “Quality measure: Return within seven days”, 6 Apr 2026 – 12 Apr 2026
            - Dropped: “Pilot: Where is my order?”
            - Dropped: “Pilot review: Where is my order?”
            - Dropped: “Go-live: Where is my order?”
            - Dropped: “Weekly tuning and review: Where is my order?”

            ## Plan

            - Name of the plan: “A company” → “---”

            ## Answers

            - Answer to “How does a newcomer find out how a routine job is done?”: level 3 → level 1
            - Note on “How does a newcomer find out how a routine job is done?”: “Every desk has its steps on paper, but new people still lean on the old hands.” → “1. www\.example.org ⏎ �\<script\>”

            ## Processes

            - “\# \<b\>\*Parcels\*\</b\> \| \[x\](javascript:alert(1)) ⏎ - two”, name: “Where is my order?” → “\# \<b\>\*Parcels\*\</b\> \| \[x\](javascript:alert(1)) ⏎ - two”
            - “\# \<b\>\*Parcels\*\</b\> \| \[x\](javascript:alert(1)) ⏎ - two”, the law requires a person to decide: no → yes

            ## What the rollout has to fit

            - Hours a week, Project lead: 8 h → 40 h

            ## Agreed

            We have read this list of changes and agree to it.

            ### Client

            - Name: ………………………………………………………………………………
            - Signature: ………………………………………………………………………………
            - Date: ……………………………………………………

            ### Consultant

            - Name: ………………………………………………………………………………
            - Signature: ………………………………………………………………………………
            - Date: ……………………………………………………"#]],
    );
}

#[test]
fn the_document_in_chinese() {
    check_document(
        Lang::ZhHant,
        expect![[r#"
            # 變更清單

            - 變更前：「A 公司」
            - 變更後：「---」，2026 年 3 月 2 日儲存，儲存者：Mei \[lead\]

            結果以 2026 年 3 月 2 日為準，採用評估模型「服務流程自動化」2026.11 版。

            共 6 處內容變更。

            ## 流程分工

            - 「\# \<b\>\*Parcels\*\</b\> \| \[x\](javascript:alert(1)) ⏎ - two」：交由 AI → 真人專責。原本：已就緒，幾乎不需真人（1.3/5）。現在：法規要求真人決定。

            ## 導入時程

            - 新增工作包「品質衡量方式：七天鑑賞期退貨」，2026 年 4 月 6 日–2026 年 4 月 12 日
            - 移除工作包「試行：訂單與物流查詢」
            - 移除工作包「試行檢討：訂單與物流查詢」
            - 移除工作包「正式上線：訂單與物流查詢」
            - 移除工作包「每週調校與抽檢：訂單與物流查詢」

            ## 規劃案

            - 規劃案名稱：「A 公司」 → 「---」

            ## 作答

            - 「新人接手例行工作，靠什麼知道該怎麼做？」的作答：第 3 級 → 第 1 級
            - 「新人接手例行工作，靠什麼知道該怎麼做？」的備註：「各崗位都有步驟文件，不過流動率高，新人還是得靠資深同仁帶。」 → 「1. www\.example.org ⏎ �\<script\>」

            ## 流程

            - 「\# \<b\>\*Parcels\*\</b\> \| \[x\](javascript:alert(1)) ⏎ - two」，名稱：「訂單與物流查詢」 → 「\# \<b\>\*Parcels\*\</b\> \| \[x\](javascript:alert(1)) ⏎ - two」
            - 「\# \<b\>\*Parcels\*\</b\> \| \[x\](javascript:alert(1)) ⏎ - two」，法規要求真人決定：否 → 是

            ## 排程條件

            - 專案負責人每週時數：8 小時 → 40 小時

            ## 確認簽署

            我們已閱讀並同意以上變更。

            ### 客戶

            - 姓名：………………………………………………………………………………
            - 簽名：………………………………………………………………………………
            - 日期：……………………………………………………

            ### 顧問

            - 姓名：………………………………………………………………………………
            - 簽名：………………………………………………………………………………
            - 日期：……………………………………………………"#]],
    );
}

#[test]
fn two_equal_plans_are_said_to_be_equal_and_can_be_signed() {
    let (plan, model) = (pair(Lang::En).0, built_in());
    let changes = compare(&plan, &plan, &model, today());
    let text = changes_markdown(&changes, version(&plan), version(&plan), &model, today(), Lang::En);
    expect![[r#"
        # List of changes

        - Before: “A company”, saved 2 Mar 2026, by Mei \[lead\]
        - After: “A company”, saved 2 Mar 2026, by Mei \[lead\]

        Results as of 2 Mar 2026, by the model “Service automation”, edition 2026.11.

        The two plans say the same.

        ## Agreed

        We have read this list of changes and agree to it.

        ### Client

        - Name: ………………………………………………………………………………
        - Signature: ………………………………………………………………………………
        - Date: ……………………………………………………

        ### Consultant

        - Name: ………………………………………………………………………………
        - Signature: ………………………………………………………………………………
        - Date: ……………………………………………………
    "#]]
    .assert_eq(&text);
    let data = changes_report(&changes, version(&plan), version(&plan), &model, today(), Lang::En);
    assert!(data.same && data.changes.is_empty() && data.stage.is_none() && data.schedule.is_none());
}

#[test]
fn the_data_names_places_as_files_do() {
    let ((before, after), model) = (pair(Lang::En), built_in());
    let changes = compare(&before, &after, &model, today());
    let data = changes_report(&changes, version(&before), version(&after), &model, today(), Lang::En);
    assert_eq!(data.changes.len(), changes.differences.len());
    let json = serde_json::to_value(&data).unwrap();
    let mut found: Vec<String> = Vec::new();
    for change in json["changes"].as_array().unwrap() {
        let path: Vec<&str> = change["path"].as_array().unwrap().iter().filter_map(|step| step.as_str()).collect();
        found.push(format!("{} {} {}", path.join("."), change["before"], change["after"]));
    }
    found.push(json["buckets"].to_string());
    found.push(format!("{} {}", json["before"]["revision"], json["after"]["revision"]));
    let schedule = &json["schedule"];
    found.push(format!(
        "{} {} {} {}",
        schedule["weeks_before"], schedule["weeks_after"], schedule["end_before"], schedule["end_after"]
    ));
    found.push(schedule["moved"][0].to_string());
    expect![[r##"
        plan.name "A company" "---"
        plan.answers.standards-written.mark 3 1
        plan.answers.standards-written.note "Every desk has its steps on paper, but new people still lean on the old hands." "1. www.example.org\r\n(RLO)<script>"
        plan.rollout.hours_per_week.lead 8 40
        plan.processes.@order-status.name "Where is my order?" "# <b>*Parcels*</b> | [x](javascript:alert(1))\n- two"
        plan.processes.@order-status.law_requires_person false true
        [{"after":{"agency":1.3333333333333333,"bucket":"person_only","computed":"person_only","readiness":4.166666666666667,"reason":null,"rule":"law"},"before":{"agency":1.3333333333333333,"bucket":"ai_handles","computed":"ai_handles","readiness":4.166666666666667,"reason":null,"rule":"agency_low"},"name":"# <b>*Parcels*</b> | [x](javascript:alert(1))\n- two","process":"order-status","sentence":"“# <b>*Parcels*</b> | [x](javascript:alert(1))\n- two”: AI handles → Person only. Before: Ready, hardly needs a person (1.3 of 5). Now: The law asks for a person."}]
        null "r-2"
        30 30 "2026-10-04" "2026-10-04"
        {"after":{"end":"2026-05-03","start":"2026-04-06"},"before":{"end":"2026-04-19","start":"2026-03-23"},"id":"write-standards","name":"Write the standards","waits_for":[{"id":"frontline","kind":"role","week":3}]}"##]].assert_eq(&found.join("\n").replace('\u{202e}', "(RLO)"));
}
