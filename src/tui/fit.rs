//! A text in so many columns.

#![expect(
    clippy::disallowed_types,
    reason = "cuts text in letters as ratatui does, and draws nothing"
)]

use ratatui::{buffer::CellWidth as _, style::Style, text::Span};

use crate::sanitise::Escaped;

/// A text cut or filled up to exactly `width` columns, as they are drawn; what is cut ends in `…`.
pub(crate) fn fit(text: &str, width: usize) -> String {
    let text = &*Escaped::from(text);
    // With room for what is often put behind it.
    let mut out = String::with_capacity(text.len().max(width) + 1);
    if text.is_ascii() && text.len() <= width {
        out.push_str(text);
        out.extend(std::iter::repeat_n(' ', width - text.len()));
        return out;
    }
    let mut used = 0;
    // The last place where the sign for what is left out still fits.
    let mut kept = (0, 0);
    for letter in Span::raw(text).styled_graphemes(Style::new()) {
        let columns = usize::from(letter.symbol.cell_width());
        if used + columns > width {
            out.truncate(kept.0);
            used = kept.1;
            if width > 0 {
                out.push('…');
                used += 1;
            }
            break;
        }
        out.push_str(letter.symbol);
        used += columns;
        if used < width {
            kept = (out.len(), used);
        }
    }
    out.extend(std::iter::repeat_n(' ', width.saturating_sub(used)));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_exactly_as_wide_as_its_column() {
        for text in [
            "",
            "Breda",
            "'s-Hertogenbosch",
            "武汉市武汉市",
            "e\u{301}e\u{301}e\u{301}",
            "لا السَّلَامُ",
            "❤\u{fe0f}👍🏽🇳🇱",
            "ｶﾞﾊﾟ",
            "𘠀®",
            "…武漢0",
        ] {
            for width in 0..24 {
                let fitted = fit(text, width);
                let drawn = Span::raw(&*fitted)
                    .styled_graphemes(Style::new())
                    .map(|g| g.symbol.cell_width())
                    .sum::<u16>();
                assert_eq!(usize::from(drawn), width, "{text:?}");
            }
        }
        assert_eq!(fit("Capelle aan den IJssel", 12), "Capelle aan…");
    }
}
