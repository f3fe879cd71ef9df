//! Numbers as they are written in each language.

use crate::lang::Lang;

/// A number without separators, and what there is of it.
pub fn one_or_many(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

impl Lang {
    /// A number with its thousands apart: `1.234` in Dutch, `1,234` in English.
    pub(crate) fn number(self, number: usize) -> String {
        let digits = number.to_string();
        let mut out = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out += self.thousands();
            }
            out.push(digit);
        }
        out
    }

    /// `City Monitor, Clingendael en NRC`.
    pub(crate) fn listed(self, names: &[&str]) -> String {
        match names {
            [names @ .., last] if !names.is_empty() => self.and(&names.join(", "), last),
            names => names.concat(),
        }
    }

    /// A number of things: `1 band`, `1.234 banden`.
    pub(crate) fn counted(self, count: usize, one: &str, many: &str) -> String {
        let noun = if count == 1 { one } else { many };
        format!("{} {noun}", self.number(count))
    }
}

#[cfg(test)]
mod tests {
    use crate::lang::Lang;

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
                    Lang::Nl.number(value).as_str(),
                    Lang::En.number(value).as_str()
                ),
                (nl, en)
            );
        }
        assert_eq!(Lang::Nl.counted(1, "band", "banden"), "1 band");
        assert_eq!(Lang::En.counted(0, "tie", "ties"), "0 ties");
    }
}
