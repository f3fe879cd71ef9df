//! How wide each column of the list of ties is, and which of them there is room for.

use crate::settings::columns::ListColumn;

/// Before the columns: symbol, two badges and a space.
pub const MARKS: usize = 4;
/// A status with its year and marks: `sluimerend ≥2019*`.
pub const WITH_YEAR: usize = 17;
/// A status without it: `sluimerend*`.
const WITHOUT_YEAR: usize = 11;
/// The most columns of the two names.
const PARTY: usize = 34;
const CITY: usize = 24;

impl ListColumn {
    /// How wide it is; none for the names, which share what the others leave.
    const fn width(self) -> usize {
        match self {
            Self::Party | Self::City => 0,
            Self::Province => 13,
            Self::Level => 12,
            Self::Kind => 16,
            Self::Since => 5,
            Self::Status => WITH_YEAR,
        }
    }
}

/// The columns that fit in `width`, marks and the space behind each included, and how wide they are. Where room is
/// scarce the status loses its year and then the last columns go; names never do.
pub fn fitted(columns: &[ListColumn], width: u16) -> Vec<(ListColumn, usize)> {
    // A column of air before the border, where the scroll bar is.
    let width = usize::from(width).saturating_sub(MARKS + 1);
    let names = columns.iter().filter(|column| column.width() == 0).count();
    let mut shown: Vec<(ListColumn, usize)> = columns
        .iter()
        .map(|column| (*column, column.width()))
        .collect();
    let room = loop {
        let used: usize = shown.iter().map(|(_, width)| width + 1).sum();
        let room = (width + 1).checked_sub(used);
        let mut status = shown
            .iter_mut()
            .find(|(column, _)| *column == ListColumn::Status);
        let needed = match &status {
            Some((_, WITH_YEAR)) => 31,
            Some(_) => 25,
            None => 23,
        };
        if let Some(room) = room.filter(|room| *room >= needed * names / 2) {
            break room;
        }
        if let Some((_, width @ WITH_YEAR)) = &mut status {
            *width = WITHOUT_YEAR;
        } else if let Some(last) = shown.iter().rposition(|(column, _)| column.width() > 0) {
            shown.remove(last);
        } else {
            break room.unwrap_or(0);
        }
    };
    let city = if names > 1 { room * 2 / 5 } else { room }.min(CITY);
    let party = if names > 1 { room - city } else { room }.min(PARTY);
    for (column, width) in &mut shown {
        match column {
            ListColumn::Party => *width = party,
            ListColumn::City => *width = city,
            _ => {}
        }
    }
    shown
}

/// A snippet in fewer columns says nothing.
const SNIPPET: usize = 16;
/// What the names keep beside one: as much as they need, or the least that tells them apart.
const NAMES: [usize; 2] = [36, 31];

/// The columns that fit in `width` beside a snippet, and how wide that is; `None` where there is no room for it.
pub fn beside_snippet(
    columns: &[ListColumn],
    width: u16,
) -> Option<(Vec<(ListColumn, usize)>, usize)> {
    let alone = fitted(columns, width);
    let without_names: usize = alone.iter().map(|(column, _)| column.width() + 1).sum();
    NAMES.into_iter().find_map(|kept| {
        let beside = u16::try_from(MARKS + without_names + kept).ok()?.min(width);
        let beside = fitted(columns, beside);
        let used: usize = beside.iter().map(|(_, width)| width + 1).sum();
        let room = usize::from(width).checked_sub(MARKS + 1 + used)?;
        (room >= SNIPPET && beside.len() == alone.len()).then_some((beside, room))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every order of some of the columns that is worth trying.
    fn choices() -> Vec<Vec<ListColumn>> {
        let all = ListColumn::ALL;
        let mut choices = vec![
            ListColumn::USUAL.to_vec(),
            all.to_vec(),
            all.iter().rev().copied().collect(),
        ];
        choices.extend(all.map(|one| vec![one]));
        choices.push(vec![ListColumn::Status, ListColumn::Party]);
        choices
    }

    #[test]
    fn columns_never_exceed_the_pane_and_names_stay() {
        for columns in choices() {
            for width in 0..220_u16 {
                let fitted = fitted(&columns, width);
                let used = MARKS + fitted.iter().map(|(_, width)| width + 1).sum::<usize>();
                let names = columns.iter().filter(|column| column.width() == 0).count();
                assert!(
                    used <= usize::from(width).max(MARKS + names),
                    "{columns:?} {width}: {fitted:?}"
                );
                assert!(
                    fitted
                        .iter()
                        .filter(|(column, _)| column.width() == 0)
                        .count()
                        == names
                );
                let order: Vec<usize> = fitted
                    .iter()
                    .map(|(column, _)| columns.iter().position(|wanted| wanted == column).unwrap())
                    .collect();
                assert!(order.is_sorted(), "{columns:?} {width}: {fitted:?}");
            }
        }
    }

    #[test]
    fn a_snippet_takes_what_the_names_can_spare_and_no_column() {
        for columns in choices() {
            for width in 0..220_u16 {
                let Some((beside, room)) = beside_snippet(&columns, width) else {
                    continue;
                };
                let used = MARKS + beside.iter().map(|(_, width)| width + 1).sum::<usize>();
                assert_eq!(used + room + 1, usize::from(width), "{columns:?} {width}");
                assert!(room >= SNIPPET, "{columns:?} {width}");
                assert_eq!(beside.len(), fitted(&columns, width).len());
            }
        }
        let usual = |width| beside_snippet(&ListColumn::USUAL, width).map(|(_, room)| room);
        assert_eq!([56, 78, 95].map(usual), [None, Some(16), Some(28)]);
    }

    #[test]
    fn the_last_columns_go_first() {
        let wanted = [
            ListColumn::Party,
            ListColumn::Status,
            ListColumn::City,
            ListColumn::Province,
            ListColumn::Since,
        ];
        let at = |width| {
            fitted(&wanted, width)
                .into_iter()
                .map(|(column, _)| column)
                .collect::<Vec<_>>()
        };
        assert_eq!(at(120), wanted);
        assert_eq!(at(60), wanted[..4]);
        assert_eq!(at(50), wanted[..3]);
        assert_eq!(at(30), [ListColumn::Party, ListColumn::City]);
        let status = |width| {
            fitted(&wanted, width)
                .into_iter()
                .find(|(column, _)| *column == ListColumn::Status)
        };
        assert_eq!(
            (status(120), status(60)),
            (
                Some((ListColumn::Status, 17)),
                Some((ListColumn::Status, 11))
            )
        );
    }
}
