//! Faults of decisions, and of sources that may tell of nothing else.

use super::suggestion::did_you_mean;
use crate::dataset::{Body, DutchLevel};

faults! {
    /// A fault of a decision or of a political party's own page.
    DecisionFault, lang {
        /// A municipality has no such body, or a province.
        BodyOfOtherLevel(body: Body, level: DutchLevel) let body = body.label(lang); let level = level.label(lang);
            => "een {level} heeft geen orgaan ‘{body}’", "a {level} has no body ‘{body}’";
            "Schrijf bij een gemeente `raad` of `college`, bij een provincie `staten` of `gs`.",
            "Write `raad` or `college` for a municipality, `staten` or `gs` for a province.";
        /// No political party has this name; the one that it is most like.
        UnknownPoliticalParty(name: Box<str>, nearest: Option<Box<str>>) let hint = did_you_mean(nearest.as_deref(), lang);
            => "onbekende politieke partij ‘{name}’", "unknown political party ‘{name}’";
            "{hint}Noem een naam uit `political_parties`, of voeg deze daar toe.",
            "{hint}Give a name from `political_parties`, or add this one there.";
        /// Two political parties have this name.
        AmbiguousPoliticalParty(name: Box<str>)
            => "twee politieke partijen heten ‘{name}’", "two political parties are called ‘{name}’";
            "Geef elke naam aan één partij.", "Give each name to one party.";
        /// A political party is named twice where once can be true.
        PositionTwice(name: Box<str>)
            => "‘{name}’ staat hier twee keer, aan twee kanten, of zowel heel als verdeeld",
            "‘{name}’ is here twice, on two sides, or both whole and divided";
            "Noem een partij één keer; stemde zij verdeeld, zet haar dan in `part_for` en `part_against`.",
            "Name a party once; if its members differed, put it in `part_for` and `part_against`.";
        /// A source of grade C tells of something else than a decision.
        OnlyDecisions
            => "de eigen pagina van een politieke partij (C) is hier geen bron",
            "a political party's own page (C) is no source for this";
            "Zo'n pagina telt alleen voor wat die partij zelf voorstelde, stemde of zei: `decision(…)`.",
            "Such a page counts only for what that party itself proposed, voted or said: `decision(…)`.";
        /// A source of grade C tells what another party did.
        NotItsOwn(name: Box<str>)
            => "de eigen pagina van een partij is geen bron voor wat ‘{name}’ deed",
            "a party's own page is no source for what ‘{name}’ did";
            "Laat deze partij weg; van zo'n pagina (C) telt alleen wat die partij zelf voorstelde, stemde of zei.",
            "Leave this party out; of such a page (C) only what that party itself proposed, voted or said counts.";
        /// A source of grade C whose party had no part in the decision.
        NoPart(party: Box<str>)
            => "hier staat niet wat ‘{party}’ voorstelde of stemde", "what ‘{party}’ proposed or voted is not here";
            "Noem de partij in `by`, `for`, `against`, `part_for` of `part_against`.",
            "Name the party in `by`, `for`, `against`, `part_for` or `part_against`.";
        /// A source of grade C does not say whose page it is.
        WhosePage
            => "van deze bron (C) staat er niet van welke partij zij is", "of this source (C) it is not told which party's it is";
            "Voeg `party: \"…\"` toe, met een naam uit `political_parties`.",
            "Add `party: \"…\"`, with a name from `political_parties`.";
        /// Only a source of grade C is a party's page.
        NoPartyPage
            => "alleen een bron met `grade: C` is de pagina van een partij", "only a source with `grade: C` is a party's page";
            "Haal `party` weg, of geef de bron `grade: C`.", "Remove `party`, or give the source `grade: C`.";
    }
}
