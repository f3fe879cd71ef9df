//! The first ties of a large file, to show while the rest is read.

use std::{io::Read as _, ops::Range, path::Path};

use super::{
    file::{decode, open},
    parse,
};
use crate::dataset::{Dataset, check::locate::locate};

/// In so many bytes the first ties are looked for: far more than the sources and themes before them take.
const BEGIN: u64 = 256 * 1024;

/// So many ties fill a screen of forty rows. To find where they end takes a tenth of the time of reading them.
const SCREENFUL: usize = 36;

/// The begin of a dataset file as a dataset of its first ties; `None` where the begin holds no tie.
pub fn preview(path: &Path) -> Option<Dataset> {
    let (file, _) = open(path, u64::MAX).ok()?;
    let mut bytes = Vec::new();
    file.take(BEGIN).read_to_end(&mut bytes).ok()?;
    let whole = std::str::from_utf8(&bytes).map_or_else(|error| error.valid_up_to(), str::len);
    bytes.truncate(whole);
    parse(&cut_short(&decode(bytes).ok()?)?).ok()
}

/// The text up to the end of a tie, the last of a screenful if there are so many, and closed so that it can be read.
fn cut_short(text: &str) -> Option<String> {
    let ties: Vec<String> = (0..SCREENFUL).map(|tie| format!("ties/{tie}")).collect();
    // One that is cut off ends with the text; where there is none, its place is that of what is around it.
    let is_whole = |at: &Range<usize>| {
        let tie = &text[at.clone()];
        at.end < text.len() && tie.contains('(') && tie.ends_with(')')
    };
    let last = locate(text, &ties).into_iter().rfind(is_whole)?;
    Some(format!("{}])", &text[..last.end]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dataset(ties: usize) -> String {
        let tie = |number| {
            let party = format!(r#"(name: "G{number}", level: gemeente, province: Utrecht)"#);
            format!(
                r#"(id: "t{number}", dutch: {party}, statements: [(says: status(actief), source: "s")]),"#
            )
        };
        let ties: String = (0..ties).map(tie).collect();
        format!(
            r#"(format: 1, title: "ties: [()]", edition: "2026", themes: [(id: "t", nl: "t", en: "t")],
            sources: [(id: "s", title: "", publisher: "", lang: nl, kind: report)], /* ties: [()] */ ties: [{ties}])"#
        )
    }

    #[test]
    fn it_ends_with_a_tie() {
        for (ties, of) in [(1, 1), (5, 5), (SCREENFUL, SCREENFUL), (SCREENFUL, 400)] {
            let text = dataset(of);
            assert_eq!(parse(&cut_short(&text).unwrap()).unwrap().ties.len(), ties);
            // Wherever the file is cut off, what is left of it is a dataset.
            for end in (0..text.len()).step_by(61) {
                if let Some(cut) = cut_short(&text[..end]) {
                    assert!(parse(&cut).is_ok(), "{end}");
                }
            }
        }
        assert_eq!(cut_short(&dataset(0)), None);
        assert_eq!(cut_short(")))]]"), None);
    }

    #[test]
    fn the_ties_are_those_of_the_dataset() {
        let text = r#"Dataset(title: "ties: [", /* ties: [ */ sources: [(ties: [])], ties: [(id: "a"), ])"#;
        let end = text.rfind(", ]").unwrap();
        assert_eq!(cut_short(text), Some(format!("{}])", &text[..end])));
        for text in [
            "",
            "ties: [",
            "(ties: (",
            "(ties: 1, sources: [",
            "(tie: [",
            "(ties",
            "(ties: // [\n",
        ] {
            assert_eq!(cut_short(text), None, "{text}");
        }
    }

    #[test]
    fn a_tie_ends_at_its_last_bracket() {
        let text = r#"(ties: [ (id: "),(", a: [(), ()]), /* ), */ (), ], totals: [()]"#;
        let end = text.rfind(", ]").unwrap();
        assert_eq!(cut_short(text), Some(format!("{}])", &text[..end])));
        let first = text.find(", /*").unwrap();
        assert_eq!(
            cut_short(&text[..end]),
            Some(format!("{}])", &text[..first]))
        );
        assert_eq!(
            cut_short(r#"(ties: [(id: "), "#),
            None,
            "in the middle of a string"
        );
    }
}
