//! Texts: folded, wrapped and escaped.

use std::borrow::Cow;

use proptest::prelude::*;
use stedenband::{
    answer::Answer,
    export::{csv, table},
    lang::Lang,
    query::{Query, fold::fold, highlight::Highlighter},
    sanitise::Escaped,
    tui::{full_text, page::TextPage, theme::Role},
};
use unicode_normalization::UnicodeNormalization as _;
use unicode_width::UnicodeWidthStr;

use super::{DATASET, INDEX, cases, noise};

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
    fn wrapped_text_never_exceeds_its_width_and_loses_nothing(text in noise(), line in noise(), width in 0_u16..60) {
        let (query, _) = Query::parse_lenient(&line, &DATASET);
        let mut found = Answer::default();
        found.highlighter = Highlighter::new(&query, &INDEX);
        let mut page = TextPage::new(&DATASET, &found, Lang::Nl, width);
        page.paragraph(Role::Text, &*text);
        let lines = page.lines;
        // A character of two columns has nowhere to go in one.
        let most = usize::from(width).max(2);
        let mut whole = String::new();
        for line in &lines {
            let shown: String = line.pieces.iter().map(|(_, piece)| &**piece).collect();
            prop_assert!(shown.width() <= most, "{:?} in {}", shown, width);
            whole.push_str(&shown);
        }
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        prop_assert_eq!(squeezed(&whole), squeezed(&Escaped::from(&text)));
    }

    #[test]
    fn the_lines_of_a_document_are_its_text_in_order_and_fit(text in noise(), width in 0_usize..60) {
        // As documents are read: with spaces for tabs.
        let text = Escaped::block(&text).replace('\t', "    ");
        let lines = full_text::wrapped(&text, width);
        prop_assert!(lines.windows(2).all(|pair| pair[0].end <= pair[1].start), "{:?}", lines);
        let mut shown = String::new();
        for line in lines {
            let line = &text[line];
            prop_assert!(line.width() <= width.max(2), "{:?} in {}", line, width);
            shown.push_str(line);
        }
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        prop_assert_eq!(squeezed(&shown), squeezed(&text));
    }

    #[test]
    fn case_marks_hyphens_and_space_make_no_difference(text in noise()) {
        let composed: String = text.nfc().collect();
        let decomposed: String = text.nfd().collect();
        for other in [text.to_lowercase(), text.replace(' ', "  "), text.replace('-', " "), composed, decomposed] {
            prop_assert_eq!(fold(&other), fold(&text), "{:?} and {:?}", other, text);
        }
    }

    #[test]
    fn no_cell_is_a_formula_and_every_one_comes_back(text in noise(), start in "[=+@'\t-]{0,3}") {
        let text = format!("{start}{text}");
        let cell = csv::neutral(Cow::Borrowed(&text));
        prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{:?}", cell);
        prop_assert_eq!(csv::original(&cell), &*Escaped::block(&text));
    }

    #[test]
    fn a_cut_cell_fits(text in noise(), width in 0_usize..40) {
        let text = String::from(Escaped::from(&text));
        let cut = table::cut(&text, width);
        prop_assert!(cut.width() <= width, "{:?} in {}", cut, width);
        prop_assert!(cut == text || text.starts_with(cut.trim_end_matches('…')));
    }
}
