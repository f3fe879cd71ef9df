//! The address of a quotation on the web: that of its source, with a text fragment (WICG draft *Scroll to text
//! fragment*, <https://wicg.github.io/scroll-to-text-fragment/>) that has the browser show the words and mark them.

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::sanitise::is_hidden;

/// In a text directive `&`, `-` and `,` have a meaning of their own; all else that is not plain is encoded too.
const IN_DIRECTIVE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'_').remove(b'~');
/// What can't stand in an address (RFC 3986, section 2).
const IN_ADDRESS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');
/// A longer quotation is given by its beginning and its end, which may stand in two paragraphs of the page.
const LONGEST: usize = 100;
/// How many words the beginning and the end are.
const WORDS: usize = 5;

/// The address `url` at the place of `quote`; without a quotation the address alone. `None` unless it is one of the
/// web: what a dataset holds must not open anything else.
pub fn at_quotation(url: &str, quote: &str) -> Option<String> {
    let address = web(url)?;
    let words: Vec<&str> = quote.split_whitespace().collect();
    if words.is_empty() || address.contains(":~:") {
        return Some(address);
    }
    let separator = if address.contains('#') {
        ":~:text="
    } else {
        "#:~:text="
    };
    let text = words.join(" ");
    let encoded = |text: &str| utf8_percent_encode(text, IN_DIRECTIVE).to_string();
    if text.chars().count() <= LONGEST || words.len() <= 2 * WORDS {
        return Some(format!("{address}{separator}{}", encoded(&text)));
    }
    let (first, last) = (
        words[..WORDS].join(" "),
        words[words.len() - WORDS..].join(" "),
    );
    Some(format!(
        "{address}{separator}{},{}",
        encoded(&first),
        encoded(&last)
    ))
}

/// `url` as an address of the web, with what can't stand in one encoded; `None` where it is none.
pub fn web(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    let is_web = ["http", "https"]
        .iter()
        .any(|web| scheme.eq_ignore_ascii_case(web));
    let has_host = rest.starts_with(|c: char| c.is_alphanumeric() || c == '[');
    (is_web && has_host && !url.contains(is_hidden))
        .then(|| utf8_percent_encode(url, IN_ADDRESS).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_is_encoded_as_the_draft_says() {
        for (url, quote, address) in [
            (
                "https://x.org/a",
                "sinds 1999",
                "https://x.org/a#:~:text=sinds%201999",
            ),
            (
                "https://x.org/a#b",
                "twee-drie, vier & vijf",
                "https://x.org/a#b:~:text=twee%2Ddrie%2C%20vier%20%26%20vijf",
            ),
            (
                "https://x.org/a",
                "“é 武”\n  x",
                "https://x.org/a#:~:text=%E2%80%9C%C3%A9%20%E6%AD%A6%E2%80%9D%20x",
            ),
            ("https://x.org/a", "", "https://x.org/a"),
            (
                "https://x.org/a#:~:text=b",
                "c",
                "https://x.org/a#:~:text=b",
            ),
            ("HTTP://x.org/a b", "", "HTTP://x.org/a%20b"),
        ] {
            assert_eq!(at_quotation(url, quote).as_deref(), Some(address));
        }
    }

    #[test]
    fn a_long_quotation_is_given_by_its_ends() {
        let quote: String = (1..=40).map(|number| format!("woord{number} ")).collect();
        assert_eq!(
            at_quotation("https://x.org", &quote).unwrap(),
            "https://x.org#:~:text=woord1%20woord2%20woord3%20woord4%20woord5,woord36%20woord37%20woord38%20woord39%20woord40"
        );
    }

    #[test]
    fn only_the_web_is_opened() {
        for url in [
            "",
            "x.org",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "javascript://x.org/%0aalert(1)",
            "https://",
            "https:///etc",
            "http://-x",
            " https://x.org",
            "https://x.org/\u{1b}[2J",
            "https://x.org/\u{202e}",
            "ftp://x.org",
        ] {
            assert_eq!(at_quotation(url, "q"), None, "{url:?}");
        }
    }
}
