//! What several people's answers and ratings come to.

use std::sync::Arc;

use expect_test::expect;
use proptest::prelude::*;

use super::fixture::{any_room, raters, room};
use super::*;
use crate::content::built_in;
use crate::domain::answers::{Answer, Answers, Sheet};
use crate::domain::fixture::{any_model, any_process, any_sheet, properties, rated, sheet};
use crate::domain::model::Model;
use crate::domain::process::{Bucket, Process, RatingKind};
use crate::domain::stage;
use crate::domain::units::{Level, Rating, Stage};

fn answers(sheet: &Sheet) -> Answers {
    let model = built_in();
    let marks = (0..model.questions.len()).filter_map(|at| Some((model.questions[at].id.clone(), sheet.mark(at)?)));
    marks.map(|(question, mark)| (question, Answer { mark: Some(mark), note: String::new() })).collect()
}

fn settled(room: &Room, agreed: &str) -> Consolidation {
    let model = built_in();
    consolidate(&model, &Votes::new(&model, room), &answers(&sheet(agreed)))
}

fn question(id: &str) -> usize {
    built_in().question_index(&id.into()).unwrap()
}

fn level(level: u8) -> Option<Mark> {
    Level::new(level).map(Mark::Level)
}

#[test]
fn an_agreed_answer_stands_above_the_count_and_stays_visible_as_such() {
    let room = room(&["owner standards=4", "front_line standards=1 knowledge=2", "it standards=2"]);
    let found = settled(&room, "standards-written=3 standards-change=2 escalation=1");
    let of = |id: &str| found.questions[question(id)];
    let written = of("standards-written");
    assert_eq!((written.mark, written.source, written.voted), (level(3), Source::Agreed, level(2)));
    assert_eq!(written.agreed_against(), level(3).zip(level(2)));
    assert_eq!(written.counts.levels, [1, 1, 0, 1]);
    assert_eq!(of("standards-change").agreed_against(), None, "agreed on what was said");
    let finished = of("standards-finished");
    assert_eq!((finished.mark, finished.source), (level(2), Source::Median { of: 3 }));
    assert_eq!(of("knowledge-source").source, Source::Single);
    let nobody = found.questions.iter().find(|q| q.mark.is_none()).unwrap();
    assert_eq!((nobody.source, nobody.voted), (Source::Nobody, None));
}

#[test]
fn fit_and_ignorance_are_told_apart() {
    let room = room(&["owner all=? standards=-", "it all=- standards=-", "finance all=? standards=3"]);
    let found = settled(&room, "");
    assert_eq!(found.questions[0].source, Source::NotApplicable { said: 2, of: 3 });
    assert_eq!(found.questions[question("knowledge-source")].source, Source::DontKnow { of: 3 });
    assert_eq!(found.sheet.mark(0), Some(Mark::NotApplicable));
}

#[test]
fn one_person_has_no_confidence_and_one_voice_has_all() {
    let model = built_in();
    let asked =
        |room: &Room, agreed: &str| confidence(&model, &Votes::new(&model, room), &settled(room, agreed), RESAMPLES, 7);
    assert_eq!(asked(&Room::default(), ""), None);
    assert_eq!(asked(&room(&["owner all=3"]), ""), None);
    assert_eq!(asked(&room(&["owner all=3", "it"]), ""), None, "whoever said nothing does not count");
    assert_eq!(asked(&room(&["owner standards=3", "it standards=3"]), ""), None, "no stage yet");
    let one_voice = asked(&room(&["owner all=3", "it all=3"]), "").unwrap();
    assert_eq!((one_voice.share(), one_voice.rival()), (1.0, None));
    // Half of the drawn pairs are mixed and take the lower; a quarter each are one person twice.
    let two_minds = room(&["owner all=4", "it all=2"]);
    let torn = asked(&two_minds, "").unwrap();
    assert_eq!(torn.stage, Stage::new(2).unwrap());
    assert!((torn.share() - 0.75).abs() < 0.06, "{torn:?}");
    assert_eq!(torn.rival(), Stage::new(4));
    assert_eq!(asked(&two_minds, "all=3").unwrap().share(), 1.0, "what is agreed on is not drawn");
    assert_eq!(asked(&two_minds, ""), asked(&two_minds, ""));
}

/// The list for another vote in a line each.
fn revotes(model: &Model, settled: &Consolidation) -> String {
    let line = |revote: &Revote| {
        let id = &model.questions[revote.settled.question].id;
        let value = revote.disagreement.value();
        format!("{id} {:.2} = {value:.2} * {:?}\n", revote.score, revote.influence)
    };
    revote(model, settled).iter().map(line).collect()
}

#[test]
fn questions_that_divide_and_decide_come_first() {
    let room = room(&[
        "owner all=2 quality-kpi=4 operation-live=4 standards=1 standards-written=4",
        "it all=2 quality-kpi=1 standards=1 escalation-request=3",
        "finance all=2 quality-kpi=1 operation-live=1 standards=1 escalation-request=4 knowledge-source=-",
    ]);
    let found = settled(&room, "");
    expect![[r#"
        standards-written 0.33 = 0.67 * HeldBack { stage: Stage(3), dimension: 0 }
        knowledge-source 0.33 = 0.67 * Points { stage: Stage(2), points: 3 }
        quality-kpi 0.27 = 0.67 * Points { stage: Stage(2), points: 2 }
        escalation-request 0.17 = 0.33 * Points { stage: Stage(3), points: 3 }
        operation-live 0.06 = 0.61 * None
    "#]]
    .assert_eq(&revotes(&built_in(), &found));
}

#[test]
fn what_is_agreed_on_is_not_voted_on_again() {
    let room = room(&["owner standards=1", "it standards=4"]);
    let listed = |agreed: &str| revote(&built_in(), &settled(&room, agreed)).len();
    assert_eq!((listed(""), listed("standards-written=2"), listed("standards=2")), (4, 3, 0));
}

#[test]
fn ties_stay_in_question_order() {
    let found = settled(&room(&["owner all=1", "it all=1 governance=3"]), "");
    let order: Vec<usize> = revote(&built_in(), &found).iter().map(|revote| revote.settled.question).collect();
    let scores: Vec<f64> = revote(&built_in(), &found).iter().map(|revote| revote.score).collect();
    assert!(order.len() == 4 && scores.windows(2).any(|two| two[0] == two[1]), "{scores:?}");
    for (at, two) in scores.windows(2).enumerate() {
        assert!(two[0] > two[1] || order[at] < order[at + 1], "{order:?} {scores:?}");
    }
}

const MANAGEMENT: [Role; 2] = [Role::Owner, Role::Management];
const FRONT: [Role; 1] = [Role::FrontLine];

fn compared(room: &Room) -> RoleView {
    let model = built_in();
    compare_roles(&Votes::new(&model, room), [&MANAGEMENT, &FRONT])
}

#[test]
fn groups_are_compared_by_their_lower_medians() {
    let people = room(&[
        "owner all=3 standards-written=4",
        "management all=3 standards-written=4 quality-kpi=4",
        "front_line all=3 standards-written=1 quality-kpi=1",
        "front_line all=3 standards-written=2 quality-kpi=1",
        "it all=1",
    ]);
    let RoleView::Shown { compared: questions, differences } = compared(&people) else { panic!("hidden") };
    assert_eq!(questions, built_in().questions.len());
    let of = |id: &str, levels: [u8; 2]| RoleDifference {
        question: question(id),
        medians: levels.map(|level| Level::new(level).unwrap()),
        of: [2, 2],
    };
    assert_eq!(differences, [of("standards-written", [4, 1]), of("quality-kpi", [3, 1])]);
    let mild = room(&["owner all=3", "front_line all=3 standards-written=2"]);
    let RoleView::Shown { differences, .. } = compared(&mild) else { panic!("hidden") };
    assert_eq!(differences.len(), 1, "the largest there is");
    let alike = room(&["owner all=3", "front_line all=3"]);
    assert_eq!(compared(&alike), RoleView::Shown { compared: built_in().questions.len(), differences: Vec::new() });
    assert_eq!(compared(&room(&["owner all=3"])), RoleView::Empty);
}

#[test]
fn nobody_in_an_anonymous_room_is_revealed() {
    let anonymous = |people: &[&str]| Room { anonymous: true, ..room(people) };
    assert_eq!(compared(&anonymous(&["owner all=4", "front_line all=1", "front_line all=1"])), RoleView::Hidden);
    // Owner and management together are two, but only one of them answered about standards.
    let two =
        anonymous(&["owner quality=4", "management quality=4 standards=4", "front_line all=1", "front_line all=1"]);
    let RoleView::Shown { compared: questions, differences } = compared(&two) else { panic!("hidden") };
    let quality =
        |difference: &RoleDifference| built_in().questions[difference.question].dimension.as_str() == "quality";
    assert!(questions == 4 && differences.len() == 4 && differences.iter().all(quality), "{differences:?}");
}

fn voted(people: &[&str], own: &str) -> ProcessVotes {
    rate(&built_in(), &raters(people), &rated(own), 1)
}

/// Shares in a line.
fn said(shares: &Shares) -> String {
    let part = |(bucket, share): (Option<Bucket>, f64)| format!("{} {share:.3}", bucket.map_or("-", Bucket::id));
    shares.listed().into_iter().map(part).collect::<Vec<_>>().join(", ")
}

#[test]
fn raters_lead_to_buckets_whole_and_combined() {
    let found = voted(&["55155 5 112 2", "55155 5 443 2", "22155 5 112 2"], "");
    let clarity = found.ratings[RatingKind::RuleClarity.index()];
    assert_eq!((clarity.value, clarity.source), (Rating::new(5), RatingSource::Median { of: 3 }));
    assert_eq!(clarity.spread(), Rating::new(2).zip(Rating::new(5)));
    assert!(found.once().is_empty());
    let combined = found.combined.unwrap();
    expect![[r#"
        ai_handles
        whole: ai_handles 0.333, person_leads 0.333, fix_first 0.333
        combined: person_leads 0.333, ai_prepares 0.247, fix_first 0.222, ai_handles 0.198 (None)
    "#]]
    .assert_eq(&format!(
        "{}\nwhole: {}\ncombined: {} ({:?})\n",
        found.bucket.unwrap().id(),
        said(&found.whole.unwrap()),
        said(&combined.shares),
        combined.drawn
    ));
}

#[test]
fn one_rater_calls_for_a_second() {
    let one = voted(&["55155 5 112 2"], "");
    assert_eq!((one.raters, one.once().len(), one.whole, one.combined), (1, 10, None, None));
    let part = voted(&["55155 5 112 2", "5"], "");
    assert_eq!(part.once().len(), 9, "all but rule clarity");
    assert_eq!(voted(&[], "55155 5 112 2").once().len(), 10, "the plan's own ratings are one person's too");
    assert_eq!(voted(&["5", "4"], "3").once(), [], "agreed on after two had rated");
}

#[test]
fn the_plans_ratings_count_as_agreed_and_those_of_a_template_do_not() {
    let room = raters(&["4", "4"]);
    let value = |typical| {
        let process = Process { typical, ..rated("22") };
        let found = rate(&built_in(), &room, &process, 1);
        (found.ratings[0].source, found.ratings[0].value, found.ratings[1].source)
    };
    assert_eq!(value(false), (RatingSource::Agreed, Rating::new(2), RatingSource::Agreed));
    assert_eq!(value(true), (RatingSource::Median { of: 2 }, Rating::new(4), RatingSource::Typical));
}

#[test]
fn drawn_combinations_are_near_to_all_of_them() {
    // 3^6 = 729 combinations are looked at each; one kind more and they are drawn. Stability alone hardly matters.
    let all = voted(&["1113 11 1 21 2", "3333 33 3 21 2", "5553 55 5 21 2"], "").combined.unwrap();
    let drawn = voted(&["1112 11 1 21 2", "3333 33 3 21 2", "5554 55 5 21 2"], "").combined.unwrap();
    assert_eq!((all.drawn, drawn.drawn), (None, Some(DRAWS)));
    for bucket in Bucket::ALL.map(Some) {
        let (all, drawn) = (all.shares.of(bucket), drawn.shares.of(bucket));
        assert!((all - drawn).abs() < 0.1, "{bucket:?}: {all} {drawn}");
    }
}

#[test]
fn roles_have_names_of_their_own() {
    for role in Role::NAMED {
        assert_eq!(Role::from_id(role.id(), "").as_ref(), Some(&role));
    }
    assert_eq!(Role::from_id("own", "warehouse"), Some(Role::Own("warehouse".into())));
    assert_eq!(Role::from_id("boss", ""), None);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..properties() })]

    #[test]
    fn without_people_the_plans_own_answers_count(sheet in any_sheet()) {
        let model = built_in();
        let found = consolidate(&model, &Votes::new(&model, &Room::default()), &answers(&sheet));
        prop_assert_eq!(found.sheet, sheet);
    }

    #[test]
    fn a_level_is_one_somebody_chose_and_no_lower_than_half_of_them(room in any_room(), agreed in any_sheet()) {
        let model = built_in();
        let found = consolidate(&model, &Votes::new(&model, &room), &answers(&agreed));
        for (at, settled) in found.questions.iter().enumerate() {
            prop_assert_eq!(found.sheet.mark(at), settled.mark);
            prop_assert_eq!(settled.mark, agreed.mark(at).or(settled.voted));
            if let Some(Mark::Level(level)) = settled.voted {
                let levels = settled.counts.levels;
                let up_to: u32 = levels[..=level.index()].iter().sum();
                let below: u32 = levels[..level.index()].iter().sum();
                prop_assert!(levels[level.index()] > 0);
                prop_assert!(2 * up_to >= settled.counts.with_level() && 2 * below < settled.counts.with_level());
            }
        }
    }

    #[test]
    fn confidence_is_about_the_stage_that_is_shown(room in any_room(), agreed in any_sheet(), seed: u64) {
        let model = built_in();
        let votes = Votes::new(&model, &room);
        for agreed in [Answers::new(), answers(&agreed)] {
            let settled = consolidate(&model, &votes, &agreed);
            let found = confidence(&model, &votes, &settled, 20, seed);
            let likely = stage::evaluate(&model, &settled.sheet).likely;
            prop_assert_eq!(found.map(|found| found.stage), likely.filter(|_| votes.people().len() >= 2));
            if let Some(found) = found {
                prop_assert_eq!(found.stages.iter().sum::<u32>() + found.without, 20);
            }
        }
    }

    #[test]
    fn the_list_for_another_vote_keeps_its_promises(model in any_model(), room in any_room()) {
        let settled = consolidate(&model, &Votes::new(&model, &room), &Answers::new());
        let list = revote(&model, &settled);
        let now = stage::stage_of(&model, &settled.sheet, stage::View::Likely);
        for two in list.windows(2) {
            let in_order = two[0].score > two[1].score
                || two[0].score == two[1].score && two[0].settled.question < two[1].settled.question;
            prop_assert!(in_order);
        }
        for found in &list {
            prop_assert!(found.score > 0.0 && found.score <= found.disagreement.value());
            let at = found.settled.question;
            let led_to = |mark| stage::stage_of(&model, &settled.sheet.with(at, mark), stage::View::Likely);
            let own = settled.sheet.level(at);
            let steps = [own.and_then(Level::down), own.and_then(Level::up)];
            let given = room.respondents.values().filter_map(|one| one.answers.get(&model.questions[at].id).copied());
            let given = given.filter(|mark| *mark != Mark::DontKnow);
            let all: Vec<Stage> = steps.into_iter().flatten().map(Mark::Level).chain(given).map(|m| led_to(Some(m))).collect();
            match found.influence {
                Influence::Stage { low, high } => {
                    prop_assert_eq!(Some(low), all.iter().copied().chain([now]).min());
                    prop_assert_eq!(Some(high), all.iter().copied().chain([now]).max());
                    prop_assert!(low < high);
                }
                _ => prop_assert!(all.iter().all(|stage| *stage == now)),
            }
        }
    }

    #[test]
    fn an_anonymous_view_never_rests_on_one(room in any_room()) {
        let room = Room { anonymous: true, ..room };
        if let RoleView::Shown { differences, .. } = compared(&room) {
            prop_assert!(differences.iter().all(|difference| difference.of.iter().all(|people| *people >= 2)));
        }
    }

    #[test]
    fn shares_of_buckets_sum_to_one(room in any_room(), process in any_process(), seed: u64) {
        let model = built_in();
        let found = rate(&model, &room, &process, seed);
        prop_assert_eq!(found.whole.is_some(), found.raters >= 2);
        for shares in [found.whole, found.combined.map(|combined| combined.shares)].into_iter().flatten() {
            let sum: f64 = shares.listed().iter().map(|(_, share)| share).sum();
            prop_assert!((sum - 1.0).abs() < 1e-9, "{sum}");
        }
        let together = Process { ratings: found.consolidated(), ..process };
        prop_assert_eq!(found.bucket, crate::domain::bucket::decide(&model.buckets, &together).bucket);
    }

    #[test]
    fn raters_of_one_mind_lead_to_one_bucket(process in any_process(), count in 2usize..5) {
        let mut room = Room::default();
        for at in 0..count {
            let mut person = Respondent::new("", Role::It);
            person.ratings.insert(process.id.clone(), process.ratings.clone());
            room.respondents.insert(format!("r{at}").into(), Arc::new(person));
        }
        let found = rate(&built_in(), &room, &process, 1);
        prop_assume!(!process.ratings.is_empty());
        let combined = found.combined.unwrap();
        prop_assert_eq!((found.whole.unwrap().of(found.bucket), combined.shares.of(found.bucket)), (1.0, 1.0));
        prop_assert_eq!(combined.drawn, None);
    }
}
