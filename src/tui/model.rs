//! What the dashboard knows.

use super::{
    cursor::RowCursor,
    dataset_cache::Data,
    file_error,
    filters::FilterPane,
    full_text::Library,
    glyphs::Charset,
    history::History,
    input::background::Brightness,
    layout::{EXPORT_FORM, Edge, Panes, Widths, list_rows},
    loading::{Loaded, Percent},
    scroll::Top,
    theme::Theme,
};

use std::sync::Arc;

use ratatui::layout::{Rect, Size};

use crate::{
    answer::Answer,
    dataset::{Tie, TieState},
    export::clipboard_text::CliContext,
    keys::{keymap::Keymap, mode::Mode, view_kind::View},
    lang::Lang,
    query::{Query, Question},
    settings::{columns::ListColumn, theme_choice::ANYWHERE},
};
use map_state::MapState;
use overview_state::OverviewState;
use sources_state::SourcesState;
use timeline_state::TimelineState;

pub mod arrangement;
mod focus;
pub mod map_state;
pub mod overview_state;
pub mod sources_state;
pub mod timeline_state;

pub use focus::{Focus, Offers, SearchLine, Sheet, SheetReader};

/// Where the cursor goes when the rows change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CursorPolicy {
    /// It stays on its tie; where that is gone, near its place.
    Selection,
    /// To the best hit, at the top.
    Top,
}

/// A search or a question, and what was there before it.
pub struct Searched {
    /// What is asked.
    pub query: Query,
    /// What was asked before.
    pub before: Query,
    /// The tie that was under the cursor then.
    pub selected: Option<usize>,
}

/// Everything that the dashboard knows.
pub struct Model {
    /// The dataset.
    pub data: Arc<Data>,
    /// The query and what it finds.
    pub found: Answer,
    /// The last search or question; it goes as a whole when it is taken back.
    pub searched: Option<Searched>,
    /// The view on screen.
    pub view: View,
    /// Whether what the view plots must be worked out anew.
    pub plots_are_stale: bool,
    /// What the keys go to.
    pub focus: Focus,
    /// What had the keys before each overlay was opened, the last one last.
    pub under: Vec<Focus>,
    /// The cursor in the ties found: which tie is selected, in every view.
    pub list: RowCursor,
    /// The timeline.
    pub timeline: TimelineState,
    /// The overview.
    pub overview: OverviewState,
    /// The filters.
    pub filters: FilterPane,
    /// The map.
    pub map: MapState,
    /// The sources.
    pub sources: SourcesState,
    /// What documents are read and proven with.
    pub library: Library,
    /// The first line shown of the detail pane and of the reading view.
    pub detail_top: Top,
    /// Which of the quotations about the selected tie is marked: the one that is copied and opened.
    pub quotation: usize,
    /// Whether the years go by.
    pub playing: bool,
    /// The questions with a name.
    pub questions: Vec<Question>,
    /// How much has been read of a dataset that is on its way; `None` while none is.
    pub loading: Option<Percent>,
    /// What the dashboard was given on the command line.
    pub given: CliContext,
    /// The queries asked in this session.
    pub history: History,
    /// A message in place of the footer, until the next key.
    pub notice: Option<String>,
    /// What is wrong with the dataset file since it changed; it stays for as long as it is so.
    pub trouble: Option<String>,
    /// The bindings in force.
    pub keymap: Keymap,
    /// The language of the interface.
    pub lang: Lang,
    /// The look.
    pub theme: Theme,
    /// Whether the terminal's background decides the look and is not known yet.
    pub asks_background: bool,
    /// The characters that the terminal can show.
    pub charset: Charset,
    /// The size of the screen.
    pub size: Size,
    /// How wide the user wants the panes.
    pub widths: Widths,
    /// The columns of the list.
    pub columns: Vec<ListColumn>,
    /// Whether there is a mouse.
    pub mouse: bool,
    /// The border that is being dragged, and how far before the pane after it it was taken hold of.
    pub dragged: Option<(Edge, u16)>,
}

impl Model {
    /// The dashboard over a dataset on a screen of `size`, before it is [opened](super::update::open), with everything
    /// that the user can set as the program has it.
    pub fn new(loaded: Loaded, lang: Lang, size: Size) -> Self {
        Self {
            data: loaded.data,
            found: loaded.found,
            searched: None,
            view: View::default(),
            plots_are_stale: true,
            focus: Focus::View,
            under: Vec::new(),
            list: RowCursor::default(),
            timeline: TimelineState::default(),
            overview: OverviewState::default(),
            filters: FilterPane {
                rows: loaded.rows,
                cursor: RowCursor { at: 1, top: 0 },
            },
            detail_top: Top::default(),
            map: MapState::default(),
            sources: SourcesState::default(),
            library: Library::default(),
            quotation: 0,
            playing: false,
            loading: None,
            questions: Vec::new(),
            given: CliContext::default(),
            history: History::default(),
            notice: None,
            trouble: None,
            keymap: Keymap::default(),
            lang,
            theme: Theme::read(ANYWHERE),
            asks_background: false,
            charset: Charset::default(),
            size,
            widths: Widths::default(),
            columns: ListColumn::USUAL.to_vec(),
            mouse: false,
            dragged: None,
        }
    }

    /// Takes the look for the background that the terminal told, once.
    pub fn recolour(&mut self, background: Brightness) {
        if std::mem::take(&mut self.asks_background) {
            self.theme = Theme::on(background);
        }
    }

    /// How many rows of the list show when it has the keys: what hides it for a while must not scroll it.
    pub fn list_height(&self) -> usize {
        let list = self
            .panes_of(self.size, View::Ties, Mode::List)
            .and_then(|panes| panes.list);
        list.map_or(1, |pane| list_rows(pane).into())
    }

    /// Moves the cursor of the list to the tie at a place among those found, and scrolls as little as shows it, with the
    /// name of its group above the first of one.
    pub fn go_to(&mut self, at: usize) {
        let height = self.list_height();
        let groups = &self.found.groups;
        let at = at.min(self.found.hits.len().saturating_sub(1));
        let mut row = RowCursor {
            at: 0,
            top: self.list.top,
        };
        if groups.begins_at(at) {
            row.go(groups.row_of(at).saturating_sub(1), groups.rows(), height);
        }
        row.go(groups.row_of(at), groups.rows(), height);
        self.list = RowCursor { at, top: row.top };
    }

    /// Where the panes stand now; `None` where there is too little room.
    pub fn panes(&self) -> Option<Panes> {
        self.panes_on(self.size)
    }

    /// Where the panes stand on a screen of `size`; `None` where there is too little room.
    pub fn panes_on(&self, size: Size) -> Option<Panes> {
        let panes = self.panes_of(size, self.view, self.below().mode(self.view))?;
        Some(match &self.focus {
            Focus::Picker(picker) => panes.with_popup(picker.size()),
            Focus::Export(_) => panes.with_popup(EXPORT_FORM),
            _ => panes,
        })
    }

    fn panes_of(&self, size: Size, view: View, mode: Mode) -> Option<Panes> {
        let room = file_error::room_beside(self.trouble.as_deref(), size);
        let rows = self.found.groups.rows();
        Panes::new(room, view, mode, self.widths, rows)
    }

    /// The pane in place of list and detail, where there is one.
    pub fn body(&self) -> Option<Rect> {
        self.panes()?.body
    }

    /// What is on the screen below a pop-up.
    pub fn below(&self) -> &Focus {
        match self.focus {
            Focus::Picker(_) | Focus::Export(_) => self.under.last().unwrap_or(&Focus::View),
            _ => &self.focus,
        }
    }

    /// Gives the keys to `focus`, and closes all overlays.
    pub fn focus_on(&mut self, focus: Focus) {
        self.focus = focus;
        self.under.clear();
    }

    /// Opens an overlay over what has the keys.
    pub fn open_overlay(&mut self, overlay: Focus) {
        let under = std::mem::replace(&mut self.focus, overlay);
        self.under.push(under);
    }

    /// Takes the keys from what has them, and gives them back to what had them before.
    pub fn close(&mut self) -> Focus {
        let under = self.under.pop().unwrap_or(Focus::View);
        std::mem::replace(&mut self.focus, under)
    }

    /// The mode that the keys are in.
    pub const fn mode(&self) -> Mode {
        if self.playing {
            Mode::Playing
        } else {
            self.focus.mode(self.view)
        }
    }

    /// The number of the tie under the cursor.
    pub fn selected(&self) -> Option<usize> {
        self.found.hits.get(self.list.at).map(|hit| hit.tie)
    }

    /// The tie under the cursor, with what it adds up to.
    pub fn selected_tie(&self) -> Option<(&Tie, &TieState)> {
        let number = self.selected()?;
        Some((
            self.data.dataset.ties.get(number)?,
            self.found.tie_states.get(number)?.as_ref()?,
        ))
    }
}
