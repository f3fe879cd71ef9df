//! The first ties of a large file, to show while the rest is read.

use std::{io::Read as _, path::Path};

use arcstr::ArcStr;

use super::{
    cut::{self, Edge},
    file::{decode, open},
    read,
};
use crate::dataset::Dataset;

/// In so many bytes the first ties are looked for: as a rule enough, and else far more than the sources and themes
/// before them take.
const BEGINS: [u64; 2] = [64 * 1024, 256 * 1024];

/// So many ties fill a screen of forty rows. To find where they end takes a tenth of the time of reading them.
const SCREENFUL: usize = 36;

/// The begin of a dataset file as a dataset of its first ties; `None` where the begin holds no tie.
#[must_use]
pub fn preview(path: &Path) -> Option<Dataset> {
    let (file, _) = open(path, u64::MAX).ok()?;
    let (mut bytes, mut first) = (Vec::new(), None);
    for begin in BEGINS {
        (&file).take(begin - bytes.len() as u64).read_to_end(&mut bytes).ok()?;
        let whole = std::str::from_utf8(&bytes).map_or_else(|error| error.valid_up_to(), str::len);
        first = cut_short(&decode(bytes[..whole].into()).ok()?);
        if first.as_ref().is_some_and(|(ties, _)| *ties == SCREENFUL) {
            break;
        }
    }
    read(&ArcStr::from(first?.1)).ok()
}

/// The text up to the end of a tie, the last of a screenful if there are so many, and closed so that it can be read;
/// with how many ties there are in it.
fn cut_short(text: &str) -> Option<(usize, String)> {
    let begin = cut::list(text)?;
    let edges = cut::edges(&text[begin..]).take_while(|edge| !matches!(edge, Edge::End(_)));
    let ends = edges.filter_map(|edge| if let Edge::Tie(end) = edge { Some(end) } else { None });
    let (place, end) = ends.take(SCREENFUL).enumerate().last()?;
    Some((place + 1, format!("{}])", &text[..begin + end])))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dataset(ties: usize) -> String {
        let tie = |number| {
            let party = format!(r#"(name: "G{number}", level: gemeente, province: Utrecht)"#);
            format!(r#"(id: "t{number}", dutch: {party}, statements: [(says: status(actief), source: "s")]),"#)
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
            let (counted, cut) = cut_short(&text).unwrap();
            assert_eq!((counted, read(&ArcStr::from(cut)).unwrap().ties.len()), (ties, ties));
            // Wherever the file is cut off, what is left of it is a dataset.
            for end in (0..text.len()).step_by(61) {
                if let Some((_, cut)) = cut_short(&text[..end]) {
                    assert!(read(&ArcStr::from(cut)).is_ok(), "{end}");
                }
            }
        }
        assert_eq!(cut_short(&dataset(0)), None);
        assert_eq!(cut_short(")))]]"), None);
    }
}
