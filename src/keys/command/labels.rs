//! What actions are called, in Dutch and English: in a phrase in the help and the palette, in a word or two in the
//! footer.

use super::{Command, Copied};
use crate::lang::Lang;

impl Command {
    /// What it does, for the help screen.
    #[must_use]
    pub const fn description(self, lang: Lang) -> &'static str {
        let (nl, en) = self.descriptions();
        match lang {
            Lang::Nl => nl,
            Lang::En => en,
        }
    }

    /// One or two words for the footer.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        let (nl, en) = self.labels();
        match lang {
            Lang::Nl => nl,
            Lang::En => en,
        }
    }

    const fn descriptions(self) -> (&'static str, &'static str) {
        match self {
            Self::Show(view) => view.descriptions(),
            Self::Next => ("één regel omlaag", "down one row"),
            Self::Previous => ("één regel omhoog", "up one row"),
            Self::LineDown => ("een regel omlaag", "down a line"),
            Self::LineUp => ("een regel omhoog", "up a line"),
            Self::PageDown => ("een scherm omlaag", "down a screen"),
            Self::PageUp => ("een scherm omhoog", "up a screen"),
            Self::First => ("naar het begin", "to the top"),
            Self::Last => ("naar het eind", "to the bottom"),
            Self::ScrollDown => (
                "omlaag in de tekst over de band",
                "down in the text about the tie",
            ),
            Self::ScrollUp => (
                "omhoog in de tekst over de band",
                "up in the text about the tie",
            ),
            Self::Read => (
                "de band lezen, op het hele scherm",
                "read about the tie, on the whole screen",
            ),
            Self::NextTie => ("de volgende band", "the next tie"),
            Self::PreviousTie => ("de vorige band", "the previous tie"),
            Self::North => (
                "naar de dichtstbijzijnde plaats in het noorden",
                "to the nearest place to the north",
            ),
            Self::South => (
                "naar de dichtstbijzijnde plaats in het zuiden",
                "to the nearest place to the south",
            ),
            Self::West => (
                "naar de dichtstbijzijnde plaats in het westen",
                "to the nearest place to the west",
            ),
            Self::East => (
                "naar de dichtstbijzijnde plaats in het oosten",
                "to the nearest place to the east",
            ),
            Self::NextHere => (
                "de volgende band op deze plaats of in deze provincie",
                "the next tie at this place or in this province",
            ),
            Self::PreviousHere => ("de vorige band daar", "the previous tie there"),
            Self::NextProvince => (
                "naar de volgende provincie, van noord naar zuid",
                "to the next province, from north to south",
            ),
            Self::PreviousProvince => ("naar de vorige provincie", "to the previous province"),
            Self::Enter => (
                "de band lezen, of op de gekozen provincie filteren",
                "read the tie, or filter on the chosen province",
            ),
            Self::NextTheme => (
                "de kaart van het volgende thema",
                "the map of the next theme",
            ),
            Self::PreviousTheme => (
                "de kaart van het vorige thema",
                "the map of the previous theme",
            ),
            Self::NextPeriod => (
                "de kaart van de volgende periode",
                "the map of the next period",
            ),
            Self::Pen => (
                "fijne of eenvoudige lijnen, voor lettertypes zonder braille",
                "fine or plain lines, for fonts without braille",
            ),
            Self::Disagreements => ("waar bronnen elkaar tegenspreken", "where sources disagree"),
            Self::NextSide => (
                "de volgende partij in een tegenspraak (▌)",
                "the next side of a disagreement (▌)",
            ),
            Self::PreviousSide => ("de vorige partij", "the previous side"),
            Self::Large => (
                "het citaat in grote letters, voor een projector",
                "the quotation in large print, for a projector",
            ),
            Self::FullText => (
                "het document openen, bij het citaat",
                "open the document, at the quotation",
            ),
            Self::NextPassage => (
                "het volgende citaat, of de volgende vindplaats",
                "the next quotation, or the next hit",
            ),
            Self::PreviousPassage => (
                "het vorige citaat, of de vorige vindplaats",
                "the previous quotation, or the previous hit",
            ),
            Self::SearchText => ("zoeken in het document", "search the document"),
            Self::Search => (
                "zoeken en filteren door te typen",
                "search and filter by typing",
            ),
            Self::Accept => ("klaar met typen", "done typing"),
            Self::Complete => (
                "veld of waarde aanvullen; nog eens: de volgende",
                "complete a field or value; again: the next",
            ),
            Self::Older => ("wat u hiervoor vroeg", "what you asked before"),
            Self::Newer => (
                "wat u daarna vroeg, of wat u aan het typen was",
                "what you asked after that, or were typing",
            ),
            Self::Questions => (
                "een kant-en-klare vraag kiezen",
                "pick a ready-made question",
            ),
            Self::Ask => ("deze vraag stellen", "ask this question"),
            Self::Palette => ("een actie zoeken op naam", "find an action by its name"),
            Self::Run => ("deze actie uitvoeren", "run this action"),
            Self::SwitchPane => (
                "wisselen tussen lijst en filters",
                "switch between list and filters",
            ),
            Self::Larger => ("dit paneel breder of hoger", "this pane wider or higher"),
            Self::Smaller => ("dit paneel smaller of lager", "this pane narrower or lower"),
            Self::FilterStatus => ("filteren op status", "filter by status"),
            Self::FilterProvince => ("filteren op provincie", "filter by province"),
            Self::FilterTheme => ("filteren op thema", "filter by theme"),
            Self::FilterLevel => (
                "filteren op gemeente of provincie",
                "filter by municipality or province",
            ),
            Self::FilterKind => ("filteren op soort band", "filter by kind of tie"),
            Self::FilterSince => (
                "filteren op het jaar van begin",
                "filter by the year of the start",
            ),
            Self::Toggle => ("filter aan of uit", "filter on or off"),
            Self::Back => (
                "een stap terug; wist daarna de laatste keuze",
                "a step back; then clears the last choice",
            ),
            Self::Cancel => (
                "annuleren: terug naar de vorige zoekvraag",
                "cancel: back to what was asked before",
            ),
            Self::ClearAll => ("alle filters wissen", "clear all filters"),
            Self::YearBack => ("peildatum een jaar terug", "the reference date a year back"),
            Self::YearOn => ("peildatum een jaar verder", "the reference date a year on"),
            Self::Play => (
                "de jaren laten voorbijgaan; elke toets stopt",
                "let the years go by; any key stops",
            ),
            Self::Now => (
                "peildatum terug naar vandaag",
                "the reference date back to today",
            ),
            Self::NextMark => (
                "naar het volgende bericht op de tijdlijn",
                "to the next report on the timeline",
            ),
            Self::PreviousMark => ("naar het vorige bericht", "to the report before"),
            Self::ZoomIn => ("minder jaren, dichterbij", "fewer years, closer"),
            Self::ZoomOut => ("meer jaren", "more years"),
            Self::Later => ("latere jaren", "later years"),
            Self::Earlier => ("eerdere jaren", "earlier years"),
            Self::Left => ("naar links", "to the left"),
            Self::Right => ("naar rechts", "to the right"),
            Self::ShowBehind => ("de banden achter dit getal", "the ties behind this number"),
            Self::Sort => ("anders sorteren", "sort differently"),
            Self::Reverse => ("volgorde omkeren", "reverse the order"),
            Self::NextSection => ("naar het volgende kopje", "to the next heading"),
            Self::PreviousSection => ("naar het vorige kopje", "to the previous heading"),
            Self::NextQuotation => ("het volgende citaat (▌)", "the next quotation (▌)"),
            Self::PreviousQuotation => ("het vorige citaat", "the previous quotation"),
            Self::Copy(Copied::Line) => (
                "citaat met bron kopiëren",
                "copy the quotation with its source",
            ),
            Self::Copy(Copied::Markdown) => (
                "citaat kopiëren als Markdown",
                "copy the quotation as Markdown",
            ),
            Self::Copy(Copied::Tie) => ("alles over de band kopiëren", "copy all about the tie"),
            Self::Copy(Copied::CommandLine) => (
                "de opdracht kopiëren die deze band toont",
                "copy the command that shows this tie",
            ),
            Self::Open => (
                "de bron openen in de browser, bij het citaat",
                "open the source in the browser, at the quotation",
            ),
            Self::Group => (
                "groeperen per provincie, per status, of niet",
                "group by province, by status, or not",
            ),
            Self::Export => (
                "de gevonden banden meenemen: pagina, memo, tabel …",
                "export the ties found: page, memo, table …",
            ),
            Self::Save => ("schrijven", "write"),
            Self::CompletePath => (
                "het pad aanvullen; nog eens: het volgende",
                "complete the path; again: the next",
            ),
            Self::Help => ("hulp openen of sluiten", "open or close the help"),
            Self::About => (
                "over de gegevens: cijfers, begrippen, bronnen",
                "about the data: numbers, terms, sources",
            ),
            Self::Terms => (
                "begrippen in deze teksten uitgelegd, en de periodes",
                "the terms in these texts explained, and the eras",
            ),
            Self::Tour => ("een korte rondleiding", "a short tour"),
            Self::Redraw => ("scherm opnieuw tekenen", "redraw the screen"),
            Self::Suspend => (
                "even naar de opdrachtregel (terug met fg)",
                "to the shell for a while (fg returns)",
            ),
            Self::Quit => ("stoppen", "quit"),
        }
    }

    const fn labels(self) -> (&'static str, &'static str) {
        match self {
            Self::Show(view) => view.names(),
            Self::Next | Self::Previous => ("kiezen", "move"),
            Self::LineDown | Self::LineUp | Self::PageDown | Self::PageUp => ("bladeren", "scroll"),
            Self::First | Self::Last => ("begin/eind", "ends"),
            Self::ScrollDown | Self::ScrollUp => ("tekst", "text"),
            Self::Read => ("lezen", "read"),
            Self::NextTie | Self::PreviousTie => ("andere band", "other tie"),
            Self::North | Self::South | Self::West | Self::East => ("plaats", "place"),
            Self::NextHere | Self::PreviousHere => ("band hier", "tie here"),
            Self::NextProvince | Self::PreviousProvince => ("provincie", "province"),
            Self::Enter => ("openen", "open"),
            Self::NextTheme | Self::PreviousTheme => ("themakaart", "theme map"),
            Self::NextPeriod => ("periode", "period"),
            Self::Pen => ("lijnen", "lines"),
            Self::Disagreements => ("tegenspraak", "disputes"),
            Self::NextSide | Self::PreviousSide => ("partij", "side"),
            Self::Large => ("groot", "large"),
            Self::FullText => ("document", "document"),
            Self::NextPassage | Self::PreviousPassage => ("citaat", "quotation"),
            Self::SearchText => ("zoeken", "search"),
            Self::Search => ("zoeken", "search"),
            Self::Accept => ("klaar", "done"),
            Self::Complete => ("aanvullen", "complete"),
            Self::Older => ("eerder", "before"),
            Self::Newer => ("later", "after"),
            Self::Questions => ("vragen", "questions"),
            Self::Ask => ("stellen", "ask"),
            Self::Palette => ("acties", "actions"),
            Self::Run => ("uitvoeren", "run"),
            Self::SwitchPane => ("filters", "filters"),
            Self::Larger | Self::Smaller => ("breedte", "width"),
            Self::FilterStatus => ("status", "status"),
            Self::FilterProvince => ("provincie", "province"),
            Self::FilterTheme => ("thema", "theme"),
            Self::FilterLevel => ("niveau", "level"),
            Self::FilterKind => ("soort", "kind"),
            Self::FilterSince => ("sinds", "since"),
            Self::Toggle => ("aan/uit", "on/off"),
            Self::Back => ("terug", "back"),
            Self::Cancel => ("annuleren", "cancel"),
            Self::ClearAll => ("alles wissen", "clear all"),
            Self::YearBack | Self::YearOn => ("jaar", "year"),
            Self::Play => ("afspelen", "play"),
            Self::Now => ("vandaag", "today"),
            Self::NextMark | Self::PreviousMark => ("bericht", "report"),
            Self::ZoomIn | Self::ZoomOut => ("zoom", "zoom"),
            Self::Later | Self::Earlier => ("jaren", "years"),
            Self::Left | Self::Right => ("kiezen", "move"),
            Self::ShowBehind => ("banden tonen", "show ties"),
            Self::Sort => ("sorteren", "sort"),
            Self::Reverse => ("omkeren", "reverse"),
            Self::NextSection | Self::PreviousSection => ("kopje", "section"),
            Self::NextQuotation | Self::PreviousQuotation => ("citaat", "quotation"),
            Self::Copy(_) => ("kopiëren", "copy"),
            Self::Open => ("bron openen", "open source"),
            Self::Group => ("groeperen", "group"),
            Self::Export => ("meenemen", "export"),
            Self::Save => ("schrijven", "write"),
            Self::CompletePath => ("aanvullen", "complete"),
            Self::Help => ("hulp", "help"),
            Self::About => ("gegevens", "about"),
            Self::Terms => ("begrippen", "terms"),
            Self::Tour => ("rondleiding", "tour"),
            Self::Redraw => ("hertekenen", "redraw"),
            Self::Suspend => ("onderbreken", "suspend"),
            Self::Quit => ("stoppen", "quit"),
        }
    }
}
