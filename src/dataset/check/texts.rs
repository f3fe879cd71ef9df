//! Texts of our own: both languages, no quotation marks, no letters of another script, real addresses.

use std::fmt::Arguments;

use super::Findings;
use crate::{
    dataset::{
        Author, Authors, Dataset, FormerName, SharedStr, Source, Tie, Title, author::AuthorName,
        fault::WordingFault,
    },
    lang::{Bilingual, Lang},
};

/// Finds empty texts, quotation marks in our own prose, letters that only look Latin, names in the wrong
/// script, and addresses that aren't.
pub fn texts(dataset: &Dataset, findings: &mut Findings) {
    let mut check = TextCheck { findings };
    check.filled(&dataset.title, format_args!("title"));
    for (s, source) in dataset.sources.iter().enumerate() {
        check.source(source, format_args!("sources/{s}"));
    }
    for (place, theme) in dataset.themes.iter().enumerate() {
        check.prose([&theme.nl, &theme.en], format_args!("themes/{place}"));
    }
    for (p, party) in dataset.political_parties.iter().enumerate() {
        for (place, name) in party.names().enumerate() {
            match place.checked_sub(1) {
                None => check.filled(name, format_args!("political_parties/{p}/name")),
                Some(alias) => {
                    check.filled(name, format_args!("political_parties/{p}/aliases/{alias}"));
                }
            }
        }
    }
    for (t, tie) in dataset.ties.iter().enumerate() {
        check.tie(tie, format_args!("ties/{t}"));
    }
    for (place, total) in dataset.totals.iter().enumerate() {
        check.bilingual(&total.about, format_args!("totals/{place}/about"));
    }
    for (place, period) in dataset.periods.iter().enumerate() {
        check.bilingual(&period.name, format_args!("periods/{place}/name"));
        check.bilingual(&period.about, format_args!("periods/{place}/about"));
    }
    for (place, term) in dataset.glossary.iter().enumerate() {
        let path = format_args!("glossary/{place}");
        check.filled(&term.term, format_args!("{path}/term"));
        check.optional(&term.full, format_args!("{path}/full"));
        check.bilingual(&term.about, format_args!("{path}/about"));
    }
    for (place, group) in dataset.thesaurus.iter().enumerate() {
        for (list, words) in [("nl", &group.nl), ("en", &group.en)] {
            for (number, word) in words.iter().enumerate() {
                check.filled(word, format_args!("thesaurus/{place}/{list}/{number}"));
            }
        }
    }
}

struct TextCheck<'a> {
    findings: &'a mut Findings,
}

impl TextCheck<'_> {
    fn source(&mut self, source: &Source, path: Arguments<'_>) {
        let title = format_args!("{path}/title");
        match &source.title {
            Title::Printed(printed) => self.filled(printed, title),
            Title::Described(about) => self.bilingual(about, title),
        }
        self.filled(&source.publisher, format_args!("{path}/publisher"));
        let author = format_args!("{path}/author");
        match &source.author {
            None => {}
            Some(Authors::Body(name)) => self.filled(name, author),
            Some(Authors::One(person)) => self.author(person, author),
            Some(Authors::Several(authors)) => {
                if authors.is_empty() {
                    self.findings.note(author, WordingFault::Empty);
                }
                for (place, person) in authors.iter().enumerate() {
                    self.author(person, format_args!("{author}/{place}"));
                }
            }
        }
        self.bilingual(&source.note, format_args!("{path}/note"));
        if source.url.as_ref().is_some_and(|url| !is_address(url)) {
            self.findings
                .note(format_args!("{path}/url"), WordingFault::Address);
        }
        if source.translated_from == Some(source.lang) {
            let path = format_args!("{path}/translated_from");
            self.findings.note(path, WordingFault::SameLanguage);
        }
    }

    fn author(&mut self, author: &Author, path: Arguments<'_>) {
        self.filled(&author.name, format_args!("{path}/name"));
        if author.family.is_some() && matches!(author.parts(), AuthorName::Body(_)) {
            self.findings
                .note(format_args!("{path}/family"), WordingFault::Family);
        }
    }

    fn tie(&mut self, tie: &Tie, path: Arguments<'_>) {
        self.latin(&tie.dutch.name, format_args!("{path}/dutch/name"));
        self.aliases(&tie.dutch.aliases, format_args!("{path}/dutch/aliases"));
        self.formerly(&tie.dutch.formerly, format_args!("{path}/dutch/formerly"));
        if let Some(name) = &tie.chinese.name {
            self.latin(name, format_args!("{path}/chinese/name"));
        }
        self.aliases(&tie.chinese.aliases, format_args!("{path}/chinese/aliases"));
        self.formerly(
            &tie.chinese.formerly,
            format_args!("{path}/chinese/formerly"),
        );
        if let Some(zh) = &tie.chinese.zh {
            self.han(zh, format_args!("{path}/chinese/zh"));
        }
        self.bilingual(tie.note.as_deref(), format_args!("{path}/note"));
        for (d, dispute) in tie.disputes.iter().enumerate() {
            self.prose(
                [&dispute.nl, &dispute.en],
                format_args!("{path}/disputes/{d}"),
            );
        }
        for (s, statement) in tie.statements.iter().enumerate() {
            let path = format_args!("{path}/statements/{s}");
            if let Some(texts) = statement.says.texts() {
                self.prose(texts, format_args!("{path}/says"));
            }
            self.bilingual(statement.note.as_deref(), format_args!("{path}/note"));
            self.optional(&statement.place, format_args!("{path}/where"));
        }
    }

    fn bilingual<'a>(&mut self, text: impl Into<Option<&'a Bilingual>>, path: Arguments<'_>) {
        if let Some(text) = text.into() {
            self.prose([&text.nl, &text.en], path);
        }
    }

    /// Text of our own in both languages.
    fn prose(&mut self, texts: [&str; 2], path: Arguments<'_>) {
        for (lang, text) in [Lang::Nl, Lang::En].into_iter().zip(texts) {
            let path = format_args!("{path}/{}", lang.code());
            if text.trim().is_empty() {
                self.findings.note(path, WordingFault::EmptyIn(lang));
            } else if let Some(mark) = text.chars().find(|&mark| QUOTATION_MARKS.contains(mark)) {
                self.findings.note(path, WordingFault::QuotationMarks(mark));
            } else {
                self.unmixed(text, path);
            }
        }
    }

    fn filled(&mut self, text: &str, path: Arguments<'_>) {
        if text.trim().is_empty() {
            self.findings.note(path, WordingFault::Empty);
        } else {
            self.unmixed(text, path);
        }
    }

    fn optional(&mut self, text: &Option<SharedStr>, path: Arguments<'_>) {
        if let Some(text) = text {
            self.filled(text, path);
        }
    }

    /// No word has Latin letters and letters that look like them.
    fn unmixed(&mut self, text: &str, path: Arguments<'_>) {
        let look_alike = |word: &str| word.chars().find(|&letter| is_look_alike(letter));
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        let mut mixed = words
            .filter(|word| word.chars().any(is_latin))
            .filter_map(look_alike);
        if let Some(letter) = mixed.next() {
            self.findings.note(path, WordingFault::LookAlike(letter));
        }
    }

    fn latin(&mut self, name: &str, path: Arguments<'_>) {
        let is_foreign = |letter: &char| letter.is_alphabetic() && !is_latin(*letter);
        let fault = match name.chars().find(is_foreign) {
            _ if name.trim().is_empty() => WordingFault::Empty,
            Some(letter) if is_look_alike(letter) => WordingFault::LookAlike(letter),
            Some(letter) => WordingFault::NotLatin(letter),
            None => return,
        };
        self.findings.note(path, fault);
    }

    fn han(&mut self, name: &str, path: Arguments<'_>) {
        let foreign = name.chars().find(|&letter| !is_han(letter));
        let last = name.chars().nth(2).and(name.chars().next_back());
        let fault = match (foreign, last) {
            _ if name.trim().is_empty() => WordingFault::Empty,
            (Some(letter), _) => WordingFault::NotHan(letter),
            (None, Some(rank)) if "市区县省".contains(rank) => WordingFault::Rank(rank),
            _ => return,
        };
        self.findings.note(path, fault);
    }

    fn formerly(&mut self, names: &[FormerName], path: Arguments<'_>) {
        for (place, former) in names.iter().enumerate() {
            self.latin(&former.name, format_args!("{path}/{place}/name"));
            if let Some(zh) = &former.zh {
                self.han(zh, format_args!("{path}/{place}/zh"));
            }
            if let Some(into) = &former.into {
                self.latin(into, format_args!("{path}/{place}/into"));
            }
        }
    }

    /// Other names are in either script, never in both.
    fn aliases(&mut self, aliases: &[SharedStr], path: Arguments<'_>) {
        for (place, alias) in aliases.iter().enumerate() {
            if alias.is_empty() || !alias.chars().all(is_han) {
                self.latin(alias, format_args!("{path}/{place}"));
            }
        }
    }
}

/// An apostrophe is none: Dutch writes thema’s.
const QUOTATION_MARKS: &str = "\"“”„‟‘‚«»‹›「」『』";

/// The blocks Basic Latin, Latin-1 Supplement, Latin Extended-A and -B and Latin Extended Additional.
const fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic()
        || matches!(letter as u32, 0xAA | 0xBA | 0xC0..=0xD6 | 0xD8..=0xF6 | 0xF8..=0x24F | 0x1E00..=0x1EFF)
}

/// Letters that pass for Latin ones (Unicode Technical Standard 39, confusables): IPA, Greek, Cyrillic,
/// Armenian, Cherokee, Lisu, mathematical alphabets and full-width forms.
const fn is_look_alike(letter: char) -> bool {
    matches!(letter as u32, 0x250..=0x2AF | 0x370..=0x58F | 0x13A0..=0x13FF | 0x1C80..=0x1C8F | 0x1D00..=0x1DBF
        | 0x1F00..=0x1FFF | 0x2100..=0x214F | 0x2C60..=0x2C7F | 0x2DE0..=0x2DFF | 0xA4D0..=0xA4FF | 0xA640..=0xA69F
        | 0xA720..=0xA7FF | 0xAB30..=0xABBF | 0xFF21..=0xFF5A | 0x1D400..=0x1D7FF)
}

/// The blocks of CJK Unified Ideographs with their extensions, and the ideographic zero.
const fn is_han(letter: char) -> bool {
    matches!(letter as u32, 0x3007 | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x323AF)
}

/// An address of the web: http or https, a host with a dot in it, nothing that has to be escaped (RFC 3986).
fn is_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or(url.strip_prefix("http://"));
    let host = rest
        .and_then(|rest| rest.split(['/', '?', '#']).next())
        .unwrap_or_default();
    let fits = |letter: char| {
        !letter.is_whitespace() && !letter.is_control() && !"\"<>\\^`{|}".contains(letter)
    };
    host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && url.chars().all(fits)
}
