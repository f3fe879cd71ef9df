//! Faults of identity: which tie this is, and that it is one.

use super::reference::Thing;
use crate::lang::Lang;

/// A fault of identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Identity {
    /// An id has other characters than lower-case letters, digits and single hyphens.
    IdShape(Thing),
    /// The id of a tie isn't the one that its parties give.
    TieId {
        /// The one that they give.
        expected: Box<str>,
    },
    /// No source says anything about the tie.
    NoStatements,
    /// Another tie is between the same parties.
    SamePair {
        /// The id of the first.
        other: Box<str>,
    },
    /// The same statement is there twice.
    DuplicateStatement,
    /// The party is a province and has another name than its province.
    ProvinceName {
        /// The name of the province.
        expected: Box<str>,
    },
    /// The Chinese party is a province, and these are not its characters.
    ProvinceCharacters {
        /// Its characters.
        expected: Box<str>,
    },
    /// The counterpart has no name, and still has what only a named one can have.
    UnnamedDetail,
    /// Another tie has the same name of a party with another province.
    OtherProvince {
        /// The name.
        name: Box<str>,
        /// The id of the other tie.
        other: Box<str>,
    },
    /// Another tie has the same Chinese name in other characters.
    OtherCharacters {
        /// The name.
        name: Box<str>,
        /// The id of the other tie.
        other: Box<str>,
    },
    /// Another tie has the same characters with another name in pinyin.
    OtherName {
        /// The characters.
        zh: Box<str>,
        /// The id of the other tie.
        other: Box<str>,
    },
    /// Another tie puts the same place elsewhere on the map.
    OtherPoint {
        /// The name.
        name: Box<str>,
        /// The id of the other tie.
        other: Box<str>,
    },
}

impl Identity {
    pub(super) fn words(&self, lang: Lang) -> (String, String) {
        match self {
            Self::IdShape(thing) => {
                let noun = thing.noun(lang);
                say!(lang, "de id van {noun} heeft niet de juiste vorm", "the id of {noun} does not have the right form";
                    "Gebruik kleine letters, cijfers en losse streepjes: den-haag-shenzhen.",
                    "Use lower-case letters, digits and single hyphens: den-haag-shenzhen.")
            }
            Self::TieId { expected } => say!(lang,
                "deze id hoort niet bij de partijen", "this id does not belong to the parties";
                "Bij deze twee namen hoort ‘{expected}’. Kijk of de id of een van de namen verkeerd is.",
                "These two names give ‘{expected}’. See whether the id or one of the names is wrong."),
            Self::NoStatements => say!(lang,
                "deze band heeft geen enkele uitspraak", "this tie has no statement at all";
                "Voeg ten minste één uitspraak met bron toe, of haal de band weg.",
                "Add at least one statement with its source, or remove the tie."),
            Self::SamePair { other } => say!(lang,
                "de band ‘{other}’ is tussen dezelfde partijen", "the tie ‘{other}’ is between the same parties";
                "Zet de uitspraken bij één band bij elkaar.", "Put the statements together in one tie."),
            Self::DuplicateStatement => say!(lang,
                "deze uitspraak staat er twee keer", "this statement is there twice";
                "Haal een van de twee weg.", "Remove one of the two."),
            Self::ProvinceName { expected } => say!(lang,
                "deze partij is een provincie maar heet anders dan haar provincie", "this party is a province but has another name than its province";
                "Schrijf ‘{expected}’, of verander het niveau of de provincie.", "Write ‘{expected}’, or change the level or the province."),
            Self::ProvinceCharacters { expected } => say!(lang,
                "deze karakters horen niet bij de provincie", "these characters do not belong to the province";
                "Schrijf ‘{expected}’.", "Write ‘{expected}’."),
            Self::UnnamedDetail => say!(lang,
                "een onbenoemde tegenhanger heeft geen karakters en geen plaats", "an unnamed counterpart has no characters and no place";
                "Geef de naam, of haal dit weg.", "Give the name, or remove this."),
            Self::OtherProvince { name, other } => say!(lang,
                "‘{name}’ ligt in de band ‘{other}’ in een andere provincie", "in the tie ‘{other}’, ‘{name}’ lies in another province";
                "Kijk welke van de twee klopt, en of niet een naam is verwisseld die erop lijkt.",
                "See which of the two is right, and whether a name was swapped for one that looks like it."),
            Self::OtherCharacters { name, other } => say!(lang,
                "‘{name}’ heeft in de band ‘{other}’ andere karakters", "in the tie ‘{other}’, ‘{name}’ has other characters";
                "Kijk welke van de twee klopt, en of niet een naam is verwisseld die erop lijkt.",
                "See which of the two is right, and whether a name was swapped for one that looks like it."),
            Self::OtherName { zh, other } => say!(lang,
                "‘{zh}’ heet in de band ‘{other}’ anders", "in the tie ‘{other}’, ‘{zh}’ has another name";
                "Kijk welke van de twee klopt, en of niet een naam is verwisseld die erop lijkt.",
                "See which of the two is right, and whether a name was swapped for one that looks like it."),
            Self::OtherPoint { name, other } => say!(lang,
                "‘{name}’ ligt in de band ‘{other}’ op een andere plaats", "in the tie ‘{other}’, ‘{name}’ lies elsewhere";
                "Geef dezelfde breedte en lengte.", "Give the same latitude and longitude."),
        }
    }
}
