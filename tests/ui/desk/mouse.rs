//! The mouse: what a click, the wheel and a drag do to what they point at.

use ratatui::layout::Position;
use stedenband::{
    keys::{mode::Mode, view_kind::View},
    lang::Lang,
    tui::{
        action::{Action, Gesture},
        hit_test::{Target, target},
        model::{Focus, map_state::MapSelection, sources_state::Open},
        overview,
        update::{Effect, update},
    },
};

use crate::common::Dashboard;

const PRESS: Gesture = Gesture::Press;
const DRAG: Gesture = Gesture::Drag;
const RELEASE: Gesture = Gesture::Release;

impl Dashboard {
    fn mouse(&mut self, gesture: Gesture, at: impl Into<Position>) -> &mut Self {
        let action = Action::Point(gesture, at.into());
        self.effect = update(&mut self.model, action);
        self
    }

    fn click(&mut self, at: impl Into<Position>) -> &mut Self {
        let at = at.into();
        let effect = self.mouse(PRESS, at).effect.take();
        self.mouse(RELEASE, at).effect = effect;
        self
    }

    /// Where a text stands on the screen.
    #[track_caller]
    fn at(&mut self, text: &str) -> Position {
        let screen = self.screen();
        for (y, line) in screen.lines().enumerate() {
            if let Some(before) = line.find(text).map(|at| &line[..at]) {
                let x = unicode_width::UnicodeWidthStr::width(before);
                return Position {
                    x: u16::try_from(x).unwrap(),
                    y: u16::try_from(y).unwrap(),
                };
            }
        }
        panic!("{text} is not on the screen:\n{screen}");
    }

    #[track_caller]
    fn click_on(&mut self, text: &str) -> &mut Self {
        let at = self.at(text);
        self.click(at)
    }
}

#[test]
fn a_click_selects_a_tie_and_a_second_one_reads_it() {
    for (width, height) in [(120, 40), (80, 24)] {
        let mut dashboard = Dashboard::new(width, height);
        let breda = dashboard.at("Breda");
        dashboard.click(breda);
        assert_eq!(
            (dashboard.selected(), dashboard.model.mode()),
            ("breda-yangzhou", Mode::List)
        );
        assert_eq!(dashboard.click(breda).model.mode(), Mode::Read);
        assert_eq!(
            dashboard.click_on("3 Tijdlijn").model.view,
            View::Timeline,
            "the tabs are there while reading too"
        );
    }
}

#[test]
fn in_a_grouped_and_scrolled_list_the_row_pointed_at_is_the_one_selected() {
    let mut dashboard = Dashboard::new(120, 40);
    dashboard.press("ctrl+g G");
    let text = dashboard.screen();
    assert!(dashboard.model.list.top > 0);
    for line in text
        .lines()
        .skip(3)
        .filter(|line| line.contains("Den Haag"))
    {
        let chinese = ["Hangzhou", "Qingdao", "Shenzhen", "Wenzhou"]
            .into_iter()
            .find(|name| line.contains(name));
        let Some(chinese) = chinese else { continue };
        dashboard.click_on(chinese);
        assert_eq!(
            dashboard.selected(),
            format!("den-haag-{}", chinese.to_lowercase())
        );
        return;
    }
    panic!("no tie of Den Haag in sight:\n{text}");
}

#[test]
fn tabs_the_query_line_and_filters_are_there_to_click() {
    let mut dashboard = Dashboard::new(120, 40);
    for (tab, view) in [
        ("2 Kaart", View::Map),
        ("5 Overzicht", View::Overview),
        ("1 Banden", View::Ties),
    ] {
        assert_eq!(dashboard.click_on(tab).model.view, view);
    }
    let query = dashboard.model.panes().unwrap().query;
    assert_eq!(dashboard.click((20, query.y)).model.mode(), Mode::Search);
    dashboard.type_text("wuhan").click_on("Nederland");
    assert_eq!(
        (dashboard.model.mode(), dashboard.selected()),
        (Mode::List, "arnhem-wuhan"),
        "which ends the typing"
    );
    let severed = dashboard.press("c").at("verbroken   ");
    dashboard.click(severed);
    assert_eq!(dashboard.model.mode(), Mode::Filters);
    assert_eq!(
        dashboard.model.found.query.to_line(Lang::Nl),
        "status:verbroken"
    );
    assert!(
        dashboard.click(severed).model.found.query.is_empty(),
        "and again"
    );
    let before = dashboard.screen();
    assert_eq!(
        dashboard.click_on("Status").screen(),
        before,
        "a heading is no filter"
    );
    assert_eq!(dashboard.click_on("Breda").model.mode(), Mode::List);
}

#[test]
fn filters_that_pop_up_lie_over_what_is_below_them() {
    let mut dashboard = Dashboard::new(80, 24);
    dashboard.press("Tab").click_on("sluimerend");
    assert_eq!(
        dashboard.model.found.query.to_line(Lang::Nl),
        "status:sluimerend"
    );
    let pane = dashboard.model.panes().unwrap().filters.unwrap();
    assert_eq!(
        dashboard.click((pane.x - 1, pane.y + 2)).model.mode(),
        Mode::List,
        "beside them they close"
    );
}

#[test]
fn borders_are_dragged() {
    let mut dashboard = Dashboard::new(180, 40);
    let list = dashboard.model.panes().unwrap().list.unwrap();
    dashboard
        .mouse(PRESS, (list.right() - 1, 10))
        .mouse(DRAG, (list.right() + 6, 12))
        .mouse(RELEASE, (0, 0));
    assert_eq!(
        dashboard.model.panes().unwrap().list.unwrap().width,
        list.width + 7
    );
    dashboard.mouse(DRAG, (3, 3));
    assert_eq!(
        dashboard.model.panes().unwrap().list.unwrap().width,
        list.width + 7,
        "it was let go"
    );
    dashboard
        .mouse(PRESS, (list.x, 10))
        .mouse(DRAG, (u16::MAX, u16::MAX))
        .mouse(RELEASE, (0, 0));
    let panes = dashboard.model.panes().unwrap();
    assert_eq!(
        [panes.filters, panes.list, panes.detail].map(|pane| pane.unwrap().width > 17),
        [true; 3]
    );
    let mut narrow = Dashboard::new(80, 24);
    let detail = narrow.model.panes().unwrap().detail.unwrap();
    narrow
        .mouse(PRESS, (10, detail.y))
        .mouse(DRAG, (10, detail.y - 3));
    assert_eq!(
        narrow.model.panes().unwrap().detail.unwrap().y,
        detail.y - 3
    );
}

#[test]
fn the_wheel_scrolls_what_is_under_it() {
    let mut dashboard = Dashboard::new(120, 40);
    let panes = dashboard.model.panes().unwrap();
    let (filters, detail) = (panes.filters.unwrap(), panes.detail.unwrap());
    let at = dashboard.at("Arnhem");
    dashboard.mouse(Gesture::WheelDown, at);
    assert_eq!(dashboard.model.list.at, 3);
    assert_eq!(dashboard.mouse(Gesture::WheelUp, at).model.list.at, 0);
    let before = dashboard.screen();
    dashboard.mouse(Gesture::WheelDown, (detail.x + 5, detail.y + 5));
    assert_eq!(dashboard.model.list.at, 0);
    assert_ne!(dashboard.screen(), before, "the text");
    let cursor = dashboard.model.filters.cursor;
    dashboard.mouse(Gesture::WheelDown, (filters.x + 5, 20));
    assert_ne!(dashboard.model.filters.cursor, cursor);
    for keys in ["question", "Escape Return", "Escape b"] {
        let before = dashboard.press(keys).screen();
        dashboard.mouse(Gesture::WheelDown, (60, 20));
        assert_ne!(dashboard.screen(), before, "after {keys}");
    }
}

#[test]
fn questions_and_actions_are_picked() {
    let mut dashboard = Dashboard::new(80, 24);
    dashboard.press("b").click_on("heroverwogen?");
    assert_eq!(
        dashboard.model.mode(),
        Mode::Pick,
        "the first click chooses"
    );
    dashboard.click_on("heroverwogen?");
    assert_eq!(
        dashboard.model.found.query.to_line(Lang::Nl),
        "is:heroverwogen"
    );
    let pane = dashboard
        .press("colon")
        .model
        .panes()
        .unwrap()
        .popup
        .unwrap();
    dashboard.mouse(Gesture::WheelDown, (pane.x + 9, pane.y + 2));
    assert!(matches!(&dashboard.model.focus, Focus::Picker(picker) if picker.cursor.at == 3));
    dashboard
        .type_text("stoppen")
        .click((pane.x + 9, pane.y + 2));
    assert_eq!(dashboard.effect, Some(Effect::Quit));
    dashboard.press("Escape colon").click((0, 3));
    assert_eq!(dashboard.model.mode(), Mode::List, "beside it it closes");
}

#[test]
fn what_a_click_has_to_say_stays_when_the_button_is_let_go() {
    let mut dashboard = Dashboard::opened(120, 40, Lang::Nl, "gemeente:arnhem", None);
    dashboard.press("4").click_on("Follow the Money");
    let source = dashboard.at("Follow the Money");
    dashboard.click(source);
    let row = dashboard.at("→ Breda");
    dashboard.click(row).click(row);
    assert_eq!(
        (dashboard.selected(), dashboard.model.mode()),
        ("breda-yangzhou", Mode::Read)
    );
    assert!(
        dashboard.screen().contains("De filters zijn gewist"),
        "{}",
        dashboard.screen()
    );
    assert!(
        !dashboard
            .click((3, 20))
            .screen()
            .contains("De filters zijn gewist"),
        "the next one ends it"
    );
}

#[test]
fn what_the_other_views_show_is_there_to_click() {
    let mut dashboard = Dashboard::new(120, 40);
    dashboard.press("2 period").click_on("Arnhem");
    assert_eq!(dashboard.model.map.grip, MapSelection::Place);
    let area = dashboard.model.panes().unwrap().map.unwrap();
    let place = area
        .positions()
        .find(|at| match target(&dashboard.model, *at) {
            Target::Row(row) => row != dashboard.model.list.at,
            _ => false,
        });
    let before = dashboard.selected().to_owned();
    let place = place.unwrap();
    assert_ne!(dashboard.click(place).selected(), before);
    assert_eq!(dashboard.click(place).model.mode(), Mode::Read);
    let weert = dashboard.press("Escape 3").at("Weert");
    assert_eq!(dashboard.click(weert).selected(), "weert-yuhang");
    let bar = dashboard.at("Arnhem – Wuhan").y;
    let marks: Vec<Position> = (60..118).map(|x| Position { x, y: bar }).collect();
    let first = marks
        .iter()
        .find(|at| dashboard.buffer()[**at].symbol() == "◆")
        .unwrap();
    dashboard.click(*first);
    assert_eq!(
        (dashboard.selected(), dashboard.model.timeline.mark),
        ("arnhem-wuhan", Some(0)),
        "the first report"
    );
    assert_eq!(dashboard.click(*first).model.mode(), Mode::Read);
    dashboard.press("Escape").click(weert);
    assert_eq!(dashboard.click(weert).model.mode(), Mode::Read);
    dashboard.press("Escape 4").click_on("NRC");
    let at = dashboard.model.sources.cursor.at;
    assert!(
        dashboard.model.data.dataset.sources[dashboard.model.sources.order[at]]
            .publisher
            .contains("NRC")
    );
    dashboard.click_on("NRC");
    assert!(
        matches!(dashboard.model.sources.open, Open::Said(_)),
        "{}",
        dashboard.screen()
    );
    let row = dashboard.at("→ ");
    let Open::Said(page) = &dashboard.click(row).model.sources.open else {
        panic!("still open")
    };
    assert!(page.cursor.at > 0);
    assert_eq!(
        dashboard.click_on("▌ ").model.mode(),
        Mode::Sources,
        "no document, but nothing breaks"
    );
    dashboard.press("Escape Escape D");
    let list = dashboard.model.panes().unwrap().body.unwrap();
    let Open::Disagreements(page) = &dashboard.click((list.x + 4, list.y + 2)).model.sources.open
    else {
        panic!("still open")
    };
    assert_eq!(page.cursor.at, 1);
    dashboard.press("5").click_on("verbroken");
    let area = dashboard.model.panes().unwrap().body.unwrap();
    let numbers = overview::page(&dashboard.model, overview::area(area).width).spots;
    let now = dashboard.model.overview.cursor.clone().unwrap();
    let number = area
        .positions()
        .find(|at| match target(&dashboard.model, *at) {
            Target::Row(row) => numbers[row].behind != now,
            _ => false,
        });
    let (number, before) = (number.unwrap(), dashboard.model.overview.cursor.clone());
    assert_ne!(dashboard.click(number).model.overview.cursor, before);
    assert_eq!(
        dashboard.click(number).model.view,
        View::Ties,
        "a second click shows the ties behind it"
    );
    assert!(!dashboard.model.found.query.is_empty());
}

#[test]
fn nothing_that_is_pointed_at_breaks_anything() {
    let mut dashboard = Dashboard::new(120, 40);
    let kinds = [PRESS, DRAG, Gesture::WheelDown, RELEASE, Gesture::WheelUp];
    for (width, height) in [(120, 40), (80, 24), (41, 9), (1, 1), (0, 0)] {
        for keys in [
            "1", "2", "3", "4", "Return", "5", "1 p", "b", "colon", "x", "question", "1 Return",
            "L", "slash",
        ] {
            dashboard
                .resize(120, 40)
                .press("Escape Escape Escape")
                .press(keys)
                .resize(width, height);
            for at in [
                (0, 0),
                (1, 1),
                (width, height),
                (width / 2, height / 2),
                (u16::MAX, u16::MAX),
                (30, 0),
            ] {
                for kind in kinds {
                    dashboard.mouse(kind, at);
                }
            }
            if width > 0 {
                dashboard.screen();
            }
        }
    }
}

#[test]
fn a_click_on_a_province_of_china_filters_on_it_and_another_shows_all_again() {
    for (width, height) in [(80, 24), (120, 40), (200, 60)] {
        let mut dashboard = Dashboard::new(width, height);
        dashboard.press("2");
        let all = dashboard.found().len();
        for (province, of_it) in [("Jiangsu", "china:Jiangsu"), ("Sichuan", "china:Sichuan")] {
            // The line of the text about a tie may name it too.
            let pane = dashboard.model.panes().and_then(|panes| panes.china);
            let pane = pane.expect("a pane of China");
            let (screen, rows) = (dashboard.screen(), pane.y..pane.bottom());
            let row = rows.rev().find(|row| {
                let line = screen.lines().nth(usize::from(*row)).unwrap_or_default();
                line.contains(&format!(" {province} "))
            });
            let at = (pane.x + 3, row.expect("its row"));
            dashboard.mouse(PRESS, at);
            let query = dashboard.model.found.query.to_line(Lang::Nl);
            assert_eq!(
                query.to_lowercase(),
                of_it.to_lowercase(),
                "{width}x{height}"
            );
            let found = dashboard.found().len();
            assert!(found > 0 && found < all, "{province}: {found} of {all}");
            dashboard.press("c");
        }
    }
}
