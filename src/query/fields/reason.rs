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
const SLASH: &str = "/";

/// A reason that is asked for: why, to what it led, or both, never neither. A reason for doubt is not one for ending: who
/// asks why ties were ended says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ReasonFilter {
    /// To what it led.
    pub stage: Option<ReasonStage>,
    /// Why.
    pub why: Option<Reason>,
}

impl ReasonFilter {
    /// This reason, whatever it led to.
    const fn of_reason(why: Reason) -> Self {
        Self {
            stage: None,
            why: Some(why),
        }
    }

    /// Any reason that led to this.
    const fn of_stage(stage: ReasonStage) -> Self {
        Self {
            stage: Some(stage),
            why: None,
        }
    }

    /// Whether a statement is of one of these reasons.
    #[must_use]
    pub fn fits(self, says: &Claim) -> bool {
        let Claim::Reason(stage, why) = *says else {
            return false;
        };
        self.stage.is_none_or(|wanted| wanted == stage)
            && self.why.is_none_or(|wanted| wanted == why)
    }

    /// Every reason that can be asked for: the reasons, the stages, then both together.
    fn all() -> impl Iterator<Item = Self> {
        let both = ReasonStage::ALL.into_iter().flat_map(|stage| {
            Reason::ALL.map(|why| Self {
                stage: Some(stage),
                why: Some(why),
            })
        });
        let reasons = Reason::ALL.into_iter().map(Self::of_reason);
        reasons
            .chain(ReasonStage::ALL.map(Self::of_stage))
            .chain(both)
    }

    /// All that it may be typed as.
    fn names(self) -> Vec<String> {
        let names = match (self.stage, self.why) {
            (None, Some(why)) => why.names(),
            (Some(stage), None) => stage.names(),
            _ => {
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
            label: Bilingual::of(|lang| reason.name_in(lang).into_owned()),
            names: reason.names(),
        };
        Self::all().map(choice).collect()
    }

    /// In either language; either side of the slash may be left open.
    fn read(typed: &str, _: &Dataset) -> Result<Self, ValueError> {
        let Some((stage, why)) = typed.split_once(SLASH) else {
            return reason_or_stage(typed);
        };
        match (word(stage.trim())?, word(why.trim())?) {
            (None, None) => Err(ValueError::Empty),
            (stage, why) => Ok(Self { stage, why }),
        }
    }

    fn name_in(&self, lang: Lang) -> Cow<'_, str> {
        let names = [
            self.stage.map(|stage| stage.name_in(lang)),
            self.why.map(|why| why.name_in(lang)),
        ];
        let names: Vec<&str> = names.into_iter().flatten().collect();
        names.join(SLASH).into()
    }

    /// By the date in force.
    fn holds(&self, _: &Tie, state: &TieState) -> bool {
        state.reasons.has(self.stage, self.why)
    }
}

/// A reason or a stage; `None` where nothing was typed.
fn word<T: ClosedList>(typed: &str) -> Result<Option<T>, ValueError> {
    if typed.is_empty() {
        return Ok(None);
    }
    choose(typed, closed_list()).map(Some)
}

/// A reason or a stage. The reasons are what a message lists, unless what was typed resembles a stage.
fn reason_or_stage(typed: &str) -> Result<ReasonFilter, ValueError> {
    let resembles = |error: &ValueError| {
        matches!(
            error,
            ValueError::Unknown {
                suggestion: Some(_),
                ..
            }
        )
    };
    let reason = choose(typed, closed_list()).map(ReasonFilter::of_reason);
    let stage = choose(typed, closed_list()).map(ReasonFilter::of_stage);
    match (&reason, &stage) {
        (Err(_), Ok(_)) => stage,
        (Err(no_reason), Err(no_stage)) if resembles(no_stage) && !resembles(no_reason) => stage,
        _ => reason,
    }
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
            (
                "mensenrechten",
                ReasonFilter::of_reason(Reason::HumanRights),
            ),
            ("human", ReasonFilter::of_reason(Reason::HumanRights)),
            ("einde", ReasonFilter::of_stage(ReasonStage::End)),
            ("Doubt", ReasonFilter::of_stage(ReasonStage::Doubt)),
            ("beg", ReasonFilter::of_stage(ReasonStage::Start)),
            (
                "einde/mensenrechten",
                ReasonFilter {
                    stage: Some(ReasonStage::End),
                    why: Some(Reason::HumanRights),
                },
            ),
            (
                "end/human rights",
                ReasonFilter {
                    stage: Some(ReasonStage::End),
                    why: Some(Reason::HumanRights),
                },
            ),
            (
                "twijfel / veiligheid",
                ReasonFilter {
                    stage: Some(ReasonStage::Doubt),
                    why: Some(Reason::Security),
                },
            ),
            ("/handel", ReasonFilter::of_reason(Reason::Trade)),
            ("einde/", ReasonFilter::of_stage(ReasonStage::End)),
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
