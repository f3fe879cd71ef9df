//! stedenband.
use stedenband::{
    dataset::load,
    lang::Lang,
    query::Query,
    tui::{self, model::Opening, theme::Theme},
};
fn main() {
    let path = std::env::args().nth(1).unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    let dataset = load::parse(&text).unwrap();
    tui::run(Opening {
        dataset,
        today: chrono::Local::now().date_naive(),
        query: Query::default(),
        as_of: None,
        lang: Lang::Nl,
        theme: Theme::Colour,
    })
    .unwrap();
}
