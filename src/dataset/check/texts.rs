//! Texts of our own: both languages, no quotation marks, no letters of another script, real addresses.

use super::{
    Findings,
    locate::{Path, steps},
};
use crate::{
    dataset::{
        Author, Authors, Claim, Dataset, SharedStr, Source, Statement, Tie, author::Name,
        fault::Wording,
    },
    lang::{Bilingual, Lang},
};

/// Finds empty texts, quotation marks in our own prose, letters that only look Latin, names in the wrong
/// script, and addresses that aren't.
pub fn texts(dataset: &Dataset, findings: &mut Findings) {
    let mut check = Texts { findings };
    check.filled(&dataset.title, || steps!["title"]);
    for (s, source) in dataset.sources.iter().enumerate() {
        check.source(source, s);
    }
    for (place, theme) in dataset.themes.iter().enumerate() {
        check.prose(&theme.nl, &theme.en, || steps!["themes", place]);
    }
    for (t, tie) in dataset.ties.iter().enumerate() {
        check.tie(tie, t);
    }
    for (place, total) in dataset.totals.iter().enumerate() {
        check.bilingual(&total.about, || steps!["totals", place, "about"]);
    }
    for (place, period) in dataset.periods.iter().enumerate() {
        check.bilingual(&period.name, || steps!["periods", place, "name"]);
        check.bilingual(&period.about, || steps!["periods", place, "about"]);
    }
    for (place, term) in dataset.glossary.iter().enumerate() {
        check.filled(&term.term, || steps!["glossary", place, "term"]);
        check.optional(&term.full, || steps!["glossary", place, "full"]);
        check.bilingual(&term.about, || steps!["glossary", place, "about"]);
    }
}

struct Texts<'a> {
    findings: &'a mut Findings,
}

impl Texts<'_> {
    fn source(&mut self, source: &Source, s: usize) {
        self.filled(&source.title, || steps!["sources", s, "title"]);
        self.filled(&source.publisher, || steps!["sources", s, "publisher"]);
        self.authors(source.author.as_ref(), || steps!["sources", s, "author"]);
        if let Some(note) = &source.note {
            self.bilingual(note, || steps!["sources", s, "note"]);
        }
        if source.url.as_ref().is_some_and(|url| !is_address(url)) {
            self.findings
                .note(steps!["sources", s, "url"], Wording::Address);
        }
    }

    fn authors(&mut self, authors: Option<&Authors>, path: impl Fn() -> Path) {
        match authors {
            None => {}
            Some(Authors::Body(name)) => self.filled(name, path),
            Some(Authors::One(author)) => self.author(author, path),
            Some(Authors::Several(authors)) if authors.is_empty() => {
                self.findings.note(path(), Wording::Empty);
            }
            Some(Authors::Several(authors)) => {
                for (place, author) in authors.iter().enumerate() {
                    self.author(author, || [path(), steps![place]].concat());
                }
            }
        }
    }

    fn author(&mut self, author: &Author, path: impl Fn() -> Path) {
        self.filled(&author.name, || [path(), steps!["name"]].concat());
        if author.family.is_some() && matches!(author.parts(), Name::Body(_)) {
            self.findings
                .note([path(), steps!["family"]].concat(), Wording::Family);
        }
    }

    fn tie(&mut self, tie: &Tie, t: usize) {
        self.latin(&tie.dutch.name, || steps!["ties", t, "dutch", "name"]);
        self.aliases(&tie.dutch.aliases, || steps!["ties", t, "dutch", "aliases"]);
        if let Some(name) = &tie.chinese.name {
            self.latin(name, || steps!["ties", t, "chinese", "name"]);
        }
        self.aliases(&tie.chinese.aliases, || {
            steps!["ties", t, "chinese", "aliases"]
        });
        if let Some(zh) = &tie.chinese.zh {
            self.han(zh, || steps!["ties", t, "chinese", "zh"]);
        }
        if let Some(note) = &tie.note {
            self.bilingual(note, || steps!["ties", t, "note"]);
        }
        for (d, dispute) in tie.disputes.iter().enumerate() {
            self.prose(&dispute.nl, &dispute.en, || {
                steps!["ties", t, "disputes", d]
            });
        }
        for (s, statement) in tie.statements.iter().enumerate() {
            self.statement(statement, || steps!["ties", t, "statements", s]);
        }
    }

    fn statement(&mut self, statement: &Statement, path: impl Fn() -> Path) {
        let inside = |steps: Path| [path(), steps].concat();
        if let Claim::Partner { nl, en }
        | Claim::Event { nl, en }
        | Claim::Cost { nl, en, .. }
        | Claim::Gain { nl, en, .. } = &statement.says
        {
            self.prose(nl, en, || inside(steps!["says"]));
        }
        if let Some(note) = &statement.note {
            self.bilingual(note, || inside(steps!["note"]));
        }
        self.optional(&statement.place, || inside(steps!["where"]));
    }

    fn bilingual(&mut self, text: &Bilingual, path: impl Fn() -> Path) {
        self.prose(&text.nl, &text.en, path);
    }

    /// Text of our own in both languages.
    fn prose(&mut self, nl: &str, en: &str, path: impl Fn() -> Path) {
        for (lang, field, text) in [(Lang::Nl, "nl", nl), (Lang::En, "en", en)] {
            let path = || [path(), steps![field]].concat();
            if text.trim().is_empty() {
                self.findings.note(path(), Wording::EmptyIn(lang));
            } else if let Some(mark) = text.chars().find(|&letter| is_quotation_mark(letter)) {
                self.findings.note(path(), Wording::QuotationMarks(mark));
            } else {
                self.unmixed(text, path);
            }
        }
    }

    fn filled(&mut self, text: &str, path: impl Fn() -> Path) {
        if text.trim().is_empty() {
            self.findings.note(path(), Wording::Empty);
        } else {
            self.unmixed(text, path);
        }
    }

    fn optional(&mut self, text: &Option<SharedStr>, path: impl Fn() -> Path) {
        if let Some(text) = text {
            self.filled(text, path);
        }
    }

    /// No word has Latin letters and letters that look like them.
    fn unmixed(&mut self, text: &str, path: impl Fn() -> Path) {
        let mixed = |word: &&str| word.chars().any(is_latin) && word.chars().any(is_look_alike);
        let word = text
            .split(|letter: char| !letter.is_alphanumeric())
            .find(mixed);
        if let Some(letter) =
            word.and_then(|word| word.chars().find(|&letter| is_look_alike(letter)))
        {
            self.findings.note(path(), Wording::LookAlike(letter));
        }
    }

    fn latin(&mut self, name: &str, path: impl Fn() -> Path) {
        match name
            .chars()
            .find(|&letter| letter.is_alphabetic() && !is_latin(letter))
        {
            _ if name.trim().is_empty() => self.findings.note(path(), Wording::Empty),
            Some(letter) if is_look_alike(letter) => {
                self.findings.note(path(), Wording::LookAlike(letter));
            }
            Some(letter) => self.findings.note(path(), Wording::NotLatin(letter)),
            None => {}
        }
    }

    fn han(&mut self, name: &str, path: impl Fn() -> Path) {
        let last = name
            .chars()
            .next_back()
            .filter(|last| "市区县省".contains(*last));
        match (name.chars().find(|&letter| !is_han(letter)), last) {
            _ if name.trim().is_empty() => self.findings.note(path(), Wording::Empty),
            (Some(letter), _) => self.findings.note(path(), Wording::NotHan(letter)),
            (None, Some(rank)) if name.chars().count() > 2 => {
                self.findings.note(path(), Wording::Rank(rank));
            }
            _ => {}
        }
    }

    /// Other names are in either script, never in both.
    fn aliases(&mut self, aliases: &[SharedStr], path: impl Fn() -> Path) {
        for (place, alias) in aliases.iter().enumerate() {
            if alias.is_empty() || !alias.chars().all(is_han) {
                self.latin(alias, || [path(), steps![place]].concat());
            }
        }
    }
}

/// An apostrophe is none: Dutch writes thema’s.
const fn is_quotation_mark(letter: char) -> bool {
    matches!(
        letter,
        '"' | '“'
            | '”'
            | '„'
            | '‟'
            | '‘'
            | '‚'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '「'
            | '」'
            | '『'
            | '』'
    )
}

/// The blocks Basic Latin, Latin-1 Supplement, Latin Extended-A and -B and Latin Extended Additional.
const fn is_latin(letter: char) -> bool {
    matches!(letter, 'A'..='Z' | 'a'..='z' | '\u{AA}' | '\u{BA}' | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}'
        | '\u{F8}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
}

/// Letters that pass for Latin ones (Unicode Technical Standard 39, confusables): IPA, Greek, Cyrillic,
/// Armenian, Cherokee, Lisu, mathematical alphabets and full-width forms.
const fn is_look_alike(letter: char) -> bool {
    matches!(letter, '\u{250}'..='\u{2AF}' | '\u{370}'..='\u{58F}' | '\u{13A0}'..='\u{13FF}' | '\u{1C80}'..='\u{1C8F}'
        | '\u{1D00}'..='\u{1DBF}' | '\u{1F00}'..='\u{1FFF}' | '\u{2100}'..='\u{214F}' | '\u{2C60}'..='\u{2C7F}'
        | '\u{2DE0}'..='\u{2DFF}' | '\u{A4D0}'..='\u{A4FF}' | '\u{A640}'..='\u{A69F}' | '\u{A720}'..='\u{A7FF}'
        | '\u{AB30}'..='\u{ABBF}' | '\u{FF21}'..='\u{FF5A}' | '\u{1D400}'..='\u{1D7FF}')
}

/// The blocks of CJK Unified Ideographs with their extensions, and the ideographic zero.
const fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3007}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{323AF}')
}

/// An address of the web: http or https, a host with a dot in it, nothing that has to be escaped (RFC 3986).
fn is_address(url: &str) -> bool {
    let Some(rest) = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))
    else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let fits = |letter: char| {
        !letter.is_whitespace() && !letter.is_control() && !"\"<>\\^`{|}".contains(letter)
    };
    host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && url.chars().all(fits)
}
