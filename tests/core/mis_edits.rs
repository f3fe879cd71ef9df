//! Damages the real dataset the way that hands do, and sees each damage reported at its line.
//!
//! Anchors are sought in the file, so the test goes on working as the dataset grows.

use std::path::Path;

use stedenband::{
    dataset::{
        check::check,
        fault::{
            CodeFault, CoordinateOrder, Fault, FaultKind, IdentityFault, PlaceFault,
            QuotationFault, ReferenceFault, SyntaxFault, TimeFault, WordingFault,
        },
        load::{EMBEDDED, line_and_column},
        quotes::{self, EMBEDDED_LOCK, Lock, SourceTexts},
    },
    query::check_totals,
};

/// Where the texts are while the project is worked on; they are not part of it.
const TEXTS: &str = "../shared/sources";

/// All faults of `text`, with the texts where they are there and with the lock where they aren't.
fn faults(text: &str) -> Vec<Fault> {
    let lock = Lock::parse(EMBEDDED_LOCK).unwrap();
    check(text, |dataset, findings| {
        check_totals(dataset, findings);
        if Path::new(TEXTS).is_dir() {
            let _ = quotes::prove(dataset, &SourceTexts::new(Path::new(TEXTS)), None, findings);
        } else {
            quotes::vouch(dataset, Some(&lock), findings);
        }
    })
}

/// The first `from` after all of `anchors`, one after the other, replaced by `to`; and its line.
fn edit(anchors: &[&str], from: &str, to: &str) -> (String, usize) {
    let mut at = 0;
    for anchor in anchors.iter().chain([&from]) {
        at += EMBEDDED[at..]
            .find(anchor)
            .unwrap_or_else(|| panic!("{anchor} after {anchors:?}"));
    }
    let line = line_and_column(EMBEDDED, at).0;
    (
        format!("{}{to}{}", &EMBEDDED[..at], &EMBEDDED[at + from.len()..]),
        line,
    )
}

/// Damage, and whether a fault is the one that it must give.
struct Case {
    what: &'static str,
    anchors: &'static [&'static str],
    from: &'static str,
    to: &'static str,
    is_it: fn(&FaultKind) -> bool,
}

macro_rules! case {
    ($what:literal: [$($anchor:literal),*] $from:literal => $to:expr, $kind:pat) => {
        Case { what: $what, anchors: &[$($anchor),*], from: $from, to: $to, is_it: |kind| matches!(kind, $kind) }
    };
}

/// A quotation is wrong: with the texts it isn't found, without them the lock doesn't cover it.
macro_rules! unproven {
    () => {
        FaultKind::Quotation(
            QuotationFault::NotFound { .. }
                | QuotationFault::InOtherText { .. }
                | QuotationFault::NotLocked,
        )
    };
}

fn cases() -> Vec<Case> {
    let mut cases = quotations();
    cases.extend(references());
    cases.extend(notation());
    cases.extend(identities());
    cases.extend(places_and_times());
    cases.extend(texts());
    cases
}

fn quotations() -> Vec<Case> {
    vec![
        case!("another year in a quotation": ["id: \"arnhem-wuhan\"", "says: since("] "quote: \"Arnhem had eerste contacten met Wuhan in 1995" => "quote: \"Arnhem had eerste contacten met Wuhan in 1996", unproven!()),
        case!("one word more": ["id: \"arnhem-wuhan\""] "een officiële stedenband" => "een echte officiële stedenband", unproven!()),
        case!("one word less": ["id: \"arnhem-wuhan\""] "een officiële stedenband" => "een stedenband", unproven!()),
        case!("a misprint made good": ["id: \"provincie-utrecht-guangdong\"", "quote: \"Utrecht meldt"] "Guandong" => "Guangdong", unproven!()),
        case!("an accent lost": ["id: \"arnhem-wuhan\""] "officiële" => "officiele", unproven!()),
        case!("a word cut short": ["id: \"breda-yangzhou\""] "quote: \"De opening" => "quote: \"e opening", unproven!()),
        case!("a quotation of another document": ["id: \"arnhem-wuhan\"", "statements: ["] "source: \"clingendael\"" => "source: \"nrc\"", FaultKind::Quotation(_)),
        case!("a look-alike name in a quotation": ["id: \"breda-yangzhou\""] "quote: \"Breda (Yangzhou)" => "quote: \"Breda (Hangzhou)", unproven!()),
        case!("a quotation of a total": ["totals: ["] "quote: \"We benaderden 46" => "quote: \"We benaderden 47", unproven!()),
        case!("a quotation of a period": ["periods: ["] "isolatie te breken" => "isolatie te breeken", unproven!()),
        case!("a quotation of a term": ["glossary: ["] "landelijk niveau alle stedenbanden" => "landelijk niveau stedenbanden", unproven!()),
        case!("markup in a quotation": ["id: \"arnhem-wuhan\""] "een officiële stedenband" => "een *officiële* stedenband", FaultKind::Quotation(QuotationFault::Markup)),
        case!("a quotation from what may not be copied": ["id: \"arnhem-wuhan\"", "statements: ["] "source: \"clingendael\"" => "source: \"xmfo-zoetermeer-2019\"", FaultKind::Quotation(QuotationFault::FromParaphrased)),
    ]
}

fn references() -> Vec<Case> {
    vec![
        case!("a misspelt source": ["id: \"arnhem-wuhan\"", "statements: ["] "source: \"clingendael\"" => "source: \"clingendeal\"", FaultKind::Reference(ReferenceFault::UnknownSource(_, Some(_)))),
        case!("a misspelt theme": ["id: \"arnhem-wuhan\""] "theme(\"" => "theme(\"x", FaultKind::Reference(ReferenceFault::UnknownTheme { .. })),
        case!("a source under a taken id": ["sources: ["] "id: \"clingendael\"" => "id: \"ftm\"", FaultKind::Reference(ReferenceFault::DuplicateId(..))),
        case!("an empty id of a theme": ["themes: ["] "id: \"handel\"" => "id: \"\"", FaultKind::Reference(ReferenceFault::EmptyId(_))),
        case!("a source that leans on itself": ["id: \"epoch-times\""] "leans_on: [\"nrc\"]" => "leans_on: [\"epoch-times\"]", FaultKind::Reference(ReferenceFault::LeansOnItself)),
        case!("a dispute that names nobody": ["id: \"arnhem-wuhan\"", "disputes: ["] "sources: [\"nrc\", \"city-monitor\"]" => "sources: []", FaultKind::Reference(ReferenceFault::LonelyDispute)),
        case!("a dispute with one who is silent": ["id: \"arnhem-wuhan\"", "disputes: ["] "sources: [\"nrc\", \"city-monitor\"]" => "sources: [\"nrc\", \"xmfo-zoetermeer-2019\"]", FaultKind::Reference(ReferenceFault::SilentInDispute(_))),
        case!("a dispute with one source twice": ["id: \"arnhem-wuhan\"", "disputes: ["] "sources: [\"nrc\", \"city-monitor\"]" => "sources: [\"nrc\", \"nrc\"]", FaultKind::Reference(ReferenceFault::RepeatedInDispute(_))),
    ]
}

fn notation() -> Vec<Case> {
    vec![
        case!("a misspelt status": [] "status(verbroken)" => "status(verbrokn)", FaultKind::Syntax(SyntaxFault::Ron(_))),
        case!("a misspelt field": ["id: \"arnhem-wuhan\""] "quote: " => "qoute: ", FaultKind::Syntax(SyntaxFault::Ron(_))),
        case!("a misspelt Dutch province": ["id: \"arnhem-wuhan\""] "province: Gelderland" => "province: Gelderlnd", FaultKind::Syntax(SyntaxFault::Ron(_))),
        case!("a province in quotation marks": ["id: \"arnhem-wuhan\""] "province: Gelderland" => "province: \"Gelderland\"", FaultKind::Syntax(SyntaxFault::Ron(_))),
        case!("a forgotten comma": ["id: \"arnhem-wuhan\"", "statements: ["] "kind(zusterstad),\n" => "kind(zusterstad)\n", FaultKind::Syntax(_)),
        case!("an impossible date": ["id: \"arnhem-wuhan\""] "since(\"1999\")" => "since(\"1999-02-30\")", FaultKind::Syntax(SyntaxFault::Ron(_))),
        case!("a misprinted year": ["id: \"arnhem-wuhan\""] "since(\"1999\")" => "since(\"19999\")", FaultKind::Syntax(SyntaxFault::Ron(_))),
        case!("a date in words": ["id: \"arnhem-wuhan\""] "since(\"1999\")" => "since(\"rond 1999\")", FaultKind::Syntax(SyntaxFault::Ron(_))),
        case!("a version of the format": [] "format: 1" => "format: 12", FaultKind::Syntax(SyntaxFault::Version(_))),
    ]
}

fn identities() -> Vec<Case> {
    vec![
        case!("a misspelt id of a tie": [] "id: \"arnhem-wuhan\"" => "id: \"arnhem-wuhna\"", FaultKind::Identity(IdentityFault::TieId { .. })),
        case!("a province's tie without its prefix": [] "id: \"provincie-gelderland-hubei\"" => "id: \"gelderland-hubei\"", FaultKind::Identity(IdentityFault::TieId { .. })),
        case!("capitals in an id": ["themes: ["] "id: \"handel\"" => "id: \"Handel\"", FaultKind::Identity(IdentityFault::IdShape(_))),
        case!("characters of a look-alike": ["id: \"breda-yangzhou\""] "zh: \"扬州\"" => "zh: \"杭州\"", FaultKind::Identity(IdentityFault::OtherName { .. })),
        case!("a province for its look-alike": ["id: \"provincie-gelderland-hubei\""] "province: \"Hubei\"" => "province: \"Hebei\"", FaultKind::Identity(IdentityFault::ProvinceName { .. })),
        case!("characters of a look-alike province": ["id: \"provincie-gelderland-hubei\""] "湖北" => "河北", FaultKind::Identity(IdentityFault::ProvinceCharacters { .. })),
        case!("a body with other aliases than in its other ties": ["id: \"den-haag-wenzhou\""] "aliases: [\"'s-Gravenhage\", \"The Hague\"]" => "aliases: [\"The Hague\", \"'s-Gravenhage\"]", FaultKind::Identity(IdentityFault::WrittenOtherwise(..))),
        case!("a body at another point": ["id: \"den-haag-wenzhou\""] "at: (52.07667, 4.29861)" => "at: (52.07666, 4.29861)", FaultKind::Identity(IdentityFault::OtherPoint(..))),
        case!("a body with another code": ["id: \"den-haag-wenzhou\""] "cbs: \"GM0518\"" => "cbs: \"GM0519\"", FaultKind::Identity(IdentityFault::WrittenOtherwise(..))),
        case!("the code of another body": ["id: \"breda-yangzhou\""] "cbs: \"GM0758\"" => "cbs: \"GM0202\"", FaultKind::Code(CodeFault::OfOther(_))),
        case!("a code without its letters": ["id: \"arnhem-wuhan\""] "cbs: \"GM0202\"" => "cbs: \"0202\"", FaultKind::Code(CodeFault::Form(..))),
        case!("a code of too many digits": ["id: \"arnhem-wuhan\""] "gb2260: \"420100\"" => "gb2260: \"4201000\"", FaultKind::Code(CodeFault::Form(..))),
        case!("the code of its province for a city": ["id: \"arnhem-wuhan\""] "gb2260: \"420100\"" => "gb2260: \"420000\"", FaultKind::Code(CodeFault::Form(..))),
        case!("the code of its city for a district": ["id: \"weert-yuhang\""] "gb2260: \"330110\"" => "gb2260: \"330100\"", FaultKind::Code(CodeFault::Form(..))),
        case!("two digits of a code swapped": ["id: \"arnhem-wuhan\""] "gb2260: \"420100\"" => "gb2260: \"240100\"", FaultKind::Code(CodeFault::OtherProvince("42"))),
        case!("the name of today as one of before": ["id: \"amsterdam-beijing\""] "(name: \"Weesp\", year: 2022" => "(name: \"Amsterdam\", year: 2022", FaultKind::Code(CodeFault::StillItsName)),
        case!("the code of a province for a municipality": ["id: \"arnhem-wuhan\""] "cbs: \"GM0202\"" => "iso: \"NL-GE\"", FaultKind::Code(CodeFault::NotInRegister(_))),
        case!("a former name of the year to come": ["id: \"amsterdam-beijing\""] "(name: \"Weesp\", year: 2022" => "(name: \"Weesp\", year: 2202", FaultKind::Code(CodeFault::Year)),
        case!("the word for the rank": ["id: \"arnhem-wuhan\""] "武汉" => "武汉市", FaultKind::Wording(WordingFault::Rank('市'))),
    ]
}

fn places_and_times() -> Vec<Case> {
    vec![
        case!("latitude and longitude swapped": ["id: \"arnhem-wuhan\""] "at: (51.98, 5.91111)" => "at: (5.91111, 51.98)", FaultKind::Place(PlaceFault::OutsideNetherlands (CoordinateOrder::Swapped))),
        case!("a digit wrong": ["id: \"arnhem-wuhan\""] "at: (51.98, 5.91111)" => "at: (52.98, 5.91111)", FaultKind::Place(PlaceFault::OutsideProvince(_))),
        case!("a province that it isn't in": ["id: \"arnhem-wuhan\""] "province: Gelderland" => "province: Limburg", FaultKind::Place(PlaceFault::OutsideProvince(_))),
        case!("China in the sea": ["id: \"arnhem-wuhan\""] "at: (30.58333, 114.26667)" => "at: (114.26667, 30.58333)", FaultKind::Place(PlaceFault::OutsideChina (CoordinateOrder::Swapped))),
        case!("a misspelt Chinese province": ["id: \"arnhem-wuhan\""] "province: \"Hubei\"" => "province: \"Hubie\"", FaultKind::Place(PlaceFault::UnknownProvince(Some(_)))),
        case!("a start after the source": ["id: \"arnhem-wuhan\""] "since(\"1999\")" => "since(\"2025\")", FaultKind::Time(TimeFault::AfterSource { .. })),
        case!("a start after today": ["id: \"arnhem-wuhan\""] "since(\"1999\")" => "since(\"2199\")", FaultKind::Time(_)),
        case!("a source after the edition": ["id: \"ftm\""] "published: \"2022-01\"" => "published: \"2032-01\"", FaultKind::Time(TimeFault::AfterEdition { .. })),
        case!("a period that ends before it begins": ["id: \"mao\""] "to: \"1978\"" => "to: \"1878\"", FaultKind::Time(TimeFault::EndsBeforeItBegins { .. })),
        case!("a theme in a time to come": ["ties: ["] "from: \"19" => "from: \"21", FaultKind::Time(_)),
    ]
}

fn texts() -> Vec<Case> {
    vec![
        case!("an escape sequence": ["id: \"arnhem-wuhan\""] "name: \"Arnhem\"" => "name: \"Arn\u{1b}[31mhem\"", FaultKind::Wording(WordingFault::Hidden('\u{1b}'))),
        case!("text turned round": ["id: \"arnhem-wuhan\""] "name: \"Arnhem\"" => "name: \"\u{202e}Arnhem\"", FaultKind::Wording(WordingFault::Hidden('\u{202e}'))),
        case!("text turned round by an escape": ["id: \"arnhem-wuhan\""] "name: \"Arnhem\"" => "name: \"\\u{202e}Arnhem\"", FaultKind::Wording(WordingFault::Hidden('\u{202e}'))),
        case!("a letter of no width": ["id: \"arnhem-wuhan\""] "name: \"Arnhem\"" => "name: \"Arn\u{200b}hem\"", FaultKind::Wording(WordingFault::Hidden('\u{200b}'))),
        case!("a Cyrillic letter": ["id: \"arnhem-wuhan\""] "name: \"Arnhem\"" => "name: \"Аrnhem\"", FaultKind::Wording(WordingFault::LookAlike('А'))),
        case!("characters in the pinyin": ["id: \"arnhem-wuhan\""] "name: \"Wuhan\"" => "name: \"Wuhan 武\"", FaultKind::Wording(WordingFault::NotLatin('武'))),
        case!("pinyin in the characters": ["id: \"arnhem-wuhan\""] "zh: \"武汉\"" => "zh: \"武han\"", FaultKind::Wording(WordingFault::NotHan('h'))),
        case!("quotation marks in our own text": ["id: \"arnhem-wuhan\"", "nl: \""] "nl: \"" => "nl: \"“", FaultKind::Wording(WordingFault::QuotationMarks('“'))),
        case!("an address without its beginning": ["id: \"ftm\""] "url: \"https://" => "url: \"", FaultKind::Wording(WordingFault::Address)),
    ]
}

#[test]
fn every_mis_edit_is_reported_at_its_line() {
    assert!(cases().len() >= 30);
    let mut missed = Vec::new();
    for Case {
        what,
        anchors,
        from,
        to,
        is_it,
    } in cases()
    {
        let (text, line) = edit(anchors, from, to);
        let line_of = |fault: &Fault| line_and_column(&text, fault.at.start).0;
        let found = faults(&text);
        if !found
            .iter()
            .any(|fault| is_it(&fault.kind) && line_of(fault) == line)
        {
            let found: Vec<_> = found
                .iter()
                .map(|fault| (line_of(fault), &fault.kind))
                .collect();
            missed.push(format!("{what}, line {line}: {found:?}"));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// The bytes of a tie, brackets included.
fn tie(id: &str) -> std::ops::Range<usize> {
    let name = EMBEDDED.find(&format!("id: \"{id}\"")).unwrap();
    let start = EMBEDDED[..name].rfind("        (\n").unwrap();
    let end = start + EMBEDDED[start..].find("\n        ),\n").unwrap() + "\n        ),\n".len();
    start..end
}

fn replaced(at: std::ops::Range<usize>, by: &str) -> String {
    format!("{}{by}{}", &EMBEDDED[..at.start], &EMBEDDED[at.end..])
}

/// The faults that are `kind`, as the text that they mark.
fn marked(text: &str, is_it: impl Fn(&FaultKind) -> bool) -> Vec<String> {
    faults(text)
        .into_iter()
        .filter(|fault| is_it(&fault.kind))
        .map(|fault| text[fault.at].to_owned())
        .collect()
}

#[test]
fn a_tie_copied_and_left_so_is_reported() {
    let arnhem = &EMBEDDED[tie("arnhem-wuhan")];
    let copied = replaced(tie("arnhem-wuhan").end..tie("arnhem-wuhan").end, arnhem);
    assert_eq!(
        marked(&copied, |kind| matches!(
            kind,
            FaultKind::Reference(ReferenceFault::DuplicateId(..))
        )),
        ["\"arnhem-wuhan\""]
    );
    assert_eq!(
        marked(&copied, |kind| matches!(
            kind,
            FaultKind::Identity(IdentityFault::SamePair { .. })
        )),
        ["\"arnhem-wuhan\""]
    );
}

#[test]
fn a_statement_copied_and_left_so_is_reported() {
    let at = tie("arnhem-wuhan");
    let first = at.start
        + EMBEDDED[at.clone()]
            .find("                (\n                    says:")
            .unwrap();
    let statement =
        &EMBEDDED[first..first + EMBEDDED[first..].find("\n                ),\n").unwrap() + 20];
    let copied = replaced(first..first, statement);
    let found = marked(&copied, |kind| {
        matches!(kind, FaultKind::Identity(IdentityFault::DuplicateStatement))
    });
    assert_eq!(found, [statement.trim().trim_end_matches(',')]);
}

#[test]
fn a_quotation_lost_emptied_or_stretched_is_reported() {
    let at = tie("arnhem-wuhan");
    let start = at.start + EMBEDDED[at].find("quote: \"").unwrap();
    let end = start + EMBEDDED[start..].find("\",\n").unwrap() + "\",\n".len();
    let statement = &EMBEDDED[EMBEDDED[..start].rfind("(\n").unwrap()..start];
    let lost = marked(&replaced(start..end, ""), |kind| {
        *kind == QuotationFault::Missing.into()
    });
    assert!(
        matches!(&*lost, [lost] if lost.starts_with(statement)),
        "{lost:?}"
    );
    let empty = replaced(start..end, "quote: \"\",\n");
    assert_eq!(
        marked(&empty, |kind| *kind == WordingFault::Empty.into()),
        ["\"\""]
    );
    let words = format!("\"{}\"", "woord ".repeat(60));
    let long = replaced(start..end, &format!("quote: {words},\n"));
    assert_eq!(
        marked(&long, |kind| matches!(
            kind,
            FaultKind::Quotation(QuotationFault::TooLong(360))
        )),
        [words]
    );
}

#[test]
fn a_tie_that_lost_its_statements_is_reported() {
    let at = tie("arnhem-wuhan");
    let statements = at.start + EMBEDDED[at.clone()].find("statements: [").unwrap();
    let text = replaced(statements..at.end, "statements: [],\n        ),\n");
    assert_eq!(
        marked(&text, |kind| matches!(
            kind,
            FaultKind::Identity(IdentityFault::NoStatements)
        )),
        ["[]"]
    );
}

#[test]
fn one_place_told_in_two_ways_is_reported_at_both() {
    for (from, to, marks) in [
        (
            "province: \"Guangdong\"",
            "province: \"Guangxi\"",
            ["\"Guangxi\"", "\"Guangdong\""],
        ),
        ("zh: \"深圳\"", "zh: \"武汉\"", ["\"武汉\"", "\"深圳\""]),
        (
            "at: (22.54554, 114.0683)",
            "at: (23.54554, 114.0683)",
            ["(23.54554, 114.0683)", "(22.54554, 114.0683)"],
        ),
    ] {
        for id in ["almere-shenzhen", "den-haag-shenzhen"] {
            let at = tie(id);
            let found = at.start
                + EMBEDDED[at]
                    .find(from)
                    .unwrap_or_else(|| panic!("{from} in {id}"));
            let text = replaced(found..found + from.len(), to);
            let mut found = marked(&text, |kind| {
                use IdentityFault::{OtherCharacters, OtherPoint, OtherProvince};
                matches!(
                    kind,
                    FaultKind::Identity(
                        OtherProvince { .. } | OtherCharacters { .. } | OtherPoint { .. }
                    )
                )
            });
            found.sort_unstable();
            let mut marks = marks;
            marks.sort_unstable();
            assert_eq!(found, marks, "{to} in {id}");
        }
    }
}

#[test]
fn an_edition_that_lies_back_dates_what_came_later() {
    let (text, _) = edit(&[], "edition: \"2026-", "edition: \"2016-");
    assert!(
        marked(&text, |kind| matches!(
            kind,
            FaultKind::Time(TimeFault::AfterEdition { .. })
        ))
        .len()
            > 5
    );
}

#[test]
fn the_end_of_the_file_lost_is_reported() {
    let text = &EMBEDDED[..EMBEDDED.len() / 2];
    let found = faults(text);
    assert!(
        matches!(
            &*found,
            [Fault {
                kind: FaultKind::Syntax(SyntaxFault::Ron(_)),
                ..
            }]
        ),
        "{found:?}"
    );
}

#[test]
fn a_quotation_that_the_lock_does_not_cover_is_reported_without_the_texts() {
    let lock = EMBEDDED_LOCK
        .lines()
        .filter(|line| !line.starts_with("quote ftm"))
        .collect::<Vec<_>>()
        .join("\n");
    let lock = Lock::parse(&lock).unwrap();
    let found = check(EMBEDDED, |dataset, findings| {
        check_totals(dataset, findings);
        quotes::vouch(dataset, Some(&lock), findings);
    });
    assert!(found.len() > 10, "{found:?}");
    assert!(
        found
            .iter()
            .all(|fault| fault.kind == FaultKind::Quotation(QuotationFault::NotLocked))
    );
}
