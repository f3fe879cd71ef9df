//! `reden:`: why, to what it led, or both: `mensenrechten`, `einde`, `einde/mensenrechten`.

use std::borrow::Cow;

use crate::{
    dataset::{Claim, Dataset, Reason, ReasonStage, Tie, TieState, closed_list::ClosedList},
    lang::{Bilingual, Lang},
    query::{
        choose::{Choice, ValueError, choose, closed_list},
        query_field::{Names, QueryField},
    },
};

/// What stands between a stage and a reason.
const SLASH: char = '/';

/// A reason that is asked for. A reason for doubt is not one for ending: who asks why ties were ended says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReasonFilter {
    /// This reason, whatever it led to.
    Reason(Reason),
    /// Any reason that led to this.
    Led(ReasonStage),
    /// This reason, which led to this.
    Both(ReasonStage, Reason),
}

impl ReasonFilter {
    /// Whether a statement is of one of these reasons.
    #[must_use]
    pub fn fits(self, says: &Claim) -> bool {
        let Claim::Reason(stage, why) = *says else {
            return false;
        };
        match self {
            Self::Reason(wanted) => wanted == why,
            Self::Led(wanted) => wanted == stage,
            Self::Both(wanted, reason) => (wanted, reason) == (stage, why),
        }
    }

    /// Every reason that can be asked for: the reasons, the stages, then both together.
    fn all() -> impl Iterator<Item = Self> {
        let both = ReasonStage::ALL
            .into_iter()
            .flat_map(|stage| Reason::ALL.map(|why| Self::Both(stage, why)));
        let reasons = Reason::ALL.into_iter().map(Self::Reason);
        reasons.chain(ReasonStage::ALL.map(Self::Led)).chain(both)
    }

    /// All that it may be typed as.
    fn names(self) -> Vec<String> {
        let names = match self {
            Self::Reason(why) => why.names(),
            Self::Led(stage) => stage.names(),
            Self::Both(..) => {
                return [Lang::Nl, Lang::En]
                    .map(|lang| self.name_in(lang).into_owned())
                    .to_vec();
            }
        };
        names.iter().map(ToString::to_string).collect()
    }
}

impl QueryField for ReasonFilter {
    const NAMES: Names = &["reden", "reason"];
    const UNKNOWN: [&str; 2] = ["onbekende reden", "unknown reason"];

    fn choices(_: &Dataset) -> Vec<Choice<Self>> {
        let choice = |reason: Self| Choice {
            value: reason,
            label: Bilingual {
                nl: reason.name_in(Lang::Nl).into_owned().into(),
                en: reason.name_in(Lang::En).into_owned().into(),
            },
            names: reason.names(),
        };
        Self::all().map(choice).collect()
    }

    /// In either language; either side of the slash may be left open.
    fn read(typed: &str, _: &Dataset) -> Result<Self, ValueError> {
        let Some((stage, why)) = typed.split_once(SLASH) else {
            return reason_or_stage(typed);
        };
        match (stage.trim(), why.trim()) {
            ("", "") => Err(ValueError::Empty),
            ("", why) => word(why).map(Self::Reason),
            (stage, "") => word(stage).map(Self::Led),
            (stage, why) => Ok(Self::Both(word(stage)?, word(why)?)),
        }
    }

    fn name_in(&self, lang: Lang) -> Cow<'_, str> {
        match self {
            Self::Reason(why) => why.name_in(lang).into(),
            Self::Led(stage) => stage.name_in(lang).into(),
            Self::Both(stage, why) => {
                format!("{}{SLASH}{}", stage.name_in(lang), why.name_in(lang)).into()
            }
        }
    }

    fn holds(&self, tie: &Tie, _: &TieState) -> bool {
        let mut statements = tie.statements.iter();
        statements.any(|statement| self.fits(&statement.says))
    }
}

fn word<T: ClosedList>(typed: &str) -> Result<T, ValueError> {
    choose(typed, closed_list())
}

/// A reason or a stage. The reasons are what a message lists, unless what was typed resembles a stage.
fn reason_or_stage(typed: &str) -> Result<ReasonFilter, ValueError> {
    let resembles = |kind: &ValueError| {
        matches!(
            kind,
            ValueError::Unknown {
                suggestion: Some(_),
                ..
            }
        )
    };
    let no_reason = match word(typed) {
        Ok(why) => return Ok(ReasonFilter::Reason(why)),
        Err(no_reason) => no_reason,
    };
    word(typed).map(ReasonFilter::Led).map_err(|no_stage| {
        if resembles(&no_stage) && !resembles(&no_reason) {
            no_stage
        } else {
            no_reason
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Result<ReasonFilter, ValueError> {
        ReasonFilter::read(typed, &crate::dataset::load::embedded())
    }

    #[test]
    fn a_reason_a_stage_or_both_in_either_language() {
        for (typed, reason) in [
            ("mensenrechten", ReasonFilter::Reason(Reason::HumanRights)),
            ("human", ReasonFilter::Reason(Reason::HumanRights)),
            ("einde", ReasonFilter::Led(ReasonStage::End)),
            ("Doubt", ReasonFilter::Led(ReasonStage::Doubt)),
            ("beg", ReasonFilter::Led(ReasonStage::Start)),
            (
                "einde/mensenrechten",
                ReasonFilter::Both(ReasonStage::End, Reason::HumanRights),
            ),
            (
                "end/human rights",
                ReasonFilter::Both(ReasonStage::End, Reason::HumanRights),
            ),
            (
                "twijfel / veiligheid",
                ReasonFilter::Both(ReasonStage::Doubt, Reason::Security),
            ),
            ("/handel", ReasonFilter::Reason(Reason::Trade)),
            ("einde/", ReasonFilter::Led(ReasonStage::End)),
        ] {
            assert_eq!(read(typed), Ok(reason), "{typed}");
            for lang in [Lang::Nl, Lang::En] {
                assert_eq!(read(&reason.name_in(lang)), Ok(reason), "{typed}");
            }
        }
        for wrong in ["/", "qqq", "einde/qqq", "qqq/handel", "mensenrechten/einde"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn every_reason_reads_back_as_itself() {
        for reason in ReasonFilter::all() {
            for name in reason.names() {
                assert_eq!(read(&name), Ok(reason), "{name}");
            }
        }
        assert_eq!(ReasonFilter::all().count(), 11 + 3 + 33);
    }

    #[test]
    fn a_slip_in_a_stage_suggests_the_stage() {
        let suggestion = |typed| match read(typed) {
            Err(ValueError::Unknown { suggestion, .. }) => suggestion.map(|label| label.nl),
            other => panic!("{other:?}"),
        };
        assert_eq!(suggestion("twijfl").as_deref(), Some("twijfel"));
        assert_eq!(
            suggestion("mensenrehcten").as_deref(),
            Some("mensenrechten")
        );
        assert_eq!(suggestion("qqq"), None);
    }
}
