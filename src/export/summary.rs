//! What the ties found add up to, in sentences that the memo and the page share.

use std::{cmp::Reverse, collections::BTreeMap};

use super::TieEntry;
use crate::{
    dataset::{DutchProvince, Standing, Status, TieState},
    lang::Lang,
};

/// How many ties there are of each status, how many relations are counted as no tie, what is contested, reconsidered or without new evidence,
/// and how many ties each province has, the most first; what there is none of is left out.
pub fn summary(entries: &[TieEntry<'_>], lang: Lang) -> Vec<String> {
    let ties = || entries.iter().filter(|entry| entry.tie_state.is_tie());
    let count =
        |is: &dyn Fn(&TieState) -> bool| ties().filter(|entry| is(&entry.tie_state)).count();
    let all = count(&|_| true);
    let of_status = Status::ALL.into_iter().filter_map(|status| {
        let ties = count(&|tie_state| tie_state.status() == status);
        (ties > 0).then(|| format!("{ties} {}", status.label(lang)))
    });
    let statuses = Vec::from_iter(of_status).join(", ");
    let mut lines = vec![if all == 0 {
        lang.tie_count(0)
    } else {
        format!("{}: {statuses}", lang.tie_count(all))
    }];
    for standing in Standing::ALL {
        let is_it = |entry: &&TieEntry<'_>| entry.tie_state.standing == standing;
        let count = entries.iter().filter(is_it).count();
        lines.extend(
            (count > 0)
                .then(|| uncounted(standing, count, lang))
                .flatten(),
        );
    }
    let contested = count(&|tie| tie.contested);
    if contested > 0 {
        lines.push(lang.contested_count(contested));
    }
    let reconsidered = count(&|tie| tie.reconsidering.is_some());
    if reconsidered > 0 {
        lines.push(lang.reconsidered_count(reconsidered));
    }
    let old = count(&|tie| tie.evidence.is_old);
    if old > 0 {
        lines.push(lang.old_count(old));
    }
    let mut provinces: BTreeMap<DutchProvince, usize> = BTreeMap::new();
    ties().for_each(|entry| *provinces.entry(entry.tie.dutch.province).or_default() += 1);
    if provinces.len() > 1 {
        let mut provinces = Vec::from_iter(provinces);
        provinces.sort_by_key(|&(_, count)| Reverse(count));
        let provinces = provinces
            .iter()
            .map(|(province, count)| format!("{} {count}", province.name()));
        lines.push(lang.by_province(&Vec::from_iter(provinces).join(", ")));
    }
    lines
}

/// How many relations are not counted as ties, and why.
fn uncounted(standing: Standing, count: usize, lang: Lang) -> Option<String> {
    Some(match standing {
        Standing::Tie => return None,
        Standing::NotATie => lang.others_count(count),
        Standing::MayBeListed => lang.may_be_listed_count(count),
        Standing::NotKnownToExist => lang.not_known_count(count),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{
        Dating, Evidence, Kind, Start, StatusBasis, StatusReport, load, tie_state::Reasons,
    };

    #[test]
    fn one_is_not_said_as_many() {
        let dataset = load::embedded();
        let tie = &dataset.ties[0];
        let contact = TieState {
            standing: Standing::NotATie,
            report: None,
            last_known: None,
            existed: None,
            reasons: Reasons::default(),
            start: Start::Unknown,
            has_memorandum: false,
            kind: Some(Kind::Contact),
            contested: false,
            reconsidering: None,
            evidence: Evidence::default(),
        };
        let active = TieState {
            standing: Standing::Tie,
            report: Some(StatusReport {
                status: Status::Active,
                dating: Dating::Undated,
                from: None,
                basis: StatusBasis::Told,
                published: None,
            }),
            contested: true,
            reconsidering: Some(Dating::Undated),
            ..contact
        };
        let lines = |count, lang| {
            let states = [active, contact]
                .into_iter()
                .flat_map(|tie_state| std::iter::repeat_n(TieEntry::new(tie, tie_state), count));
            summary(&Vec::from_iter(states), lang)
        };
        assert_eq!(
            lines(1, Lang::Nl),
            [
                "1 band: 1 actief",
                "1 contact of voornemen, dat niet als band telt",
                "1 waarover bronnen elkaar tegenspreken",
                "1 werd heroverwogen",
            ]
        );
        assert_eq!(lines(2, Lang::En)[3], "2 were being reconsidered");
        assert_eq!(lines(0, Lang::En), ["0 ties"]);
    }
}
