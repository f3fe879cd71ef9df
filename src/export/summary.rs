//! What the ties found add up to, in sentences that the memo and the page share.

use std::collections::BTreeMap;

use super::TieEntry;
use crate::{
    dataset::{DutchProvince, Status, TieState},
    lang::Lang,
    text::labels::pick,
};

/// The numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many ties there are.
    pub ties: usize,
    /// How many relations are counted as no tie: an intention, mere contacts.
    pub others: usize,
    /// How many ties have each status; a status that none has is left out.
    pub by_status: Vec<(Status, usize)>,
    /// How many ties sources contradict each other about.
    pub contested: usize,
    /// How many ties are being reconsidered.
    pub reconsidered: usize,
    /// How many ties each province has, the most first; one that has none is left out.
    pub by_province: Vec<(DutchProvince, usize)>,
}

impl Summary {
    /// Counts.
    pub fn new(entries: &[TieEntry<'_>]) -> Self {
        let ties = || entries.iter().filter(|entry| entry.tie_state.is_tie());
        let count = |is: fn(&TieState) -> bool| ties().filter(|entry| is(&entry.tie_state)).count();
        let of_status = |status| {
            ties()
                .filter(|entry| entry.tie_state.status == status)
                .count()
        };
        let mut provinces: BTreeMap<DutchProvince, usize> = BTreeMap::new();
        ties().for_each(|entry| *provinces.entry(entry.tie.dutch.province).or_default() += 1);
        let mut by_province: Vec<_> = provinces.into_iter().collect();
        by_province.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
        Self {
            ties: ties().count(),
            others: entries.len() - ties().count(),
            by_status: Status::ALL
                .map(|status| (status, of_status(status)))
                .into_iter()
                .filter(|one| one.1 > 0)
                .collect(),
            contested: count(|tie_state| tie_state.contested),
            reconsidered: count(|tie_state| tie_state.reconsidering),
            by_province,
        }
    }

    /// The numbers as sentences.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let statuses = self
            .by_status
            .iter()
            .map(|&(status, count)| format!("{count} {}", status.label(lang)));
        let noun = if self.ties == 1 {
            pick(lang, "band", "tie")
        } else {
            pick(lang, "banden", "ties")
        };
        let mut ties = format!("{} {noun}", self.ties);
        if self.ties > 0 {
            ties.push_str(&format!(": {}", statuses.collect::<Vec<_>>().join(", ")));
        }
        let mut lines = vec![ties];
        let mut more = |count: usize, one: (&str, &str), many: (&str, &str)| {
            let (nl, en) = if count == 1 { one } else { many };
            if count > 0 {
                lines.push(format!("{count} {}", pick(lang, nl, en)));
            }
        };
        more(
            self.others,
            (
                "contact of voornemen, dat niet als band telt",
                "contact or intention, not counted as a tie",
            ),
            (
                "contacten of voornemens, die niet als band tellen",
                "contacts or intentions, not counted as ties",
            ),
        );
        let contested = (
            "waarover bronnen elkaar tegenspreken",
            "that sources contradict each other about",
        );
        more(self.contested, contested, contested);
        more(
            self.reconsidered,
            ("wordt heroverwogen", "is being reconsidered"),
            ("worden heroverwogen", "are being reconsidered"),
        );
        let provinces = self
            .by_province
            .iter()
            .map(|(province, count)| format!("{} {count}", province.name()));
        if self.by_province.len() > 1 {
            let heading = pick(lang, "Per provincie", "By province");
            lines.push(format!(
                "{heading}: {}",
                provinces.collect::<Vec<_>>().join(", ")
            ));
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_not_said_as_many() {
        let summary = |count| Summary {
            ties: count,
            others: count,
            by_status: vec![(Status::Active, count)],
            contested: count,
            reconsidered: count,
            by_province: vec![(DutchProvince::Utrecht, count)],
        };
        assert_eq!(
            summary(1).lines(Lang::Nl),
            [
                "1 band: 1 actief",
                "1 contact of voornemen, dat niet als band telt",
                "1 waarover bronnen elkaar tegenspreken",
                "1 wordt heroverwogen",
            ]
        );
        assert_eq!(summary(2).lines(Lang::En)[3], "2 are being reconsidered");
        assert_eq!(Summary::default().lines(Lang::En), ["0 ties"]);
    }
}
