//! `reden:`: why, to what it led, or both: `mensenrechten`, `einde`, `einde/mensenrechten`.

use super::{error::QueryErrorKind, field_name::FieldName, values};
use crate::{
    dataset::{Stage, Why, closed_list::ClosedList},
    lang::Lang,
};

/// What stands between a stage and a reason.
const SLASH: char = '/';

/// A reason that is asked for. A reason for doubt is not one for ending: who asks why ties were ended says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// This reason, whatever it led to.
    Why(Why),
    /// Any reason that led to this.
    Led(Stage),
    /// This reason, which led to this.
    Both(Stage, Why),
}

impl Reason {
    /// Whether a statement of a reason is one of these.
    #[must_use]
    pub fn fits(self, stage: Stage, why: Why) -> bool {
        match self {
            Self::Why(wanted) => wanted == why,
            Self::Led(wanted) => wanted == stage,
            Self::Both(wanted, reason) => (wanted, reason) == (stage, why),
        }
    }

    /// The form that a query uses, in `lang`.
    #[must_use]
    pub fn name_in(self, lang: Lang) -> String {
        match self {
            Self::Why(why) => why.name_in(lang).to_owned(),
            Self::Led(stage) => stage.name_in(lang).to_owned(),
            Self::Both(stage, why) => {
                format!("{}{SLASH}{}", stage.name_in(lang), why.name_in(lang))
            }
        }
    }

    /// Every reason that can be asked for: the reasons, the stages, then both together.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let both = Stage::ALL
            .into_iter()
            .flat_map(|stage| Why::ALL.map(|why| Self::Both(stage, why)));
        Why::ALL
            .map(Self::Why)
            .into_iter()
            .chain(Stage::ALL.map(Self::Led))
            .chain(both)
    }

    /// All that it may be typed as.
    pub(crate) fn names(self) -> Vec<String> {
        let own = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        match self {
            Self::Why(why) => own(why.names()),
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
            ("", why) => values::word(FIELD, why).map(Self::Why),
            (stage, "") => values::word(FIELD, stage).map(Self::Led),
            (stage, why) => Ok(Self::Both(
                values::word(FIELD, stage)?,
                values::word(FIELD, why)?,
            )),
        }
    }
}

/// A reason or a stage. The reasons are what a message lists, unless what was typed resembles a stage.
fn either(typed: &str) -> Result<Reason, QueryErrorKind> {
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
        .map(Reason::Why)
        .or_else(|no_reason| {
            let stage = values::word(FIELD, typed).map(Reason::Led);
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
            ("mensenrechten", Reason::Why(Why::HumanRights)),
            ("human", Reason::Why(Why::HumanRights)),
            ("einde", Reason::Led(Stage::End)),
            ("Doubt", Reason::Led(Stage::Doubt)),
            ("beg", Reason::Led(Stage::Start)),
            (
                "einde/mensenrechten",
                Reason::Both(Stage::End, Why::HumanRights),
            ),
            (
                "end/human rights",
                Reason::Both(Stage::End, Why::HumanRights),
            ),
            (
                "twijfel / veiligheid",
                Reason::Both(Stage::Doubt, Why::Security),
            ),
            ("/handel", Reason::Why(Why::Trade)),
            ("einde/", Reason::Led(Stage::End)),
        ] {
            assert_eq!(Reason::read(typed), Ok(reason), "{typed}");
            for lang in [Lang::Nl, Lang::En] {
                assert_eq!(Reason::read(&reason.name_in(lang)), Ok(reason), "{typed}");
            }
        }
        for wrong in ["/", "qqq", "einde/qqq", "qqq/handel", "mensenrechten/einde"] {
            assert!(Reason::read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn every_reason_reads_back_as_itself() {
        for reason in Reason::all() {
            for name in reason.names() {
                assert_eq!(Reason::read(&name), Ok(reason), "{name}");
            }
        }
        assert_eq!(Reason::all().count(), 11 + 3 + 33);
    }

    #[test]
    fn a_slip_in_a_stage_suggests_the_stage() {
        let suggestion = |typed| match Reason::read(typed) {
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
