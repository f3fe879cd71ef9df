use super::*;
use crate::dataset::load;

#[test]
fn a_dispute_has_no_full_stop_before_its_publishers() {
    let mut dataset = load::parse(include_str!("../../../tests/data/small.ron")).unwrap();
    let tie = dataset.ties.iter_mut().find(|it| !it.disputes.is_empty());
    let mut told = tie.unwrap().disputes[0].clone();
    for (text, shown) in [
        ("Het begon in 1999.", "Het begon in 1999 ("),
        ("Het begon in 1999", "Het begon in 1999 ("),
        ("Eerst zo. Toen zo.", "Eerst zo. Toen zo ("),
    ] {
        told.nl = text.into();
        let said = dispute(&told, &dataset, Lang::Nl);
        assert!(said.contains(&format!(": {shown}")), "{said}");
    }
}

#[test]
fn a_dispute_names_each_publisher_once_in_order() {
    let mut dataset = load::parse(include_str!("../../../tests/data/small.ron")).unwrap();
    let mut told = dataset
        .ties
        .iter()
        .find_map(|tie| tie.disputes.first())
        .unwrap()
        .clone();
    let names = |told: &Dispute, dataset: &Dataset| {
        let text = dispute(told, dataset, Lang::Nl);
        text.rsplit_once(" (").unwrap().1.to_owned()
    };
    assert_eq!(names(&told, &dataset), "NRC; Clingendael)");
    let [first, second] = [0, 1].map(|at| told.sources[at].clone());
    told.sources = vec![second.clone(), first.clone(), second];
    assert_eq!(names(&told, &dataset), "Clingendael; NRC)");
    for source in &mut dataset.sources {
        source.publisher = "Gemeente Almere".into();
    }
    assert_eq!(names(&told, &dataset), "Gemeente Almere)");
}

#[test]
fn only_the_last_of_several_sentences_keeps_its_full_stop() {
    for (said, row) in [
        (&[][..], ""),
        (&["Een."], "Een."),
        (&["Een.", "twee", "Drie."], "Een; twee; Drie."),
    ] {
        let said: Vec<String> = said.iter().map(ToString::to_string).collect();
        assert_eq!(in_a_row(&said), row);
    }
}
