//! Sentences about ties, shared by the formats for people and the screen; they are not escaped yet.

mod decisions;
mod evidence;
mod identity;
mod order;
mod sources;
mod status;

use std::collections::HashSet;

pub use decisions::{capitalised, own_word_of, told};
pub use evidence::evidence;
pub use identity::{became_part, chinese, former_name, identity};
pub use order::{Section, by_quotation, by_subject, label, sections};
pub use sources::{
    address, citation, credit, published, publisher, quoted, source_note, translation,
};
pub use status::{
    NOT_A_TIE, as_of, existed, last_known, reconsidered, status, status_date, status_details,
    status_label, status_symbol, status_with_symbol, status_word,
};

use super::{Selection, TieEntry, selection::themes};
use crate::{
    dataset::{
        ChineseParty, Claim, Dataset, Dispute, DutchLevel, DutchParty, PartialDate, Standing,
        Start, Statement, Subject, ThemeId, Tie, TieState, date::Bound,
    },
    lang::{Bilingual, Lang},
};

/// What an export is about: the query, the date in force, the edition, one fact a line.
pub fn scope(selection: &Selection<'_>) -> Vec<String> {
    let lang = selection.lang;
    let day = lang.date(PartialDate::from_day(selection.as_of.day()));
    let edition = lang.date(selection.dataset.edition);
    let asked = selection.asked.as_deref();
    let asked = asked.map(|asked| lang.query_asked(asked));
    let others = [lang.as_of_title(&day), lang.as_of_edition(&edition)];
    asked.into_iter().chain(others).collect()
}

/// The Dutch party's name: `Arnhem`, `Groningen (provincie)`.
pub fn dutch(party: &DutchParty, lang: Lang) -> String {
    let name = &party.name;
    match party.level {
        DutchLevel::Municipality => name.to_string(),
        DutchLevel::Province => format!("{name} ({})", party.level.label(lang)),
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
    let province = match dutch.level {
        DutchLevel::Municipality => format!(", {}", dutch.province.name()),
        DutchLevel::Province => String::new(),
    };
    let chinese = chinese(&tie.chinese, lang);
    let place = match chinese_place(&tie.chinese, lang) {
        place if place.is_empty() => place,
        place => format!(" ({place})"),
    };
    format!("{} ({level}{province}) – {chinese}{place}", dutch.name)
}

/// What the Chinese party is and where it lies: `stad, Hubei`; of a province only that it is one.
pub fn chinese_place(party: &ChineseParty, lang: Lang) -> String {
    let level = party.level.map(|level| level.label(lang));
    let province = party
        .province
        .as_deref()
        .filter(|province| party.name.as_deref() != Some(province));
    Vec::from_iter(level.into_iter().chain(province)).join(", ")
}

/// The start as part of a sentence: `sinds 1999`, `begonnen vóór 2007`, `begin onbekend`.
pub fn start(start: Start, lang: Lang) -> String {
    let day = match start {
        Start::On(day) => day,
        Start::Unclear => return lang.since_unclear().to_owned(),
        Start::Unknown => return lang.since_unknown().to_owned(),
    };
    let on = lang.date(day);
    match day.bound() {
        Bound::On | Bound::About => lang.since(&on),
        Bound::Before | Bound::After => lang.begun(&on),
    }
}

/// The badges of a tie: why it is not counted as one, where the word for its status does not say it; contested,
/// reconsidering.
pub fn badges(tie_state: &TieState, lang: Lang) -> Vec<String> {
    let mut badges = Vec::new();
    if !tie_state.is_tie() && !status::tells_standing(tie_state) {
        badges.push(tie_state.standing.label(lang).to_owned());
    }
    if tie_state.contested {
        badges.push(lang.disputed().to_owned());
    }
    badges.extend(tie_state.reconsidering.map(|it| reconsidered(it, lang)));
    badges
}

/// What to heed in a row that does not tell the sort of relation: that of what is no tie, then the badges.
pub fn notes(tie_state: &TieState, lang: Lang) -> Vec<String> {
    let is_contact = tie_state.standing == Standing::NotATie;
    let kind = tie_state.kind.filter(|_| is_contact);
    let kind = kind.map(|kind| kind.label(lang).to_owned());
    kind.into_iter().chain(badges(tie_state, lang)).collect()
}

/// The facts that follow a status: the start, what sort of relation it is, the badges.
pub fn facts(entry: &TieEntry<'_>, lang: Lang) -> Vec<String> {
    let TieEntry { tie, tie_state, .. } = entry;
    let mut facts = vec![start(tie_state.start, lang)];
    let kind = tie_state.kind;
    facts.extend(kind.map(|kind| kind.label_of(tie.dutch.level, lang).to_owned()));
    facts.extend(badges(tie_state, lang));
    facts
}

/// A contradiction in words of ours, with the publishers of the sources that contradict each other, each once:
/// `betwist (begin): … (NRC; Clingendael)`.
pub fn dispute(dispute: &Dispute, dataset: &Dataset, lang: Lang) -> String {
    let publishers = dispute.sources.iter().map(|id| publisher(id, dataset));
    let mut seen = HashSet::new();
    let publishers = publishers.filter(|publisher| seen.insert(publisher.to_owned()));
    let publishers = Vec::from_iter(publishers).join("; ");
    let (contested, about) = (lang.disputed(), dispute.about.label(lang));
    let text = without_full_stop(lang.pick(&*dispute.nl, &*dispute.en));
    format!("{contested} ({about}): {text} ({publishers})")
}

/// What a statement says, with the date that it is about: `verbroken (2021)`, `reden voor het einde: mensenrechten`.
pub fn said(statement: &Statement, tie: &Tie, dataset: &Dataset, lang: Lang) -> String {
    let text = match &statement.says {
        Claim::Since(day) => start(Start::On(*day), lang),
        Claim::FirstContact(day) => lang.first_contacts(&lang.date(*day)),
        Claim::SinceUnclear => start(Start::Unclear, lang),
        Claim::Status(status) => status.label(lang).to_owned(),
        Claim::Exists => lang.existed().to_owned(),
        Claim::Reconsidering => lang.reconsidering().to_owned(),
        Claim::Theme(id) => theme(id, dataset, lang).to_owned(),
        Claim::Kind(kind) => kind.label_of(tie.dutch.level, lang).to_owned(),
        Claim::Partner { nl, en } | Claim::Event { nl, en } => lang.pick(&**nl, &**en).to_owned(),
        Claim::Decision(decision) => decisions::sentence(decision, statement, dataset, lang),
        Claim::Reason(stage, why) => format!("{}: {}", stage.line_start(lang), why.label(lang)),
        Claim::Cost { nl, en, .. } => format!("{}: {}", lang.costs(), lang.pick(nl, en)),
        Claim::Gain { nl, en, .. } => format!("{}: {}", lang.gains(), lang.pick(nl, en)),
    };
    let when = match statement.says {
        Claim::Status(_) | Claim::Exists | Claim::Reconsidering => {
            Some(status::when(statement, dataset, lang))
        }
        _ => when(statement, lang),
    };
    match when {
        // A sentence that goes on in brackets ends after them.
        Some(when) => format!("{} ({when})", without_full_stop(&text)),
        None => text,
    }
}

/// A sentence that goes on behind it: without the full stop at its end.
pub fn without_full_stop(text: &str) -> &str {
    text.strip_suffix('.').unwrap_or(text)
}

/// Sentences in one, with a semicolon between them; only the last keeps its full stop.
pub fn in_a_row(sentences: &[String]) -> String {
    let Some((last, before)) = sentences.split_last() else {
        return String::new();
    };
    let before = before.iter().map(|text| without_full_stop(text));
    let all = before.chain(std::iter::once(last.as_str()));
    Vec::from_iter(all).join("; ")
}

/// The period or the date that a statement is about, where it has one: `1994 – 2004`, `vanaf 2016`, `2021`,
/// `1989 – 2004, periode van het hoofdstuk`.
pub fn when(statement: &Statement, lang: Lang) -> Option<String> {
    let when = dates(statement, lang)?;
    Some(match statement.dates {
        Some(basis) => format!("{when}, {}", basis.label(lang)),
        None => when,
    })
}

fn dates(statement: &Statement, lang: Lang) -> Option<String> {
    Some(match (statement.from, statement.to) {
        (Some(from), Some(to)) => format!("{} – {}", lang.date(from), lang.date(to)),
        (Some(from), None) => lang.starting(&lang.date(from)),
        (None, Some(to)) if to.bound() == Bound::On => lang.until(&lang.date(to)),
        (None, to) => lang.date(to.or(statement.on)?),
    })
}

/// The names of the themes of a tie, in the order of first mention.
pub fn theme_names(tie: &Tie, dataset: &Dataset, lang: Lang) -> String {
    let themes = themes(tie).into_iter();
    let names = themes.map(|id| theme(id, dataset, lang));
    Vec::from_iter(names).join(", ")
}

/// The same behind their heading: `Thema's: handel, cultuur`; `None` where there are none.
pub fn theme_line(tie: &Tie, dataset: &Dataset, lang: Lang) -> Option<String> {
    let names = theme_names(tie, dataset, lang);
    (!names.is_empty()).then(|| format!("{}: {names}", Subject::Theme.label(lang)))
}

/// A remark of ours: `opmerking: …`.
pub fn remark(note: &Bilingual, lang: Lang) -> String {
    lang.note(note.get(lang))
}

/// The remarks about statements, each once.
pub fn remarks(statements: &[&Statement], lang: Lang) -> Vec<String> {
    let mut seen: HashSet<&Bilingual> = HashSet::new();
    let notes = statements.iter().filter_map(|said| said.note.as_deref());
    notes
        .filter(|note| seen.insert(note))
        .map(|note| remark(note, lang))
        .collect()
}

/// The name of a theme; its id where the dataset does not describe it.
pub fn theme<'a>(id: &'a ThemeId, dataset: &'a Dataset, lang: Lang) -> &'a str {
    dataset
        .theme(id)
        .map_or(id.as_str(), |theme| theme.name(lang))
}

#[cfg(test)]
mod tests;
