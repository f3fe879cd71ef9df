//! The names by which a dataset refers to its ties, sources and themes.

use std::{borrow::Borrow, fmt};

use serde::{Deserialize, Serialize};

use super::shared_str::SharedStr;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(SharedStr);

        impl $name {
            /// The name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }
    };
}

id! {
    /// The stable name of a tie: `arnhem-wuhan`.
    TieId
}
id! {
    /// The name of a source: `clingendael`.
    SourceId
}
id! {
    /// The name of a theme: `water-milieu`.
    ThemeId
}
