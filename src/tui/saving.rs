//! What the form that exports asks of the disk.

use std::{
    cell::RefCell,
    env,
    ops::ControlFlow,
    path::PathBuf,
    time::{Duration, Instant},
};

use super::{
    action::Action,
    export_form::{ExportForm, Told, completions},
    input::{self, reader::EventReader},
    model::{Focus, Model},
    terminal::Screen,
    update::work,
    view::{self, counted},
};
use crate::{
    export::{Entry, Progress, Selection, target::TargetError},
    keys::{command::Command, keymap::Keymap, mode::Mode},
    lang::Lang,
    sanitise::visible,
    text::texts,
};

/// How far it has got is drawn this often, and for the first time after as long.
const EVERY: Duration = Duration::from_millis(200);

/// The user's own folder.
fn home() -> Option<PathBuf> {
    env::var_os("HOME").map(PathBuf::from).filter(|home| home.is_absolute())
}

/// Completes the path in the form.
pub fn complete_path(model: &mut Model) {
    if let Focus::Export(form) = &mut model.focus {
        form.completions.paths = completions(form.path.value(), home().as_deref());
        form.complete();
    }
}

/// Writes the ties found as the form says; where that can't be, the form tells why.
pub fn save(screen: &mut Screen, model: &mut Model) {
    // All that the query finds is exported, also where it is still being looked for.
    while model.found.is_searching() {
        work(model);
    }
    let Focus::Export(form) = &model.focus else { return };
    let form = form.clone();
    let path = form.target(home().as_deref());
    let watch = Watch { begun: Instant::now(), drawn: RefCell::new((Instant::now(), screen)), model };
    let tell = |done| watch.tell(done);
    let selection = selection(model, Progress::new(&tell));
    match form.format().format.save(&selection, &path, form.existing()) {
        Ok(()) => {
            let path = std::path::absolute(&path).unwrap_or(path);
            model.notice = Some((texts(model.lang).exported)(&counted(model), &path.display().to_string()));
            model.focus = Focus::View;
        }
        Err(error) => refuse(model, form, &error),
    }
}

/// Tells in the form why nothing was written.
fn refuse(model: &mut Model, form: ExportForm, error: &TargetError) {
    let what = error.what(model.lang);
    let told = match error {
        TargetError::Exists | TargetError::FolderExists => {
            let save = model.keymap.label(Mode::Export, Command::Save, model.lang);
            Told::Replaces(match model.lang {
                Lang::Nl => format!("{what}: nog eens {save} vervangt het"),
                Lang::En => format!("{what}: {save} once more replaces it"),
            })
        }
        _ => Told::Fault(visible(&what).into_owned()),
    };
    model.focus = Focus::Export(ExportForm { told: Some(told), ..form });
}

/// The ties found, as they are found now.
fn selection<'a>(model: &'a Model, progress: Progress<'a>) -> Selection<'a> {
    let (data, found) = (&model.data, &model.found);
    let entry = |tie: usize| {
        let standing = found.standings.get(tie).copied().flatten()?;
        Some(Entry { tie: data.dataset.ties.get(tie)?, standing })
    };
    // The query with the date from the command line, as it would be asked there.
    let asked = found.query.clone().seen_from(found.date()).to_line(model.lang);
    Selection {
        dataset: &data.dataset,
        entries: found.hits.iter().filter_map(|hit| entry(hit.tie)).collect(),
        asked: (!asked.is_empty()).then_some(asked),
        as_of: found.as_of_day(data),
        lang: model.lang,
        progress,
    }
}

/// Draws how far it has got, and hears the user who wants no more of it.
struct Watch<'a> {
    begun: Instant,
    drawn: RefCell<(Instant, &'a mut Screen)>,
    model: &'a Model,
}

impl Watch<'_> {
    fn tell(&self, done: usize) -> ControlFlow<()> {
        let mut drawn = self.drawn.borrow_mut();
        if drawn.0.elapsed() < EVERY && !(self.begun.elapsed() < EVERY && done == 0) {
            return ControlFlow::Continue(());
        }
        drawn.0 = Instant::now();
        let all = self.model.found.hits.len();
        // A terminal that refuses is heard of at the next frame.
        let _ = drawn.1.draw(|frame| {
            view::view(self.model, frame);
            view::progress(self.model, frame, done, all);
        });
        if wants_no_more(drawn.1.events(), &self.model.keymap) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}

/// Whether a key was pressed that leaves the form, or quits; others come to nothing while it writes.
fn wants_no_more(events: &mut EventReader, keymap: &Keymap) -> bool {
    while events.poll(Some(Duration::ZERO)).unwrap_or(false) {
        let action = events.read().ok().and_then(|event| input::action(&event, Mode::Export, keymap));
        if matches!(action, Some(Action::Command(Command::Cancel | Command::Back | Command::Quit))) {
            return true;
        }
    }
    false
}
