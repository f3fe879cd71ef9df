//! Every word that the interface speaks, a language a folder: [`nl`], [`en`].
//!
//! [`texts`] declares the texts. Each is a method of [`Lang`] (`lang.no_sources()`), and a field that every language must
//! fill, so one that misses a text does not compile. To add a language: a folder beside `nl`, its row in
//! [`Lang::texts`], and its word in the tables of closed lists (`closed_list!`) and of faults (`say!`).

use crate::lang::Lang;

mod date;
mod en;
mod nl;
mod number;
pub mod system;
mod texts;
pub mod timeline;

/// Declares a part of the texts: `name` or, with arguments, `name(argument: Type)`; with `name: Type` something else.
macro_rules! declare {
    ($part:ident: $Part:ident { $($name:ident $(($($arg:ident: $type:ty),+))? $(: $other:ty)?,)+ }) => {
        pub struct $Part {
            $(pub $name: declare!(@type $(($($type),+))? $($other)?),)+
        }

        impl Lang {
            $(declare! { @method $part $name $(($($arg: $type),+))? $(: $other)? })+
        }
    };
    (@type) => { &'static str };
    (@type ($($type:ty),+)) => { fn($($type),+) -> String };
    (@type $other:ty) => { $other };
    (@method $part:ident $name:ident) => {
        declare! { @method $part $name: &'static str }
    };
    (@method $part:ident $name:ident: $type:ty) => {
        pub(crate) const fn $name(self) -> $type {
            self.texts().$part.$name
        }
    };
    (@method $part:ident $name:ident ($($arg:ident: $type:ty),+)) => {
        pub(crate) fn $name(self, $($arg: $type),+) -> String {
            (self.texts().$part.$name)($($arg),+)
        }
    };
}

/// Fills a part in one language: `name: "text"`, and `name(argument): "text with {argument}"` or a block that makes it.
macro_rules! fill {
    ($Part:ident { $($name:ident $(($($arg:ident),+))?: $text:tt,)+ }) => {
        $Part { $($name: fill!(@value $(($($arg),+))? $text),)+ }
    };
    (@value $text:tt) => { $text };
    (@value ($($arg:ident),+) $text:literal) => { |$($arg),+| format!($text) };
    (@value ($($arg:ident),+) $text:tt) => { |$($arg),+| $text };
}

use {declare, fill};

/// All texts of one language.
struct Texts {
    cli: texts::CommandLine,
    exports: texts::Exports,
    screen: texts::Screen,
    pages: texts::Pages,
    queries: texts::Queries,
}

impl Lang {
    const fn texts(self) -> &'static Texts {
        match self {
            Self::Nl => &nl::TEXTS,
            Self::En => &en::TEXTS,
        }
    }
}
