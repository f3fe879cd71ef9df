//! What the documentation shows of the program is what the program shows.

use stedenband::dataset::{Grade, load};

use crate::common;

#[path = "../../examples/docs/keys.rs"]
mod keys;
#[path = "../../examples/docs/picture.rs"]
mod picture;
#[path = "../../examples/docs/written.rs"]
mod written;

#[test]
fn pictures_and_tables_are_fresh() {
    for (path, text) in written::all() {
        let kept = std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR")))
            .unwrap_or_default();
        assert!(
            kept == text,
            "{path} is stale: run `cargo run --example docs`, and look at it"
        );
    }
}

/// The README tells how many sources of which sort there are beside the documents that the project started from.
#[test]
fn the_readme_counts_the_sources() {
    let readme = include_str!("../../README.md").replace('\n', " ");
    let sources = load::embedded().sources;
    let graded = |grade| {
        let of_grade = sources.iter().filter(|it| it.grade == Some(grade));
        of_grade.count()
    };
    let [own, others, political] = [Grade::A, Grade::B, Grade::C].map(graded);
    let documents = sources.len() - own - others - political;
    assert_eq!(documents, 5);
    let told = [
        format!("{} public pages", own + others + political),
        format!("{own} of the parties' own governments"),
        format!("{others} of newspapers and official bodies"),
        format!("{political} of political parties"),
    ];
    for told in told {
        assert!(readme.contains(&told), "README.md: {told}");
    }
}
