//! Text that Markdown takes as text (CommonMark 0.31, section 2.4 and 6).

use crate::sanitise::Escaped;

/// `text` inside a line: nothing in it is markup.
pub(in crate::export) fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in Escaped::from(folded(text)).chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' | '$' | '@'
        ) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// `text` at the start of a line: nothing in it makes a heading, a list or a line either.
pub(in crate::export) fn text(text: &str) -> String {
    let mut out = inline(text);
    let digits = out.bytes().take_while(u8::is_ascii_digit).count();
    match out.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => out.insert(digits, '\\'),
        Some(b'-' | b'+' | b'=') if digits == 0 => out.insert(0, '\\'),
        _ => {}
    }
    out
}

/// An address as a link that shows itself; only one of the web, for a memo is opened by others.
pub(super) fn address(url: &str) -> String {
    let is_web = ["http://", "https://"]
        .iter()
        .any(|scheme| url.to_ascii_lowercase().starts_with(scheme));
    let is_plain = !url.contains(|c: char| {
        c.is_whitespace() || "<>\\".contains(c) || crate::sanitise::is_hidden(c)
    });
    if is_web && is_plain {
        format!("<{url}>")
    } else {
        inline(url)
    }
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_text() {
        for (raw, escaped) in [
            ("a*b_c`d|e", "a\\*b\\_c\\`d\\|e"),
            ("<script>[x](y)", "\\<script\\>\\[x\\](y)"),
            ("# kop", "\\# kop"),
            ("- item", "\\- item"),
            ("12. item", "12\\. item"),
            ("1999", "1999"),
            ("a\n\n# b", "a \\# b"),
            ("&amp;", "\\&amp;"),
        ] {
            assert_eq!(text(raw), escaped);
        }
    }

    #[test]
    fn only_addresses_of_the_web_are_links() {
        assert_eq!(
            address("https://x.org/a_b?c=d&e"),
            "<https://x.org/a_b?c=d&e>"
        );
        assert_eq!(address("javascript:alert(1)"), "javascript:alert(1)");
        assert_eq!(address("https://x.org/> <b>"), "https://x.org/\\> \\<b\\>");
    }
}
