//! Closed lists: enums whose values go by words, which files, queries and screens share.

use crate::lang::{Bilingual, Lang};

/// A value of a closed list.
pub trait ClosedList: Copy + PartialEq + 'static {
    /// The whole list, in its usual order.
    const VALUES: &'static [Self];

    /// All words for it: the Dutch one, the English one, then others that a query may use.
    fn names(self) -> &'static [&'static str];

    /// The word in `lang`.
    fn name_in(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nl => self.names()[0],
            Lang::En => self.names()[1],
        }
    }

    /// The word in both languages.
    fn in_both(self) -> Bilingual {
        Bilingual::of(|lang| self.name_in(lang))
    }
}

/// An enum that is a closed list, as one table of words:
///
/// ```text
/// Value: "word in datasets and JSON" | "in English" => "label in Dutch" | "label in English" + "alias" + …,
/// ```
///
/// The word and its English are what queries ask by and print. Where these are left out, that is the label; where the
/// label is left out, screens show the word. Aliases are further words of queries.
macro_rules! closed_list {
    ($(#[$about_list:meta])* $list:ident {
        $($(#[$about:meta])* $value:ident:
            $word:literal $(| $english:literal)? $(=> $nl:literal | $en:literal)? $(+ $alias:literal)*,)*
    }) => {
        $(#[$about_list])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $list {
            $($(#[$about])* #[serde(rename = $word)] $value,)*
        }

        impl $list {
            /// All of them, in their usual order.
            pub const ALL: [Self; [$($word),*].len()] = [$(Self::$value),*];

            /// The word that datasets and JSON use.
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$value => $word,)*
                }
            }

            /// What screens call it.
            pub const fn label(self, lang: $crate::lang::Lang) -> &'static str {
                match self {
                    $(Self::$value => [$($nl, $en,)? $($word, $english)?][lang as usize],)*
                }
            }
        }

        impl $crate::dataset::closed_list::ClosedList for $list {
            const VALUES: &'static [Self] = &Self::ALL;

            fn names(self) -> &'static [&'static str] {
                match self {
                    $(Self::$value => &[$($word, $english,)? $($nl, $en,)? $($alias),*],)*
                }
            }
        }
    };
}

pub(crate) use closed_list;
