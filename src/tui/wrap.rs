//! Wrapping text in lines, by the columns of the terminal.

use std::{borrow::Cow, ops::RangeInclusive};

use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};
use unicode_width::UnicodeWidthStr as _;

/// Wraps text; each line with its place in the text, so that what was found in the text can be marked in the lines.
pub(super) fn wrap(text: &str, width: usize) -> Vec<(usize, &str)> {
    let width = width.max(1);
    let options = Options::new(width)
        .word_separator(separator(text, width))
        .word_splitter(WordSplitter::NoHyphenation)
        // Evening out the lines of a whole paragraph costs more than all else that a frame does.
        .wrap_algorithm(WrapAlgorithm::FirstFit)
        .break_words(true);
    let mut lines = Vec::new();
    for line in textwrap::wrap(text, options) {
        // Without hyphens and indents every line is a piece of the text; its address tells which.
        let Cow::Borrowed(line) = line else { continue };
        let start = (line.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
        if line.contains(|c| LOOKS.contains(&c)) {
            lines.extend(cut_looks(start, line, width));
        } else {
            lines.push((start, line));
        }
    }
    lines
}

/// What asks for another look of the character before it, which can be wider: ❤️ is a picture of two columns, ❤ a sign
/// of one.
pub const LOOKS: RangeInclusive<char> = '\u{fe00}'..='\u{fe0f}';

/// A line that textwrap measured character by character, cut where characters with another look make it too wide.
fn cut_looks(start: usize, line: &str, width: usize) -> Vec<(usize, &str)> {
    let (mut pieces, mut from, mut used) = (Vec::new(), 0, 0);
    let mut letters = line.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let look = letters
            .peek()
            .filter(|(_, next)| LOOKS.contains(next))
            .map_or(0, |(_, next)| next.len_utf8());
        let columns = line[at..at + letter.len_utf8() + look].width();
        if used + columns > width && columns > 0 && at > from {
            pieces.push((start + from, &line[from..at]));
            (from, used) = (at, 0);
        }
        used += columns;
    }
    pieces.push((start + from, &line[from..]));
    pieces
}

/// How words are told apart. Chinese has no spaces, and an address that is longer than a line is better broken
/// at a slash: those need the line breaking rules of Unicode (UAX 14). All else does with spaces, at a fraction
/// of the time.
fn separator(text: &str, width: usize) -> WordSeparator {
    /// The first letter of a script that is written without spaces; what comes before it has them.
    const FIRST_WITHOUT_SPACES: char = '\u{0e00}';
    let spaced = text
        .chars()
        .all(|c| c < FIRST_WITHOUT_SPACES || matches!(c, '\u{2010}'..='\u{2027}'));
    // Where a word ends in Thai, say, a dictionary knows and the rules do not; asked all the same, they complain on
    // standard error, in builds for development.
    let in_dictionaries = |c| matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{1950}'..='\u{1aaf}' | '\u{a9e0}'..='\u{aadf}');
    if (spaced && text.split(' ').all(|word| word.len() <= width)) || text.contains(in_dictionaries)
    {
        WordSeparator::AsciiSpace
    } else {
        WordSeparator::UnicodeBreakProperties
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrapped_lines_know_their_place_and_fit() {
        let text = "aan de aan de aan de  Súdwest-Fryslân 武汉市武汉市武汉市武汉市 ❤\u{fe0f}❤\u{fe0f}❤\u{fe0f} 1\u{fe0f}\u{20e3}e\u{301} ’\u{fe01}’\u{fe01} 𘠀® …武漢0";
        for width in 1..40 {
            let lines = wrap(text, width);
            let shown: String = lines
                .iter()
                .map(|(_, line)| line.replace(' ', ""))
                .collect();
            assert_eq!(shown, text.replace(' ', ""), "{width}");
            for (start, line) in lines {
                assert_eq!(&text[start..start + line.len()], line);
                assert!(line.width() <= width.max(2), "{line:?} in {width}");
            }
        }
    }
}
