//! Decisions in words: what it is and what became of it, what it asks, and how political parties stood to it.

use super::without_full_stop;
use crate::{
    dataset::{Body, Dataset, Decision, DecisionKind, Grade, SharedStr, Statement},
    lang::Lang,
};

/// Who publishes a statement that is a political party's own word.
pub fn own_word_of<'a>(statement: &Statement, dataset: &'a Dataset) -> Option<&'a str> {
    let source = dataset.source(&statement.source)?;
    (source.grade == Some(Grade::C)).then_some(&source.publisher)
}

/// What a decision is and what became of it, what it asks, then a line for who proposed it and for each side of the vote;
/// a party's own word says in the first line that it is.
pub fn told(
    decision: &Decision,
    statement: &Statement,
    dataset: &Dataset,
    lang: Lang,
) -> Vec<String> {
    let mut first = headline(decision, lang);
    for more in [
        decision.outcome(lang).map(str::to_owned),
        own_word_of(statement, dataset).map(|publisher| lang.own_word(publisher)),
    ] {
        first.extend(more.map(|more| format!(", {more}")));
    }
    let mut lines = vec![first, lang.pick(&*decision.nl, &*decision.en).to_owned()];
    let names = |whole: &[SharedStr], parts: &[SharedStr]| {
        let parts = parts.iter().map(|name| lang.divided(name));
        let whole = whole.iter().map(ToString::to_string);
        let names = Vec::from_iter(whole.chain(parts)).join(", ");
        (!names.is_empty()).then_some(names)
    };
    let by = names(&decision.by, &[]).map(|names| {
        if decision.kind.is_voted_on() {
            lang.proposed_by(&names)
        } else {
            lang.asked_by(&names)
        }
    });
    let in_favour = names(&decision.in_favour, &decision.part_for);
    let in_favour = in_favour.map(|names| lang.voted_for(&names));
    let against = names(&decision.against, &decision.part_against);
    let against = against.map(|names| lang.voted_against(&names));
    lines.extend([by, in_favour, against].into_iter().flatten());
    lines
}

/// The same in one line: `Motie in de gemeenteraad, aangenomen: De band beëindigen. Ingediend door Denk. Tegen: VVD`.
pub(super) fn sentence(
    decision: &Decision,
    statement: &Statement,
    dataset: &Dataset,
    lang: Lang,
) -> String {
    let mut lines = told(decision, statement, dataset, lang).into_iter();
    let mut sentence = lines.next().unwrap_or_default() + ":";
    for line in lines {
        sentence.push(' ');
        sentence += &capitalised(without_full_stop(&line));
        sentence.push('.');
    }
    sentence
}

/// `Motie in de gemeenteraad`, `Voorstel van Gedeputeerde Staten`, `Antwoord van het college van B en W op vragen`.
fn headline(decision: &Decision, lang: Lang) -> String {
    let body = decision.body.label(lang);
    let is_before_it = !matches!(
        (decision.body, decision.kind),
        (Body::Executive | Body::ProvincialExecutive, _)
            | (
                _,
                DecisionKind::Resolution | DecisionKind::Letter | DecisionKind::Answer
            )
    );
    let of = if is_before_it {
        "in"
    } else {
        lang.pick("van", "of")
    };
    let article = match (decision.body, lang) {
        (Body::States | Body::ProvincialExecutive, Lang::Nl) => "",
        (Body::Committee, _) => lang.pick("een ", "a "),
        (Body::Executive, Lang::Nl) => "het ",
        _ => lang.pick("de ", "the "),
    };
    let (kind, to) = match decision.kind {
        DecisionKind::Answer => lang.pick(("antwoord", " op vragen"), ("answer", " to questions")),
        kind => (kind.label(lang), ""),
    };
    format!("{} {of} {article}{body}{to}", capitalised(kind))
}

/// A text with a capital at its start.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.as_str().chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{dataset::load, export::sentences::said};

    /// The decisions on a tie from one source, told in lines and in one sentence.
    fn of(tie: &str, source: &str, lang: Lang) -> Vec<(Vec<String>, String)> {
        let dataset = load::embedded();
        let tie = dataset.tie(tie).unwrap();
        let from = tie
            .statements
            .iter()
            .filter(|it| it.source.as_str() == source);
        let told = from.filter_map(|statement| {
            let decision = statement.says.decision()?;
            Some((
                told(decision, statement, &dataset, lang),
                said(statement, tie, &dataset, lang),
            ))
        });
        told.collect()
    }

    #[test]
    fn a_party_that_voted_in_parts_is_called_divided_in_either_language() {
        let dataset = load::embedded();
        let tie = dataset.tie("eindhoven-nanjing").unwrap();
        let from = "ad-eindhoven-nanjing-2022";
        let mut statements = tie.statements.iter();
        let is_it = |it: &&Statement| it.source.as_str() == from && it.says.decision().is_some();
        let statement = statements.find(is_it).unwrap();
        let motion = statement.says.decision().unwrap();
        let motion = Decision {
            in_favour: Box::new(["SP".into(), "FvD".into()]),
            part_for: Box::new(["D66".into()]),
            part_against: Box::new(["D66".into()]),
            ..motion.clone()
        };
        for (lang, lines) in [
            (
                Lang::Nl,
                [
                    "Motie in de gemeenteraad, aangenomen",
                    "De vriendschapsband met Nanjing verbreken.",
                    "ingediend door Volt",
                    "voor: SP, FvD, D66 (verdeeld)",
                    "tegen: D66 (verdeeld)",
                ],
            ),
            (
                Lang::En,
                [
                    "Motion in the municipal council, adopted",
                    "Break the friendship tie with Nanjing.",
                    "proposed by Volt",
                    "for: SP, FvD, D66 (divided)",
                    "against: D66 (divided)",
                ],
            ),
        ] {
            assert_eq!(told(&motion, statement, &dataset, lang), lines);
        }
    }

    #[test]
    fn an_answer_names_its_body_before_the_questions() {
        let first = |tie, source, lang| of(tie, source, lang)[0].0[0].clone();
        let (hebei, of_2023) = (
            "provincie-zuid-holland-hebei",
            "zuid-holland-nl-antwoord-2023",
        );
        for (tie, source, lang, told) in [
            (
                hebei,
                of_2023,
                Lang::Nl,
                "Antwoord van Gedeputeerde Staten op vragen",
            ),
            (
                hebei,
                of_2023,
                Lang::En,
                "Answer of the provincial executive to questions",
            ),
        ] {
            assert_eq!(first(tie, source, lang), told);
        }
    }

    #[test]
    fn what_a_partys_own_page_tells_is_its_own_word() {
        let own = |lang| of("arnhem-wuhan", "vvd-arnhem", lang)[0].clone();
        let (lines, sentence) = own(Lang::Nl);
        assert_eq!(
            lines[0],
            "Amendement in de gemeenteraad, verworpen, volgens VVD Arnhem zelf"
        );
        assert!(sentence.starts_with(&lines[0]), "{sentence}");
        assert_eq!(
            own(Lang::En).0[0],
            "Amendment in the municipal council, rejected, by the word of VVD Arnhem itself"
        );
    }

    /// What an executive proposes is not its to vote on; a motion that no source tells the end of stays open.
    #[test]
    fn an_outcome_that_is_not_told_stays_open() {
        let first = |tie, source| of(tie, source, Lang::Nl)[0].0[0].clone();
        assert_eq!(
            first("weert-yuhang", "weert-nl-end-2023"),
            "Voorstel van het college van B en W"
        );
        assert_eq!(
            first("maastricht-chengdu", "rtvmaastricht-chengdu"),
            "Voorstel in de gemeenteraad, uitslag niet vermeld"
        );
        assert_eq!(
            first("provincie-noord-holland-shandong", "parool-shandong"),
            "Besluit van Gedeputeerde Staten, uitgevoerd"
        );
    }
}
