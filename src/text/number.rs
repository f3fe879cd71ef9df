//! Numbers as they are written in each language.

use crate::lang::Lang;

/// A number with its thousands apart: `1.234` in Dutch, `1,234` in English.
pub fn number(number: usize, lang: Lang) -> String {
    let separator = match lang {
        Lang::Nl => '.',
        Lang::En => ',',
    };
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// A number of things: `1 band`, `1.234 banden`.
pub fn counted(count: usize, one: &str, many: &str, lang: Lang) -> String {
    format!(
        "{} {}",
        number(count, lang),
        if count == 1 { one } else { many }
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart_as_the_language_has_it() {
        for (value, nl, en) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1234, "1.234", "1,234"),
            (1_000_000, "1.000.000", "1,000,000"),
        ] {
            assert_eq!(
                (
                    number(value, Lang::Nl).as_str(),
                    number(value, Lang::En).as_str()
                ),
                (nl, en)
            );
        }
        assert_eq!(counted(1, "band", "banden", Lang::Nl), "1 band");
        assert_eq!(counted(0, "tie", "ties", Lang::En), "0 ties");
    }
}
