//! Faults of identity: which tie this is, and that it is one.

use super::Thing;

faults! {
    /// A fault of identity.
    IdentityFault, lang {
        /// An id has other characters than lower-case letters, digits and single hyphens.
        IdShape(thing: Thing) let noun = thing.label(lang);
            => "de id van {noun} heeft niet de juiste vorm", "the id of {noun} does not have the right form";
            "Gebruik kleine letters, cijfers en losse streepjes: den-haag-shenzhen.",
            "Use lower-case letters, digits and single hyphens: den-haag-shenzhen.";
        /// The id of a tie isn't the one that its parties give.
        TieId(expected: Box<str>)
            => "deze id hoort niet bij de partijen", "this id does not belong to the parties";
            "Bij deze twee namen hoort ‘{expected}’. Kijk of de id of een van de namen verkeerd is.",
            "These two names give ‘{expected}’. See whether the id or one of the names is wrong.";
        /// No source says anything about the tie.
        NoStatements
            => "deze band heeft geen enkele vermelding", "this tie has no statement at all";
            "Voeg ten minste één vermelding met bron toe, of haal de band weg.",
            "Add at least one statement with its source, or remove the tie.";
        /// Another tie is between the same parties: the id of the first.
        SamePair(other: Box<str>)
            => "de band ‘{other}’ is tussen dezelfde partijen", "the tie ‘{other}’ is between the same parties";
            "Zet de vermeldingen bij één band bij elkaar.", "Put the statements together in one tie.";
        /// The same statement is there twice.
        DuplicateStatement
            => "deze vermelding staat er twee keer", "this statement is there twice";
            "Haal een van de twee weg.", "Remove one of the two.";
        /// The party is a province and has another name than its province.
        ProvinceName(expected: Box<str>)
            => "deze partij is een provincie maar heet anders dan haar provincie",
            "this party is a province but has another name than its province";
            "Schrijf ‘{expected}’, of verander het niveau of de provincie.",
            "Write ‘{expected}’, or change the level or the province.";
        /// The Chinese party is a province, and these are not its characters.
        ProvinceCharacters(expected: Box<str>)
            => "deze karakters horen niet bij de provincie", "these characters do not belong to the province";
            "Schrijf ‘{expected}’.", "Write ‘{expected}’.";
        /// The counterpart has no name, and still has what only a named one can have.
        UnnamedDetail
            => "een ongenoemde tegenhanger heeft geen karakters, plaats, codes of vroegere namen",
            "an unnamed counterpart has no characters, place, codes or former names";
            "Geef de naam, of haal dit weg.", "Give the name, or remove this.";
        /// The named party has another province in another tie.
        OtherProvince(name: Box<str>, other: Box<str>)
            => "‘{name}’ ligt in de band ‘{other}’ in een andere provincie",
            "in the tie ‘{other}’, ‘{name}’ lies in another province";
            "Kijk welke van de twee klopt, en of niet een naam is verwisseld die erop lijkt.",
            "See which of the two is right, and whether a name was swapped for one that looks like it.";
        /// The named party has other characters in another tie.
        OtherCharacters(name: Box<str>, other: Box<str>)
            => "‘{name}’ heeft in de band ‘{other}’ andere karakters",
            "in the tie ‘{other}’, ‘{name}’ has other characters";
            "Kijk welke van de twee klopt, en of niet een naam is verwisseld die erop lijkt.",
            "See which of the two is right, and whether a name was swapped for one that looks like it.";
        /// These characters go with another name in pinyin in another tie.
        OtherName(zh: Box<str>, other: Box<str>)
            => "‘{zh}’ heet in de band ‘{other}’ anders", "in the tie ‘{other}’, ‘{zh}’ has another name";
            "Kijk welke van de twee klopt, en of niet een naam is verwisseld die erop lijkt.",
            "See which of the two is right, and whether a name was swapped for one that looks like it.";
        /// The named party lies elsewhere on the map in another tie.
        OtherPoint(name: Box<str>, other: Box<str>)
            => "‘{name}’ ligt in de band ‘{other}’ op een andere plaats", "in the tie ‘{other}’, ‘{name}’ lies elsewhere";
            "Geef dezelfde breedte en lengte.", "Give the same latitude and longitude.";
        /// The same party is written otherwise in another tie: the field that differs.
        WrittenOtherwise(name: Box<str>, other: Box<str>, field: &'static str)
            => "‘{name}’ heeft in de band ‘{other}’ een andere `{field}`", "in the tie ‘{other}’, ‘{name}’ has another `{field}`";
            "Schrijf een partij in al haar banden eender, ook de volgorde; wat in de ene staat, staat in alle.",
            "Write a party alike in all its ties, the order too; what stands in one stands in all.";
    }
}
