//! What the ties found add up to, in sentences that the memo and the page share.

use std::{cmp::Reverse, collections::BTreeMap};

use super::TieEntry;
use crate::{
    dataset::{DutchProvince, Status, TieState},
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
        let ties = count(&|tie_state| tie_state.status == status);
        (ties > 0).then(|| format!("{ties} {}", status.label(lang)))
    });
    let statuses = Vec::from_iter(of_status).join(", ");
    let mut lines = vec![if all == 0 {
        lang.tie_count(0)
    } else {
        format!("{}: {statuses}", lang.tie_count(all))
    }];
    let others = entries.len() - all;
    if others > 0 {
        lines.push(lang.others_count(others));
    }
    let contested = count(&|tie| tie.contested);
    if contested > 0 {
        lines.push(lang.contested_count(contested));
    }
    let reconsidered = count(&|tie| tie.reconsidering);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Evidence, Kind, Start, load};

    #[test]
    fn one_is_not_said_as_many() {
        let dataset = load::embedded();
        let tie = &dataset.ties[0];
        let contact = TieState {
            status: Status::Unknown,
            status_on: None,
            is_report_date: false,
            lapsed: None,
            start: Start::Unknown,
            kind: Some(Kind::Contact),
            contested: false,
            reconsidering: false,
            evidence: Evidence::default(),
        };
        let active = TieState {
            status: Status::Active,
            contested: true,
            reconsidering: true,
            ..contact
        };
        let lines = |count, lang| {
            let states = [active, contact]
                .into_iter()
                .flat_map(|tie_state| std::iter::repeat_n(TieEntry { tie, tie_state }, count));
            summary(&Vec::from_iter(states), lang)
        };
        assert_eq!(
            lines(1, Lang::Nl),
            [
                "1 band: 1 actief",
                "1 contact of voornemen, dat niet als band telt",
                "1 waarover bronnen elkaar tegenspreken",
                "1 wordt heroverwogen",
            ]
        );
        assert_eq!(lines(2, Lang::En)[3], "2 are being reconsidered");
        assert_eq!(lines(0, Lang::En), ["0 ties"]);
    }
}
