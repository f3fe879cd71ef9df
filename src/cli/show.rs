//! `stedenband show ID|NAME…`: all that is known of ties.

use std::io::Write as _;

use super::{
    args::{Common, Format},
    failure::Failure,
    output::Output,
    session::{self, Session},
};
use crate::{
    dataset::{AsOf, Dataset, DutchLevel, PartialDate, Tie},
    export::{TieEntry, detail, json, plain, sentences},
    lang::Lang,
    query::{FieldName, Query, Term, fold::fold},
    sanitise::Escaped,
    text::labels::pick,
};

/// Writes the ties that `words` name: by id, else by the name of a party, else as a query.
///
/// # Errors
/// [`Failure::Nothing`] with the nearest names, [`Failure::Usage`] for a query that can't be
/// understood, or that of writing.
pub fn run(
    mut session: Session,
    words: &[String],
    format: Option<Format>,
    common: &Common,
    out: &mut Output,
) -> Result<(), Failure> {
    let named = by_id(words, &session.dataset);
    if named.is_empty() {
        session.query = session::query(words, &session.dataset, session.lang)?;
    }
    let named = if named.is_empty() {
        by_name(&session.query, &session.dataset)
    } else {
        named
    };
    if !named.is_empty() {
        session.query = Query::default().seen_from(session.query.as_of());
    }
    let answer = session.answer();
    let ties = if named.is_empty() {
        answer.hits.iter().map(|hit| hit.tie).collect()
    } else {
        named
    };
    let entries = answer.entries_of(ties.iter().copied(), &session.dataset);
    if entries.is_empty() {
        if out.format(format, common) == Format::Json {
            json::write(entries, out)?;
            out.flush()?;
        }
        return Err(Failure::Nothing(nothing(
            &session,
            ties.first().copied(),
            answer.as_of_day(),
            words,
        )));
    }
    write(
        &entries,
        &session,
        answer.as_of_day(),
        out.format(format, common),
        out,
    )
}

fn write(
    entries: &[TieEntry<'_>],
    session: &Session,
    as_of: AsOf,
    format: Format,
    out: &mut Output,
) -> Result<(), Failure> {
    if format == Format::Json {
        return Ok(json::write(entries.iter().copied(), out)?);
    }
    if let AsOf::On(day) = as_of {
        let day = session.lang.date(PartialDate::from_day(day));
        writeln!(out, "{}: {day}", pick(session.lang, "peildatum", "as of"))?;
    }
    for (number, entry) in entries.iter().enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        match format {
            Format::Plain => plain::page(entry, &session.dataset, session.lang, out)?,
            _ => detail::page(entry, &session.dataset, out.page(), out)?,
        }
    }
    Ok(())
}

/// The ties that the words name by id, in the order of the words; none unless every word is one.
fn by_id(words: &[String], dataset: &Dataset) -> Vec<usize> {
    let place = |word: &String| {
        dataset
            .ties
            .iter()
            .position(|tie| tie.id.as_str().eq_ignore_ascii_case(word))
    };
    words
        .iter()
        .map(place)
        .collect::<Option<_>>()
        .unwrap_or_default()
}

/// The ties one of whose names is the whole text of a query that asks for nothing else but a date.
fn by_name(query: &Query, dataset: &Dataset) -> Vec<usize> {
    let only_text = query.terms.iter().all(|term| {
        matches!(term, Term::Text { negated: false, .. }) || term.field() == Some(FieldName::AsOf)
    });
    let texts = query.terms.iter().filter_map(|term| match term {
        Term::Text { text, .. } => Some(text.as_str()),
        Term::Field { .. } => None,
    });
    let wanted = fold(&texts.collect::<Vec<_>>().join(" "));
    if !only_text || wanted.is_empty() {
        return Vec::new();
    }
    let named = |tie: &Tie| names(tie).contains(&wanted);
    let places = dataset
        .ties
        .iter()
        .enumerate()
        .filter(|(_, tie)| named(tie));
    places.map(|(tie, _)| tie).collect()
}

/// All that a tie can be called, folded: its id, the names of its parties, and both together.
fn names(tie: &Tie) -> Vec<String> {
    let (dutch, chinese) = (&tie.dutch, &tie.chinese);
    let mut names = vec![tie.id.to_string(), dutch.name.to_string()];
    if dutch.level == DutchLevel::Province {
        names.push(format!("provincie {}", dutch.name));
        names.push(format!("province {}", dutch.name));
    }
    names.extend(
        chinese
            .name
            .iter()
            .chain(&chinese.zh)
            .chain(&dutch.aliases)
            .chain(&chinese.aliases)
            .map(ToString::to_string),
    );
    names.push(sentences::title(tie, Lang::Nl));
    names.extend(
        chinese
            .name
            .iter()
            .map(|name| format!("{} {name}", dutch.name)),
    );
    names.iter().map(|name| fold(name)).collect()
}

/// Why nothing is shown: the tie had not begun, or nothing is called so; then what is nearest.
fn nothing(session: &Session, found: Option<usize>, as_of: AsOf, words: &[String]) -> Escaped {
    let lang = session.lang;
    let line = words.join(" ");
    if let Some(tie) = found.and_then(|tie| session.dataset.ties.get(tie)) {
        let day = PartialDate::from_day(as_of.day());
        let not_yet = pick(lang, "bestond nog niet op", "did not exist yet on");
        return format!(
            "{} {not_yet} {}.",
            sentences::title(tie, lang),
            lang.date(day)
        )
        .into();
    }
    let mut message = Escaped::from(format!(
        "{} {line}",
        pick(lang, "Geen band gevonden voor:", "No tie found for:")
    ));
    let near = nearest(&line, &session.dataset);
    if !near.is_empty() {
        message = message.line(pick(lang, "Bedoelt u:", "Do you mean:"));
    }
    for tie in near {
        message = message.line(format!("  {}  {}", tie.id, sentences::title(tie, lang)));
    }
    message
}

/// Names less alike than this (1 is equal) are not offered.
const ALIKE: f64 = 0.6;
/// No more names than these are offered.
const OFFERS: usize = 3;
/// Longer names are compared by their beginning only, in characters, so that no file makes it slow.
const COMPARED: usize = 60;

/// How alike two names are, from 0 to 1, by the Damerau–Levenshtein distance. A difference in length is a
/// distance already, so names of very different lengths, which are most, cost next to nothing.
fn alike(a: &str, b: &str) -> f64 {
    let (a_length, b_length) = (a.chars().count(), b.chars().count());
    let could_be = a_length.min(b_length) as f64 / a_length.max(b_length).max(1) as f64;
    if could_be < ALIKE {
        0.0
    } else {
        strsim::normalized_damerau_levenshtein(a, b)
    }
}

/// The ties that have a name most like `line`.
fn nearest<'a>(line: &str, dataset: &'a Dataset) -> Vec<&'a Tie> {
    let short = |text: &str| text.chars().take(COMPARED).collect::<String>();
    let wanted = short(&fold(line));
    let likeness = |tie: &Tie| {
        names(tie)
            .iter()
            .map(|name| alike(&wanted, &short(name)))
            .fold(0.0, f64::max)
    };
    let mut near: Vec<(f64, &Tie)> = dataset
        .ties
        .iter()
        .map(|tie| (likeness(tie), tie))
        .collect();
    near.retain(|(likeness, _)| *likeness >= ALIKE);
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    near.into_iter().take(OFFERS).map(|(_, tie)| tie).collect()
}
