//! What is said of several people, in both languages.

use expect_test::{Expect, expect};

use super::*;
use crate::content::built_in;
use crate::domain::answers::{Answer, Answers};
use crate::domain::fixture::rated;
use crate::domain::process::Process;
use crate::domain::room::fixture::{raters, room};
use crate::domain::room::{
    Room, Votes, agreement as scale_agreement, compare_roles, confidence as firmness, consolidate, rate,
    revote as revotes,
};
use crate::domain::units::{Id, Stage};

fn check(said: impl Fn(Lang) -> Vec<String>, expected: &Expect) {
    let both = Lang::ALL.map(|lang| said(lang).iter().map(|line| format!("{line}\n")).collect::<String>());
    expected.assert_eq(&both.join("\n"));
}

fn torn() -> Room {
    room(&[
        "owner all=3 standards=4 consistency=1 quality-kpi=- escalation=? channels=- governance-budget=3 division=4",
        "front_line all=2 standards=1 consistency=4 quality-kpi=3 escalation=? channels=- governance-budget=? division=1",
        "it standards=2 consistency=4 quality-kpi=4 escalation=? channels=3 division=4",
    ])
}

fn agreed(question: &str, level: u8) -> Answers {
    let mark = Level::new(level).map(Mark::Level);
    Answers::from([(Id::from(question), Answer { mark, note: String::new() })])
}

#[test]
fn every_answer_says_where_it_comes_from() {
    let (model, people) = (built_in(), torn());
    let votes = Votes::new(&model, &people);
    let mut answers = agreed("standards-written", 3);
    answers.extend(agreed("standards-change", 2));
    let found = consolidate(&model, &votes, &answers);
    let nobody = consolidate(&model, &Votes::new(&model, &Room::default()), &Answers::new());
    let of = |id: &str| found.questions[model.question_index(&id.into()).unwrap()];
    let all = [
        of("standards-written"),
        of("standards-change"),
        of("standards-finished"),
        of("governance-budget"),
        of("channels-map"),
        of("escalation-request"),
        nobody.questions[0],
    ];
    check(
        |lang| all.iter().map(|one| format!("{} [{}]", settled(lang, one), counts(lang, &one.counts))).collect(),
        &expect![[r#"
            現場共識：第 3 級；單看作答會是第 2 級。 [第 1 級 1 人、第 2 級 1 人、第 4 級 1 人]
            現場共識：第 2 級。 [第 1 級 1 人、第 2 級 1 人、第 4 級 1 人]
            第 2 級：3 人作答，取中位數。 [第 1 級 1 人、第 2 級 1 人、第 4 級 1 人]
            第 3 級：只有一個人選了等級。 [第 3 級 1 人、不確定 1 人]
            不適用：3 人作答，有 2 人這樣認為。 [第 3 級 1 人、不適用 2 人]
            不確定：有 3 人作答，但沒有人選等級。 [不確定 3 人]
            還沒有人作答。 []

            The room agreed on level 3; the answers alone would have made it level 2. [level 1: 1, level 2: 1, level 4: 1]
            The room agreed on level 2. [level 1: 1, level 2: 1, level 4: 1]
            Level 2: the middle of 3 answers. [level 1: 1, level 2: 1, level 4: 1]
            Level 3: the only level anybody chose. [level 3: 1, Don’t know: 1]
            Not applicable: 2 of 3 people say so. [level 3: 1, Not applicable: 2]
            Don’t know: 3 people answered, nobody chose a level. [Don’t know: 3]
            Nobody has answered yet. []
        "#]],
    );
}

#[test]
fn another_vote_has_its_reasons() {
    let (model, people) = (built_in(), torn());
    let list = revotes(&model, &consolidate(&model, &Votes::new(&model, &people), &Answers::new()));
    let stages = [2, 3].map(|stage| Stage::new(stage).unwrap());
    let others = [
        Influence::Stage { low: stages[0], high: stages[1] },
        Influence::HeldBack { stage: stages[1], dimension: 0 },
        Influence::Points { stage: stages[0], points: 1 },
        Influence::None,
    ];
    let scales = [[0, 4, 0, 0], [0, 5, 1, 0], [2, 1, 0, 2], [3, 0, 0, 3], [1, 0, 1, 0]];
    check(
        |lang| {
            let line = |one: &Revote| {
                let id = &model.questions[one.settled.question].id;
                format!("{id}: {}", revote(lang, &model, one))
            };
            let listed = list.iter().step_by(4).map(line);
            let said = scales.iter().map(|scale| agreement(lang, scale_agreement(scale).unwrap()));
            listed.chain(others.iter().map(|one| influence(lang, &model, *one))).chain(said).collect()
        },
        &expect![[r#"
            consistency-same-answer: 看法明顯分歧。對階段三最多影響 3 分。
            consistency-peak: 看法明顯分歧。對階段三最多影響 2 分。
            division-review: 看法明顯分歧。對階段三最多影響 2 分。
            standards-change: 看法明顯分歧。對階段三最多影響 2 分。
            knowledge-source: 兩人相差 1 級。對階段二最多影響 3 分。
            quality-end-to-end: 兩人相差 1 級。對階段三最多影響 2 分。
            quality-feedback: 兩人相差 1 級。對階段二最多影響 1 分。
            operation-watch: 兩人相差 1 級。不論採哪個人的答案，都不影響目前的階段。
            這題換個答案，階段可能就不同，落在階段二到階段三之間。
            所屬的「作業標準」正是升上階段三的瓶頸。
            對階段二最多影響 1 分。
            不論採哪個人的答案，都不影響目前的階段。
            大家的看法一致。
            看法略有出入。
            看法兩極。
            看法兩極。
            兩人相差 2 級。

            consistency-same-answer: People differ clearly. It is worth up to 3 points towards stage 3.
            consistency-peak: People differ clearly. It is worth up to 2 points towards stage 3.
            division-review: People differ clearly. It is worth up to 2 points towards stage 3.
            standards-change: People differ clearly. It is worth up to 2 points towards stage 3.
            knowledge-source: Two people are 1 step apart. It is worth up to 3 points towards stage 2.
            quality-end-to-end: Two people are 1 step apart. It is worth up to 2 points towards stage 3.
            quality-feedback: Two people are 1 step apart. It is worth up to 1 point towards stage 2.
            operation-watch: Two people are 1 step apart. No answer given here would change where you stand.
            Another answer here could put you anywhere from stage 2 to stage 3.
            It belongs to Standards, which keeps you from stage 3.
            It is worth up to 1 point towards stage 2.
            No answer given here would change where you stand.
            Everybody says the same.
            People differ a little.
            People stand at opposite ends.
            People stand at opposite ends.
            Two people are 2 steps apart.
        "#]],
    );
}

#[test]
fn the_firmness_of_a_stage_is_said() {
    let model = built_in();
    let of = |people: &[&str]| {
        let people = room(people);
        let votes = Votes::new(&model, &people);
        firmness(&model, &votes, &consolidate(&model, &votes, &Answers::new()), 500, 7).unwrap()
    };
    let all = [
        of(&["owner all=3", "it all=3"]),
        of(&["owner all=3", "it all=3", "finance all=3", "front_line all=3", "management all=1"]),
        of(&["owner all=3", "it all=3", "finance all=2"]),
        of(&["owner all=4", "it all=2"]),
    ];
    check(
        |lang| all.iter().map(|one| confidence(lang, one)).collect(),
        &expect![[r#"
            換另外 2 位背景相近的人來答，每次都是階段三。人數太少，僅供參考。
            換另外 5 位背景相近的人來答，100 次裡有 94 次仍是階段三，結果還算穩固。其餘多半會是階段一。
            換另外 3 位背景相近的人來答，100 次裡只有 75 次仍是階段三，結果會隨作答的人而變。其餘多半會是階段二。人數太少，僅供參考。
            換另外 2 位背景相近的人來答，100 次裡只有 75 次仍是階段二，結果會隨作答的人而變。其餘多半會是階段四。人數太少，僅供參考。

            Asking another 2 people like these would give stage 3 every time. With so few people this is a hint, no more.
            Asking another 5 people like these would give stage 3 in 94 of 100 cases: fairly firm. Otherwise it would mostly be stage 1.
            Asking another 3 people like these would give stage 3 in only 75 of 100 cases: it hangs on who was asked. Otherwise it would mostly be stage 2. With so few people this is a hint, no more.
            Asking another 2 people like these would give stage 2 in only 75 of 100 cases: it hangs on who was asked. Otherwise it would mostly be stage 4. With so few people this is a hint, no more.
        "#]],
    );
}

#[test]
fn groups_are_compared_in_a_sentence() {
    let model = built_in();
    let view = |people: &[&str], anonymous| {
        let people = Room { anonymous, ..room(people) };
        compare_roles(&Votes::new(&model, &people), [&[Role::Management], &[Role::FrontLine]])
    };
    let shown = view(&["management standards-written=4", "front_line standards-written=1"], false);
    let RoleView::Shown { differences, .. } = &shown else { panic!("not shown") };
    let others = [
        view(&["management all=3"], false),
        view(&["management all=3", "front_line all=1"], true),
        view(&["management all=3", "front_line all=3"], false),
        view(&["management all=3", "front_line all=?"], false),
    ];
    assert_eq!(no_difference(Lang::En, &shown), None);
    check(
        |lang| {
            let groups = [Role::Management, Role::FrontLine].map(|one| role(lang, &one));
            let first = difference(lang, &differences[0], [&groups[0], &groups[1]]);
            let others = others.iter().filter_map(|view| no_difference(lang, view)).map(str::to_owned);
            std::iter::once(first).chain(others).collect()
        },
        &expect![[r#"
            主管（1 人）第 4 級，第一線人員（1 人）第 1 級。
            兩方都要有人作答才能比較。
            這裡不顯示：採匿名作答，而其中一方只有一人，會被認出來。
            兩方的看法完全一致。
            沒有兩方都選了等級的題目可以比較。

            Management (1): level 4; Front line (1): level 1.
            Somebody of each group has to answer first.
            Not shown: the answers are anonymous, and a group of one person would be recognised.
            The two groups see everything alike.
            There is no question that both groups chose levels for.
        "#]],
    );
}

#[test]
fn ratings_of_a_process_say_what_they_rest_on() {
    let model = built_in();
    let of = |people: &[&str], process: &Process| rate(&model, &raters(people), process, 1);
    let typical = Process { typical: true, ..rated("....3 ... . .") };
    let mixed = of(&["55.. . . 11", "52.. . . 44", "2"], &typical);
    let decided = of(&["4", "4"], &rated("23"));
    check(
        |lang| mixed.ratings.iter().chain(&decided.ratings[..2]).map(|one| rating(lang, one)).collect(),
        &expect![[r#"
            5：3 人評分，取中位數；最低 2，最高 5。
            2：2 人評分，取較低者；最低 2，最高 5。
            還沒有人評分。
            還沒有人評分。
            3：這類流程的常見值，還沒有人評分。
            還沒有人評分。
            1：2 人評分，取較低者；最低 1，最高 4。
            1：2 人評分，取較低者；最低 1，最高 4。
            還沒有人評分。
            還沒有人評分。
            2：共識評分；單看各人評分會是 4。
            3：共識評分。

            5: the middle of 3 ratings, from 2 to 5.
            2: the lower of two ratings, from 2 to 5.
            Nobody has rated this yet.
            Nobody has rated this yet.
            3: typical for this kind of process; nobody has rated it yet.
            Nobody has rated this yet.
            1: the lower of two ratings, from 1 to 4.
            1: the lower of two ratings, from 1 to 4.
            Nobody has rated this yet.
            Nobody has rated this yet.
            2: the rating agreed on; the ratings given would have made it 4.
            3: the rating agreed on.
        "#]],
    );
}

#[test]
fn a_process_says_where_its_raters_lead() {
    let model = built_in();
    let of = |people: &[&str]| rate(&model, &raters(people), &rated(""), 1);
    let all = [
        of(&["55155 5 112 2"]),
        of(&["55155 5 112 2", "55155 5 112 2"]),
        of(&["55155 5 112 2", "55155 5 443 2", "22155 5 11"]),
        of(&["1112 11 1 21 2", "3333 33 3 21 2", "5554 55 5 21 2"]),
        of(&["55155 5 112 2", "55155 5 1"]),
    ];
    check(
        |lang| all.iter().map(|one| process(lang, &model, one)).collect(),
        &expect![[r#"
            請再找一個人評分：流程只憑一個人的評分，參考價值有限。
            2 人各自的評分都會歸到「交由 AI」，任意搭配也一樣。
            照每個人自己的評分：「交由 AI」33%、「真人主導」33%、「先整理流程」33%。把各人評分任意搭配：「真人主導」33%、「先由 AI 整理」30%、「先整理流程」22%、「交由 AI」15%。
            照每個人自己的評分：「先由 AI 整理」67%、「先整理流程」33%。把各人評分隨機搭配 500 次：「先整理流程」68%、「先由 AI 整理」22%、「交由 AI」10%。
            2 人各自的評分都會歸到「交由 AI」，任意搭配也一樣。「情緒與關係」、「實體作業」、「出錯後果」只有一個人評過，參考價值有限，請再找一個人評分。

            Ask a second person: one person’s ratings of a process are a weak guide.
            Each of the 2 people’s own ratings lead to “AI handles”, and so does every mixture of them.
            By each person’s own ratings: AI handles 33%, Person leads 33%, Fix first 33%. By every mixture of their ratings: Person leads 33%, AI prepares 30%, Fix first 22%, AI handles 15%.
            By each person’s own ratings: AI prepares 67%, Fix first 33%. By 500 mixtures of their ratings, drawn at random: Fix first 68%, AI prepares 22%, AI handles 10%.
            Each of the 2 people’s own ratings lead to “AI handles”, and so does every mixture of them. Ask a second person about “Emotion & relationship”, “Physical presence” and “Consequence of error”: one person’s rating is a weak guide.
        "#]],
    );
}
