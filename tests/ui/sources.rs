//! What a journalist does with the sources, from the keys to the screen, on the real dataset.

use std::{fs, path::Path, process::Command};

use crate::common::Dashboard;
use stedenband::{
    dataset::quotes,
    lang::Lang,
    tui::{full_text::Library, model::Focus},
};

fn opened(width: u16, height: u16, query: &str) -> Dashboard {
    let mut dashboard = Dashboard::opened(width, height, Lang::Nl, query, None);
    dashboard.press("4");
    dashboard
}

/// With the texts in `folder`.
fn with_texts(mut dashboard: Dashboard, folder: &Path) -> Dashboard {
    dashboard.model.library = Library::new(Some(folder), None);
    dashboard
}

/// The quotations that the dataset has from NRC, in a text of our own.
fn nrc() -> (tempfile::TempDir, Vec<String>) {
    let dataset = stedenband::dataset::load::embedded();
    let mut quotes: Vec<String> = Vec::new();
    for quoted in quotes::all(&dataset).filter(|quoted| quoted.source.as_str() == "nrc") {
        if !quotes.iter().any(|other| other == quoted.words) {
            quotes.push(quoted.words.to_owned());
        }
    }
    let folder = tempfile::tempdir().expect("a folder");
    let text = quotes.join(
        "\n\nEen alinea van ons ertussen, lang genoeg om over de rand van het scherm te gaan.\n\n",
    );
    fs::write(
        folder.path().join("nrc.txt"),
        format!("{}{text}\n", "Regel.\n".repeat(60)),
    )
    .expect("written");
    (folder, quotes)
}

fn marked(dashboard: &Dashboard) -> String {
    let Focus::FullText(reader) = &dashboard.model.focus else {
        return String::new();
    };
    reader
        .at
        .clone()
        .map_or_else(String::new, |at| reader.text.text[at].to_owned())
}

#[test]
fn each_source_tells_its_share_of_what_is_found() {
    let mut dashboard = opened(120, 40, "");
    for (keys, title, leans_on) in [
        ("", "╭ Clingendael ─", None),
        ("Down", "╭ Follow the Money ─", None),
        ("Down", "╭ NRC ─", None),
        ("Down", "╭ City Monitor ─", Some("Baseert zich op: NRC (")),
    ] {
        let screen = dashboard.press(keys).screen();
        assert!(screen.contains(title), "{title}\n{screen}");
        assert_eq!(
            screen.contains("Baseert zich op: "),
            leans_on.is_some(),
            "{screen}"
        );
        assert!(
            leans_on.is_none_or(|told| screen.contains(told)),
            "{screen}"
        );
    }
    let mut narrower = opened(120, 40, "gemeente:arnhem");
    let screen = narrower.screen();
    let nrc = screen
        .lines()
        .find(|line| line.contains("NRC · "))
        .expect("a row");
    assert!(nrc.contains("1/6"), "{nrc}");
}

#[test]
fn a_key_writes_the_source_into_the_query_and_takes_it_out() {
    let mut dashboard = opened(120, 40, "");
    dashboard.press("Down Down space");
    assert_eq!(dashboard.model.found.query.to_string(), "bron:nrc");
    assert!(
        dashboard.screen().contains("[x] NRC"),
        "{}",
        dashboard.screen()
    );
    dashboard.press("space");
    assert_eq!(dashboard.model.found.query.to_string(), "");
}

#[test]
fn all_that_a_source_says_leads_to_its_ties() {
    let mut dashboard = opened(80, 24, "provincie:zeeland");
    while !dashboard.screen().contains("NRC, 7 mei 2023 ·") {
        dashboard.press("Down");
    }
    dashboard.press("Return");
    let screen = dashboard.screen();
    assert!(
        screen.contains("NRC, 7 mei 2023") && screen.contains("→ ") && screen.contains("1 van "),
        "{screen}"
    );
    while !dashboard
        .screen()
        .lines()
        .any(|line| line.contains("▌     → Breda"))
    {
        dashboard.press("Down");
    }
    dashboard.press("Return");
    let screen = dashboard.screen();
    assert!(matches!(dashboard.model.focus, Focus::Read), "{screen}");
    assert_eq!(dashboard.selected(), "breda-yangzhou");
    assert!(
        screen.contains("De filters zijn gewist"),
        "the tie was not among those found: {screen}"
    );
    dashboard.press("Escape Escape");
    assert!(dashboard.screen().contains("╭ Bronnen "));
}

#[test]
fn the_cursor_is_always_in_sight_in_a_long_list_of_passages() {
    for (width, height) in [(80, 24), (120, 40), (40, 8)] {
        let mut dashboard = opened(width, height, "");
        dashboard.press("Down Return");
        for keys in [
            "G",
            "g",
            "Page_Down Page_Down",
            "Page_Up",
            "Down Down Down Up",
        ] {
            dashboard.press(keys);
            assert!(
                dashboard.screen().contains('▌'),
                "{keys} at {width}x{height}: {}",
                dashboard.screen()
            );
        }
    }
}

#[test]
fn disagreements_stand_side_by_side_or_below_each_other() {
    for (width, side_by_side) in [(120, true), (80, false)] {
        let mut dashboard = opened(width, 40, "arnhem");
        let screen = dashboard.press("D Down").screen();
        assert!(
            screen.contains("≠ Arnhem – Wuhan 武汉 · gebeurtenis"),
            "{screen}"
        );
        let beside = screen
            .lines()
            .any(|line| line.contains("NRC, 7 mei 2023") && line.contains("City Monitor"));
        assert_eq!(beside, side_by_side, "{screen}");
        dashboard.press("Return");
        assert_eq!(dashboard.selected(), "arnhem-wuhan");
        assert!(matches!(dashboard.model.focus, Focus::Read));
        dashboard.press("Escape Escape");
        assert!(dashboard.screen().contains("╭ Bronnen "));
    }
}

#[test]
fn the_national_picture_is_disputed_too() {
    let mut dashboard = opened(120, 40, "");
    dashboard.press("D G");
    assert!(
        dashboard.screen().contains("≠ Landelijk beeld"),
        "{}",
        dashboard.screen()
    );
}

#[test]
fn a_quotation_opens_in_its_document_and_steps_to_the_next() {
    let (folder, quotes) = nrc();
    let mut dashboard = with_texts(opened(80, 24, "arnhem"), folder.path());
    while !dashboard.screen().contains("NRC, 7 mei 2023 ·") {
        dashboard.press("Down");
    }
    dashboard.press("Return Return");
    let first = marked(&dashboard);
    assert!(quotes.contains(&first), "{first}");
    let screen = dashboard.screen();
    assert!(
        screen.contains("LET OP: de citaten zijn met een andere tekst"),
        "its hash is not that of the lock: {screen}"
    );
    for _ in 0..40 {
        dashboard.press("p");
    }
    let screen = dashboard.screen();
    assert!(screen.contains("citaat 1 van "), "{screen}");
    let first = marked(&dashboard);
    dashboard.press("n");
    assert!(quotes.contains(&marked(&dashboard)) && marked(&dashboard) != first);
    assert!(dashboard.screen().contains("citaat 2 van "));
    dashboard.press("Escape");
    assert!(
        dashboard.screen().contains("→ "),
        "back at what the source says"
    );
}

#[test]
fn a_quotation_in_the_reading_view_opens_too() {
    let (folder, quotes) = nrc();
    let mut dashboard = with_texts(
        Dashboard::opened(120, 40, Lang::Nl, "arnhem", None),
        folder.path(),
    );
    dashboard.press("Return");
    let mut opened = Vec::new();
    for _ in 0..30 {
        dashboard.press("Return");
        if matches!(dashboard.model.focus, Focus::FullText(_)) {
            opened.push(marked(&dashboard));
            dashboard.press("Escape");
        }
        dashboard.press(".");
    }
    assert!(matches!(dashboard.model.focus, Focus::Read));
    assert!(
        !opened.is_empty() && opened.iter().all(|quote| quotes.contains(quote)),
        "{opened:?}"
    );
}

#[test]
fn a_document_is_searched() {
    let (folder, _) = nrc();
    let mut dashboard = with_texts(opened(80, 24, "arnhem"), folder.path());
    while !dashboard.screen().contains("NRC, 7 mei 2023 ·") {
        dashboard.press("Down");
    }
    dashboard
        .press("d slash")
        .type_text("ÁLINEA")
        .press("Return");
    assert_eq!(
        marked(&dashboard),
        "alinea",
        "without regard to case and accents"
    );
    assert!(
        dashboard.screen().contains("zoek: ÁLINEA · 1 van "),
        "{}",
        dashboard.screen()
    );
    dashboard.press("n n");
    assert!(dashboard.screen().contains("zoek: ÁLINEA · 3 van "));
    dashboard.press("slash").type_text("xyzzy").press("Return");
    assert!(
        dashboard.screen().contains("niet gevonden: ÁLINEAxyzzy"),
        "{}",
        dashboard.screen()
    );
    dashboard.press("Escape");
    assert!(dashboard.screen().contains("citaat"), "the search is over");
    dashboard.press("Escape");
    assert!(dashboard.screen().contains("╭ Bronnen "));
}

#[test]
fn what_can_not_be_read_is_told_in_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("nrc.txt");
    let at_nrc = || {
        let mut dashboard = with_texts(opened(120, 40, "bron:nrc"), folder.path());
        while !dashboard.screen().contains("NRC, 7 mei 2023 ·") {
            dashboard.press("Down");
        }
        dashboard.press("d");
        dashboard
    };
    let told = |why: &str| {
        let screen = at_nrc().screen();
        assert!(
            screen.contains(why) && screen.contains("╭ Bronnen "),
            "{why}: {screen}"
        );
    };
    assert!(at_nrc().press("Up").screen().contains("d document"));
    told("nrc.txt: dit bestand staat niet in de map met teksten");
    fs::create_dir(&path).expect("made");
    told("dit is geen gewoon bestand");
    fs::remove_dir(&path).expect("gone");
    assert!(
        Command::new("mkfifo")
            .arg(&path)
            .status()
            .expect("mkfifo")
            .success()
    );
    told("dit is geen gewoon bestand");
    fs::remove_file(&path).expect("gone");
    fs::write(&path, b"\xff\xfe\x00").expect("written");
    told("dit is geen tekst in UTF-8");
    fs::write(&path, "").expect("written");
    told("nrc.txt: leeg");
    fs::write(&path, vec![b'x'; (16 << 20) + 1]).expect("written");
    told("te groot");
    let mut without = opened(120, 40, "");
    let screen = without.screen();
    assert!(!screen.contains(" document "), "no key for it: {screen}");
    let screen = without.press("d").screen();
    assert!(
        screen.contains("De tekst van deze bron is er niet bij.") && !screen.contains("--sources"),
        "{screen}"
    );
    let instead = without.press("1 Return d").screen();
    assert!(
        instead.contains("w opent de bron in de browser."),
        "what can be done without them: {instead}"
    );
}

#[test]
fn a_hostile_text_is_shown_and_commands_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let hostile = format!(
        "\u{1b}[31mrood\u{1b}]0;x\u{7}\t\u{202e}om\u{200b}\r\n{}\n{}",
        "a".repeat(50_000),
        "武".repeat(9_000)
    );
    fs::write(folder.path().join("nrc.txt"), hostile).expect("written");
    let mut dashboard = with_texts(opened(80, 24, "bron:nrc"), folder.path());
    while !dashboard.screen().contains("NRC, 7 mei 2023 ·") {
        dashboard.press("Down");
    }
    dashboard.press("d");
    let screen = dashboard.screen();
    assert!(
        screen.contains("␛[31mrood") && !screen.contains('\u{1b}'),
        "{screen}"
    );
    for (width, height) in [(0, 0), (40, 8), (300, 9), (120, 40), (45, 90)] {
        dashboard
            .resize(width, height)
            .press("G Page_Up n p g")
            .screen();
    }
}

#[test]
fn no_size_panics() {
    let mut dashboard = opened(120, 40, "");
    for keys in [
        "",
        "o Down Return",
        "Return",
        "G",
        "Escape D",
        "l l",
        "Escape p Escape",
    ] {
        dashboard.press(keys);
        for (width, height) in [
            (0, 0),
            (40, 8),
            (40, 14),
            (53, 14),
            (80, 9),
            (300, 9),
            (45, 90),
            (200, 90),
            (120, 40),
        ] {
            dashboard.resize(width, height).screen();
            dashboard.press("Down Up J K");
        }
    }
}

#[test]
#[expect(
    clippy::print_stderr,
    reason = "that nothing was tested must not go unseen"
)]
fn the_real_documents_open_at_their_quotations() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/sources");
    if !folder.is_dir() {
        eprintln!(
            "NOT TESTED: the texts of the sources are not in {}",
            folder.display()
        );
        return;
    }
    let mut dashboard = with_texts(opened(120, 40, ""), &folder);
    dashboard.press("Return Return");
    assert!(!marked(&dashboard).is_empty());
    let screen = dashboard.screen();
    assert!(
        screen.contains("citaat 1 van") && !screen.contains("LET OP"),
        "{screen}"
    );
}

#[test]
fn the_sources_fill_a_large_screen() {
    insta::assert_snapshot!("sources-200x60-nl", opened(200, 60, "arnhem").screen());
    insta::assert_snapshot!(
        "sources-disagree-200x60-nl",
        opened(200, 60, "arnhem").press("D").screen()
    );
}

#[test]
fn a_document_looks_as_it_should() {
    let (folder, _) = nrc();
    for (lang, name) in [(Lang::Nl, "nl"), (Lang::En, "en")] {
        for (width, height) in [(80, 24), (120, 40)] {
            let dashboard = Dashboard::opened(width, height, lang, "gemeente:arnhem", None);
            let mut dashboard = with_texts(dashboard, folder.path());
            dashboard.press("4");
            while !dashboard.screen().contains("2023 · ") || !dashboard.screen().contains("╭ NRC ")
            {
                dashboard.press("Down");
            }
            dashboard.press("Return Return n");
            insta::assert_snapshot!(
                format!("document-{width}x{height}-{name}"),
                dashboard.screen()
            );
        }
    }
}

#[test]
fn the_list_says_who_it_is_and_promises_no_filter_where_there_is_none() {
    for (width, height) in [(80, 24), (120, 40), (200, 60)] {
        let mut dashboard = opened(width, height, "");
        let screen = dashboard.screen();
        for words in ["Wie", "Taal", "overheid zelf", "samengevat"] {
            assert!(screen.contains(words), "{words} in\n{screen}");
        }
        let screen = dashboard.press("D").screen();
        assert!(!screen.contains("aan/uit"), "{screen}");
        let before = dashboard.model.found.query.clone();
        dashboard.press("space");
        assert_eq!(dashboard.model.found.query, before);
    }
}
