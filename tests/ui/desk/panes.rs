//! Panes as wide as the user wants them.

use ratatui::layout::Size;
use stedenband::{
    answer::Order,
    dataset::load,
    keys::view_kind::View,
    lang::Lang,
    query::Query,
    query::{
        group::{self, GroupBy},
        sort::SortKey,
    },
    settings::columns::ListColumn,
    tui::{
        loading::Loaded,
        model::{Model, arrangement::Arrangement, sources_state::SourceSort},
        session_file::SavedState,
        update,
    },
};

use crate::common::Dashboard;

/// The columns of the filters, the list and the text.
fn columns(dashboard: &Dashboard) -> [u16; 3] {
    let panes = dashboard.model.panes().unwrap();
    [panes.filters, panes.list, panes.detail].map(|pane| pane.map_or(0, |pane| pane.width))
}

#[test]
fn the_pane_with_the_keys_gets_larger_and_smaller_and_none_vanishes() {
    let mut dashboard = Dashboard::new(180, 40);
    assert_eq!(columns(&dashboard), [23, 93, 64]);
    assert_eq!(
        columns(dashboard.press("greater greater alt+Right")),
        [23, 99, 58]
    );
    assert_eq!(
        columns(dashboard.press(&"greater ".repeat(40))),
        [23, 127, 30],
        "as far as the text has room"
    );
    assert_eq!(columns(dashboard.press(&"less ".repeat(60))), [23, 30, 127]);
    assert_eq!(
        columns(dashboard.press("Tab greater"))[0],
        25,
        "now the filters have the keys"
    );
    assert_eq!(columns(dashboard.press(&"alt+Left ".repeat(40)))[0], 18);
    let screen = dashboard.screen();
    assert!(
        screen.contains("Filters") && screen.contains("Banden") && screen.contains("Arnhem"),
        "{screen}"
    );
    dashboard.resize(120, 40);
    assert_eq!(
        columns(dashboard.press("Escape 2 greater"))[0],
        18,
        "the map is as wide as it can be"
    );
    assert_eq!(columns(dashboard.press("less"))[0], 20);
    assert_eq!(
        columns(dashboard.press("3 alt+Left"))[0],
        22,
        "< and > move through the years there"
    );
    let panes = dashboard.press("1 greater").resize(170, 20).model.panes();
    assert_eq!(panes.unwrap().list.unwrap().width, 30);
}

#[test]
fn a_list_made_higher_than_its_rows_is_not_remembered_as_lower_than_it_was() {
    let dashboard = Dashboard::new(80, 24);
    let list = |dashboard: &Dashboard| dashboard.model.panes().unwrap().list.unwrap().height;
    let all = list(&dashboard);
    let mut short = Dashboard::opened(80, 24, Lang::Nl, "provincie:overijssel", None);
    assert!(list(&short) < all);
    short.press("greater greater").press("Escape Escape Escape");
    assert_eq!(list(&short), all);
}

#[test]
fn one_above_the_other_they_get_higher_and_lower() {
    let mut dashboard = Dashboard::new(80, 24);
    let rows = |dashboard: &Dashboard| {
        let panes = dashboard.model.panes().unwrap();
        [panes.list.unwrap().height, panes.detail.unwrap().height]
    };
    let [list, detail] = rows(&dashboard);
    assert_eq!(rows(dashboard.press("greater")), [list + 1, detail - 1]);
    assert_eq!(
        rows(dashboard.press(&"greater ".repeat(40))),
        [list + detail - 5, 5]
    );
    let last = dashboard
        .press("G")
        .model
        .selected_tie()
        .unwrap()
        .0
        .dutch
        .name
        .clone();
    assert_eq!(dashboard.selected(), "lansingerland-onbenoemd");
    assert_eq!(
        rows(dashboard.press(&"less ".repeat(40))),
        [5, list + detail - 5]
    );
    let screen = dashboard.screen();
    let list = screen
        .lines()
        .skip(2)
        .take(5)
        .any(|line| line.contains(&*last) && line.contains("(ongenoemd)"));
    assert!(list, "the cursor is in sight: {last} in\n{screen}");
}

#[test]
fn order_groups_and_widths_are_remembered() {
    let mut dashboard = Dashboard::new(120, 40);
    dashboard
        .press("o p r o v Return O ctrl+g greater Tab greater 3 o Down Return 4 o Down Return 3");
    let state = SavedState::of(&dashboard.model);
    let list = Order {
        chosen: Some(SortKey::Province),
        descending: true,
        grouping: GroupBy::Province,
    };
    assert_eq!((state.view, state.arrangement.list), (View::Timeline, list));
    assert_ne!(state.arrangement.timeline, Arrangement::default().timeline);
    assert_eq!(state.arrangement.sources, SourceSort::Date);
    let today = "2026-11-23".parse().unwrap();
    let loaded = Loaded::new(load::embedded(), today, Query::default());
    let mut model = Model::new(loaded, Lang::Nl, Size::new(120, 40));
    update::open(&mut model, state.view, state.arrangement);
    assert_eq!(SavedState::of(&model), state);
    let numbers = |model: &Model| {
        model
            .found
            .hits
            .iter()
            .map(|hit| hit.tie)
            .collect::<Vec<_>>()
    };
    assert_eq!(numbers(&model), numbers(&dashboard.model));
    assert_eq!(model.panes(), dashboard.model.panes());
    assert!(matches!(
        model.found.groups.row(0),
        Some(group::ListRow::Heading(_))
    ));
}

#[test]
fn the_list_has_the_columns_that_the_user_wants_as_far_as_there_is_room() {
    let mut dashboard = Dashboard::new(60, 24);
    dashboard.model.columns = vec![
        ListColumn::Since,
        ListColumn::City,
        ListColumn::Province,
        ListColumn::Party,
        ListColumn::Kind,
    ];
    let heading = dashboard.screen().lines().nth(3).unwrap().to_owned();
    let at = |name: &str| {
        heading
            .find(name)
            .unwrap_or_else(|| panic!("{name} in {heading}"))
    };
    assert!(
        at("Sinds") < at("China")
            && at("China") < at("Provincie")
            && at("Provincie") < at("Nederland")
    );
    assert!(
        !heading.contains("Soort") && !heading.contains("Status ─"),
        "{heading}"
    );
    dashboard.resize(200, 60);
    let screen = dashboard.screen();
    assert!(
        screen.contains("Nederland") && screen.contains("Soort band  "),
        "{screen}"
    );
    let arnhem = screen.lines().find(|line| line.contains("Arnhem")).unwrap();
    assert!(arnhem.contains("1999  Wuhan"), "{arnhem}");
    assert!(
        arnhem.find("Gelderland") < arnhem.find("Arnhem"),
        "{arnhem}"
    );
}
