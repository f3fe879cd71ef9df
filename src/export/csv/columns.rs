//! The columns of the tables: name, kind, meaning and content in one place, for the rows and for their description.

use std::borrow::Cow;

use crate::{
    dataset::{Grade, PartialDate, TieId},
    export::record::{SourceRecord, StatementRecord, TieRecord, Value},
    lang::Bilingual,
};

/// A column of a table whose rows are made of `R`.
pub(super) struct Column<R> {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    /// What it holds, for whoever reads `datapackage.json`.
    pub(super) about: &'static str,
    pub(super) cell: fn(&R) -> Cow<'_, str>,
}

/// What the cells of a column hold; any cell may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text from the dataset.
    Text,
    /// Names, identifiers and words from the dataset, joined by `; `.
    List,
    /// A partial date: `1999`, `2021-07`, `voor 2007`.
    Date,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer,
}

impl Kind {
    /// Whether the dataset decides what stands there.
    pub(super) const fn is_text(self) -> bool {
        matches!(self, Self::Text | Self::List)
    }
}

/// A statement with the tie that it is about and its place among the statements about it.
pub(super) struct StatementRow<'a> {
    tie: &'a TieId,
    number: usize,
    pub(super) said: StatementRecord<'a>,
}

impl<'a> StatementRow<'a> {
    /// The rows of a tie's statements, which it gives away.
    pub(super) fn take(tie: &mut TieRecord<'a>) -> Vec<Self> {
        let (id, statements) = (tie.id, std::mem::take(&mut tie.statements));
        statements
            .into_iter()
            .enumerate()
            .map(|(at, said)| Self {
                tie: id,
                number: at + 1,
                said,
            })
            .collect()
    }
}

const fn column<R>(
    name: &'static str,
    kind: Kind,
    about: &'static str,
    cell: fn(&R) -> Cow<'_, str>,
) -> Column<R> {
    Column {
        name,
        kind,
        about,
        cell,
    }
}

/// A row for each tie; the first column names it.
pub(super) fn ties<'a>() -> Vec<Column<TieRecord<'a>>> {
    use Kind::{Boolean, Date, List, Text};
    vec![
        column("id", Text, "Stable name of the tie", |tie| {
            tie.id.as_str().into()
        }),
        column("dutch_name", Text, "The Dutch party", |tie| {
            tie.dutch.name.into()
        }),
        column("dutch_level", Text, "gemeente or provincie", |tie| {
            tie.dutch.level.into()
        }),
        column(
            "dutch_province",
            Text,
            "The province that it lies in, or is",
            |tie| tie.dutch.province.into(),
        ),
        column(
            "chinese_name",
            Text,
            "The Chinese party, in pinyin",
            |tie| text(tie.chinese.name),
        ),
        column("chinese_zh", Text, "The same in characters", |tie| {
            text(tie.chinese.zh)
        }),
        column(
            "chinese_level",
            Text,
            "stad, district or provincie",
            |tie| text(tie.chinese.level),
        ),
        column(
            "chinese_province",
            Text,
            "The province that it lies in, or is",
            |tie| text(tie.chinese.province),
        ),
        column(
            "status",
            Text,
            "actief, sluimerend, verbroken or onbekend, on the date in force",
            |tie| tie.status.into(),
        ),
        column("status_on", Date, "As of when", |tie| date(tie.status_on)),
        column(
            "status_reported",
            Boolean,
            "Whether status_on is the day of a publication",
            |tie| boolean(tie.status_reported),
        ),
        column(
            "lapsed_status",
            Text,
            "The last known status, where the report of it is over ten years old",
            |tie| text(tie.lapsed.as_ref().map(|lapsed| lapsed.status)),
        ),
        column("lapsed_on", Date, "As of when that was", |tie| {
            date(tie.lapsed.as_ref().and_then(|lapsed| lapsed.on))
        }),
        column(
            "contested",
            Boolean,
            "Whether sources contradict each other",
            |tie| boolean(tie.contested),
        ),
        column(
            "reconsidering",
            Boolean,
            "Whether the Dutch party doubts the tie",
            |tie| boolean(tie.reconsidering),
        ),
        column("since", Date, "When it began", |tie| date(tie.since)),
        column(
            "kind",
            Text,
            "zusterstad, vriendschap, memorandum, intentie or contact",
            |tie| text(tie.kind),
        ),
        column("themes", List, "Ids of its themes", |tie| {
            joined(tie.themes.iter().map(|id| id.as_str()))
        }),
        column("disputes_nl", List, "The contradictions, in Dutch", |tie| {
            joined(tie.disputes.iter().map(|one| &*one.nl))
        }),
        column("disputes_en", List, "The same in English", |tie| {
            joined(tie.disputes.iter().map(|one| &*one.en))
        }),
        column("note_nl", Text, "A remark of the makers, in Dutch", |tie| {
            text(tie.note.map(dutch))
        }),
        column("note_en", Text, "The same in English", |tie| {
            text(tie.note.map(english))
        }),
    ]
}

/// A row for each statement; the first column names the tie that it is about.
pub(super) fn statements<'a>() -> Vec<Column<StatementRow<'a>>> {
    use Kind::{Date, Integer, Text};
    vec![
        column("tie", Text, "The tie, by its id in ties.csv", |row| {
            row.tie.as_str().into()
        }),
        column(
            "number",
            Integer,
            "The place among the statements about the tie",
            |row| row.number.to_string().into(),
        ),
        column(
            "says",
            Text,
            "What it is about: since, status, theme, kind, event, reason, cost, gain …",
            |row| row.said.says.into(),
        ),
        column(
            "value",
            Text,
            "What it says about that, in one word or date",
            |row| match &row.said.value {
                Some(Value::Date(date)) => date.to_string().into(),
                Some(Value::Word(word)) => (*word).into(),
                Some(Value::Theme(theme)) => theme.as_str().into(),
                Some(Value::Reason { why, .. }) => (*why).into(),
                Some(Value::Text { .. } | Value::Amount { .. }) | None => "".into(),
            },
        ),
        column(
            "stage",
            Text,
            "To what a reason led: begin, twijfel or einde",
            |row| match row.said.value {
                Some(Value::Reason { stage, .. }) => stage.into(),
                _ => "".into(),
            },
        ),
        column(
            "text_nl",
            Text,
            "What it says, in Dutch words of the makers",
            |row| match row.said.value {
                Some(Value::Text { nl, .. } | Value::Amount { nl, .. }) => nl.into(),
                _ => "".into(),
            },
        ),
        column("text_en", Text, "The same in English", |row| {
            match row.said.value {
                Some(Value::Text { en, .. } | Value::Amount { en, .. }) => en.into(),
                _ => "".into(),
            }
        }),
        column(
            "eur",
            Integer,
            "The amount in whole euros",
            |row| match row.said.value {
                Some(Value::Amount { eur: Some(eur), .. }) => eur.to_string().into(),
                _ => "".into(),
            },
        ),
        column(
            "on",
            Date,
            "The date that it is about; empty where that is the source's own",
            |row| date(row.said.on),
        ),
        column(
            "from",
            Date,
            "Begin of the period that it is about",
            |row| date(row.said.from),
        ),
        column("to", Date, "End of that period", |row| date(row.said.to)),
        column(
            "source",
            Text,
            "Who says so, by its id in sources.csv",
            |row| row.said.source.as_str().into(),
        ),
        column("quote", Text, "The source's own words", |row| {
            text(row.said.quote)
        }),
        column("where", Text, "The place in the source", |row| {
            text(row.said.place)
        }),
        column("note_nl", Text, "A remark of the makers, in Dutch", |row| {
            text(row.said.note.map(dutch))
        }),
        column("note_en", Text, "The same in English", |row| {
            text(row.said.note.map(english))
        }),
    ]
}

/// A row for each source; the first column names it.
pub(super) fn sources<'a>() -> Vec<Column<SourceRecord<'a>>> {
    use Kind::{Date, List, Text};
    vec![
        column("id", Text, "What statements name it by", |source| {
            source.id.as_str().into()
        }),
        column("title", Text, "The title as printed", |source| {
            source.title.into()
        }),
        column(
            "author",
            List,
            "The names of the authors as printed",
            |source| text(source.author.as_deref()),
        ),
        column("publisher", Text, "Who published it", |source| {
            source.publisher.into()
        }),
        column("published", Date, "When", |source| date(source.published)),
        column(
            "lang",
            Text,
            "The language that it is written in: nl, en, de, fy or zh",
            |source| source.lang.word().into(),
        ),
        column(
            "kind",
            Text,
            "newspaper, report, government, official_body or trade_press",
            |source| source.kind.word().into(),
        ),
        column(
            "grade",
            Text,
            "A: a party's own government; B: an established newspaper or an official body",
            |source| text(source.grade.map(Grade::word)),
        ),
        column(
            "words",
            Text,
            "Whether its words are quoted or paraphrased",
            |source| source.words.word().into(),
        ),
        column("url", Text, "Its address", |source| text(source.url)),
        column(
            "leans_on",
            List,
            "The ids of the sources that it retells or leans on",
            |source| joined(source.leans_on.iter().map(|id| id.as_str())),
        ),
        column(
            "note_nl",
            Text,
            "A remark of the makers, in Dutch",
            |source| text(source.note.map(dutch)),
        ),
        column("note_en", Text, "The same in English", |source| {
            text(source.note.map(english))
        }),
        column(
            "author_family",
            List,
            "The family name of each author that is a person, in their order; nothing for a body",
            |source| {
                joined(
                    source
                        .authors
                        .iter()
                        .map(|author| author.family.unwrap_or_default()),
                )
            },
        ),
    ]
}

fn text(text: Option<&str>) -> Cow<'_, str> {
    text.unwrap_or_default().into()
}

fn date(date: Option<PartialDate>) -> Cow<'static, str> {
    date.map(|date| date.to_string()).unwrap_or_default().into()
}

const fn boolean(is: bool) -> Cow<'static, str> {
    Cow::Borrowed(if is { "true" } else { "false" })
}

fn joined<'a>(parts: impl Iterator<Item = &'a str>) -> Cow<'a, str> {
    parts.collect::<Vec<_>>().join("; ").into()
}

fn dutch(text: &Bilingual) -> &str {
    &text.nl
}

fn english(text: &Bilingual) -> &str {
    &text.en
}
