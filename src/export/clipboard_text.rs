//! What is copied of a tie, to be pasted elsewhere.

use std::path::PathBuf;

use super::{TextStyle, TieEntry, detail, markdown, sentences};
use crate::{
    dataset::{AsOfView, Dataset, PartialDate, Statement, Tie, TieId},
    lang::Lang,
    sanitise::Escaped,
};

/// A quotation with its source, in one line: `“…” (NRC, 8 mei 2023, alinea 3, https://…)`. Where the source's words are
/// not quoted, ours with the names of the parties.
pub fn line(tie: &Tie, statements: &[&Statement], dataset: &Dataset, lang: Lang) -> Escaped {
    let Some((credit, url)) = source(statements, dataset, lang) else {
        return Escaped::default();
    };
    let words = words(tie, statements, dataset, lang);
    let url = url.map(|url| format!(", {url}")).unwrap_or_default();
    format!("{words} ({credit}{url})").into()
}

/// The same in Markdown: a quotation of its own, and the source as a link.
pub fn markdown(tie: &Tie, statements: &[&Statement], dataset: &Dataset, lang: Lang) -> Escaped {
    let Some((credit, url)) = source(statements, dataset, lang) else {
        return Escaped::default();
    };
    let words = markdown::text(&words(tie, statements, dataset, lang));
    let mut source = markdown::inline(&credit);
    if let Some(url) = url.and_then(super::address::web) {
        source = format!("[{source}](<{url}>)");
    }
    Escaped::from(format!("> {words}"))
        .line(">")
        .line(format!("> — {source}"))
        .line("")
}

/// Who says it, when and where, and the address.
fn source<'a>(
    statements: &[&Statement],
    dataset: &'a Dataset,
    lang: Lang,
) -> Option<(String, Option<&'a str>)> {
    let Statement { source, place, .. } = *statements.first()?;
    let credit = sentences::credit(source, place.as_deref(), dataset, lang);
    Some((
        credit,
        dataset
            .source(source)
            .and_then(|source| source.url.as_deref()),
    ))
}

/// The words of the source, else ours.
pub fn words(tie: &Tie, statements: &[&Statement], dataset: &Dataset, lang: Lang) -> Escaped {
    if let Some(quote) = statements.first().and_then(|first| first.quote.as_deref()) {
        return sentences::quoted(quote).into();
    }
    let said = statements.iter();
    let said = said.map(|statement| sentences::said(statement, tie, dataset, lang));
    let said = sentences::in_a_row(&Vec::from_iter(said));
    format!("{}: {said}", sentences::title(tie, lang)).into()
}

/// Everything known about a tie, one paragraph a line: the program that it is pasted into wraps.
pub fn tie(
    entry: &TieEntry<'_>,
    as_of_view: &AsOfView<'_>,
    dataset: &Dataset,
    lang: Lang,
) -> Escaped {
    let style = TextStyle {
        lang,
        width: Some(usize::MAX),
        colour: false,
    };
    let mut out = Vec::new();
    // Writing to memory can't fail.
    let _ = detail::page(entry, dataset, as_of_view, style, &mut out);
    Escaped::block(&String::from_utf8_lossy(&out))
}

/// What the dashboard was opened with on the command line, and a command must be given again to show the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CliContext {
    /// The dataset of the user's own, by a path that leads to it from anywhere.
    pub data: Option<PathBuf>,
    /// The largest dataset that is read, in bytes.
    pub max_size: Option<u64>,
    /// The language.
    pub lang: Option<Lang>,
}

/// The command that shows a tie on the date in force, with what the dashboard was given.
pub fn command(tie: &TieId, as_of: Option<PartialDate>, given: &CliContext) -> Escaped {
    let mut options = String::new();
    let mut option = |name, value: Option<String>| {
        if let Some(value) = value {
            options += &format!(" --{name} {}", quoted(&value));
        }
    };
    option("asof", as_of.map(|date| date.to_string()));
    let data = given.data.as_ref();
    option("data", data.map(|path| path.display().to_string()));
    option("max-size", given.max_size.map(|bytes| bytes.to_string()));
    option("lang", given.lang.map(|lang| lang.code().to_owned()));
    let (id, tie) = (quoted(tie.as_str()), tie.as_str());
    // Quotation marks do not keep an id from being taken for an option; only `--` does, and no option can follow it.
    if tie.starts_with('-') {
        format!("stedenband show{options} -- {id}").into()
    } else {
        format!("stedenband show {id}{options}").into()
    }
}

/// A word as a POSIX shell takes it, hidden characters made visible.
fn quoted(word: &str) -> String {
    let word = Escaped::from(word);
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./:".contains(c);
    if !word.is_empty() && !word.starts_with('-') && word.chars().all(is_plain) {
        return word.into();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{AsOf, SourceLang, load};

    #[test]
    fn a_quotation_goes_with_its_source() {
        let dataset = load::parse(include_str!("../../tests/data/small.ron")).unwrap();
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
        let mut dataset = load::parse(include_str!("../../tests/data/small.ron")).unwrap();
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
}
