//! What is told about a tie, as sentences that the formats for people share; who writes them escapes them.

mod order;

pub use order::{Subject, Told, by_quotation, by_subject, label, told};

use super::{Selection, TieEntry};
use crate::{
    dataset::{
        ChineseParty, Claim, Dataset, Dispute, DutchLevel, DutchParty, PartialDate, Source,
        SourceId, Start, Statement, ThemeId, Tie, TieState, Words, date::Bound,
    },
    lang::Lang,
    text::labels::{self, pick},
};

/// What an export is about: the query, the date in force, the edition, one fact a line.
pub fn scope(selection: &Selection<'_>) -> Vec<String> {
    let lang = selection.lang;
    let day = lang.date(PartialDate::from_day(selection.as_of.day()));
    let edition = lang.date(selection.dataset.edition);
    let asked = selection.asked.as_deref();
    let asked = asked.map(|asked| format!("{}: {asked}", pick(lang, "Zoekvraag", "Query")));
    let mut lines: Vec<String> = asked.into_iter().collect();
    lines.push(format!("{}: {day}", pick(lang, "Peildatum", "As of")));
    lines.push(format!(
        "{}: {edition}",
        pick(lang, "Uitgave van de gegevens", "Edition of the data")
    ));
    lines
}

/// The Dutch party's name: `Arnhem`, `Groningen (provincie)`.
pub fn dutch(party: &DutchParty, lang: Lang) -> String {
    let name = &party.name;
    match party.level {
        DutchLevel::Municipality => name.to_string(),
        DutchLevel::Province => format!("{name} ({})", party.level.label(lang)),
    }
}

/// The Chinese party's names: `Wuhan 武汉`; `(onbenoemd)` where no source names it.
pub fn chinese(party: &ChineseParty, lang: Lang) -> String {
    match (&party.name, &party.zh) {
        (Some(name), Some(zh)) => format!("{name} {zh}"),
        (Some(one), None) | (None, Some(one)) => one.to_string(),
        (None, None) => labels::unnamed(lang).to_owned(),
    }
}

/// The two names: `Arnhem – Wuhan 武汉`.
pub fn title(tie: &Tie, lang: Lang) -> String {
    format!(
        "{} – {}",
        dutch(&tie.dutch, lang),
        chinese(&tie.chinese, lang)
    )
}

/// Both parties with what they are: `Arnhem (gemeente, Gelderland) – Wuhan 武汉 (stad, Hubei)`.
pub fn parties(tie: &Tie, lang: Lang) -> String {
    let dutch = &tie.dutch;
    let level = dutch.level.label(lang);
    let mut out = match dutch.level {
        DutchLevel::Municipality => format!("{} ({level}, {})", dutch.name, dutch.province.name()),
        DutchLevel::Province => format!("{} ({level})", dutch.name),
    };
    out.push_str(" – ");
    out.push_str(&chinese(&tie.chinese, lang));
    let place = chinese_place(&tie.chinese, lang);
    if place.is_empty() {
        out
    } else {
        format!("{out} ({place})")
    }
}

/// What the Chinese party is and where it lies: `stad, Hubei`; of a province only that it is one.
pub fn chinese_place(party: &ChineseParty, lang: Lang) -> String {
    let level = party.level.map(|level| level.label(lang));
    let province = party
        .province
        .as_deref()
        .filter(|province| party.name.as_deref() != Some(province));
    level
        .into_iter()
        .chain(province)
        .collect::<Vec<_>>()
        .join(", ")
}

/// The status with its date, and the last known one where the report has lapsed: `verbroken (2021)`.
pub fn status(tie_state: &TieState, lang: Lang) -> String {
    format!(
        "{}{}",
        tie_state.status.label(lang),
        status_details(tie_state, lang)
    )
}

/// The same with its symbol: `✗ verbroken (2021)`.
pub fn status_with_symbol(tie_state: &TieState, lang: Lang) -> String {
    format!("{} {}", tie_state.status.symbol(), status(tie_state, lang))
}

/// What follows the word for the status: ` (2021)`, ` (laatst bekend: actief, 2003)`.
pub fn status_details(tie_state: &TieState, lang: Lang) -> String {
    match last_known(tie_state, lang) {
        Some(last) => format!(" ({last})"),
        None => tie_state
            .status_on
            .map(|on| format!(" ({})", as_of(on, tie_state.is_report_date, lang)))
            .unwrap_or_default(),
    }
}

/// The date of a status: `2021`; `gemeld 7 mei 2023` where it is that of a publication, so that nobody takes
/// the day of a newspaper for the day of an ending.
pub fn as_of(on: PartialDate, is_report_date: bool, lang: Lang) -> String {
    let on = lang.date(on);
    if is_report_date {
        format!("{} {on}", pick(lang, "gemeld", "reported"))
    } else {
        on
    }
}

/// The status that held until its report lapsed: `laatst bekend: actief, 2003`.
pub fn last_known(tie_state: &TieState, lang: Lang) -> Option<String> {
    let (last, on) = tie_state.lapsed?;
    let on = on
        .map(|on| format!(", {}", lang.date(on)))
        .unwrap_or_default();
    Some(format!(
        "{}: {}{on}",
        pick(lang, "laatst bekend", "last known"),
        last.label(lang)
    ))
}

/// The start as part of a sentence: `sinds 1999`, `begonnen vóór 2007`, `begin onbekend`.
pub fn start(start: Start, lang: Lang) -> String {
    let day = match start {
        Start::On(day) => day,
        Start::Unclear => return pick(lang, "begin onduidelijk", "start unclear").to_owned(),
        Start::Unknown => return pick(lang, "begin onbekend", "start unknown").to_owned(),
    };
    let word = match day.bound() {
        Bound::On | Bound::About => pick(lang, "sinds", "since"),
        Bound::Before | Bound::After => pick(lang, "begonnen", "begun"),
    };
    format!("{word} {}", lang.date(day))
}

/// The badges of a tie: contested, reconsidering; and what it is where that is counted as no tie.
pub fn badges(tie_state: &TieState, lang: Lang) -> Vec<String> {
    let no_tie = tie_state.kind.filter(|_| !tie_state.is_tie());
    let no_tie = no_tie.map(|kind| {
        format!(
            "{} ({})",
            pick(lang, "geen band", "not a tie"),
            kind.label(lang)
        )
    });
    let contested = tie_state
        .contested
        .then(|| labels::contested(lang).to_owned());
    let reconsidering = tie_state
        .reconsidering
        .then(|| labels::reconsidering(lang).to_owned());
    no_tie
        .into_iter()
        .chain(contested)
        .chain(reconsidering)
        .collect()
}

/// A contradiction in words of ours, with the sources that contradict each other:
/// `betwist (begin): … (NRC; Clingendael)`.
pub fn dispute(dispute: &Dispute, dataset: &Dataset, lang: Lang) -> String {
    let publishers: Vec<&str> = dispute
        .sources
        .iter()
        .map(|id| publisher(id, dataset))
        .collect();
    let text = pick(lang, &dispute.nl, &dispute.en);
    let contested = labels::contested(lang);
    format!(
        "{contested} ({}): {text} ({})",
        dispute.about.label(lang),
        publishers.join("; ")
    )
}

/// What a statement says, with the date that it is about: `verbroken (2021)`, `reden voor het einde: mensenrechten`.
pub fn said(statement: &Statement, tie: &Tie, dataset: &Dataset, lang: Lang) -> String {
    let text = match &statement.says {
        Claim::Since(day) => start(Start::On(*day), lang),
        Claim::FirstContact(day) => format!(
            "{} {}",
            pick(lang, "eerste contacten", "first contacts"),
            lang.date(*day)
        ),
        Claim::SinceUnclear => start(Start::Unclear, lang),
        Claim::Status(status) => status.label(lang).to_owned(),
        Claim::Reconsidering => labels::reconsidering(lang).to_owned(),
        Claim::Theme(id) => theme(id, dataset, lang).to_owned(),
        Claim::Kind(kind) => kind.label_of(tie.dutch.level, lang).to_owned(),
        Claim::Partner { nl, en } | Claim::Event { nl, en } => pick(lang, nl, en).to_string(),
        Claim::Reason(stage, why) => {
            format!("{}: {}", stage.line_start(lang), why.label(lang))
        }
        Claim::Cost { nl, en, .. } => format!("{}: {}", labels::costs(lang), pick(lang, nl, en)),
        Claim::Gain { nl, en, .. } => format!("{}: {}", labels::gains(lang), pick(lang, nl, en)),
    };
    let when = match (&statement.says, when(statement, lang)) {
        (Claim::Status(_) | Claim::Reconsidering, None) => {
            let published = dataset
                .source(&statement.source)
                .and_then(|source| source.published);
            published.map(|on| as_of(on, true, lang))
        }
        (_, when) => when,
    };
    match when {
        // A sentence that goes on in brackets ends after them.
        Some(when) => format!("{} ({when})", text.strip_suffix('.').unwrap_or(&text)),
        None => text,
    }
}

/// The period or the date that a statement is about, where it names one: `1994 – 2004`, `vanaf 2016`, `2021`.
pub fn when(statement: &Statement, lang: Lang) -> Option<String> {
    match (statement.from, statement.to) {
        (Some(from), Some(to)) => Some(format!("{} – {}", lang.date(from), lang.date(to))),
        (Some(from), None) => Some(format!(
            "{} {}",
            pick(lang, "vanaf", "from"),
            lang.date(from)
        )),
        (None, Some(to)) => {
            let until = if to.bound() == Bound::On {
                pick(lang, "tot en met ", "until ")
            } else {
                ""
            };
            Some(format!("{until}{}", lang.date(to)))
        }
        (None, None) => statement.on.map(|on| lang.date(on)),
    }
}

/// Who says a statement, when and where: `NRC, 8 mei 2023, alinea 3`; of a source whose words are not quoted
/// also that, and its grade.
pub fn citation(statement: &Statement, dataset: &Dataset, lang: Lang) -> String {
    let mut out = credit(&statement.source, statement.place.as_deref(), dataset, lang);
    let Some(source) = dataset.source(&statement.source) else {
        return out;
    };
    if source.words == Words::Paraphrased {
        out.push_str(pick(lang, " · in onze woorden", " · in our words"));
    }
    if let Some(grade) = source.grade {
        out.push_str(&format!(" · {}", grade.letter(lang)));
    }
    out
}

/// The address of a source whose words are not quoted: there the reader can check ours.
pub fn address(statement: &Statement, dataset: &Dataset) -> Option<String> {
    let source = dataset
        .source(&statement.source)
        .filter(|source| source.words == Words::Paraphrased)?;
    source.url.as_deref().map(ToString::to_string)
}

/// A source with its date, and the place in it: `NRC, 8 mei 2023, alinea 3`.
pub fn credit(id: &SourceId, place: Option<&str>, dataset: &Dataset, lang: Lang) -> String {
    let mut out = publisher(id, dataset).to_owned();
    if let Some(source) = dataset.source(id) {
        out.push_str(", ");
        out.push_str(&published(source, lang));
    }
    if let Some(place) = place {
        out.push_str(", ");
        out.push_str(&labels::place(place, lang));
    }
    out
}

/// When a source appeared: `8 mei 2023`, `zonder datum`.
pub fn published(source: &Source, lang: Lang) -> String {
    source
        .published
        .map_or_else(|| labels::undated(lang).to_owned(), |on| lang.date(on))
}

/// The publisher of a source; its id where the dataset does not describe it.
fn publisher<'a>(id: &'a SourceId, dataset: &'a Dataset) -> &'a str {
    dataset
        .source(id)
        .map_or(id.as_str(), |source| &source.publisher)
}

/// A quotation in its marks, with its runs of white space folded. One that begins or ends with a mark of
/// its own stands without: two marks in a row read as a mistake, and where it stands tells what it is.
pub fn quoted(quote: &str) -> String {
    let folded = quote.split_whitespace().collect::<Vec<_>>().join(" ");
    if folded.starts_with('“') || folded.ends_with('”') {
        return folded;
    }
    format!("“{folded}”")
}

/// The names of the themes of a tie, in the order of first mention.
pub fn themes(entry: &TieEntry<'_>, dataset: &Dataset, lang: Lang) -> Vec<String> {
    super::selection::themes(entry.tie)
        .into_iter()
        .map(|id| theme(id, dataset, lang).to_owned())
        .collect()
}

/// The name of a theme; its id where the dataset does not describe it.
pub fn theme<'a>(id: &'a ThemeId, dataset: &'a Dataset, lang: Lang) -> &'a str {
    dataset
        .theme(id)
        .map_or(id.as_str(), |theme| theme.name(lang))
}
