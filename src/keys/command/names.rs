//! What actions are looked up by beside their own names, and which are not looked up from elsewhere.

use super::{Command, Copied};
use crate::keys::view_kind::View;

impl Command {
    /// Words that users have for it in Dutch and English where it does not call itself that; whoever looks for
    /// "afdrukken" wants the export.
    #[must_use]
    pub const fn other_names(self) -> &'static str {
        match self {
            Self::Show(View::Ties) => "tabel lijst table list",
            Self::Show(View::Map) => "landkaart provincies provinces",
            Self::Show(View::Timeline) => "geschiedenis verloop jaren history years",
            Self::Show(View::Sources) => {
                "artikelen documenten kranten articles documents newspapers references"
            }
            Self::Show(View::Overview) => {
                "statistiek cijfers totalen aantallen statistics figures totals counts"
            }
            Self::Read => "openen details volledig open",
            Self::Search => "vinden opzoeken zoekvraag find query look",
            Self::Questions => "voorbeelden veelgestelde raad examples ask presets",
            Self::Palette => "opdracht command",
            Self::FilterSince => "beginjaar startjaar",
            Self::FilterKind => "zusterstad vriendschap sister",
            Self::FilterLevel => "niveau",
            Self::ClearAll => "leegmaken reset resetten alles tonen everything",
            Self::Back => "terug ongedaan vorige sluiten undo previous close",
            Self::YearBack | Self::YearOn => "datum peiljaar reference date",
            Self::Now => "datum nu now date",
            Self::Play => "animatie afspelen animation play",
            Self::ZoomIn => "inzoomen vergroten zoom",
            Self::ZoomOut => "uitzoomen verkleinen zoom",
            Self::Sort | Self::Reverse => {
                "volgorde ordenen oplopend aflopend order ascending descending"
            }
            Self::Group => "indelen per",
            Self::Disagreements => {
                "tegenspraak betwist onenigheid conflict disputes contradict contested"
            }
            Self::Copy(Copied::CommandLine) => "klembord opdrachtregel delen clipboard share",
            Self::Copy(_) => "klembord overnemen clipboard",
            Self::Open => "website internet link url artikel article",
            Self::FullText => "tekst artikel volledige text article full",
            Self::Large => "presentatie beamer vergroten presentation zoom big",
            Self::Export => {
                "exporteren opslaan bewaren downloaden afdrukken printen excel word pdf html csv export save download print"
            }
            Self::Help => {
                "toetsen sneltoetsen uitleg legenda handleiding tekens keys shortcuts legend manual symbols"
            }
            Self::About => "colofon informatie landelijk betwist information credits",
            Self::Terms => {
                "afkortingen woordenlijst betekenis glossary abbreviations meaning definitions"
            }
            Self::Tour => "beginnen introductie kennismaking start introduction tutorial",
            Self::Pen => "lettertype font",
            Self::Redraw => "verversen refresh",
            Self::Suspend => "shell terminal",
            Self::Quit => "afsluiten sluiten verlaten exit close leave",
            _ => "",
        }
    }

    /// Whether it moves a cursor or does something with what is under it: of use where one is, and nowhere else.
    #[must_use]
    pub const fn is_step(self) -> bool {
        matches!(
            self,
            Self::Next
                | Self::Previous
                | Self::LineDown
                | Self::LineUp
                | Self::PageDown
                | Self::PageUp
                | Self::First
                | Self::Last
                | Self::ScrollDown
                | Self::ScrollUp
                | Self::North
                | Self::South
                | Self::West
                | Self::East
                | Self::Left
                | Self::Right
                | Self::NextHere
                | Self::PreviousHere
                | Self::NextMark
                | Self::PreviousMark
                | Self::NextSide
                | Self::PreviousSide
                | Self::NextSection
                | Self::PreviousSection
                | Self::NextQuotation
                | Self::PreviousQuotation
                | Self::Enter
                | Self::ShowBehind
                | Self::Toggle
                | Self::SwitchPane
        )
    }
}
