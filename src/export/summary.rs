//! What the ties found add up to, in sentences that the memo and the page share.

use std::{cmp::Reverse, collections::BTreeMap};

use super::TieEntry;
use crate::{
    dataset::{DutchProvince, Status, TieState},
    lang::Lang,
    text::labels::pick,
};

/// How many ties there are of each status, how many relations are counted as no tie, what is contested or reconsidered,
/// and how many ties each province has, the most first; what there is none of is left out.
pub fn summary(entries: &[TieEntry<'_>], lang: Lang) -> Vec<String> {
    let ties = || entries.iter().filter(|entry| entry.tie_state.is_tie());
    let count =
        |is: &dyn Fn(&TieState) -> bool| ties().filter(|entry| is(&entry.tie_state)).count();
    let all = count(&|_| true);
    let noun = match all {
        1 => pick(lang, "band", "tie"),
        _ => pick(lang, "banden", "ties"),
    };
    let of_status = Status::ALL.into_iter().filter_map(|status| {
        let ties = count(&|tie_state| tie_state.status == status);
        (ties > 0).then(|| format!("{ties} {}", status.label(lang)))
    });
    let statuses = Vec::from_iter(of_status).join(", ");
    let mut lines = vec![if all == 0 {
        format!("0 {noun}")
    } else {
        format!("{all} {noun}: {statuses}")
    }];
    let mut tell = |count: usize, one: (&str, &str), many: (&str, &str)| {
        let (nl, en) = if count == 1 { one } else { many };
        if count > 0 {
            lines.push(format!("{count} {}", pick(lang, nl, en)));
        }
    };
    tell(
        entries.len() - all,
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
    tell(count(&|tie| tie.contested), contested, contested);
    tell(
        count(&|tie| tie.reconsidering),
        ("wordt heroverwogen", "is being reconsidered"),
        ("worden heroverwogen", "are being reconsidered"),
    );
    let mut provinces: BTreeMap<DutchProvince, usize> = BTreeMap::new();
    ties().for_each(|entry| *provinces.entry(entry.tie.dutch.province).or_default() += 1);
    if provinces.len() > 1 {
        let mut provinces = Vec::from_iter(provinces);
        provinces.sort_by_key(|&(_, count)| Reverse(count));
        let provinces = provinces
            .iter()
            .map(|(province, count)| format!("{} {count}", province.name()));
        let heading = pick(lang, "Per provincie", "By province");
        lines.push(format!(
            "{heading}: {}",
            Vec::from_iter(provinces).join(", ")
        ));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Kind, Start, load};

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
