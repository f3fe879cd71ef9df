//! Why a name of before finds a tie of today: what it became part of.

use std::iter;

use super::Answer;
use crate::{
    dataset::{ChineseParty, Dataset, DutchParty, FormerName, PartySide},
    export::sentences::became_part,
    lang::Lang,
    query::{fold::fold, index::former_names},
};

/// More parties are not looked through: a dataset of this program has some dozens.
const MAX_PARTIES: usize = 5_000;

/// A party with names of before.
struct Named<'a> {
    side: &'a PartySide,
    number: usize,
    name: &'a str,
    formerly: &'a [FormerName],
}

impl Answer {
    /// What became of each name of before that the query asks for and that found a tie, a sentence each.
    pub(super) fn told_of_former_names(&self, dataset: &Dataset, lang: Lang) -> Vec<String> {
        let names = self.search.iter().flat_map(|search| search.names_asked());
        let asked: Vec<String> = names.map(fold).collect();
        let mut told = Vec::new();
        if asked.is_empty() {
            return told;
        }
        for party in parties(dataset) {
            let is_own = |name: &String| *name == fold(party.name);
            let of_party = party.formerly.iter().filter(|former| {
                let mut names = former_names(std::slice::from_ref(former)).map(fold);
                names.any(|name| asked.contains(&name) && !is_own(&name))
            });
            let mut of_party = of_party.peekable();
            if of_party.peek().is_some() && self.finds_a_tie_of(&party) {
                told.extend(
                    of_party.map(|former| became_part(former, party.formerly, party.name, lang)),
                );
            }
        }
        told
    }

    fn finds_a_tie_of(&self, party: &Named<'_>) -> bool {
        let mut hits = self.hits.iter();
        hits.any(|hit| party.side.of_tie.get(hit.tie).map(|it| *it as usize) == Some(party.number))
    }
}

/// The parties that had other names or were other places before.
fn parties(dataset: &Dataset) -> impl Iterator<Item = Named<'_>> {
    let parties = dataset.parties();
    let dutch = parties
        .dutch(dataset)
        .map(|party: &DutchParty| (&*party.name, &*party.formerly));
    let chinese = parties
        .chinese(dataset)
        .map(|party: &ChineseParty| (party.name.as_deref().unwrap_or_default(), &*party.formerly));
    let dutch = iter::repeat(&parties.dutch).zip(dutch.enumerate());
    let chinese = iter::repeat(&parties.chinese).zip(chinese.enumerate());
    let all = dutch.take(MAX_PARTIES).chain(chinese.take(MAX_PARTIES));
    let named = all.map(|(side, (number, (name, formerly)))| Named {
        side,
        number,
        name,
        formerly,
    });
    named.filter(|party| !party.formerly.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::{
        answer::{Answer, Searchable},
        dataset::load,
        lang::Lang,
        query::{Index, Query},
    };

    #[test]
    fn a_name_of_before_says_why_it_finds_a_tie_of_today() {
        let dataset = load::embedded();
        let index = Index::new(&dataset);
        for (line, lang, told) in [
            ("geffen", Lang::Nl, "Geffen: sinds 2015 deel van Oss"),
            ("geffen", Lang::En, "Geffen: part of Oss since 2015"),
            ("gemeente:lith", Lang::Nl, "Lith: sinds 2011 deel van Oss"),
            (
                "koewacht",
                Lang::Nl,
                "Koewacht: sinds 2003 deel van Terneuzen",
            ),
            (
                "sas van gent",
                Lang::En,
                "Sas van Gent: part of Terneuzen since 2003",
            ),
            (
                "maasdonk gemeente:oss",
                Lang::Nl,
                "Maasdonk: sinds 2015 voor een deel Oss",
            ),
            (
                "china:gangzha",
                Lang::Nl,
                "Gangzha: sinds 2020 deel van Chongchuan",
            ),
            ("港闸", Lang::En, "Gangzha: part of Chongchuan since 2020"),
            (
                "ten boer",
                Lang::Nl,
                "Ten Boer: sinds 2019 deel van Groningen",
            ),
            ("oss", Lang::Nl, ""),
            ("-geffen gemeente:oss", Lang::Nl, ""),
            ("geffen gemeente:breda", Lang::Nl, ""),
        ] {
            let ties = Searchable {
                dataset: &dataset,
                index: &index,
                today: "2026-11-23".parse().unwrap(),
            };
            let answer = Answer::new(ties, Query::parse(line, &dataset).unwrap(), None);
            assert_eq!(
                answer.told_of_former_names(&dataset, lang).join("; "),
                told,
                "{line}"
            );
        }
    }
}
