//! The section "processes": table, board, team view, adding, and the card of one process.

mod add;
mod board;
mod card;
mod parts;
mod table;
mod team;

use leptos::prelude::*;

use self::add::AddPage;
use self::board::BoardPage;
use self::card::CardPage;
use self::parts::ProcessesTabs;
use self::table::TablePage;
use self::team::TeamPage;
use crate::ui::routes::ProcessesAt;

/// The section "processes".
#[component]
pub fn ProcessesPage(at: ProcessesAt) -> impl IntoView {
    let page = match at.clone() {
        ProcessesAt::Table => view! { <TablePage /> }.into_any(),
        ProcessesAt::Board => view! { <BoardPage /> }.into_any(),
        ProcessesAt::Team => view! { <TeamPage /> }.into_any(),
        ProcessesAt::Add => view! { <AddPage /> }.into_any(),
        ProcessesAt::Card(id) => view! { <CardPage id=id /> }.into_any(),
    };
    view! {
        <ProcessesTabs at=at />
        {page}
    }
}
