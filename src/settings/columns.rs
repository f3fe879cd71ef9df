//! The columns of the list of ties.

use crate::dataset::closed_list::closed_list;

closed_list! {
/// A column of the list. Its words are for the settings, its label heads it.
ListColumn {
    /// The Dutch party.
    Party: "party" | "dutch" => "Nederland" | "Netherlands" + "partij",
    /// The Chinese party.
    City: "city" | "chinese" => "China" | "China" + "stad",
    /// The Dutch province.
    Province: "province" | "province" => "Provincie" | "Province",
    /// The level of the Dutch party.
    Level: "level" | "level" => "Bestuurslaag" | "Level of government",
    /// The sort of relation.
    Kind: "kind" | "kind" => "Soort band" | "Kind of tie",
    /// The year in which it began.
    Since: "since" | "since" => "Sinds" | "Since",
    /// The status on the date in force, with its year where there is room.
    Status: "status" | "status" => "Status" | "Status",
}
}

impl ListColumn {
    /// Those of the list unless the user wants others.
    pub const USUAL: [Self; 4] = [Self::Party, Self::City, Self::Since, Self::Status];
    /// Their words.
    pub const USUAL_WORDS: &str = "party, city, since, status";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_columns_are_told_as_they_are() {
        assert_eq!(
            ListColumn::USUAL.map(ListColumn::word).join(", "),
            ListColumn::USUAL_WORDS
        );
    }
}
