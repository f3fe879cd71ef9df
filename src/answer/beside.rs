//! Where the words of the query stand beside the ties, and what they may have meant.

use super::Answer;
use crate::{
    dataset::{Dataset, DutchLevel, GlossaryTerm},
    lang::Lang,
    plots::overview::of_municipalities,
    query::{Background, Criterion, Query, background, fold::fold, heir_of, suggest},
};

/// The most other words for one that are told.
const MAX_OTHERS: usize = 5;

impl Answer {
    /// The words of the query that other words were looked for with, each with these, as far as they stand somewhere and
    /// are not that word with another ending.
    pub fn also_sought(&self) -> impl Iterator<Item = (&str, Vec<&str>)> {
        let also = self.search.iter().flat_map(|search| search.also());
        also.filter_map(|(typed, others)| {
            let mut told: Vec<&str> = Vec::new();
            for other in others {
                let is_like = |word: &&str| is_same_stem(word, other);
                if !is_same_stem(typed, other) && !told.iter().any(is_like) {
                    told.push(other);
                }
            }
            told.truncate(MAX_OTHERS);
            (!told.is_empty()).then_some((typed, told))
        })
    }

    /// The words that were not searched for, because others say more.
    #[must_use]
    pub fn ignored(&self) -> &[String] {
        let search = self.search.as_ref();
        search.map_or(&[], |search| search.ignored.as_slice())
    }

    /// The term of the glossary that the query is the name of.
    #[must_use]
    pub fn asked_term<'a>(&self, dataset: &'a Dataset) -> Option<&'a GlossaryTerm> {
        let mut terms = self.background(dataset).terms_in(dataset);
        let asked = fold(&self.query.to_string());
        terms.find(|term| fold(&term.term) == asked)
    }

    /// The same in one line for the user, with what became of a name of before and the names that one could be taken
    /// for; `None` where there is nothing to tell.
    pub fn told_also(&self, dataset: &Dataset, lang: Lang) -> Option<String> {
        let also = self.also_sought();
        let also = also.map(|(word, others)| lang.also_sought(word, &others.join(", ")));
        let alike = self.look_alikes.get_or_init(|| {
            let names = suggest::look_alikes(&self.query, dataset);
            names.into_iter().map(Into::into).collect()
        });
        let alike =
            (!self.hits.is_empty() && !alike.is_empty()).then(|| lang.meant(&alike.join(", ")));
        let former = self.told_of_former_names(dataset, lang).into_iter();
        let told = former.chain(also).chain(alike);
        let told = told.collect::<Vec<_>>().join("; ");
        (!told.is_empty()).then_some(told)
    }

    /// Where it asks for sources and for a status apart, that these are two things, and what asks for what the sources say:
    /// in full, then in short.
    pub fn told_unlinked(&self, lang: Lang) -> Option<[String; 2]> {
        let linked = self.query.linked_sources()?.to_line(lang);
        Some([lang.unlinked(&linked), lang.unlinked_in_short(&linked)])
    }

    /// Where the words of the query stand in what surrounds the ties of `dataset`, which it was put to. Worked out once
    /// for a query, when it is first asked for.
    #[must_use]
    pub fn background(&self, dataset: &Dataset) -> &Background {
        self.background
            .get_or_init(|| background(&self.query, dataset))
    }

    /// What it means that a municipality that is asked for has no tie here, a sentence each.
    #[must_use]
    pub fn absence(&self, dataset: &Dataset, lang: Lang) -> Option<Vec<String>> {
        let name = self.unnamed_municipality()?;
        let (is_told_of, counted) = self.absence.get_or_init(|| {
            let terms = vec![Criterion::Word(name.to_owned()).into()];
            let found = background(&Query { terms }, dataset);
            (!found.is_empty(), of_municipalities(dataset))
        });
        let mut told = vec![if *is_told_of {
            lang.no_tie_of(name)
        } else {
            lang.unnamed_municipality(name)
        }];
        if let Some(heir) = heir_of(name) {
            let mut bodies = dataset.parties().dutch(dataset);
            let has_tie = bodies.any(|body| {
                body.level == DutchLevel::Municipality && fold(&body.name) == fold(heir)
            });
            told.push(lang.went_into(name, heir));
            told.extend(has_tie.then(|| lang.has_tie(heir)));
        }
        if let Some(counted) = counted.as_ref().filter(|it| it.named < it.told as usize)
            && let Some(total) = dataset.totals.get(counted.total)
            && let Some(source) = dataset.source(&total.source)
        {
            told.push(lang.more_counted(&source.publisher, counted.told, counted.named));
        }
        Some(told)
    }

    /// What a word of the query was likely meant as, where it is misspelt. Worked out once for a query, as the background is.
    #[must_use]
    pub fn meant(&self, dataset: &Dataset) -> Option<&str> {
        let meant = || suggest::meant(&self.query, dataset).map(|(_, name)| name.into());
        self.meant.get_or_init(meant).as_deref()
    }
}

/// Whether one of two words is the begin of the other.
fn is_same_stem(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(fold);
    one.starts_with(&other) || other.starts_with(&one)
}

#[cfg(test)]
mod tests {
    use crate::{
        answer::{Answer, Searchable},
        dataset::load,
        query::{Index, Query},
    };

    #[test]
    fn it_is_worked_out_once_for_a_query_and_anew_for_the_next() {
        let dataset = load::embedded();
        let (index, today) = (Index::new(&dataset), "2026-11-23".parse().unwrap());
        let ties = Searchable {
            dataset: &dataset,
            index: &index,
            today,
        };
        let query = |line| Query::parse(line, &dataset).unwrap();
        let mut answer = Answer::new(ties, query("seipa"), None);
        let first = answer.background(&dataset);
        assert!(!first.is_empty());
        assert!(std::ptr::eq(first, answer.background(&dataset)));
        answer.ask(ties, query("xyzzyq"));
        assert!(answer.background(&dataset).is_empty());
    }
}
