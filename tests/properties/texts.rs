//! Texts: folded, wrapped and escaped.

use std::borrow::Cow;

use proptest::prelude::*;
use stedenband::{
    export::{csv, table},
    lang::Lang,
    query::{Query, fold::fold},
    sanitise::{visible, visible_block},
    tui::{page::Page, theme::Role},
};
use unicode_width::UnicodeWidthStr;

use super::{DATASET, cases, noise};

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn folding_twice_changes_nothing(text in noise()) {
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded.clone());
        prop_assert_eq!(folded.trim(), folded.as_str());
        prop_assert!(!folded.contains("  "), "{:?}", folded);
    }

    #[test]
    fn wrapped_text_never_exceeds_its_width_and_loses_nothing(text in noise(), line in noise(), width in 1_u16..60) {
        let (query, _) = Query::parse_lenient(&line, &DATASET);
        let mut page = Page::new(&DATASET, &query, Lang::Nl, width);
        page.paragraph(Role::Text, 0, &text);
        let lines = page.into_lines();
        // A character of two columns has nowhere to go in one.
        let most = usize::from(width).max(2);
        let mut whole = String::new();
        for line in &lines {
            let shown: String = line.pieces.iter().map(|(_, piece)| piece.as_str()).collect();
            prop_assert!(shown.width() <= most, "{:?} in {}", shown, width);
            whole.push_str(&shown);
        }
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        prop_assert_eq!(squeezed(&whole), squeezed(&visible(&text)));
    }

    #[test]
    fn no_cell_is_a_formula_and_every_one_comes_back(text in noise(), start in "[=+@'\t-]{0,3}") {
        let text = format!("{start}{text}");
        let cell = csv::neutral(Cow::Borrowed(&text));
        prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{:?}", cell);
        prop_assert_eq!(csv::original(&cell), visible_block(&text));
    }

    #[test]
    fn a_cut_cell_fits(text in noise(), width in 1_usize..40) {
        let text = visible(&text);
        let cut = table::cut(&text, width);
        prop_assert!(cut.width() <= width, "{:?} in {}", cut, width);
        prop_assert!(cut == text || text.starts_with(cut.trim_end_matches('…')));
    }
}
