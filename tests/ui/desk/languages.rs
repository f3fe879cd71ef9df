//! No Dutch on English screens, and no English on Dutch ones.

use std::{fs, path::Path};

use stedenband::{
    dataset::{Dataset, Title, load},
    lang::Lang,
    query::Query,
    tui::{loading::Loaded, update::replace},
};

use crate::common::Dashboard;

/// A shorter text stands in too many words of the other language.
const SHORTEST: usize = 4;

/// Words of both languages, or a name or a part of one: Partij voor de Dieren.
const SHARED: [&str; 4] = ["begin", "city", "Ties", "voor"];

/// A text of the interface in Dutch and in English.
type Pair = (String, String);

/// The text between the quotation marks that `rest` begins with, and what comes after.
fn literal(rest: &str) -> Option<(String, &str)> {
    let inner = rest.strip_prefix('"')?;
    let end = inner
        .char_indices()
        .find(|&(at, c)| c == '"' && !inner[..at].ends_with('\\'))?
        .0;
    Some((inner[..end].replace("\\\"", "\""), &inner[end + 1..]))
}

/// Two texts with a comma between them.
fn two(rest: &str) -> Option<Pair> {
    let (nl, rest) = literal(rest)?;
    let (en, _) = literal(rest.trim_start().strip_prefix(',')?.trim_start())?;
    Some((nl, en))
}

/// The texts that a source file picks between, `pick(lang, "…", "…")`, or has side by side, `("…", "…")`.
fn pairs_in(code: &str, begin: &str) -> Vec<Pair> {
    let places = code
        .match_indices(begin)
        .map(|(at, begin)| &code[at + begin.len()..]);
    places
        .filter_map(|rest| two(rest[rest.find('"')?..].trim_start()))
        .collect()
}

/// The texts that a table has side by side, `"…" | "…"`.
fn pairs_in_table(code: &str) -> Vec<Pair> {
    let places = code.match_indices("\" | \"");
    places
        .filter_map(|(at, _)| {
            let (_, nl) = code[..at].rsplit_once('"')?;
            Some((nl.to_owned(), literal(&code[at + 4..])?.0))
        })
        .collect()
}

/// Gives each source file below a folder, with its code.
pub fn visit(folder: &Path, each: &mut impl FnMut(&Path, &str)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            visit(&path, each);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            each(&path, &fs::read_to_string(&path).unwrap());
        }
    }
}

/// `name: "…"` in the texts of one language, and each text of a block that makes one.
fn fields(code: &str) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for line in code.lines() {
        let Some((name, rest)) = line.trim().split_once(": ") else {
            continue;
        };
        let begins: Vec<usize> = match rest.strip_prefix('{') {
            Some(_) => rest
                .match_indices('"')
                .map(|(at, _)| at)
                .step_by(2)
                .collect(),
            None => vec![0],
        };
        for (number, begin) in begins.into_iter().enumerate() {
            let text = literal(&rest[begin..]);
            fields.extend(text.map(|(text, _)| (format!("{name} {number}"), text)));
        }
    }
    fields
}

/// All texts that are there in two languages and differ.
fn pairs() -> Vec<Pair> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut pairs = Vec::new();
    visit(&source, &mut |_, code| {
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        pairs.extend(pairs_in(code, "pick("));
        pairs.extend(pairs_in_table(code));
    });
    let commands = include_str!("../../../assets/commands.ron");
    pairs.extend(pairs_in(commands, "label: ("));
    pairs.extend(pairs_in(commands, "does: ("));
    let [nl, en] = ["nl", "en"].map(|name| {
        let mut texts = String::new();
        visit(&source.join("text").join(name), &mut |_, code| {
            texts += code;
        });
        texts
    });
    let en = fields(&en);
    for (name, nl) in fields(&nl) {
        pairs.extend(
            en.iter()
                .find(|(other, _)| *other == name)
                .map(|(_, en)| (nl.clone(), en.clone())),
        );
    }
    pairs.retain(|(nl, en)| nl != en);
    assert!(pairs.len() > 500, "the texts are found: {}", pairs.len());
    pairs
}

/// What a text says itself, between its arguments.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(['{', '}']).step_by(2);
    parts.map(|part| part.trim_matches([' ', ':', ',', '.', '(', ')']))
}

/// Whether `words` stand in `text` as words.
fn stands_in(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + words.len()..]);
        !before.ends_with(|c: char| c.is_alphanumeric() || c == '-')
            && !after.starts_with(|c: char| c.is_alphanumeric() || c == '-')
    })
}

/// The dataset without the words of others, which are in one language.
fn without_quotations() -> Dataset {
    let mut dataset = load::embedded();
    let blank = || "·".into();
    dataset.title = blank();
    for source in &mut dataset.sources {
        (source.publisher, source.author, source.url) = (blank(), None, None);
        // What a source without a title is, is in our words.
        if source.title.printed().is_some() {
            source.title = Title::Printed(blank());
        }
    }
    for statement in dataset
        .ties
        .iter_mut()
        .flat_map(|tie| tie.statements.iter_mut())
    {
        (statement.quote, statement.place) = (None, None);
    }
    dataset
        .totals
        .iter_mut()
        .for_each(|total| (total.quote, total.place) = (blank(), blank()));
    dataset
        .periods
        .iter_mut()
        .for_each(|period| (period.quote, period.place) = (blank(), blank()));
    for term in &mut dataset.glossary {
        (term.quote, term.place, term.term, term.full) = (blank(), blank(), blank(), None);
    }
    dataset
}

/// What is opened over each view, and closed again.
const OVER: [(&str, &str); 11] = [
    ("", ""),
    ("s", "Escape"),
    ("slash", "Escape"),
    ("b", "Escape"),
    ("colon", "Escape"),
    ("x", "Escape"),
    ("question", "Escape"),
    ("i", "Escape"),
    ("u", "Escape"),
    ("F2", "Escape"),
    ("ctrl+g", "ctrl+g ctrl+g"),
];

#[test]
fn no_screen_speaks_the_other_language() {
    let pairs = pairs();
    let mut wrong = Vec::new();
    for lang in [Lang::Nl, Lang::En] {
        let (own, other): (Vec<&str>, Vec<&str>) = pairs
            .iter()
            .map(|(nl, en)| match lang {
                Lang::Nl => (&**nl, &**en),
                Lang::En => (&**en, &**nl),
            })
            .unzip();
        let own: Vec<&str> = own.into_iter().flat_map(parts).collect();
        let foreign: Vec<&str> = other
            .into_iter()
            .flat_map(parts)
            .filter(|text| {
                text.chars().count() >= SHORTEST
                    && !SHARED.contains(text)
                    && !own.iter().any(|own| stands_in(own, text))
            })
            .collect();
        for query in ["", "xyzzyq"] {
            let mut dashboard = Dashboard::opened(200, 250, lang, query, None);
            let today = dashboard.model.data.today;
            let bare = Loaded::new(without_quotations(), today, Query::default());
            replace(&mut dashboard.model, bare);
            for (view, (open, close)) in ["1", "2", "3", "4", "5"]
                .iter()
                .flat_map(|view| OVER.map(|over| (view, over)))
            {
                let screen = dashboard.press(view).press(open).screen();
                let spoken = foreign.iter().filter(|text| stands_in(&screen, text));
                wrong.extend(spoken.map(|text| format!("{lang:?} {view} {open:?}: {text}")));
                dashboard.press(close);
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
