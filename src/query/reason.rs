//! `reden:`: why, to what it led, or both: `mensenrechten`, `einde`, `einde/mensenrechten`.

use super::{error::QueryErrorKind, field_name::FieldName, values};
use crate::{
    dataset::{Reason, ReasonStage, closed_list::ClosedList},
    lang::Lang,
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
    /// Whether a statement of a reason is one of these.
    #[must_use]
    pub fn fits(self, stage: ReasonStage, why: Reason) -> bool {
        match self {
            Self::Reason(wanted) => wanted == why,
            Self::Led(wanted) => wanted == stage,
            Self::Both(wanted, reason) => (wanted, reason) == (stage, why),
        }
    }

    /// The form that a query uses, in `lang`.
    #[must_use]
    pub fn name_in(self, lang: Lang) -> String {
        match self {
            Self::Reason(why) => why.name_in(lang).to_owned(),
            Self::Led(stage) => stage.name_in(lang).to_owned(),
            Self::Both(stage, why) => {
                format!("{}{SLASH}{}", stage.name_in(lang), why.name_in(lang))
            }
        }
    }

    /// Every reason that can be asked for: the reasons, the stages, then both together.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let both = ReasonStage::ALL
            .into_iter()
            .flat_map(|stage| Reason::ALL.map(|why| Self::Both(stage, why)));
        Reason::ALL
            .map(Self::Reason)
            .into_iter()
            .chain(ReasonStage::ALL.map(Self::Led))
            .chain(both)
    }

    /// All that it may be typed as.
    pub(crate) fn names(self) -> Vec<String> {
        let own = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        match self {
            Self::Reason(why) => own(why.names()),
            Self::Led(stage) => own(stage.names()),
            Self::Both(..) => vec![self.name_in(Lang::Nl), self.name_in(Lang::En)],
        }
    }

    /// Reads what was typed, in either language; either side of the slash may be left open.
    pub(crate) fn read(typed: &str) -> Result<Self, QueryErrorKind> {
        const FIELD: FieldName = FieldName::Reason;
        let Some((stage, why)) = typed.split_once(SLASH) else {
            return either(typed);
        };
        match (stage.trim(), why.trim()) {
            ("", "") => Err(QueryErrorKind::EmptyValue { field: FIELD }),
            ("", why) => values::word(FIELD, why).map(Self::Reason),
            (stage, "") => values::word(FIELD, stage).map(Self::Led),
            (stage, why) => Ok(Self::Both(
                values::word(FIELD, stage)?,
                values::word(FIELD, why)?,
            )),
        }
    }
}

/// A reason or a stage. The reasons are what a message lists, unless what was typed resembles a stage.
fn either(typed: &str) -> Result<ReasonFilter, QueryErrorKind> {
    const FIELD: FieldName = FieldName::Reason;
    let resembles = |kind: &QueryErrorKind| {
        matches!(
            kind,
            QueryErrorKind::UnknownValue {
                suggestion: Some(_),
                ..
            }
        )
    };
    values::word(FIELD, typed)
        .map(ReasonFilter::Reason)
        .or_else(|no_reason| {
            let stage = values::word(FIELD, typed).map(ReasonFilter::Led);
            stage.map_err(|no_stage| {
                if resembles(&no_stage) && !resembles(&no_reason) {
                    no_stage
                } else {
                    no_reason
                }
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

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
            assert_eq!(ReasonFilter::read(typed), Ok(reason), "{typed}");
            for lang in [Lang::Nl, Lang::En] {
                assert_eq!(
                    ReasonFilter::read(&reason.name_in(lang)),
                    Ok(reason),
                    "{typed}"
                );
            }
        }
        for wrong in ["/", "qqq", "einde/qqq", "qqq/handel", "mensenrechten/einde"] {
            assert!(ReasonFilter::read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn every_reason_reads_back_as_itself() {
        for reason in ReasonFilter::all() {
            for name in reason.names() {
                assert_eq!(ReasonFilter::read(&name), Ok(reason), "{name}");
            }
        }
        assert_eq!(ReasonFilter::all().count(), 11 + 3 + 33);
    }

    #[test]
    fn a_slip_in_a_stage_suggests_the_stage() {
        let suggestion = |typed| match ReasonFilter::read(typed) {
            Err(QueryErrorKind::UnknownValue { suggestion, .. }) => {
                suggestion.map(|label| label.nl)
            }
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
