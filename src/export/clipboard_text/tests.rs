use super::*;
use crate::dataset::{AsOf, Claim, SourceLang, load};

#[test]
fn a_quotation_goes_with_its_source() {
    let dataset = load::parse(include_str!("../../../tests/data/small.ron")).unwrap();
    let tie = dataset.tie("arnhem-wuhan").unwrap();
    assert_eq!(
        &*line(tie, &[&tie.statements[0]], &dataset, Lang::Nl),
        "“who broke with the Chinese city of Wuhan in 2021” (NRC, 8 mei 2023, alinea 3, https://example.org/nrc)"
    );
    assert_eq!(
        &*line(tie, &[&tie.statements[1]], &dataset, Lang::En),
        "“sinds 1999” (Clingendael, December 2022, hoofdstuk 4)"
    );
    assert_eq!(
        &*markdown(tie, &[&tie.statements[7]], &dataset, Lang::Nl),
        "> “€ 145.000”\n>\n> — [NRC, 8 mei 2023](<https://example.org/nrc>)\n"
    );
}

#[test]
fn a_copy_says_that_it_is_a_translation() {
    let mut dataset = load::parse(include_str!("../../../tests/data/small.ron")).unwrap();
    dataset.sources[0].translated_from = Some(SourceLang::Nl);
    let tie = dataset.tie("arnhem-wuhan").unwrap();
    let copies = |lang| {
        let statements = [&tie.statements[0]];
        let in_markdown = markdown(tie, &statements, &dataset, lang);
        [line(tie, &statements, &dataset, lang), in_markdown]
    };
    for copy in copies(Lang::Nl) {
        assert!(
            copy.contains("NRC, 8 mei 2023, vertaald uit het Nederlands, alinea 3"),
            "{copy}"
        );
    }
    for copy in copies(Lang::En) {
        assert!(
            copy.contains("NRC, 8 May 2023, translated from Dutch, paragraph 3"),
            "{copy}"
        );
    }
    let other = line(tie, &[&tie.statements[1]], &dataset, Lang::En);
    assert!(!other.contains("translated"), "{other}");
}

#[test]
fn a_line_in_our_words_has_no_full_stop_before_its_source() {
    let mut dataset = load::embedded();
    let at = |tie: &Tie| {
        let mut statements = tie.statements.iter();
        statements.position(|it| matches!(it.says, Claim::Event { .. }) && it.quote.is_none())
    };
    let number = dataset
        .ties
        .iter()
        .position(|tie| at(tie).is_some())
        .unwrap();
    let place = at(&dataset.ties[number]).unwrap();
    for (text, shown) in [
        ("Er was bezoek.", "Er was bezoek ("),
        (
            "Eerst bezoek. Toen een brief.",
            "Eerst bezoek. Toen een brief (",
        ),
    ] {
        let statement = &mut dataset.ties[number].statements[place];
        let nl = text.into();
        (statement.says, statement.on) = (Claim::Event { nl, en: "".into() }, None);
        (statement.from, statement.to) = (None, None);
        let tie = &dataset.ties[number];
        let line = line(tie, &[&tie.statements[place]], &dataset, Lang::Nl);
        assert!(line.contains(&format!(": {shown}")), "{line}");
    }
}

#[test]
fn what_is_not_quoted_stands_in_our_words() {
    let dataset = load::embedded();
    let tie = dataset.tie("weert-yuhang").unwrap();
    let ours = tie
        .statements
        .iter()
        .find(|statement| statement.quote.is_none())
        .unwrap();
    let line = line(tie, &[ours], &dataset, Lang::Nl);
    assert!(
        line.starts_with("Weert – Yuhang 余杭: ")
            && !line.contains('“')
            && line.contains("https://"),
        "{line}"
    );
}

#[test]
fn a_whole_tie_is_one_paragraph_a_line() {
    let dataset = load::embedded();
    let tie = dataset.tie("arnhem-wuhan").unwrap();
    let as_of_view = AsOfView::new(&dataset, AsOf::Now("2026-11-23".parse().unwrap()));
    let entry = TieEntry::new(tie, as_of_view.tie_state(tie).unwrap());
    let text = super::tie(&entry, &as_of_view, &dataset, Lang::Nl);
    for quote in tie
        .statements
        .iter()
        .filter_map(|statement| statement.quote.as_deref())
    {
        assert!(
            text.lines()
                .any(|line| line.trim() == sentences::quoted(quote)),
            "{quote}"
        );
    }
}

#[test]
fn the_command_is_taken_by_a_shell_as_it_stands() {
    let date = |text: &str| Some(text.parse().unwrap());
    let data = |file: &str| CliContext {
        data: Some(file.into()),
        ..CliContext::default()
    };
    let all = CliContext {
        max_size: Some(1 << 30),
        lang: Some(Lang::En),
        ..data("/srv/ties.ron")
    };
    for (id, as_of, given, expected) in [
        (
            "arnhem-wuhan",
            None,
            CliContext::default(),
            "stedenband show arnhem-wuhan",
        ),
        (
            "arnhem-wuhan",
            date("2003"),
            CliContext::default(),
            "stedenband show arnhem-wuhan --asof 2003",
        ),
        (
            "a",
            None,
            data("my data's.ron"),
            r"stedenband show a --data 'my data'\''s.ron'",
        ),
        (
            "a",
            None,
            all,
            "stedenband show a --data /srv/ties.ron --max-size 1073741824 --lang en",
        ),
        (
            "$(reboot)",
            None,
            CliContext::default(),
            "stedenband show '$(reboot)'",
        ),
        (
            "-x\n",
            None,
            CliContext::default(),
            "stedenband show -- '-x␊'",
        ),
        (
            "--help",
            None,
            data("/srv/ties.ron"),
            "stedenband show --data /srv/ties.ron -- '--help'",
        ),
        (
            "-rf",
            date("2003"),
            CliContext::default(),
            "stedenband show --asof 2003 -- '-rf'",
        ),
        ("--", None, CliContext::default(), "stedenband show -- '--'"),
        ("-", None, CliContext::default(), "stedenband show -- '-'"),
    ] {
        assert_eq!(&*command(&id.into(), as_of, &given), expected);
    }
}
