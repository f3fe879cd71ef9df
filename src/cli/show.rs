//! `stedenband show ID|NAME…`: all that is known of ties.

use std::io::Write as _;

use super::{
    args::Format,
    failure::Failure,
    output::Output,
    session::{self, Session},
};
use crate::{
    dataset::{AsOf, AsOfView, Dataset, DutchLevel, PartialDate, Tie},
    export::{detail, json, plain, sentences},
    lang::Lang,
    query::{Criterion, FieldName, Query, fold::fold, index::former_names},
    sanitise::Escaped,
};

/// Writes the ties that `words` name: by id, else by the name of a party, else as a query.
///
/// # Errors
/// [`Failure::Nothing`] with the nearest names, [`Failure::Usage`] for a query that can't be
/// understood, or that of writing.
pub fn run(mut session: Session, words: &[String], out: &mut Output) -> Result<(), Failure> {
    let mut named = by_id(words, &session.dataset);
    if named.is_empty() {
        session.query = session::query(words, &session.dataset, session.lang)?;
        named = by_name(&session.query, &session.dataset);
    }
    if !named.is_empty() {
        session.query = Query::default().seen_from(session.query.as_of());
    }
    let answer = session.answer();
    if named.is_empty() {
        named = answer.hits.iter().map(|hit| hit.tie).collect();
    }
    let (dataset, lang) = (&session.dataset, session.lang);
    let entries = answer.entries_of(named.iter().copied(), dataset);
    if out.format == Format::Json {
        json::write(entries.iter().copied(), dataset, out)?;
        if !entries.is_empty() {
            return Ok(());
        }
    }
    let as_of = answer.as_of_day();
    let day = lang.date(PartialDate::from_day(as_of.day()));
    if entries.is_empty() {
        out.flush()?;
        let tie = named.first().and_then(|tie| dataset.ties.get(*tie));
        return Err(Failure::Nothing(match tie {
            Some(tie) => lang.not_yet_on(&sentences::title(tie, lang), &day).into(),
            None => nothing(&words.join(" "), dataset, lang),
        }));
    }
    if let AsOf::On(_) = as_of {
        writeln!(out, "{}", lang.as_of_day(&day))?;
    }
    let as_of_view = AsOfView::new(dataset, as_of);
    for (number, entry) in entries.iter().enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        match out.format {
            Format::Plain => plain::page(entry, dataset, &as_of_view, lang, out)?,
            _ => detail::page(entry, dataset, &as_of_view, out.page(), out)?,
        }
    }
    Ok(())
}

/// The ties that the words name by id, in the order of the words; none unless every word is one.
fn by_id(words: &[String], dataset: &Dataset) -> Vec<usize> {
    let named = |word: &String| {
        let mut ids = dataset.ties.iter().map(|tie| tie.id.as_str());
        ids.position(|id| id.eq_ignore_ascii_case(word))
    };
    let ties: Option<_> = words.iter().map(named).collect();
    ties.unwrap_or_default()
}

/// The ties one of whose names is the whole text of a query that asks for nothing else but a date.
fn by_name(query: &Query, dataset: &Dataset) -> Vec<usize> {
    let mut texts = Vec::new();
    for term in &query.terms {
        match &term.criterion {
            Criterion::Word(text) | Criterion::Exact(text) if !term.negated => {
                texts.push(text.as_str());
            }
            _ if term.field() == Some(FieldName::AsOf) => {}
            _ => return Vec::new(),
        }
    }
    let wanted = fold(&texts.join(" "));
    let ties = dataset.ties.iter().enumerate();
    let named = ties.filter(|(_, tie)| !wanted.is_empty() && names(tie).contains(&wanted));
    named.map(|(number, _)| number).collect()
}

/// All that a tie can be called, folded: its id, the names of its parties, and both together.
fn names(tie: &Tie) -> Vec<String> {
    let (dutch, chinese) = (&tie.dutch, &tie.chinese);
    let mut names = vec![tie.id.to_string(), sentences::title(tie, Lang::Nl)];
    if dutch.level == DutchLevel::Province {
        names.extend(["provincie", "province"].map(|level| format!("{level} {}", dutch.name)));
    }
    let own = [&dutch.name].into_iter().chain(&dutch.aliases);
    let others = chinese
        .name
        .iter()
        .chain(&chinese.zh)
        .chain(&chinese.aliases);
    names.extend(own.chain(others).map(ToString::to_string));
    let former = former_names(&dutch.formerly).chain(former_names(&chinese.formerly));
    names.extend(former.map(str::to_owned));
    let both = chinese
        .name
        .iter()
        .map(|name| format!("{} {name}", dutch.name));
    names.extend(both);
    names.iter().map(|name| fold(name)).collect()
}

/// That nothing is called `line`, and what is called most like it.
fn nothing(line: &str, dataset: &Dataset, lang: Lang) -> Escaped {
    let mut message = Escaped::from(lang.no_tie_found_for(line));
    let near = nearest(line, dataset);
    if !near.is_empty() {
        message = message.line(lang.near_names());
    }
    for tie in near {
        message = message.line(format!("  {}  {}", tie.id, sentences::title(tie, lang)));
    }
    message
}

/// Names less alike than this (1 is equal) are not offered.
const MIN_LIKENESS: f64 = 0.6;
/// No more names than these are offered.
const MAX_OFFERS: usize = 3;
/// Longer names are compared by their beginning only, in characters, so that no file makes it slow.
const MAX_COMPARED: usize = 60;

/// How alike two names are, from 0 to 1, by the Damerau–Levenshtein distance. A difference in length is a
/// distance already, so names of very different lengths, which are most, cost next to nothing.
fn likeness(a: &str, b: &str) -> f64 {
    let (a_length, b_length) = (a.chars().count(), b.chars().count());
    let at_most = a_length.min(b_length) as f64 / a_length.max(b_length).max(1) as f64;
    if at_most < MIN_LIKENESS {
        return 0.0;
    }
    strsim::normalized_damerau_levenshtein(a, b)
}

/// The ties that have a name most like `line`.
fn nearest<'a>(line: &str, dataset: &'a Dataset) -> Vec<&'a Tie> {
    let short = |text: &str| text.chars().take(MAX_COMPARED).collect::<String>();
    let wanted = short(&fold(line));
    let best = |tie: &Tie| {
        let names = names(tie).into_iter();
        names
            .map(|name| likeness(&wanted, &short(&name)))
            .fold(0.0, f64::max)
    };
    let ties = dataset.ties.iter().map(|tie| (best(tie), tie));
    let mut near: Vec<_> = ties
        .filter(|(likeness, _)| *likeness >= MIN_LIKENESS)
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    near.into_iter()
        .take(MAX_OFFERS)
        .map(|(_, tie)| tie)
        .collect()
}
