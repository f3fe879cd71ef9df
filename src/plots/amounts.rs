//! What ties cost and brought: amounts in euros with their sums, and what is told in words alone.

use crate::dataset::{AmountFor, Claim, PartialDate, Statement, Subject, Tie, date::Bound};

/// What some ties cost and brought, in their order.
#[derive(Clone, Debug, Default)]
pub struct Amounts<'a> {
    /// Costs in euros.
    pub costs: Vec<TieAmounts<'a>>,
    /// Gains in euros.
    pub gains: Vec<TieAmounts<'a>>,
    /// What is told of cost and gain without an amount in euros.
    pub in_words: Vec<(&'a Tie, Vec<&'a Statement>)>,
}

/// The amounts of a tie; never empty.
#[derive(Clone, Debug)]
pub struct TieAmounts<'a> {
    /// The tie.
    pub tie: &'a Tie,
    /// Its amounts, in the order of the dataset.
    pub amounts: Vec<Amount<'a>>,
}

/// An amount that a source tells.
#[derive(Clone, Copy, Debug)]
pub struct Amount<'a> {
    /// Who tells it, of which years.
    pub statement: &'a Statement,
    eur: u64,
    per: AmountFor,
}

/// A number of euros.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Euros {
    /// As the source tells it.
    Told(u64),
    /// Worked out by us from what it tells.
    WorkedOut(u64),
}

impl Euros {
    /// The number.
    #[must_use]
    pub const fn number(self) -> u64 {
        match self {
            Self::Told(eur) | Self::WorkedOut(eur) => eur,
        }
    }
}

/// What the ties cost and brought.
#[must_use]
pub fn amounts<'a>(ties: impl Iterator<Item = &'a Tie>) -> Amounts<'a> {
    let mut all = Amounts::default();
    for tie in ties {
        let (mut costs, mut gains, mut in_words) = (Vec::new(), Vec::new(), Vec::new());
        let money = |it: &&Statement| it.says.subject() == Subject::Money;
        for statement in tie.statements.iter().filter(money) {
            match statement.says {
                Claim::Cost {
                    eur: Some(eur),
                    per,
                    ..
                } => costs.push(Amount {
                    statement,
                    eur,
                    per,
                }),
                Claim::Gain {
                    eur: Some(eur),
                    per,
                    ..
                } => gains.push(Amount {
                    statement,
                    eur,
                    per,
                }),
                _ => in_words.push(statement),
            }
        }
        for (amounts, of_ties) in [(costs, &mut all.costs), (gains, &mut all.gains)] {
            if !amounts.is_empty() {
                of_ties.push(TieAmounts { tie, amounts });
            }
        }
        if !in_words.is_empty() {
            all.in_words.push((tie, in_words));
        }
    }
    all
}

impl TieAmounts<'_> {
    /// Their sum; `None` where one of them leaves open for how many years it is.
    #[must_use]
    pub fn in_all(&self) -> Option<u64> {
        let in_all = |amount: &Amount| amount.in_all().map(Euros::number);
        self.amounts.iter().map(in_all).sum()
    }
}

impl Amount<'_> {
    /// For each year.
    #[must_use]
    pub fn per_year(&self) -> Option<Euros> {
        match self.per {
            AmountFor::Year => Some(Euros::Told(self.eur)),
            AmountFor::All => self.years().map(|years| Euros::WorkedOut(self.eur / years)),
        }
    }

    /// For all of its years.
    #[must_use]
    pub fn in_all(&self) -> Option<Euros> {
        match self.per {
            AmountFor::All => Some(Euros::Told(self.eur)),
            AmountFor::Year => {
                let years = self.years()?;
                self.eur.checked_mul(years).map(Euros::WorkedOut)
            }
        }
    }

    /// How many years it is for, the first and the last one counted; `None` where the source leaves one open.
    fn years(&self) -> Option<u64> {
        let year = |date: Option<PartialDate>| {
            date.filter(|date| date.bound() == Bound::On)
                .map(PartialDate::year)
        };
        let (from, to) = (year(self.statement.from)?, year(self.statement.to)?);
        u64::try_from(to - from + 1).ok().filter(|years| *years > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    #[test]
    fn amounts_are_those_of_the_documents_and_what_is_worked_out_says_so() {
        let dataset = load::embedded();
        let all = amounts(dataset.ties.iter());
        let rows: Vec<_> = all
            .costs
            .iter()
            .flat_map(|of_tie| {
                of_tie
                    .amounts
                    .iter()
                    .map(move |it| (of_tie.tie.id.as_str(), it))
            })
            .map(|(tie, it)| (tie, it.per_year(), it.in_all()))
            .collect();
        // FTM: 30,000 a year before 2020, 20,000 since; 145,000 between 2013 and 2021.
        assert_eq!(
            rows,
            [
                (
                    "capelle-aan-den-ijssel-jiashan",
                    Some(Euros::Told(30_000)),
                    None
                ),
                (
                    "capelle-aan-den-ijssel-jiashan",
                    Some(Euros::Told(20_000)),
                    None
                ),
                (
                    "maastricht-chengdu",
                    Some(Euros::WorkedOut(16_111)),
                    Some(Euros::Told(145_000))
                ),
            ]
        );
        let sums: Vec<_> = all.costs.iter().map(TieAmounts::in_all).collect();
        assert_eq!(sums, [None, Some(145_000)]);
        let gains: Vec<_> = all.gains.iter().map(|it| it.tie.id.as_str()).collect();
        assert_eq!(gains, ["provincie-overijssel-liaoning"]);
        assert!(!all.in_words.is_empty());
    }
}
