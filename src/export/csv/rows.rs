//! The rows of the three tables, cell by cell in the order of the columns in `assets/datapackage.json`.

use std::{borrow::Cow, fmt::Display};

use crate::{
    dataset::{
        Aim, AmountFor, Code, Dataset, DateBasis, Dating, FormerName, Grade, Kind, Outcome,
        Register, SharedStr, Source, SourceLang, Statement, StatusBasis, StatusReport, Tie,
        author::AuthorName,
    },
    export::{
        TieEntry,
        record::{ClaimValue, claim},
        selection::themes,
        sentences::{self, own_word_of},
    },
    lang::{Bilingual, Lang},
};

/// A tie.
pub fn tie<'a>(entry: &TieEntry<'a>) -> [Cow<'a, str>; 39] {
    let TieEntry { tie, tie_state, .. } = *entry;
    let report = tie_state.report;
    let last_known = tie_state.last_known;
    let [note_nl, note_en] = note(tie.note.as_deref());
    [
        tie.id.as_str().into(),
        (&*tie.dutch.name).into(),
        tie.dutch.level.word().into(),
        tie.dutch.province.name().into(),
        text(tie.chinese.name.as_ref()),
        text(tie.chinese.zh.as_ref()),
        word(tie.chinese.level.map(|level| level.word())),
        text(tie.chinese.province.as_ref()),
        tie_state.status().word().into(),
        shown(report.and_then(|report| report.dating.date())),
        shown(Some(report.is_some_and(StatusReport::is_only_reported))),
        word(last_known.map(|report| report.status.word())),
        shown(last_known.and_then(|report| report.dating.date())),
        shown(Some(tie_state.contested)),
        shown(Some(tie_state.reconsidering.is_some())),
        shown(tie_state.start.date()),
        word(tie_state.kind.map(Kind::word)),
        joined(themes(tie).into_iter().map(|theme| theme.as_str())),
        joined(tie.disputes.iter().map(|dispute| &*dispute.nl)),
        joined(tie.disputes.iter().map(|dispute| &*dispute.en)),
        note_nl,
        note_en,
        shown(report.and_then(|report| report.from)),
        shown(Some(report.is_some_and(StatusReport::is_inferred))),
        shown(tie_state.existed.and_then(Dating::date)),
        shown(tie_state.reconsidering.and_then(Dating::date)),
        tie_state.standing.word().into(),
        code(tie.dutch.codes(), Register::Wikidata),
        code(tie.dutch.codes(), Register::GeoNames),
        code(tie.dutch.codes(), Register::Cbs),
        code(tie.dutch.codes(), Register::Iso),
        formerly(&tie.dutch.formerly, &tie.dutch.name),
        code(tie.chinese.codes(), Register::Wikidata),
        code(tie.chinese.codes(), Register::GeoNames),
        code(tie.chinese.codes(), Register::Gb2260),
        code(tie.chinese.codes(), Register::Iso),
        formerly(
            &tie.chinese.formerly,
            tie.chinese.name.as_deref().unwrap_or_default(),
        ),
        shown(tie_state.evidence.newest),
        shown(Some(tie_state.evidence.is_old)),
    ]
}

/// A statement, the first about its tie having the number 1.
pub fn statement<'a>(
    tie: &'a Tie,
    number: usize,
    statement: &'a Statement,
    dataset: &'a Dataset,
) -> [Cow<'a, str>; 29] {
    let (says, value) = claim(&statement.says);
    let mut per = None;
    let (value, stage, eur) = match value {
        Some(ClaimValue::Word(word)) => (word, "", None),
        Some(ClaimValue::Reason { stage, why }) => (why.word().into(), stage.word(), None),
        // What it asks stands in the texts, the rest in columns of its own.
        Some(ClaimValue::Decision(_)) => Default::default(),
        Some(ClaimValue::Text { eur, per: of, .. }) => {
            per = of;
            ("".into(), "", eur.flatten())
        }
        None => Default::default(),
    };
    let basis = statement.status_basis();
    let [nl, en] = statement.says.texts().unwrap_or_default();
    let decision = statement.says.decision();
    let [by, in_favour, against, part_for, part_against] = match decision {
        Some(decision) => decision
            .lists()
            .map(|(_, _, names)| joined(names.iter().map(SharedStr::as_str))),
        None => Default::default(),
    };
    let [note_nl, note_en] = note(statement.note.as_deref());
    [
        tie.id.as_str().into(),
        number.to_string().into(),
        says.into(),
        value,
        stage.into(),
        nl.into(),
        en.into(),
        shown(eur),
        word(per.map(AmountFor::word)),
        shown(statement.on),
        shown(statement.from),
        shown(statement.to),
        statement.source.as_str().into(),
        text(statement.quote.as_ref()),
        text(statement.place.as_ref()),
        note_nl,
        note_en,
        word(basis.map(StatusBasis::word)),
        word(statement.dates.map(DateBasis::word)),
        word(decision.map(|it| it.body.word())),
        word(decision.map(|it| it.kind.word())),
        word(decision.and_then(|it| it.aim).map(Aim::word)),
        word(decision.and_then(|it| it.result).map(Outcome::word)),
        by,
        in_favour,
        against,
        part_for,
        part_against,
        word(own_word_of(statement, dataset)),
    ]
}

/// A source.
pub fn source(source: &Source) -> [Cow<'_, str>; 18] {
    let authors = source.author.iter().flat_map(|authors| authors.names());
    let families = authors.map(|name| match name {
        AuthorName::Person { family, .. } => family,
        AuthorName::Body(_) => "",
    });
    let [note_nl, note_en] = note(source.note.as_ref());
    let [described_nl, described_en] = note(source.title.described());
    [
        source.id.as_str().into(),
        word(source.title.printed()),
        source.printed_authors().unwrap_or_default().into(),
        (&*source.publisher).into(),
        shown(source.published),
        source.lang.word().into(),
        source.kind.word().into(),
        word(source.grade.map(Grade::word)),
        source.words.word().into(),
        text(source.url.as_ref()),
        joined(source.leans_on.iter().map(|id| id.as_str())),
        note_nl,
        note_en,
        joined(families),
        word(source.translated_from.map(SourceLang::word)),
        text(source.party.as_ref()),
        described_nl,
        described_en,
    ]
}

fn code<'a>(mut codes: impl Iterator<Item = Code<'a>>, register: Register) -> Cow<'a, str> {
    let code = codes.find(|(found, _)| *found == register);
    code.map(|(_, code)| code).unwrap_or_default()
}

/// Each with its year and what became of it: `Geffen (merged into Maasdonk in 1993)`.
fn formerly<'a>(names: &[FormerName], party: &str) -> Cow<'a, str> {
    let names = names
        .iter()
        .map(|former| sentences::former_name(former, party, Lang::En));
    Vec::from_iter(names).join("; ").into()
}

fn text(text: Option<&SharedStr>) -> Cow<'_, str> {
    text.map_or("", |text| text).into()
}

fn word(word: Option<&str>) -> Cow<'_, str> {
    word.unwrap_or_default().into()
}

fn shown(value: Option<impl Display>) -> Cow<'static, str> {
    value
        .map(|value| value.to_string())
        .unwrap_or_default()
        .into()
}

fn note(note: Option<&Bilingual>) -> [Cow<'_, str>; 2] {
    [
        text(note.map(|note| &note.nl)),
        text(note.map(|note| &note.en)),
    ]
}

fn joined<'a>(parts: impl Iterator<Item = &'a str>) -> Cow<'a, str> {
    parts.collect::<Vec<_>>().join("; ").into()
}
