//! Sentences in both languages.

use expect_test::{Expect, expect};

use super::*;
use crate::content::{built_in, demo};
use crate::domain::answers::Mark;
use crate::domain::compare::{Changes, compare};
use crate::domain::edit::Edit;
use crate::domain::fixture::today;
use crate::domain::merge::merge;
use crate::domain::place::Field;
use crate::domain::plan::{Freeze, KpiSetting, Plan};
use crate::domain::process::{Bucket, Override, PersonalData, Process, RatingKind, Reversibility};
use crate::domain::units::{Id, Level, Minutes, Rating};

fn plan(lang: Lang) -> Plan {
    demo(&built_in(), lang, today())
}

fn edited(plan: &Plan, edits: &[Edit]) -> Plan {
    edits.iter().fold(plan.clone(), |plan, edit| plan.apply(edit))
}

fn freeze(name: &str) -> Edit {
    let (from, to) = ("2026-11-01".parse().unwrap(), "2026-11-14".parse().unwrap());
    Edit::SetFreeze(Freeze { id: "f-new".into(), name: name.into(), from, to })
}

/// Many kinds of change at once.
fn changed(lang: Lang) -> Vec<Edit> {
    let (model, before) = (built_in(), plan(lang));
    let mut process = Process::clone(&before.processes[0]);
    process.name = "Parcel \"tracking\"".into();
    process.volume_per_month = Some(12_000);
    process.minutes_per_case = Minutes::new(2.5);
    process.channels = vec!["line".into(), "Fax".into()];
    process.ratings.insert(RatingKind::RuleClarity, Rating::MIN);
    process.ratings.remove(&RatingKind::Emotion);
    process.typical = !process.typical;
    process.reversibility = Reversibility::Costly;
    process.personal_data = PersonalData::Ordinary;
    process.law_requires_person = true;
    process.handoff.seconds = Some(90);
    process.knowledge.reviewed = Some(today());
    process.decided = Some(Override { bucket: Bucket::PersonLeads, reason: "合約規定".into() });
    vec![
        Edit::Rename("Shop".into()),
        Edit::SetAnswer { question: model.questions[0].id.clone(), mark: Some(Mark::DontKnow) },
        Edit::SetAnswer { question: model.questions[1].id.clone(), mark: None },
        Edit::SetNote { question: model.questions[0].id.clone(), note: "ask Monday".into() },
        Edit::SetAnswer { question: "elsewhere".into(), mark: Level::new(2).map(Mark::Level) },
        Edit::ReplaceProcesses(vec![process]),
        Edit::RemoveProcesses(vec![before.processes[1].id.clone()]),
        Edit::AddProcesses(vec![Process::new("new".into(), " ")]),
        Edit::SetHours { role: model.roles[0].id.clone(), hours: Some(3) },
        freeze("11.11"),
        Edit::RemoveFreeze(before.rollout.freezes[0].id.clone()),
        Edit::SetKpi { kpi: model.kpis[0].id.clone(), setting: KpiSetting { baseline: Some(-0.5), target: None } },
    ]
}

fn changes(lang: Lang, edits: &[Edit]) -> Changes {
    compare(&plan(lang), &edited(&plan(lang), edits), &built_in(), today())
}

fn check(lang: Lang, expected: Expect) {
    let model = built_in();
    let found = changes(lang, &changed(lang));
    let mut said: Vec<String> = found.differences.iter().map(|found| difference(lang, &model, found)).collect();
    said.extend(found.stage.iter().flat_map(|change| stage(lang, &model, change)));
    said.extend(found.buckets.iter().map(|change| bucket(lang, &model, change)));
    let schedule = found.schedule.map(|change| schedule(lang, &model, &change)).unwrap_or_default();
    said.extend(schedule.into_iter().take(8));
    expected.assert_eq(&said.join("\n"));
}

#[test]
fn changes_in_english() {
    check(
        Lang::En,
        expect![[r#"
            Name of the plan: “A company” → “Shop”
            Answer to “How does a newcomer find out how a routine job is done?”: level 3 → “Don’t know”
            Note on “How does a newcomer find out how a routine job is done?”: “Every desk has its steps on paper, but new people still lean on the old hands.” → “ask Monday”
            Answer to “What do people do when a case is not covered by the rules?”: level 2 → no answer
            Answer to “elsewhere”: no answer → level 2
            Hours a week, Project lead: 8 h → 3 h
            Freeze removed: “11.11 sales” from 1 Nov 2026 to 14 Nov 2026
            Freeze added: “11.11” from 1 Nov 2026 to 14 Nov 2026
            First response time, baseline: 38 min → −0.5 min
            “Parcel "tracking"”, name: “Where is my order?” → “Parcel "tracking"”
            “Parcel "tracking"”, cases a month: 2,400 → 12,000
            “Parcel "tracking"”, minutes a case: 3 min → 2.5 min
            “Parcel "tracking"”, channels: LINE, Marketplace and Website chat → LINE and Fax
            “Parcel "tracking"”, rule clarity: 5 → 1
            “Parcel "tracking"”, emotion & relationship: 2 → not rated
            “Parcel "tracking"”, ratings taken from the template: yes → no
            “Parcel "tracking"”, can a mistake be put right: “Easily put right” → “Put right at a cost”
            “Parcel "tracking"”, the law requires a person to decide: no → yes
            “Parcel "tracking"”, decision by hand: the rules decide → “Person leads”, because “合約規定”
            “Parcel "tracking"”, seconds until a person takes over: 60 s → 90 s
            “Parcel "tracking"”, last review of the knowledge source: 9 Feb 2026 → 2 Mar 2026
            Process removed: “Payment and shipping fees”
            Process added: “Unnamed process”
            “Parcel "tracking"”: AI handles → Person leads. Before: Ready, hardly needs a person (1.3 of 5). Now: “合約規定”.
            The rollout ends on 28 Feb 2027 instead of 4 Oct 2026.
            It takes 51 weeks instead of 30.
            New: “Scope of AI: Refund up to NT$20,000”, 20 Jul 2026 – 26 Jul 2026
            New: “Quality measure: Return within seven days”, 30 Mar 2026 – 5 Apr 2026
            New: “Quality measure: Refund up to NT$20,000”, 6 Apr 2026 – 12 Apr 2026
            New: “Name a reviewer: Refund up to NT$20,000”, 18 May 2026 – 24 May 2026
            New: “Stop rule: Return within seven days”, 27 Jul 2026 – 2 Aug 2026
            New: “Stop rule: Refund up to NT$20,000”, 27 Jul 2026 – 2 Aug 2026"#]],
    );
}

#[test]
fn changes_in_chinese() {
    check(
        Lang::ZhHant,
        expect![[r#"
            規劃案名稱：「A 公司」 → 「Shop」
            「新人接手例行工作，靠什麼知道該怎麼做？」的作答：第 3 級 → 「不確定」
            「新人接手例行工作，靠什麼知道該怎麼做？」的備註：「各崗位都有步驟文件，不過流動率高，新人還是得靠資深同仁帶。」 → 「ask Monday」
            「遇到規定沒寫到的狀況，大家怎麼處理？」的作答：第 2 級 → 未回答
            「elsewhere」的作答：未回答 → 第 2 級
            專案負責人每週時數：8 小時 → 3 小時
            刪除凍結期「雙 11 檔期」（2026 年 11 月 1 日至 2026 年 11 月 14 日）
            新增凍結期「11.11」（2026 年 11 月 1 日至 2026 年 11 月 14 日）
            首次回應時間的基準值：38 分鐘 → −0.5 分鐘
            「Parcel "tracking"」，名稱：「訂單與物流查詢」 → 「Parcel "tracking"」
            「Parcel "tracking"」，每月件數：2,400 → 12,000
            「Parcel "tracking"」，每件分鐘數：3 分鐘 → 2.5 分鐘
            「Parcel "tracking"」，通路：LINE、電商平台、官網聊天 → LINE、Fax
            「Parcel "tracking"」，規則明確度：5 → 1
            「Parcel "tracking"」，情緒與關係：2 → 未評分
            「Parcel "tracking"」，沿用範本評分：是 → 否
            「Parcel "tracking"」，出錯能否補救：「容易補救」 → 「要花代價才能補救」
            「Parcel "tracking"」，法規要求真人決定：否 → 是
            「Parcel "tracking"」，人工決定：依規則判定 → 「真人主導」（理由：合約規定）
            「Parcel "tracking"」，轉真人秒數：60 秒 → 90 秒
            「Parcel "tracking"」，知識來源最近複核日：2026 年 2 月 9 日 → 2026 年 3 月 2 日
            刪除流程「付款方式與運費」
            新增流程「未命名流程」
            「Parcel "tracking"」：交由 AI → 真人主導。原本：已就緒，幾乎不需真人（1.3/5）。現在：「合約規定」。
            完成日從 2026 年 10 月 4 日改為 2027 年 2 月 28 日。
            需要 51 週，原本 30 週。
            新增工作包「AI 處理範圍：退款（2 萬元以下）」，2026 年 7 月 20 日–2026 年 7 月 26 日
            新增工作包「品質衡量方式：七天鑑賞期退貨」，2026 年 3 月 30 日–2026 年 4 月 5 日
            新增工作包「品質衡量方式：退款（2 萬元以下）」，2026 年 4 月 6 日–2026 年 4 月 12 日
            新增工作包「指定審核人：退款（2 萬元以下）」，2026 年 5 月 18 日–2026 年 5 月 24 日
            新增工作包「停止條件：七天鑑賞期退貨」，2026 年 7 月 27 日–2026 年 8 月 2 日
            新增工作包「停止條件：退款（2 萬元以下）」，2026 年 7 月 27 日–2026 年 8 月 2 日"#]],
    );
}

#[test]
fn a_stage_that_moved_says_what_decided() {
    let model = built_in();
    let all = |level: u8| -> Vec<Edit> {
        let mark = Level::new(level).map(Mark::Level);
        let questions = model.questions.iter().filter(|question| question.dimension.as_str() != "operation");
        questions.map(|question| Edit::SetAnswer { question: question.id.clone(), mark }).collect()
    };
    let weak: Vec<Edit> = {
        let mark = Some(Mark::Level(Level::MIN));
        let questions = model.questions.iter().filter(|question| question.dimension.as_str() == "escalation");
        questions.map(|question| Edit::SetAnswer { question: question.id.clone(), mark }).collect()
    };
    let before = edited(&edited(&plan(Lang::En), &all(4)), &weak);
    let after = edited(&plan(Lang::En), &all(4));
    let up = compare(&before, &after, &model, today()).stage.unwrap();
    let none = Plan { answers: Default::default(), ..after.clone() };
    let first = compare(&none, &after, &model, today()).stage.unwrap();
    let said = |change, lang| stage(lang, &model, change).join("\n");
    expect![[r#"
        Before: stage 2. Now: stage 3.
        Points for stage 3: before 58, with 41 needed; now 67, with 41 needed.
        Met now: “What happens when a customer asks for a person?”, “When a case is passed on, how much must the customer repeat?”, “How does the front line know when to pass a case on?” and “What becomes of the cases that end up with a person or manager every time?”.
        No longer held back by “Escalation”.

        原本：階段二。現在：階段三。
        階段三的分數：原本 58 分（需要 41 分），現在 67 分（需要 41 分）。
        新達成：「顧客說『我要找真人』時，實際上會發生什麼事？」、「案件轉給別人之後，顧客要重講多少？」、「什麼時候該轉給主管或專人，第一線怎麼判斷？」、「每次都得轉給真人或主管的案件，後來怎麼了？」。
        不再受限於「升級轉接」。

        Before: not enough answers for a stage. Now: stage 3.
        Answered with a level: 0 of 36 before, 36 of 36 now.

        原本：回答不足，無法判定階段。現在：階段三。
        選了等級的題數：原本 36 題中有 0 題，現在 36 題中有 36 題。"#]].assert_eq(
        &[said(&up, Lang::En), said(&up, Lang::ZhHant), said(&first, Lang::En), said(&first, Lang::ZhHant)]
            .join("\n\n"),
    );
}

#[test]
fn conflicts_name_both_sides() {
    let model = built_in();
    let process = Process::clone(&plan(Lang::En).processes[0]);
    let owned = |owner: &str| Edit::ReplaceProcesses(vec![Process { owner: owner.into(), ..process.clone() }]);
    let base = edited(&plan(Lang::En), &[owned("Lead"), freeze("Sale")]);
    let second: Id = base.processes[1].id.clone();
    let noted = Process { note: "n".into(), ..Process::clone(&base.processes[1]) };
    let answer =
        |level| Edit::SetAnswer { question: model.questions[0].id.clone(), mark: Level::new(level).map(Mark::Level) };
    let mine = edited(&base, &[owned("Mei"), Edit::RemoveProcesses(vec![second]), freeze("11.11"), answer(1)]);
    let theirs = edited(
        &base,
        &[owned("Jo"), Edit::ReplaceProcesses(vec![noted]), Edit::RemoveFreeze("f-new".into()), answer(4)],
    );
    let said = |base: Option<&Plan>, lang| {
        let found = merge(base, &mine, &theirs).conflicts;
        found.iter().map(|found| conflict(lang, &model, found)).collect::<Vec<_>>().join("\n")
    };
    let all =
        [said(Some(&base), Lang::En), said(Some(&base), Lang::ZhHant), said(None, Lang::En), said(None, Lang::ZhHant)];
    expect![[r#"
        Answer to “How does a newcomer find out how a routine job is done?”: before level 3; yours level 1; theirs level 4
        “11.11” from 1 Nov 2026 to 14 Nov 2026: you changed it, they deleted it
        “Where is my order?”, owner: before “Lead”; yours “Mei”; theirs “Jo”
        “Payment and shipping fees”: you deleted it, they changed it

        「新人接手例行工作，靠什麼知道該怎麼做？」的作答：原本第 3 級，你改成第 1 級，對方改成第 4 級
        「11.11」（2026 年 11 月 1 日至 2026 年 11 月 14 日）：你做了修改，對方已刪除
        「Where is my order?」，負責人：原本「Lead」，你改成「Mei」，對方改成「Jo」
        「Payment and shipping fees」：你已刪除，對方做了修改

        Answer to “How does a newcomer find out how a routine job is done?”: yours level 1; theirs level 4
        “Where is my order?”, owner: yours “Mei”; theirs “Jo”

        「新人接手例行工作，靠什麼知道該怎麼做？」的作答：你寫的是第 1 級，對方寫的是第 4 級
        「Where is my order?」，負責人：你寫的是「Mei」，對方寫的是「Jo」"#]].assert_eq(&all.join("\n\n"));
}

#[test]
fn every_field_has_a_name_of_its_own() {
    let model = built_in();
    for lang in Lang::ALL {
        let names: std::collections::BTreeSet<String> =
            Field::all().map(|field| place::field_name(lang, &model, field)).collect();
        assert_eq!(names.len(), Field::all().count());
    }
}
