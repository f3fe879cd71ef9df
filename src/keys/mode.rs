//! What the keys go to.

use crate::dataset::closed_list::closed_list;

closed_list! {
/// What the keys go to, in the order of the help screen. Its word is for key maps, its label heads its keys in the
/// help.
Mode {
    /// The list of ties.
    List: "list" => "In de lijst" | "In the list",
    /// The map.
    Map: "map" => "Op de kaart" | "On the map",
    /// The timeline.
    Timeline: "timeline" => "In de tijdlijn" | "In the timeline",
    /// The sources.
    Sources: "sources" => "Bij de bronnen" | "In the sources",
    /// The overview.
    Overview: "overview" => "In het overzicht" | "In the overview",
    /// The filters.
    Filters: "filters" => "In de filters" | "In the filters",
    /// The query line, which takes every letter.
    Search: "search" => "Tijdens het typen" | "While typing",
    /// The reading view.
    Read: "read" => "Bij het lezen" | "While reading",
    /// A quotation in large print.
    Large: "large" => "In grote letters" | "In large print",
    /// The document that a quotation comes from.
    FullText: "full_text" => "In een document" | "In a document",
    /// The line that is typed to search a document or a page.
    FullTextSearch: "full_text_search" => "Tijdens het zoeken in een tekst" | "While searching a text",
    /// A list to pick one from, where every letter finds one: questions, actions, orders.
    Pick: "pick" => "In een keuzelijst" | "In a list to choose from",
    /// The values of a filter, of which several can be marked.
    PickSeveral: "pick_several" => "In een keuzelijst om te filteren" | "In a list to filter by",
    /// The form that exports, which takes every letter for the path.
    Export: "export" => "Bij het exporteren" | "In the export form",
    /// The help and the page about the data.
    Sheet: "sheet" => "In hulpvensters" | "In help windows",
    /// Whatever had the keys, while the years go by: any key stops them.
    Playing: "playing" => "Tijdens het afspelen (elke andere toets stopt)" | "While the years play (any other key stops)",
}
}

impl Mode {
    /// Whether text is typed in it, which wins over every binding.
    #[must_use]
    pub const fn takes_text(self) -> bool {
        matches!(
            self,
            Self::Search | Self::FullTextSearch | Self::Pick | Self::PickSeveral | Self::Export
        )
    }
}
