//! What stands on the screen, in an export or in a letter can be typed or pasted, and finds that tie.

use stedenband::{
    dataset::{AsOf, Standing, Statement, Tie, Vantage},
    export::fact,
    lang::Lang,
    query::{Query, filter},
    tui::document::dutch_name,
};

use super::{DATASET, INDEX, assert_none, today};

/// What is shown of a tie, in a language.
fn shown(tie: &Tie, standing: &Standing, lang: Lang) -> Vec<String> {
    let mut shown = vec![
        dutch_name(tie, lang),
        fact::title(tie, lang),
        fact::parties(tie, lang),
        fact::chinese(&tie.chinese, lang),
        format!(
            "{} ({})",
            fact::chinese(&tie.chinese, lang),
            fact::chinese_place(&tie.chinese, lang)
        ),
        tie.id.to_string(),
    ];
    // What is not counted as a tie has no status to be found by.
    if standing.lapsed.is_none() && standing.is_tie() {
        shown.push(fact::status_with_symbol(standing, lang));
    }
    if standing.start.date().is_some() {
        shown.push(fact::start(standing.start, lang));
    }
    shown.extend(
        tie.statements
            .iter()
            .flat_map(|statement| of_statement(statement, lang)),
    );
    shown
}

fn of_statement(statement: &Statement, lang: Lang) -> Vec<String> {
    let quoted = statement.quote.as_deref().map(fact::quoted).into_iter();
    let word = statement
        .quote
        .iter()
        .flat_map(|quote| quote.split_whitespace().take(3))
        .collect::<Vec<_>>()
        .join(" ");
    let is_plain = !word.is_empty() && !word.contains(['"', '“', '”', '«', '»']);
    let first_words = is_plain.then(|| format!("„{word}”"));
    let when = fact::when(statement, lang).filter(|when| !when.contains(" – "));
    let credit = Some(fact::credit(&statement.source, None, &DATASET, lang));
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
    let vantage = Vantage::new(&DATASET, AsOf::Now(today()));
    let standings: Vec<_> = DATASET
        .ties
        .iter()
        .map(|tie| vantage.standing(tie))
        .collect();
    let mut wrong = Vec::new();
    let mut tried = 0;
    for (number, tie) in DATASET.ties.iter().enumerate() {
        let Some(standing) = &standings[number] else {
            continue;
        };
        for text in [Lang::Nl, Lang::En]
            .into_iter()
            .flat_map(|lang| shown(tie, standing, lang))
        {
            tried += 1;
            match Query::parse(&text, &DATASET) {
                Err(error) => wrong.push(format!("{text}: {}", error.message(Lang::En))),
                Ok(query) => {
                    let hits = filter::run(&query, &DATASET, &INDEX, &standings);
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
