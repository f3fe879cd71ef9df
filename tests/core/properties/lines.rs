//! Lines that anyone may type or paste: understood or explained, never a panic, whatever they hold.

use proptest::prelude::*;
use stedenband::{
    lang::Lang,
    query::{Query, QueryErrorKind, find, highlight::Highlighter},
};

use super::{DATASET, INDEX, cases, noise, tie_states};

fn check(line: &str) -> Result<(), TestCaseError> {
    let (query, faults) = Query::parse_lenient(line, &DATASET);
    for fault in &faults {
        prop_assert!(
            line.get(fault.at.clone()).is_some(),
            "{:?} in {:?}",
            fault,
            line
        );
        for lang in [Lang::Nl, Lang::En] {
            let message = fault.message(lang);
            prop_assert!(
                !message.is_empty() && message.chars().count() < 600,
                "{}",
                message
            );
        }
    }
    let printed = query.to_string();
    let again = Query::parse_lenient(&printed, &DATASET).0;
    if !faults
        .iter()
        .any(|fault| fault.kind == QueryErrorKind::TooLong)
    {
        prop_assert_eq!(again, query, "{:?} printed as {:?}", line, printed);
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn any_line_is_understood_or_explained(line in noise()) {
        check(&line)?;
    }

    #[test]
    fn what_is_marked_stands_in_order_and_on_boundaries(line in noise(), text in noise()) {
        let (query, _) = Query::parse_lenient(&line, &DATASET);
        let highlighter = Highlighter::new(&query, &INDEX);
        for text in [text.as_str(), "Súdwest-Fryslân – Xi’an 武汉, een band van 1999"] {
            let spans = highlighter.spans(text);
            prop_assert!(spans.iter().all(|span| !span.is_empty() && text.get(span.clone()).is_some()), "{:?}", spans);
            prop_assert!(spans.windows(2).all(|pair| pair[0].end < pair[1].start), "{:?} in {:?}", spans, text);
        }
    }
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn a_line_of_any_length_is_read_to_its_limit(piece in noise(), times in 1_usize..20_000) {
        let line: String = std::iter::repeat_n(piece.as_str(), times).collect::<String>().chars().take(100_000).collect();
        check(&line)?;
    }

    #[test]
    fn any_line_finds_ties_that_are_there(line in noise()) {
        let (query, _) = Query::parse_lenient(&line, &DATASET);
        let tie_states = tie_states(&query);
        let hits = find(&query, &DATASET, &INDEX, &tie_states);
        prop_assert!(hits.windows(2).all(|pair| pair[0].tie < pair[1].tie));
        prop_assert!(hits.iter().all(|hit| tie_states.get(hit.tie).is_some_and(Option::is_some)));
    }
}

#[test]
fn only_operators_and_a_hundred_kilobytes_of_them() {
    for piece in [
        "-", "!", "\"", ",", ":", "..", "/", "-\"", "\0", "\u{202e}", "\u{301}", "status:", "op:",
    ] {
        check(&piece.repeat(100_000 / piece.len())).unwrap();
    }
}
