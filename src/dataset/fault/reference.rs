//! Faults of names: those that nothing has, and those that two things have.

use super::suggestion::did_you_mean;
use crate::lang::{Bilingual, Lang};

/// What has an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A source.
    Source,
    /// A theme.
    Theme,
    /// A tie.
    Tie,
    /// A period.
    Period,
    /// A term of the glossary.
    Term,
    /// A national total.
    Total,
}

impl Thing {
    /// With its article.
    pub(super) const fn noun(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Source, Lang::Nl) => "de bron",
            (Self::Source, Lang::En) => "the source",
            (Self::Theme, Lang::Nl) => "het thema",
            (Self::Theme, Lang::En) => "the theme",
            (Self::Tie, Lang::Nl) => "de band",
            (Self::Tie, Lang::En) => "the tie",
            (Self::Period, Lang::Nl) => "de periode",
            (Self::Period, Lang::En) => "the period",
            (Self::Term, Lang::Nl) => "het begrip",
            (Self::Term, Lang::En) => "the term",
            (Self::Total, Lang::Nl) => "het totaal",
            (Self::Total, Lang::En) => "the total",
        }
    }
}

/// A fault of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reference {
    /// The id is empty.
    EmptyId(Thing),
    /// An earlier thing has the same id.
    DuplicateId(Thing, Box<str>),
    /// No source has this id.
    UnknownSource {
        /// As written.
        id: Box<str>,
        /// The id that it is most like.
        nearest: Option<Box<str>>,
    },
    /// No theme has this id.
    UnknownTheme {
        /// As written.
        id: Box<str>,
        /// The id that it is most like.
        nearest: Option<Box<str>>,
    },
    /// A total contradicts itself, or one that is not there.
    UnknownTotal(Box<str>),
    /// A total is compared, but has no number.
    NothingToCompare,
    /// The question that a total is compared by is not understood, for this reason.
    BadQuery(Box<Bilingual>),
    /// A source leans on itself.
    LeansOnItself,
    /// A dispute needs two sources, or one that says two things.
    LonelyDispute,
    /// A dispute names a source twice.
    RepeatedInDispute(Box<str>),
    /// A dispute names a source that says nothing about the tie.
    SilentInDispute(Box<str>),
}

impl Reference {
    pub(super) fn words(&self, lang: Lang) -> (String, String) {
        match self {
            Self::EmptyId(thing) => {
                let noun = thing.noun(lang);
                say!(lang, "{noun} heeft een lege id", "{noun} has an empty id";
                    "Geef een id van kleine letters, cijfers en streepjes.", "Give an id of lower-case letters, digits and hyphens.")
            }
            Self::DuplicateId(thing, id) => {
                let noun = thing.noun(lang);
                say!(lang, "{noun} ‘{id}’ staat er twee keer in", "{noun} ‘{id}’ is in it twice";
                    "Voeg de twee samen of geef dit een andere id.", "Merge the two or give this one another id.")
            }
            Self::UnknownSource { id, nearest } => {
                let hint = did_you_mean(nearest.as_deref(), lang);
                say!(lang, "onbekende bron ‘{id}’", "unknown source ‘{id}’";
                    "{hint}Noem een id uit `sources` of voeg de bron daar toe.", "{hint}Name an id from `sources` or add the source there.")
            }
            Self::UnknownTheme { id, nearest } => {
                let hint = did_you_mean(nearest.as_deref(), lang);
                say!(lang, "onbekend thema ‘{id}’", "unknown theme ‘{id}’";
                    "{hint}Noem een id uit `themes` of voeg het thema daar toe.", "{hint}Name an id from `themes` or add the theme there.")
            }
            Self::UnknownTotal(id) => {
                say!(lang, "‘{id}’ is geen ander totaal", "‘{id}’ is no other total";
                "Noem in `contradicts` de id van een ander totaal.", "Name the id of another total in `contradicts`.")
            }
            Self::NothingToCompare => {
                say!(lang, "dit totaal heeft geen getal", "this total has no number";
                "Geef `number`, of haal `compare` weg.", "Give `number`, or remove `compare`.")
            }
            Self::BadQuery(reason) => {
                let reason = reason.get(lang);
                say!(lang, "de zoekvraag wordt niet begrepen: {reason}", "the query is not understood: {reason}";
                    "Schrijf haar zoals in het dashboard, zonder datum; die is die van het totaal.",
                    "Write it as in the dashboard, without a date; that is the total's.")
            }
            Self::LeansOnItself => {
                say!(lang, "een bron leunt niet op zichzelf", "a source does not lean on itself";
                "Noem in `leans_on` een andere bron.", "Name another source in `leans_on`.")
            }
            Self::LonelyDispute => say!(lang,
                "voor een tegenspraak zijn twee uitspraken nodig", "a contradiction takes two statements";
                "Noem in `sources` de bronnen die elkaar tegenspreken.", "Name in `sources` the sources that contradict each other."),
            Self::RepeatedInDispute(id) => {
                say!(lang, "de bron ‘{id}’ staat hier twee keer", "the source ‘{id}’ is here twice";
                "Haal een van de twee weg.", "Remove one of the two.")
            }
            Self::SilentInDispute(id) => say!(lang,
                "de bron ‘{id}’ zegt niets over deze band", "the source ‘{id}’ says nothing about this tie";
                "Voeg haar uitspraak aan de band toe, of noem haar hier niet.", "Add its statement to the tie, or do not name it here."),
        }
    }
}
