//! The columns of the list of ties.

use crate::dataset::closed_list::closed_list;

closed_list! {
/// A column of the list. Its words are for the settings, its label heads it.
ListColumn {
    /// The Dutch party.
    Party: "party" => "Nederland" | "Netherlands" + "dutch" + "partij",
    /// The Chinese party.
    City: "city" => "China" | "China" + "chinese" + "stad",
    /// The Dutch province.
    Province: "province" => "Provincie" | "Province",
    /// The level of the Dutch party.
    Level: "level" => "Niveau" | "Level",
    /// The sort of relation.
    Kind: "kind" => "Soort" | "Kind",
    /// The year in which it began.
    Since: "since" => "Sinds" | "Since",
    /// The status on the date in force, with its year where there is room.
    Status: "status" => "Status" | "Status",
}
}

impl ListColumn {
    /// Those of the list unless the user wants others.
    pub const USUAL: [Self; 4] = [Self::Party, Self::City, Self::Since, Self::Status];
}
