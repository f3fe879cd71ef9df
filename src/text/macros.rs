//! How texts are declared, and filled in a language.

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

pub(super) use {declare, fill};
