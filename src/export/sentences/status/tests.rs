use super::*;
use crate::{
    dataset::{AsOf, AsOfView, Standing, Tie, load},
    export::{
        ExportFormat, ExportProgress, Selection, TextStyle, TieEntry, detail, plain, sentences,
        table,
    },
};

/// The lines that show each entry in the formats for people, the status cell or sentence in each of them.
fn shown(selection: &Selection<'_>) -> Vec<String> {
    let (dataset, lang) = (selection.dataset, selection.lang);
    let style = TextStyle {
        lang,
        width: None,
        colour: true,
    };
    let mut out = Vec::new();
    table::write(&selection.entries, &[], style, &mut out).unwrap();
    ExportFormat::Markdown.write(selection, &mut out).unwrap();
    ExportFormat::Html.write(selection, &mut out).unwrap();
    let as_of_view = AsOfView::new(dataset, selection.as_of);
    for entry in &selection.entries {
        detail::page(entry, dataset, &as_of_view, style, &mut out).unwrap();
        plain::page(entry, dataset, &as_of_view, lang, &mut out).unwrap();
        out.extend(plain::line(entry, lang).as_bytes());
        out.push(b'\n');
    }
    let text = String::from_utf8(out).unwrap();
    text.lines().map(str::to_owned).collect()
}

fn entry<'a>(tie: &'a Tie, as_of_view: &AsOfView<'_>) -> Option<TieEntry<'a>> {
    let tie_state = as_of_view.tie_state(tie)?;
    Some(TieEntry::new(tie, tie_state))
}

#[test]
fn what_is_not_counted_as_a_tie_says_so_and_says_it_once() {
    let dataset = load::embedded();
    let mut standings = Vec::new();
    for as_of in ["2026-11-23", "2018-06-30", "1995-12-31"] {
        let as_of = AsOf::On(as_of.parse().unwrap());
        let as_of_view = AsOfView::new(&dataset, as_of);
        let entries = dataset
            .ties
            .iter()
            .filter_map(|tie| entry(tie, &as_of_view));
        let uncounted =
            entries.filter(|it| !it.tie_state.is_tie() && it.tie_state.report.is_none());
        for entry in uncounted {
            standings.push(entry.tie_state.standing);
            for lang in [Lang::Nl, Lang::En] {
                let selection = Selection {
                    dataset: &dataset,
                    entries: vec![entry],
                    asked: None,
                    as_of,
                    lang,
                    progress: ExportProgress::default(),
                };
                let word = entry.tie_state.standing.label(lang);
                let lines = shown(&selection);
                let unknown = Status::Unknown.label(lang);
                for unknown in [format!("? {unknown}"), format!(": {unknown}")] {
                    let said = lines.iter().find(|line| line.contains(&unknown));
                    assert_eq!(said, None, "{} {as_of:?}", entry.tie.id);
                }
                let cell = format!("{NOT_A_TIE} {word}");
                let in_text = lines.iter().filter(|line| !line.contains("<"));
                let cells = in_text.filter(|line| line.contains(&cell)).count();
                // The table, the memo's table and section, and the page of `show`; the page of HTML has tags between.
                assert_eq!(cells, 4, "{} {as_of:?}: {cell}", entry.tie.id);
                let facts = sentences::facts(&entry, lang).join(" ");
                assert!(!facts.contains(word), "{facts}");
            }
        }
    }
    for standing in [
        Standing::NotATie,
        Standing::MayBeListed,
        Standing::NotKnownToExist,
    ] {
        assert!(standings.contains(&standing), "{standing:?}");
    }
}

#[test]
fn a_status_in_force_of_what_is_not_counted_as_a_tie_stands_beside_its_standing() {
    let dataset = load::embedded();
    let as_of_view = AsOfView::new(&dataset, AsOf::Now("2026-11-23".parse().unwrap()));
    let tie = dataset.tie("arnhem-wuhan").unwrap();
    let mut entry = entry(tie, &as_of_view).unwrap();
    assert_eq!(status_word(&entry.tie_state, Lang::Nl), "✗ verbroken");
    for standing in [Standing::MayBeListed, Standing::NotKnownToExist] {
        entry.tie_state.standing = standing;
        assert_eq!(status_word(&entry.tie_state, Lang::Nl), "· verbroken");
        let badges = sentences::badges(&entry.tie_state, Lang::Nl);
        assert_eq!(
            badges.first().map(String::as_str),
            Some(standing.label(Lang::Nl))
        );
    }
}

#[test]
fn a_doubt_of_which_only_the_report_is_dated_says_so() {
    let date = |text: &str| text.parse().unwrap();
    for (dating, nl, en) in [
        (Dating::Told(date("2021-05")), "mei 2021", "May 2021"),
        (
            Dating::Reported(date("2022-01")),
            "gemeld januari 2022",
            "reported January 2022",
        ),
        (
            Dating::Reported(date("2023-05-07")),
            "gemeld 7 mei 2023",
            "reported 7 May 2023",
        ),
        (Dating::Undated, "zonder datum", "undated"),
    ] {
        assert_eq!(
            reconsidered(dating, Lang::Nl),
            format!("werd heroverwogen ({nl})")
        );
        let shown = reconsidered(dating, Lang::En);
        assert!(shown.ends_with(&format!("({en})")), "{shown}");
    }
}
