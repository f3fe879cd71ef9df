//! Questions with a name: those that councils ask, and those that the user keeps in the settings.

use super::fold::compact;
use crate::lang::Bilingual;

/// A question with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What the command line calls it; the user's own have one name in both languages.
    pub name: Bilingual,
    /// The question as it is asked.
    pub asks: Bilingual,
    /// The query line, in either language.
    pub line: String,
    /// What answers it.
    pub answered_by: AnsweredBy,
    /// Whether it is the user's own.
    pub is_own: bool,
}

/// What answers a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnsweredBy {
    /// The ties that its line finds.
    Ties,
    /// These, the oldest first.
    OldestTies,
    /// What these cost and brought, in euros and in words.
    Amounts,
    /// What the sources count nationwide.
    Totals,
    /// The ties that the words find which are filled in.
    WordsFilledIn,
}

/// A question that the user keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedQuestion {
    /// What it is called.
    pub name: String,
    /// The query line, in either language. It is read when it is asked, for what it may name is up to the dataset.
    pub query: String,
}

/// The questions that come with the program: their names, what they ask, the line, and what answers it. They ask nothing
/// that only one dataset has.
const BUILT_IN: [([&str; 2], [&str; 2], &str, AnsweredBy); 20] = [
    (
        ["Hoe zit het met", "What about"],
        ["Hoe zit het met … ?", "What about … ?"],
        "",
        AnsweredBy::WordsFilledIn,
    ),
    (
        ["Verbroken om mensenrechten", "Ended over human rights"],
        [
            "Welke banden zijn beëindigd om mensenrechten?",
            "Which ties were ended over human rights?",
        ],
        "status:verbroken reden:einde/mensenrechten",
        AnsweredBy::Ties,
    ),
    (
        ["Nog actief", "Still active"],
        [
            "Welke banden zijn nog actief?",
            "Which ties are still active?",
        ],
        "status:actief",
        AnsweredBy::Ties,
    ),
    (
        ["Beëindigd", "Ended"],
        [
            "Welke banden zijn beëindigd, en waarom?",
            "Which ties were ended, and why?",
        ],
        "status:verbroken",
        AnsweredBy::Ties,
    ),
    (
        ["Leverde te weinig op", "Ended over results"],
        [
            "Welke banden zijn beëindigd omdat ze weinig opleverden?",
            "Which ties were ended because they brought little?",
        ],
        "status:verbroken reden:einde/opbrengst",
        AnsweredBy::Ties,
    ),
    (
        ["Beëindigd om veiligheid", "Ended over security"],
        [
            "Welke zijn beëindigd om veiligheid of geopolitiek?",
            "Which were ended over security or geopolitics?",
        ],
        "status:verbroken reden:einde/veiligheid,einde/geopolitiek",
        AnsweredBy::Ties,
    ),
    (
        ["Provincies die stopten", "Provinces that ended"],
        [
            "Welke provincies hebben hun band beëindigd?",
            "Which provinces ended their tie?",
        ],
        "niveau:provincie status:verbroken",
        AnsweredBy::Ties,
    ),
    (
        ["Heroverwogen", "Under review"],
        [
            "Welke banden worden of werden heroverwogen?",
            "Which ties are or were under review?",
        ],
        "is:heroverwogen",
        AnsweredBy::Ties,
    ),
    (
        [
            "Twijfel om veiligheid of mensenrechten",
            "Doubted over security or human rights",
        ],
        [
            "Waar wordt getwijfeld om veiligheid of mensenrechten?",
            "Where is there doubt over security or human rights?",
        ],
        "reden:twijfel/veiligheid,twijfel/mensenrechten -status:verbroken",
        AnsweredBy::Ties,
    ),
    (
        [
            "Wat kostte het, wat bracht het op",
            "What it cost, what it brought",
        ],
        [
            "Wat heeft het gekost, en wat bracht het op?",
            "What did it cost, and what did it bring?",
        ],
        "is:kosten",
        AnsweredBy::Amounts,
    ),
    (
        ["Eerste banden", "First ties"],
        ["Wat waren de eerste banden?", "Which were the first ties?"],
        "sinds:..1999",
        AnsweredBy::OldestTies,
    ),
    (
        ["Landelijke aantallen", "National totals"],
        [
            "Hoeveel banden zijn er volgens {}?",
            "How many ties are there according to {}?",
        ],
        "",
        AnsweredBy::Totals,
    ),
    (
        ["Bronnen spreken elkaar tegen", "Sources disagree"],
        [
            "Waarover zijn de bronnen het oneens?",
            "What do the sources disagree about?",
        ],
        "is:betwist",
        AnsweredBy::Ties,
    ),
    (
        ["Begonnen om handel", "Started for trade"],
        [
            "Welke banden zijn begonnen om handel?",
            "Which ties were started for trade?",
        ],
        "reden:begin/handel",
        AnsweredBy::Ties,
    ),
    (
        ["Voorstellen om te stoppen", "Proposals to end"],
        [
            "Waar is voorgesteld om te stoppen?",
            "Where was it proposed to end a tie?",
        ],
        "besluit:einde",
        AnsweredBy::Ties,
    ),
    (
        ["Aangenomen besluiten", "Decisions carried"],
        [
            "Welke voorstellen en moties zijn aangenomen?",
            "Which proposals and motions were carried?",
        ],
        "besluit:aangenomen",
        AnsweredBy::Ties,
    ),
    (
        ["Verworpen besluiten", "Decisions rejected"],
        [
            "Welke voorstellen en moties zijn verworpen?",
            "Which proposals and motions were rejected?",
        ],
        "besluit:verworpen",
        AnsweredBy::Ties,
    ),
    (
        ["Sluimerend of onbekend", "Dormant or unknown"],
        [
            "Welke banden sluimeren, of is de status onbekend?",
            "Which ties are dormant, or of unknown status?",
        ],
        "status:sluimerend,onbekend",
        AnsweredBy::Ties,
    ),
    (
        ["Oud bewijs", "Old evidence"],
        [
            "Over welke banden is het laatste bericht oud?",
            "About which ties is the latest report old?",
        ],
        "is:oud",
        AnsweredBy::Ties,
    ),
    (
        ["Geen band", "No tie"],
        [
            "Welke contacten en plannen tellen niet als band?",
            "Which contacts and plans do not count as ties?",
        ],
        "soort:contact,intentie",
        AnsweredBy::Ties,
    ),
];

/// The user's own questions, then those that come with the program; one of the user's takes the place of a namesake.
#[must_use]
pub fn all(own: &[SavedQuestion]) -> Vec<Question> {
    let own = own.iter().map(|saved| Question {
        name: Bilingual::same(&saved.name),
        asks: Bilingual::same(&saved.name),
        line: saved.query.clone(),
        answered_by: AnsweredBy::Ties,
        is_own: true,
    });
    let mut questions: Vec<Question> = own.collect();
    for (name, asks, line, answered_by) in BUILT_IN {
        let question = Question {
            name: Bilingual::of(|lang| name[lang as usize]),
            asks: Bilingual::of(|lang| asks[lang as usize]),
            line: line.to_owned(),
            answered_by,
            is_own: false,
        };
        let is_namesake = |own: &Question| question.is_called(&compact(&own.name.nl));
        if !questions.iter().any(is_namesake) {
            questions.push(question);
        }
    }
    questions
}

/// The built-in question that a name is that of, in either language.
#[must_use]
pub fn built_in(name: &str) -> Option<Question> {
    let wanted = compact(name);
    let mut questions = all(&[]).into_iter();
    questions.find(|question| question.is_called(&wanted))
}

impl Question {
    /// Whether it can be asked on the command line: the others need the dashboard.
    #[must_use]
    pub const fn has_line(&self) -> bool {
        !self.line.is_empty()
    }

    fn compact_names(&self) -> [String; 2] {
        [&self.name.nl, &self.name.en].map(|name| compact(name))
    }

    /// Whether `compacted` is its name in either language.
    fn is_called(&self, compacted: &str) -> bool {
        self.compact_names().iter().any(|name| name == compacted)
    }
}

/// The question that `typed` names in either language: by its whole name, else by what only its name begins with.
#[must_use]
pub fn named<'a>(typed: &str, questions: &'a [Question]) -> Option<&'a Question> {
    let wanted = compact(typed);
    let begins = |question: &&Question| {
        let names = question.compact_names();
        !wanted.is_empty() && names.iter().any(|name| name.starts_with(&wanted))
    };
    let questions: Vec<&Question> = questions.iter().filter(|it| it.has_line()).collect();
    let mut all = questions.iter().copied();
    all.find(|question| question.is_called(&wanted))
        .or_else(|| {
            let mut begun = questions.iter().copied().filter(begins);
            begun.next().filter(|_| begun.next().is_none())
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{dataset::load, query::query_line::Query};

    #[test]
    fn every_built_in_question_can_be_asked_of_any_dataset() {
        let empty = load::parse(
            r#"(format: 1, title: "", edition: "2024", themes: [], sources: [], ties: [])"#,
        )
        .unwrap();
        for question in all(&[]) {
            assert!(
                Query::parse(&question.line, &empty).is_ok(),
                "{}",
                question.line
            );
            assert_ne!(question.name.nl, question.name.en);
        }
    }

    #[test]
    fn a_question_goes_by_its_name_in_either_language_or_the_begin_of_it() {
        let own = SavedQuestion {
            name: "nog ACTIEF".into(),
            query: "status:actief,sluimerend".into(),
        };
        let questions = all(&[
            own,
            SavedQuestion {
                name: "Heron".into(),
                query: "x".into(),
            },
        ]);
        assert_eq!(
            questions.len(),
            BUILT_IN.len() + 1,
            "the own one in the place of its namesake"
        );
        for (typed, line) in [
            ("Nog actief", Some("status:actief,sluimerend")),
            ("sources-disagree", Some("is:betwist")),
            ("bronnen", Some("is:betwist")),
            ("herov", Some("is:heroverwogen")),
            ("hero", None),
            ("zzz", None),
            ("", None),
        ] {
            assert_eq!(
                named(typed, &questions).map(|question| question.line.as_str()),
                line,
                "{typed}"
            );
        }
    }
}
