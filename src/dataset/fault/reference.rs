//! Faults of names: those that nothing has, and those that two things have.

use super::suggestion::did_you_mean;
use crate::{dataset::closed_list::closed_list, lang::Bilingual};

closed_list! {
    /// What has an id: the list of a dataset that holds it, and its noun with the article.
    Thing {
        /// A source.
        Source: "sources" => "de bron" | "the source",
        /// A theme.
        Theme: "themes" => "het thema" | "the theme",
        /// A tie.
        Tie: "ties" => "de band" | "the tie",
        /// A national total.
        Total: "totals" => "het totaal" | "the total",
        /// A period.
        Period: "periods" => "de periode" | "the period",
        /// A term of the glossary.
        Term: "glossary" => "het begrip" | "the term",
    }
}

faults! {
    /// A fault of a name.
    ReferenceFault, lang {
        /// The id is empty.
        EmptyId(thing: Thing) let noun = thing.label(lang);
            => "{noun} heeft een lege id", "{noun} has an empty id";
            "Geef een id van kleine letters, cijfers en streepjes.",
            "Give an id of lower-case letters, digits and hyphens.";
        /// An earlier thing has the same id.
        DuplicateId(thing: Thing, id: Box<str>) let noun = thing.label(lang);
            => "{noun} ‘{id}’ staat er twee keer in", "{noun} ‘{id}’ is in it twice";
            "Voeg de twee samen of geef dit een andere id.", "Merge the two or give this one another id.";
        /// No source has this id; the one that it is most like.
        UnknownSource(id: Box<str>, nearest: Option<Box<str>>) let hint = did_you_mean(nearest.as_deref(), lang);
            => "onbekende bron ‘{id}’", "unknown source ‘{id}’";
            "{hint}Noem een id uit `sources` of voeg de bron daar toe.",
            "{hint}Name an id from `sources` or add the source there.";
        /// No theme has this id; the one that it is most like.
        UnknownTheme(id: Box<str>, nearest: Option<Box<str>>) let hint = did_you_mean(nearest.as_deref(), lang);
            => "onbekend thema ‘{id}’", "unknown theme ‘{id}’";
            "{hint}Noem een id uit `themes` of voeg het thema daar toe.",
            "{hint}Name an id from `themes` or add the theme there.";
        /// A total contradicts itself, or one that is not there.
        UnknownTotal(id: Box<str>)
            => "‘{id}’ is geen ander totaal", "‘{id}’ is no other total";
            "Noem in `contradicts` de id van een ander totaal.", "Name the id of another total in `contradicts`.";
        /// A total is compared, but has no number.
        NothingToCompare
            => "dit totaal heeft geen getal", "this total has no number";
            "Geef `number`, of haal `compare` weg.", "Give `number`, or remove `compare`.";
        /// The question that a total is compared by is not understood, for this reason.
        BadQuery(reason: Box<Bilingual>) let reason = reason.get(lang);
            => "de zoekvraag wordt niet begrepen: {reason}", "the query is not understood: {reason}";
            "Schrijf haar zoals in het dashboard, zonder datum; die is die van het totaal.",
            "Write it as in the dashboard, without a date; that is the total's.";
        /// A source leans on itself.
        LeansOnItself
            => "een bron leunt niet op zichzelf", "a source does not lean on itself";
            "Noem in `leans_on` een andere bron.", "Name another source in `leans_on`.";
        /// A dispute needs two sources, or one that says two things.
        LonelyDispute
            => "voor een tegenspraak zijn twee vermeldingen nodig", "a contradiction takes two statements";
            "Noem in `sources` de bronnen die elkaar tegenspreken.",
            "Name in `sources` the sources that contradict each other.";
        /// A dispute names a source twice.
        RepeatedInDispute(id: Box<str>)
            => "de bron ‘{id}’ staat hier twee keer", "the source ‘{id}’ is here twice";
            "Haal een van de twee weg.", "Remove one of the two.";
        /// A dispute names a source that says nothing about the tie.
        SilentInDispute(id: Box<str>)
            => "de bron ‘{id}’ zegt niets over deze band", "the source ‘{id}’ says nothing about this tie";
            "Voeg haar vermelding aan de band toe, of noem haar hier niet.",
            "Add its statement to the tie, or do not name it here.";
    }
}
