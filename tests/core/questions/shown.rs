//! What stands on the screen, in an export or in a letter can be typed or pasted, and finds that tie.

use stedenband::{
    dataset::{AsOf, AsOfView, Statement, Tie, TieState},
    export::sentences,
    lang::Lang,
    query::{Query, find},
    tui::document::dutch_name,
};

use super::{DATASET, INDEX, assert_none, today};

/// What is shown of a tie, in a language.
fn shown(tie: &Tie, tie_state: &TieState, lang: Lang) -> Vec<String> {
    let mut shown = vec![
        dutch_name(tie, lang),
        sentences::title(tie, lang),
        sentences::parties(tie, lang),
        sentences::chinese(&tie.chinese, lang),
        format!(
            "{} ({})",
            sentences::chinese(&tie.chinese, lang),
            sentences::chinese_place(&tie.chinese, lang)
        ),
        tie.id.to_string(),
    ];
    // What is not counted as a tie has no status to be found by.
    if tie_state.last_known.is_none() && tie_state.is_tie() {
        shown.push(sentences::status_with_symbol(tie_state, lang));
    }
    if tie_state.start.date().is_some() {
        shown.push(sentences::start(tie_state.start, lang));
    }
    shown.extend(
        tie.statements
            .iter()
            .flat_map(|statement| of_statement(statement, lang)),
    );
    shown
}

fn of_statement(statement: &Statement, lang: Lang) -> Vec<String> {
    let quoted = statement
        .quote
        .as_deref()
        .map(sentences::quoted)
        .into_iter();
    let word = statement
        .quote
        .iter()
        .flat_map(|quote| quote.split_whitespace().take(3))
        .collect::<Vec<_>>()
        .join(" ");
    let is_plain = !word.is_empty() && !word.contains(['"', '“', '”', '«', '»']);
    let first_words = is_plain.then(|| format!("„{word}”"));
    let when = sentences::when(statement, lang).filter(|when| !when.contains(" – "));
    let credit = Some(sentences::credit(&statement.source, None, &DATASET, lang));
    // One letter is the begin of a name, and no word to look for in a text.
    let credit = credit.filter(|credit| !credit.starts_with("I amsterdam"));
    quoted
        .chain(first_words)
        .chain(when)
        .chain(credit)
        .collect()
}

#[test]
fn what_is_shown_of_a_tie_finds_it() {
    let tie_states = AsOfView::new(&DATASET, AsOf::Now(today())).tie_states();
    let mut wrong = Vec::new();
    let mut tried = 0;
    for (number, tie) in DATASET.ties.iter().enumerate() {
        let Some(tie_state) = &tie_states[number] else {
            continue;
        };
        for text in [Lang::Nl, Lang::En]
            .into_iter()
            .flat_map(|lang| shown(tie, tie_state, lang))
        {
            tried += 1;
            match Query::parse(&text, &DATASET) {
                Err(error) => wrong.push(format!("{text}: {}", error.message(Lang::En))),
                Ok(query) => {
                    let hits = find(&query, &DATASET, &INDEX, &tie_states);
                    if !hits.iter().any(|hit| hit.tie == number) {
                        wrong.push(format!("{}: {text}", tie.id));
                    }
                }
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert_none(&wrong);
    assert!(tried > 2_000, "{tried}");
}
