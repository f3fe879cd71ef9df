use super::*;
use crate::{
    dataset::{DutchProvince, Kind, Reason, ReasonStage, Statement, Status, load},
    query::{Mark, SourceFilter},
};

#[test]
fn a_date_takes_the_place_of_another_and_leaves_the_rest() {
    let dataset = load::embedded();
    for (line, date, put) in [
        ("", Some("2003"), "op:2003"),
        ("breda", Some("2003-05"), "breda op:2003-05"),
        ("breda op:1999 wuhan", Some("2003"), "breda op:2003 wuhan"),
        ("breda op:1999", None, "breda"),
        ("breda", None, "breda"),
    ] {
        let mut query = Query::parse(line, &dataset).unwrap();
        query.put_at(date.map(|date| date.parse().unwrap()));
        assert_eq!(query.to_string(), put, "{line}");
    }
}

fn status(negated: bool, values: &[Status]) -> Term {
    let values = values.iter().copied().map(FieldValue::Status);
    Term {
        negated,
        criterion: Criterion::Field(values.collect()),
    }
}

#[test]
fn choices_of_one_facet_share_a_term_and_the_last_takes_it_away() {
    let mut query = Query::default();
    query.toggle(&FieldValue::Status(Status::Severed));
    query.toggle(&FieldValue::Province(DutchProvince::Limburg));
    query.toggle(&FieldValue::Status(Status::Active));
    assert_eq!(
        query.to_string(),
        "status:verbroken,actief provincie:Limburg"
    );
    query.toggle(&FieldValue::Status(Status::Severed));
    query.toggle(&FieldValue::Status(Status::Active));
    assert_eq!(query.to_string(), "provincie:Limburg");
}

#[test]
fn a_negated_term_ticks_nothing_and_is_left_alone() {
    let mut query = Query {
        terms: vec![status(true, &[Status::Severed])],
    };
    let severed = FieldValue::Status(Status::Severed);
    assert!(!query.is_ticked(&severed));
    query.toggle(&severed);
    assert_eq!(
        query.terms,
        [
            status(true, &[Status::Severed]),
            status(false, &[Status::Severed])
        ]
    );
    query.toggle(&severed);
    assert_eq!(query.terms, [status(true, &[Status::Severed])]);
}

#[test]
fn unticking_removes_a_choice_from_every_term_that_repeats_it() {
    let twice = [
        status(false, &[Status::Active]),
        status(false, &[Status::Active, Status::Dormant]),
    ];
    let mut query = Query {
        terms: twice.to_vec(),
    };
    query.toggle(&FieldValue::Status(Status::Active));
    assert_eq!(query.terms, [status(false, &[Status::Dormant])]);
}

#[test]
fn clearing_a_facet_leaves_the_others() {
    let mut query = Query {
        terms: vec![status(true, &[Status::Active])],
    };
    query.toggle(&FieldValue::Kind(Kind::Sister));
    query
        .terms
        .retain(|term| term.field() != Some(FieldName::Status));
    assert_eq!(query.to_string(), "soort:zusterstad");
}

#[test]
fn a_field_asks_for_the_statements_that_make_it_hold() {
    let dataset = load::embedded();
    let any = &dataset.ties[0].statements[0];
    let asks = |line: &str, says: &Claim| {
        let query = Query::parse(line, &dataset).unwrap();
        let statement = Statement {
            says: says.clone(),
            ..any.clone()
        };
        query.asks_for(&statement, &query.decision_question(), &dataset)
    };
    let ended = Claim::Reason(ReasonStage::End, Reason::HumanRights);
    assert!(asks("breda reden:mensenrechten", &ended) && asks("reden:einde/mensenrechten", &ended));
    for other in [
        "",
        "mensenrechten",
        "-reden:mensenrechten",
        "reden:twijfel/mensenrechten",
        "is:kosten",
    ] {
        assert!(!asks(other, &ended), "{other}");
    }
    let cost = Claim::Cost {
        nl: "x".into(),
        en: "x".into(),
        eur: None,
        per: crate::dataset::AmountFor::All,
    };
    assert!(asks("is:kosten", &cost) && !asks("is:heroverwogen", &cost));
    assert!(asks("is:heroverwogen", &Claim::Reconsidering));
    let arnhem = dataset.tie("arnhem-wuhan").unwrap();
    let mut statements = arnhem.statements.iter();
    let is_it = |it: &&Statement| {
        it.source.as_str() == "nltimes-arnhem-2021" && it.says.decision().is_some()
    };
    let motion = statements.find(is_it).unwrap();
    for (line, is_asked) in [
        ("besluit:aangenomen", true),
        ("partij:d66 besluit:voor op:2022", true),
        ("partij:d66 besluit:voor op:2020", false),
        ("partij:d66 besluit:tegen", false),
        ("-besluit:aangenomen", false),
    ] {
        let query = Query::parse(line, &dataset).unwrap();
        let question = query.decision_question();
        assert_eq!(
            query.asks_for(motion, &question, &dataset),
            is_asked,
            "{line}"
        );
    }
    let disputes = |line: &str| {
        let contested = FieldValue::Is(Mark::Contested);
        Query::parse(line, &dataset).unwrap().is_ticked(&contested)
    };
    assert!(disputes("is:betwist breda") && !disputes("-is:betwist") && !disputes("breda"));
}

#[test]
fn a_source_is_asked_for_and_no_more() {
    let [nrc, ftm] = ["nrc", "ftm"].map(|id| FieldValue::Source(SourceFilter::of(id.into())));
    let mut query = Query::default();
    for (toggled, line) in [
        (&nrc, "bron:nrc"),
        (&ftm, "bron:nrc,ftm"),
        (&nrc, "bron:ftm"),
        (&ftm, ""),
    ] {
        query.toggle(toggled);
        assert_eq!(query.to_string(), line);
    }
    assert_eq!(query, Query::default());
}

#[test]
fn what_stands_apart_is_offered_together() {
    let dataset = load::embedded();
    for (line, offered) in [
        ("bron:ftm status:actief", Some("bron:ftm/actief")),
        (
            "status:actief,sluimerend breda bron:ftm",
            Some("bron:ftm/actief,ftm/sluimerend"),
        ),
        (
            "bron:ftm,nrc status:verbroken",
            Some("bron:ftm/verbroken,nrc/verbroken"),
        ),
        ("bron:ftm/actief status:verbroken", None),
        ("bron:ftm -status:verbroken", None),
        ("-bron:ftm status:verbroken", None),
        ("bron:ftm", None),
        ("status:actief", None),
    ] {
        let linked = Query::parse(line, &dataset).unwrap().linked_sources();
        let linked = linked.map(|query| query.to_string());
        assert_eq!(linked.as_deref(), offered, "{line}");
    }
}
