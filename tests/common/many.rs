//! Datasets with many sources or themes, as text, for the tests and the measurements of how work grows.
#![allow(dead_code, reason = "each program that uses it uses a part of it")]

use std::fmt::Write as _;

/// What there is many of.
#[derive(Clone, Copy, Debug)]
pub enum Many {
    /// One tie, with a statement from each of so many sources.
    SourcesOnATie,
    /// So many ties, with a source each.
    TiesWithASource,
    /// One tie, with so many themes.
    ThemesOnATie,
    /// One tie, about which so many sources contradict each other.
    SourcesInADispute,
}

impl Many {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::SourcesOnATie,
        Self::TiesWithASource,
        Self::ThemesOnATie,
        Self::SourcesInADispute,
    ];

    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SourcesOnATie => "sources on a tie",
            Self::TiesWithASource => "ties with a source each",
            Self::ThemesOnATie => "themes on a tie",
            Self::SourcesInADispute => "sources in a dispute",
        }
    }

    /// The dataset with `number` of them, in RON.
    pub fn dataset(self, number: usize) -> String {
        let (sources, themes) = match self {
            Self::ThemesOnATie => (1, number),
            _ => (number, 1),
        };
        let mut text = r#"(format: 1, title: "T", edition: "2026", sources: ["#.to_owned();
        for at in 0..sources {
            let about =
                r#"title: "T", publisher: "Krant", published: "2022", lang: nl, kind: newspaper"#;
            push(&mut text, format_args!(r#"(id: "source-{at}", {about}),"#));
        }
        text.push_str("], themes: [");
        for at in 0..themes {
            push(
                &mut text,
                format_args!(r#"(id: "theme-{at}", nl: "thema {at}", en: "theme {at}"),"#),
            );
        }
        text.push_str("], ties: [");
        match self {
            Self::TiesWithASource => {
                (0..number).for_each(|at| tie(&mut text, at, "", format_args!("{}", since(at))));
            }
            Self::ThemesOnATie => {
                let said: String = (0..number)
                    .map(|at| format!(r#"(says: theme("theme-{at}"), source: "source-0", quote: "thema {at}"),"#))
                    .collect();
                tie(&mut text, 0, "", format_args!("{said}"));
            }
            Self::SourcesOnATie | Self::SourcesInADispute => {
                let said: String = (0..number).map(since).collect();
                let sources: String = (0..number).map(|at| format!(r#""source-{at}","#)).collect();
                let dispute = format!(
                    r#"disputes: [(about: since, nl: "n", en: "e", sources: [{sources}])],"#
                );
                let dispute = if matches!(self, Self::SourcesInADispute) {
                    dispute
                } else {
                    String::new()
                };
                tie(&mut text, 0, &dispute, format_args!("{said}"));
            }
        }
        text.push_str("])");
        text
    }
}

fn since(source: usize) -> String {
    let year = 1990 + source % 30;
    format!(r#"(says: since("{year}"), source: "source-{source}", quote: "nummer {source}"),"#)
}

fn tie(text: &mut String, at: usize, disputes: &str, said: std::fmt::Arguments<'_>) {
    let dutch = r#"dutch: (name: "Breda", level: gemeente, province: NoordBrabant)"#;
    push(
        text,
        format_args!(r#"(id: "tie-{at}", {dutch}, {disputes} statements: [{said}]),"#),
    );
}

fn push(text: &mut String, more: std::fmt::Arguments<'_>) {
    text.write_fmt(more)
        .expect("memory takes all that is written");
}
