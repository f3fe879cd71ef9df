//! Where the words of the query stand beside the ties, and what they may have meant.

use super::Answer;
use crate::{
    dataset::Dataset,
    query::{Background, background, suggest},
};

impl Answer {
    /// Where the words of the query stand in what surrounds the ties of `dataset`, which it was put to. Worked out once
    /// for a query, when it is first asked for.
    #[must_use]
    pub fn background(&self, dataset: &Dataset) -> &Background {
        self.background
            .get_or_init(|| background(&self.query, dataset))
    }

    /// What a word of the query was likely meant as, where it is misspelt. Worked out once for a query, as the background is.
    #[must_use]
    pub fn meant(&self, dataset: &Dataset) -> Option<&str> {
        let meant = || suggest::meant(&self.query, dataset).map(|(_, name)| name.into());
        self.meant.get_or_init(meant).as_deref()
    }
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
