//! Bars: a number among others, drawn.

/// A whole column, half a column. Thin, so that bars of neighbouring rows stay apart.
const STROKES: (char, char) = ('━', '╸');

/// A bar for `count` where `most` would fill `width` columns, to half a column; what is not nothing shows. Filled
/// up to `width` with spaces.
pub(crate) fn bar(count: usize, most: usize, width: usize) -> String {
    let halves = if count == 0 {
        0
    } else {
        (count * width * 2).div_ceil(most.max(1)).min(width * 2)
    };
    let mut bar: String = std::iter::repeat_n(STROKES.0, halves / 2).collect();
    if halves % 2 == 1 {
        bar.push(STROKES.1);
    }
    let drawn = halves.div_ceil(2);
    bar.extend(std::iter::repeat_n(' ', width - drawn));
    bar
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_its_share() {
        for (count, most, width, drawn) in [
            (0, 10, 4, "    "),
            (10, 10, 4, "━━━━"),
            (5, 10, 4, "━━  "),
            (4, 10, 4, "━━  "),
            (3, 10, 4, "━╸  "),
            (1, 1000, 4, "╸   "),
            (12, 10, 4, "━━━━"),
            (1, 0, 2, "━━"),
            (3, 3, 0, ""),
        ] {
            assert_eq!(bar(count, most, width), drawn, "{count} of {most}");
        }
    }
}
