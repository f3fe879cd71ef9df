//! Every crate that the program is built from has its reason in `docs/dependencies.md`.

#[test]
fn every_dependency_is_explained() {
    let (manifest, reasons) = (
        include_str!("../../Cargo.toml"),
        include_str!("../../docs/dependencies.md"),
    );
    let sections = manifest
        .split("\n[")
        .filter(|section| section.starts_with("d") && section.contains("dependencies]"));
    let names = sections
        .flat_map(str::lines)
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name);
    let names: Vec<&str> = names.filter(|name| !name.starts_with('#')).collect();
    assert!(names.len() > 20, "{names:?}");
    let words: Vec<&str> = reasons
        .split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_')
        .collect();
    let missing: Vec<_> = names.iter().filter(|name| !words.contains(name)).collect();
    assert!(
        missing.is_empty(),
        "docs/dependencies.md says nothing of {missing:?}"
    );
}
