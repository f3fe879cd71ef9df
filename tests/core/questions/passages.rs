//! Why a tie was found, and the words about it that answer.

use stedenband::{
    answer::{Answer, Searchable},
    lang::Lang,
    query::{
        FoundBy, Query,
        group::{GroupName, ListRow},
    },
};

use super::{DATASET, INDEX, today};

fn answer(line: &str) -> Answer {
    let ties = Searchable {
        dataset: &DATASET,
        index: &INDEX,
        today: today(),
    };
    Answer::new(ties, Query::parse(line, &DATASET).unwrap(), None)
}

/// The ids that a line finds by something.
fn found_by(line: &str, by: FoundBy) -> Vec<&'static str> {
    let hits = answer(line).hits.into_iter();
    let hits = hits.filter(|hit| hit.found_by == by);
    hits.map(|hit| DATASET.ties[hit.tie].id.as_str()).collect()
}

#[test]
fn ties_found_by_name_stand_first_and_those_only_told_of_below_a_heading() {
    for (line, named) in [
        ("tilb", "tilburg-changzhou tilburg-chengdu"),
        (
            "limb",
            "provincie-limburg-guangdong provincie-limburg-sichuan maastricht-chengdu \
             valkenburg-aan-de-geul-jiangyou weert-yuhang sittard-geleen-maoming valkenburg-aan-de-geul-chengdu",
        ),
        // A contact of that name before ties that are only told of with the word.
        ("goes", "goes-yangzhou"),
        ("semicon", ""),
    ] {
        let answer = answer(line);
        let named: Vec<&str> = named.split_whitespace().collect();
        assert_eq!(found_by(line, FoundBy::Name), named, "{line}");
        assert!(answer.hits.is_sorted_by_key(|hit| hit.found_by), "{line}");
        let Some(ListRow::Heading(heading)) = answer.groups.row(named.len()) else {
            panic!("{line}: no heading");
        };
        assert_eq!(heading.name, GroupName::FoundBy(FoundBy::Text), "{line}");
        assert_eq!(
            heading.ties + heading.others,
            answer.hits.len() - named.len()
        );
        assert!(answer.has_snippets, "{line}");
    }
    assert!(!found_by("water", FoundBy::Property).is_empty());
    assert_eq!(found_by("water", FoundBy::Text), ["weert-yuhang"]);
    assert_eq!(found_by("sluimerend", FoundBy::Name), [""; 0]);
    assert!(!found_by("sluimerend", FoundBy::Property).is_empty());
    // An id is made of names.
    for line in ["", "provincie:limburg", "thema:water", "arnhem-wuhan"] {
        let answer = answer(line);
        let headings = (0..answer.groups.rows()).filter_map(|row| answer.groups.row(row));
        assert_eq!(
            headings
                .filter(|row| matches!(row, ListRow::Heading(_)))
                .count(),
            0,
            "{line}"
        );
        assert!(!answer.has_snippets, "{line}");
    }
}

#[test]
fn a_snippet_has_the_words_that_are_in_no_name() {
    for (line, id, words) in [
        (
            "jiashan 30.000",
            "capelle-aan-den-ijssel-jiashan",
            "30.000 euro per jaar",
        ),
        ("kosten maas", "maastricht-chengdu", "kosten: "),
        ("semicon", "eindhoven-nanjing", "semiconductor-industrie"),
        ("tilb", "breda-yangzhou", "Tilburg"),
        ("logist", "tilburg-chengdu", "ogisti"),
        ("water", "weert-yuhang", "water"),
    ] {
        let answer = answer(line);
        let tie = DATASET.ties.iter().position(|tie| tie.id.as_str() == id);
        let snippet = answer.snippet(tie.unwrap(), &DATASET, Lang::Nl).unwrap();
        assert!(snippet.text.contains(words), "{line}: {}", snippet.text);
        let hits = snippet.hits.iter().map(|hit| &snippet.text[hit.clone()]);
        assert!(hits.count() > 0);
        for columns in 12..60 {
            let near = snippet.from_hit(columns);
            let first = near.hits[0].clone();
            let before = near.text[..first.start].chars().count();
            assert!(before <= columns / 3 + 1, "{line} {columns}: {}", near.text);
            assert_eq!(
                near.text[first],
                snippet.text[snippet.hits[0].clone()],
                "{line}"
            );
        }
    }
    // The tie's own name is no news in its text.
    for (line, id) in [
        ("tilb", "tilburg-chengdu"),
        ("jiashan", "capelle-aan-den-ijssel-jiashan"),
    ] {
        let tie = DATASET.ties.iter().position(|tie| tie.id.as_str() == id);
        assert_eq!(answer(line).snippet(tie.unwrap(), &DATASET, Lang::Nl), None);
    }
}

#[test]
fn of_two_words_the_passage_with_both_answers_best_and_then_that_with_the_rarer() {
    let tie = DATASET
        .ties
        .iter()
        .position(|tie| tie.id.as_str() == "eindhoven-nanjing");
    let tie = tie.unwrap();
    let statements: Vec<_> = DATASET.ties[tie].statements.iter().collect();
    let both = answer("semiconductor samenwerking");
    let scored = |answer: &Answer, word: &str| {
        let has = |said: &&&stedenband::dataset::Statement| {
            said.quote
                .as_ref()
                .is_some_and(|quote| quote.contains(word))
        };
        let said = statements.iter().find(has).unwrap();
        answer.score(tie, &[said], &DATASET, Lang::Nl)
    };
    let rare = scored(&both, "semiconductor").unwrap();
    assert_eq!(rare.answered, 2);
    let scores = statements.iter().map(|said| answer_of(&both, tie, said));
    let (better, worse): (Vec<_>, Vec<_>) = scores.flatten().partition(|it| it.answered == 2);
    assert!(better.contains(&rare) && !worse.is_empty());
    assert!(better.iter().all(|score| worse.iter().all(|it| it < score)));
    // Of two that have one word, that with the rarer.
    let one = answer("semiconductor handel");
    let common = scored(&one, "handel");
    assert!(common.is_none_or(|common| common < scored(&one, "semiconductor").unwrap()));
}

fn answer_of(
    answer: &Answer,
    tie: usize,
    said: &stedenband::dataset::Statement,
) -> Option<stedenband::query::PassageScore> {
    answer.score(tie, &[said], &DATASET, Lang::Nl)
}
