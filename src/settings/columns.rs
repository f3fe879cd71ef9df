//! The columns of the list of ties, and what the settings call them.

/// A column of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The Dutch party.
    Party,
    /// The Chinese party.
    City,
    /// The Dutch province.
    Province,
    /// The level of the Dutch party.
    Level,
    /// The sort of relation.
    Kind,
    /// The year in which it began.
    Since,
    /// The status on the date in force, with its year where there is room.
    Status,
}

impl Column {
    /// Those of the list unless the user wants others.
    pub const USUAL: [Self; 4] = [Self::Party, Self::City, Self::Since, Self::Status];

    /// What each is called in the settings; the first name is the one that is told.
    pub const KNOWN: [(&[&str], Self); 7] = [
        (&["party", "dutch", "nederland", "partij"], Self::Party),
        (&["city", "china", "chinese", "stad"], Self::City),
        (&["province", "provincie"], Self::Province),
        (&["level", "niveau"], Self::Level),
        (&["kind", "soort"], Self::Kind),
        (&["since", "sinds"], Self::Since),
        (&["status"], Self::Status),
    ];

    /// Its first name in the settings.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::KNOWN
            .iter()
            .find(|(_, column)| *column == self)
            .map_or("", |(names, _)| names[0])
    }
}
