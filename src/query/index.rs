//! What a query is matched against, folded once.

use super::fold::fold;
use crate::dataset::Dataset;

/// The names and texts of a dataset, folded; built once per dataset.
pub struct Index {
    /// Per tie: its names, then its texts.
    pub(crate) texts: Vec<String>,
}

impl Index {
    /// Folds all that words can hit.
    #[must_use]
    pub fn new(dataset: &Dataset) -> Self {
        let texts = dataset.ties.iter().map(|tie| {
            let mut all = vec![tie.dutch.name.as_str(), tie.dutch.province.name()];
            all.extend(tie.dutch.aliases.iter().chain(&tie.chinese.aliases).map(String::as_str));
            all.extend(
                [&tie.chinese.name, &tie.chinese.zh, &tie.chinese.province].into_iter().flatten().map(String::as_str),
            );
            all.extend(tie.statements.iter().filter_map(|statement| statement.quote.as_deref()));
            fold(&all.join("\n"))
        });
        Self { texts: texts.collect() }
    }
}
