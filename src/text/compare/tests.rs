//! Sentences in both languages.

use expect_test::{Expect, expect};

use super::*;
use crate::content::{built_in, demo};
use crate::domain::answers::Mark;
use crate::domain::compare::{Changes, compare};
use crate::domain::edit::{Edit, PackageSet, RiskSet, WorkEdit};
use crate::domain::fixture::today;
use crate::domain::merge::merge;
use crate::domain::model::{PackageKind, PhaseKind};
use crate::domain::place::{Field, differences};
use crate::domain::plan::{Freeze, KpiSetting, Plan};
use crate::domain::process::{Bucket, Override, PersonalData, Process, RatingKind, Reversibility};
use crate::domain::units::{Date, Id, Level, Minutes, Rating};
use crate::domain::work::{Decision, Link, Measured, Objective, Outcome, OwnPackage, Progress, Risk};

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
            The rollout ends on 21 Feb 2027 instead of 4 Oct 2026.
            It takes 50 weeks instead of 30.
            New: “Scope of AI: Refund up to NT$20,000”, 20 Jul 2026 – 26 Jul 2026
            New: “Quality measure: Return within seven days”, 20 Apr 2026 – 26 Apr 2026
            New: “Quality measure: Refund up to NT$20,000”, 13 Jul 2026 – 19 Jul 2026
            New: “Name a reviewer: Refund up to NT$20,000”, 27 Apr 2026 – 3 May 2026
            New: “Stop rule: Return within seven days”, 17 Aug 2026 – 23 Aug 2026
            New: “Stop rule: Refund up to NT$20,000”, 13 Jul 2026 – 19 Jul 2026"#]],
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
            完成日從 2026 年 10 月 4 日改為 2027 年 2 月 21 日。
            需要 50 週，原本 30 週。
            新增工作包「AI 處理範圍：退款（2 萬元以下）」，2026 年 7 月 20 日–2026 年 7 月 26 日
            新增工作包「品質衡量方式：七天鑑賞期退貨」，2026 年 4 月 20 日–2026 年 4 月 26 日
            新增工作包「品質衡量方式：退款（2 萬元以下）」，2026 年 7 月 13 日–2026 年 7 月 19 日
            新增工作包「指定審核人：退款（2 萬元以下）」，2026 年 4 月 27 日–2026 年 5 月 3 日
            新增工作包「停止條件：七天鑑賞期退貨」，2026 年 8 月 17 日–2026 年 8 月 23 日
            新增工作包「停止條件：退款（2 萬元以下）」，2026 年 7 月 13 日–2026 年 7 月 19 日"#]],
    );
}

/// A week of the rollout: everything that can be said about its work.
fn week(plan: &Plan) -> Vec<Edit> {
    let day = |text: &str| -> Date { text.parse().unwrap() };
    let (process, phase) = (plan.processes[0].id.clone(), PhaseKind::Pilot);
    let pilot = Id::from(format!("pilot@{process}"));
    let set = |package: &str, set| WorkEdit::Package { package: package.into(), set };
    let hours = |hours| [(Id::from("lead"), hours)].into();
    let blocked =
        Progress::Blocked { started: Some(day("2026-03-09")), remaining: hours(3), reason: "no access".into() };
    let done = Progress::Done { started: None, ended: Some(day("2026-03-13")) };
    let hold = Decision { outcome: Outcome::Hold, who: "Mei".into(), why: "AI accuracy 82%".into() };
    let own = OwnPackage::new("Photos in one folder", PhaseKind::Standardise);
    let measured = Measured { value: 82.5, note: "sample of fifty".into() };
    let risk = Risk { title: "The lead leaves".into(), ..Risk::default() };
    let edits = [
        WorkEdit::Objective(Objective::ValueFirst),
        WorkEdit::Deadline(Some(day("2026-12-18"))),
        WorkEdit::PlanFrom(Some(day("2026-03-16"))),
        WorkEdit::Holidays(vec![(day("2026-04-06"), Some("清明".into()))]),
        set(pilot.as_str(), PackageSet::Hours("lead".into(), Some(9))),
        set(pilot.as_str(), PackageSet::Weeks(Some(1))),
        set(pilot.as_str(), PackageSet::After("data-needs".into(), Some(Link::Removed))),
        set(pilot.as_str(), PackageSet::Pinned(Some(day("2026-05-04")))),
        set(pilot.as_str(), PackageSet::Progress(Some(blocked))),
        set("kpi-baseline", PackageSet::Progress(Some(done))),
        set("channel-map", PackageSet::LeftOut(Some("one channel".into()))),
        set("channel-map", PackageSet::Owner("Jo".into())),
        WorkEdit::AddOwn("own-1".into(), own),
        WorkEdit::Decide { phase, day: day("2026-06-01"), decision: Some(hold) },
        WorkEdit::Measure { kpi: "ai_accuracy".into(), day: day("2026-05-29"), measured: Some(measured) },
        WorkEdit::PutRisk("locked-in-data".into(), Risk::of_template(&"locked-in-data".into())),
        WorkEdit::PutRisk("own-risk".into(), risk),
    ];
    edits.into_iter().map(Edit::Work).collect()
}

/// The next one: what is there is changed.
fn next_week() -> Vec<Edit> {
    let set = |package: &str, set| WorkEdit::Package { package: package.into(), set };
    let risk = |set| WorkEdit::Risk { risk: "locked-in-data".into(), set };
    let edits = [
        set("own-1", PackageSet::Phase(PhaseKind::Pilot)),
        set("own-1", PackageSet::Kind(PackageKind::Review)),
        set("own-1", PackageSet::Hours("it".into(), Some(4))),
        set("own-1", PackageSet::Weeks(Some(2))),
        set("own-1", PackageSet::After("kpi-baseline".into(), Some(Link::Added))),
        risk(RiskSet::Likelihood(Rating::new(5))),
        risk(RiskSet::Response("ask for the export".into())),
        risk(RiskSet::Package("data-needs".into(), true)),
        risk(RiskSet::Closed(Some(today()))),
        WorkEdit::RemoveRisk("own-risk".into()),
    ];
    edits.into_iter().map(Edit::Work).collect()
}

fn check_weeks(lang: Lang, expected: Expect) {
    let (model, before) = (built_in(), plan(lang));
    let between = edited(&before, &week(&before));
    let after = edited(&between, &next_week());
    let mut found = differences(&before, &between);
    found.extend(differences(&between, &after));
    let said: Vec<String> = found.iter().map(|found| difference(lang, &model, found)).collect();
    expected.assert_eq(&said.join("\n"));
}

#[test]
fn changes_of_the_work_in_english() {
    check_weeks(
        Lang::En,
        expect![[r#"
            What the schedule is best at: everything as soon as possible → what brings most comes first
            Day the rollout should be done by: nothing → 18 Dec 2026
            Day planned from: the start of the plan → 16 Mar 2026
            Holiday on 6 Apr 2026: a working day → “清明”
            Work package “Channel map”, owner: nothing → “Jo”
            Work package “Channel map”, part of the plan: yes → left out, because “one channel”
            Work package “Targets and baseline”, status: not started → done, ended on 13 Mar 2026
            Work package “Pilot: Where is my order?”, hours of Project lead: as in the template → 9 h
            Work package “Pilot: Where is my order?”, weeks: as in the template → 1 week
            Work package “Pilot: Where is my order?”, waits for “Technical and data needs”: as in the template → no
            Work package “Pilot: Where is my order?”, fixed start: nothing → 4 May 2026
            Work package “Pilot: Where is my order?”, status: not started → blocked, because “no access”, begun on 9 Mar 2026, still to do: Project lead 3 h
            Work package “Photos in one folder” added
            Decision at the gate “Ready to go live” on 1 Jun 2026: no decision → “Hold”, because “AI accuracy 82%”, decided by Mei
            AI accuracy, measured on 29 May 2026: not measured → 82.5 % (“sample of fifty”)
            Risk “The data cannot be taken along” added
            Risk “The lead leaves” added
            Work package “Photos in one folder”, phase: “Standardise” → “Pilot”
            Work package “Photos in one folder”, kind of work: “Groundwork” → “Review”
            Work package “Photos in one folder”, hours of Systems & IT: nothing → 4 h
            Work package “Photos in one folder”, weeks: 1 week → 2 weeks
            Work package “Photos in one folder”, waits for “Targets and baseline”: no → yes
            Risk “The data cannot be taken along”, likelihood: not rated → 5
            Risk “The data cannot be taken along”, response: nothing → “ask for the export”
            Risk “The data cannot be taken along”, linked to “Technical and data needs”: no → yes
            Risk “The data cannot be taken along”, closed on: nothing → 2 Mar 2026
            Risk “The lead leaves” removed"#]],
    );
}

#[test]
fn changes_of_the_work_in_chinese() {
    check_weeks(
        Lang::ZhHant,
        expect![[r#"
            排程目標：最快完成 → 效益高的優先
            最晚完成日：未填 → 2026 年 12 月 18 日
            重排起算日：計畫開始日 → 2026 年 3 月 16 日
            2026 年 4 月 6 日放假：照常上班 → 「清明」
            工作包「通路地圖」，負責人：未填 → 「Jo」
            工作包「通路地圖」，是否納入：納入 → 不納入（理由：one channel）
            工作包「指標與基準值」，進度：未開始 → 已完成，2026 年 3 月 13 日結束
            工作包「試行：訂單與物流查詢」，專案負責人工時：沿用範本 → 9 小時
            工作包「試行：訂單與物流查詢」，週數：沿用範本 → 1 週
            工作包「試行：訂單與物流查詢」，排在「技術與資料需求」之後：沿用範本 → 否
            工作包「試行：訂單與物流查詢」，指定開始日：未填 → 2026 年 5 月 4 日
            工作包「試行：訂單與物流查詢」，進度：未開始 → 受阻（原因：no access），2026 年 3 月 9 日開始，還剩專案負責人 3 小時
            新增工作包「Photos in one folder」
            2026 年 6 月 1 日關卡「可以上線」的決定：尚未決定 → 「暫緩」（理由：AI accuracy 82%），決定者：Mei
            AI 正確率，2026 年 5 月 29 日的量測值：未量測 → 82.5 %（依據：sample of fifty）
            新增風險「資料帶不走」
            新增風險「The lead leaves」
            工作包「Photos in one folder」，階段工作：「整理標準」 → 「試行」
            工作包「Photos in one folder」，工作類型：「準備」 → 「檢討」
            工作包「Photos in one folder」，系統與資訊工時：未填 → 4 小時
            工作包「Photos in one folder」，週數：1 週 → 2 週
            工作包「Photos in one folder」，排在「指標與基準值」之後：否 → 是
            風險「資料帶不走」，可能性：未評分 → 5
            風險「資料帶不走」，因應做法：未填 → 「ask for the export」
            風險「資料帶不走」，與「技術與資料需求」相關：否 → 是
            風險「資料帶不走」，結案日：未填 → 2026 年 3 月 2 日
            刪除風險「The lead leaves」"#]],
    );
}

#[test]
fn two_weeks_of_work_told_apart_conflict_thing_by_thing() {
    let (model, start) = (built_in(), plan(Lang::En));
    let base = edited(&start, &week(&start));
    let set = |package: &str, set| Edit::Work(WorkEdit::Package { package: package.into(), set });
    let decide = |outcome, why: &str| {
        let decision = Some(Decision { outcome, who: String::new(), why: why.into() });
        Edit::Work(WorkEdit::Decide { phase: PhaseKind::Pilot, day: "2026-06-01".parse().unwrap(), decision })
    };
    let mine = [
        set("channel-map", PackageSet::Owner("Mei".into())),
        set("channel-map", PackageSet::Weeks(Some(2))),
        decide(Outcome::Stop, "stop rule met"),
        Edit::Work(WorkEdit::RemoveOwn("own-1".into())),
    ];
    let theirs = [
        set("channel-map", PackageSet::Owner("Lin".into())),
        set("channel-map", PackageSet::Note("ask sales".into())),
        decide(Outcome::Graduate, ""),
        set("own-1", PackageSet::Weeks(Some(3))),
    ];
    let merged = merge(Some(&base), &edited(&base, &mine), &edited(&base, &theirs));
    let said = |lang| merged.conflicts.iter().map(|found| conflict(lang, &model, found)).collect::<Vec<_>>().join("\n");
    expect![[r#"
        Work package “Channel map”, owner: before “Jo”; yours “Mei”; theirs “Lin”
        Work package “Photos in one folder”: you deleted it, they changed it
        Decision at the gate “Ready to go live” on 1 Jun 2026: before “Hold”, because “AI accuracy 82%”, decided by Mei; yours “Stop”, because “stop rule met”; theirs “Graduate”

        工作包「通路地圖」，負責人：原本「Jo」，你改成「Mei」，對方改成「Lin」
        工作包「Photos in one folder」：你已刪除，對方做了修改
        2026 年 6 月 1 日關卡「可以上線」的決定：原本「暫緩」（理由：AI accuracy 82%），決定者：Mei，你改成「停止」（理由：stop rule met），對方改成「畢業」"#]].assert_eq(&[said(Lang::En), said(Lang::ZhHant)].join("\n\n"));
    let change = merged.plan.work.change(&"channel-map".into()).unwrap();
    assert_eq!((change.weeks, change.note.as_str(), change.owner.as_str()), (Some(2), "ask sales", "Mei"));
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
