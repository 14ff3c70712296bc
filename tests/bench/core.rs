//! Benchmarks of the core: `cargo bench --no-default-features --bench core`. Figures are printed, never asserted.
#![expect(clippy::as_conversions, reason = "counts of a benchmark stay small")]

mod harness;
mod workbank;

use std::sync::Arc;

use baton::content::{built_in, demo, money, templates};
use baton::domain::answers::{Answers, Mark, Sheet};
use baton::domain::bucket::assess;
use baton::domain::evaluate::{evaluate as evaluate_plan, evaluate_with_gains};
use baton::domain::language::Lang;
use baton::domain::money::{Basis, Case, DRAWS, Figure};
use baton::domain::plan::{ModelRef, Plan};
use baton::domain::process::{Process, RatingKind};
use baton::domain::room::{RESAMPLES, Respondent, Role, Room, Votes, confidence, consolidate, rate, revote};
use baton::domain::schedule::{Capacity, Forbids, Freeze, Link, Problem, Task, Work, schedule};
use baton::domain::stage::evaluate;
use baton::domain::stage::recovery::{Noise, simulate};
use baton::domain::units::{Date, Id, Level, Rating};
use baton::file::{Known, open, save};
use fastrand::Rng;
use harness::{share, time};

fn main() {
    println!("# Speed");
    buckets();
    stages();
    schedules();
    plan_files();
    business_case();
    rooms();
    println!("\n# Recovery of the built-in pack, everyday noise, 5,000 teams a stage");
    recovery();
    println!("\n# Agency need on real tasks (WORKBank)");
    workbank::report();
}

fn today() -> Date {
    jiff::civil::date(2026, 3, 2)
}

/// A team's inventory: the templates over and over, with other ratings.
fn inventory(count: usize) -> Vec<Process> {
    let mut rng = Rng::with_seed(1);
    let library = &templates().templates;
    (0..count)
        .map(|index| {
            let template = &library[index % library.len()];
            let mut process = template.process(format!("p{index}").into(), Lang::ZhHant);
            for kind in RatingKind::ALL {
                process.ratings.extend(Rating::new(rng.u8(1..=5)).map(|rating| (kind, rating)));
            }
            process
        })
        .collect()
}

fn buckets() {
    let (model, processes) = (built_in(), inventory(10_000));
    time("classify 10,000 processes", 50.0, || {
        processes.iter().map(|process| assess(&model, process, today())).collect::<Vec<_>>()
    });
}

fn stages() {
    let model = built_in();
    let mut rng = Rng::with_seed(2);
    let marks: Vec<_> = model.questions.iter().map(|_| Level::new(rng.u8(1..=3)).map(Mark::Level)).collect();
    let sheet = Sheet::from_marks(&model, marks);
    time("evaluate the stage with everything beside it", 1.0, || evaluate(&model, &sheet));
}

/// A plan with 500 processes, as this program writes it and with an unknown field on every process.
fn plan_files() {
    let model = built_in();
    let known = Known::from(&*model);
    let mut plan = Plan::new("plan".into(), "Plan", ModelRef::from(&*model));
    plan.processes = Arc::new(inventory(500).into_iter().map(Arc::new).collect());
    let text = save(&plan, None);
    time("open a plan with 500 processes", 20.0, || open(text.as_bytes(), &known));
    time("save a plan with 500 processes", 20.0, || save(&plan, None));
    let found = evaluate_plan(&plan, &model, today());
    time("evaluate it all, rollout searched", 500.0, || evaluate_plan(&plan, &model, today()));
    println!("{:<44} {}", "  packages in its rollout", found.rollout.packages.len());
    let step = |id: &Id| ["plan".to_owned(), "processes".to_owned(), format!("@{id}"), "x".to_owned()].to_vec();
    plan.foreign = Arc::new(plan.processes.iter().map(|p| (step(&p.id), "[1, 2, 3]".to_owned())).collect());
    let text = save(&plan, None);
    time("open it with 500 unknown fields", 20.0, || open(text.as_bytes(), &known));
    time("save it with 500 unknown fields", 20.0, || save(&plan, None));
}

/// The example's case, and ten thousand draws of it over 36 months.
fn business_case() {
    let model = built_in();
    let plan = demo(&model, Lang::En, today());
    let found = evaluate_plan(&plan, &model, today());
    time("evaluate the example, rollout searched", 200.0, || evaluate_plan(&plan, &model, today()));
    time("the same, with what would shorten it", 500.0, || evaluate_with_gains(&plan, &model, today()));
    let processes = plan.processes.iter().map(|process| &**process).zip(&found.assessments);
    let basis = Basis::new(processes, &found.rollout);
    let Ok(case) = Case::new(money().demo(), basis) else { return println!("the example cannot be computed") };
    time("business case: three tools side by side", 5.0, || case.outcomes());
    time("business case: tornado", 5.0, || case.tornado(1));
    time("business case: a value opened to its leaves", 5.0, || case.explain(1, Figure::Npv));
    for scenario in 0..case.outcomes().len() {
        time(&format!("10,000 draws of tool {} over 36 months", scenario + 1), 150.0, || {
            case.simulation(scenario, 1, DRAWS).map(|mut run| (run.run(DRAWS), run.spread()))
        });
    }
}

/// Fifty people who answered everything, and three raters for each of two hundred processes.
fn rooms() {
    let (model, processes) = (built_in(), inventory(200));
    let mut rng = Rng::with_seed(4);
    let mut people: Vec<Respondent> = (0..50).map(|at| Respondent::new("", Role::NAMED[at % 5].clone())).collect();
    for person in &mut people {
        let answers = model.questions.iter().map(|question| (question.id.clone(), rng.u8(1..=4)));
        person.answers = answers.filter_map(|(id, level)| Some((id, Mark::Level(Level::new(level)?)))).collect();
    }
    for process in &processes {
        let mut order: Vec<usize> = (0..50).collect();
        rng.shuffle(&mut order);
        for at in order.into_iter().take(3) {
            let ratings = RatingKind::ALL.map(|kind| (kind, Rating::new(rng.u8(1..=5))));
            let ratings = ratings.into_iter().filter_map(|(kind, rating)| Some((kind, rating?))).collect();
            people[at].ratings.insert(process.id.clone(), ratings);
        }
    }
    let respondents = people.into_iter().enumerate().map(|(at, person)| (format!("r{at:02}").into(), Arc::new(person)));
    let room = Room { anonymous: false, respondents: respondents.collect() };
    let votes = Votes::new(&model, &room);
    let settled = consolidate(&model, &votes, &Answers::new());
    let resample = || confidence(&model, &votes, &settled, RESAMPLES, 1);
    let ratings = || processes.iter().map(|process| rate(&model, &room, process, 1)).collect::<Vec<_>>();
    time("50 people: one answer a question", 5.0, || consolidate(&model, &Votes::new(&model, &room), &Answers::new()));
    time("50 people: confidence, 500 resamples", 20.0, resample);
    time("50 people: what to vote on again", 5.0, || revote(&model, &settled));
    time("200 processes, three raters each", 30.0, ratings);
    time("all of it", 60.0, || {
        let settled = consolidate(&model, &Votes::new(&model, &room), &Answers::new());
        let found = confidence(&model, &votes, &settled, RESAMPLES, 1);
        (revote(&model, &settled), found, ratings())
    });
}

/// Two hundred packages in twenty chains that meet now and then, four roles, a freeze.
fn schedules() {
    let mut rng = Rng::with_seed(3);
    let tasks = (0..200usize).map(|index| Task {
        weeks: rng.u32(1..=5),
        work: Work::Spread(
            (0..4).filter(|_| rng.bool()).collect::<Vec<_>>().into_iter().map(|r| (r, rng.u32(60..=1500))).collect(),
        ),
        after: [index.checked_sub(20), (index > 20 && rng.u8(0..4) == 0).then(|| rng.usize(0..index - 20))]
            .into_iter()
            .flatten()
            .map(Link::from)
            .collect(),
        kind: usize::from(rng.u8(0..5) == 0) + 2 * usize::from(rng.u8(0..10) == 0),
        ..Task::default()
    });
    let forbids = |kind| Forbids { start: kind & 1 > 0, end: kind & 2 > 0, run: false };
    let freeze =
        |year: u32| Freeze { first: 52 * year + 44, last: 52 * year + 46, forbids: (0..4).map(forbids).collect() };
    let problem = Problem {
        tasks: tasks.collect(),
        capacity: [480, 360, 960, 300].map(Capacity::from).to_vec(),
        freezes: (0..4).map(freeze).collect(),
        today: 0,
    };
    let found = schedule(&problem).schedule;
    time("schedule 200 packages", 20.0, || schedule(&problem));
    println!("{:<44} {} weeks, lower bound {}", "  how long the plan is", found.weeks, found.lower_bound);
}

fn recovery() {
    let model: Arc<_> = built_in();
    for (what, quick, least) in [("full", false, (Some(0.90), Some(0.93))), ("quick path", true, (None, None))] {
        let found = simulate(&model, Noise::EVERYDAY, quick, 5_000, 1);
        share(&format!("{what}: placed rightly"), found.overall(), least.0);
        println!("{:<44} {:>9.1?} %, bias {:+.3}", "  per stage", found.placed.map(|share| share * 100.0), found.bias);
        share(&format!("{what}: weak links caught"), found.weak_links_caught, least.1);
    }
}
