//! Faults of the codes of a party in public registers, and of its former names.

use crate::dataset::register::Register;

faults! {
    /// A fault of a code or of a former name.
    CodeFault, lang {
        /// The code isn't written as its register writes them; how it does.
        Form(register: Register, example: &'static str) let name = register.label(lang);
            => "dit is geen code van {name}", "this is no code of {name}";
            "Schrijf haar als {example}, of laat haar weg als zij niet bekend is.",
            "Write it like {example}, or leave it out if it is not known.";
        /// Such a party has no code in that register.
        NotInRegister(register: Register) let name = register.label(lang);
            => "deze partij heeft geen code in {name}", "this party has no code in {name}";
            "ISO 3166-2 kent alleen provincies en steden van provincierang: haal de code weg.",
            "ISO 3166-2 has only provinces and cities of provincial rank: remove the code.";
        /// The code is that of a place in another province, for the code of this one begins otherwise.
        OtherProvince(digits: &'static str)
            => "deze code ligt in een andere provincie", "this code lies in another province";
            "In deze provincie begint elke code met {digits}: kijk of de code of de provincie verkeerd is.",
            "In this province every code begins with {digits}: see whether the code or the province is wrong.";
        /// Another party has the code, in this earlier tie.
        OfOther(other: Box<str>)
            => "in de band ‘{other}’ heeft een andere partij deze code", "in the tie ‘{other}’ another party has this code";
            "Een code is van één partij: kijk welke van de twee verkeerd is.",
            "A code belongs to one party: see which of the two is wrong.";
        /// A former name is the name of today.
        StillItsName
            => "zo heet deze partij nog steeds", "this is still the name of this party";
            "Haal de naam weg; wat er veranderde kan in `note` van de band.",
            "Remove the name; what changed can be told in `note` of the tie.";
        /// A former name was given before.
        NameTwice
            => "deze vroegere naam staat er al", "this former name was given already";
            "Houd een van de twee over.", "Keep one of the two.";
        /// The year of a former name isn't one that dates can have.
        Year
            => "dit jaar ligt niet tussen 1800 en 2199", "this year is not between 1800 and 2199";
            "Schrijf het jaar waarin de naam verdween, in vier cijfers: 1993.",
            "Write the year in which the name was given up, in four digits: 1993.";
        /// The name was given up after this edition of the dataset.
        YearAfterEdition(edition: i16)
            => "dit jaar ligt na de editie van de dataset ({edition})",
            "this year is after the edition of the dataset ({edition})";
            "Kijk of het jaar klopt, of zet `edition` op vandaag.", "See whether the year is right, or set `edition` to today.";
    }
}
