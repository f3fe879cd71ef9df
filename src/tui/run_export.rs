//! What the export form asks of the disk.

use std::{
    cell::{Cell, RefCell},
    env,
    ops::ControlFlow,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use super::{
    action::Action,
    export_form::{ExportForm, ExportRefusal, completions, expanded},
    input,
    model::{Focus, Model},
    terminal::Screen,
    view,
};
use crate::{
    export::{ExportProgress, destination::TargetError},
    keys::{command::Command, keymap::Keymap, mode::Mode},
};

/// How often the progress is drawn; also how long an export takes before it is drawn at all.
const DRAW_INTERVAL: Duration = Duration::from_millis(200);

/// How often the keys are read while an export runs.
const POLL_INTERVAL: Duration = Duration::from_millis(30);

/// What the user wants after an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AfterExport {
    /// To go on.
    GoOn,
    /// To quit.
    Quit,
}

/// The user's own folder.
fn home() -> Option<PathBuf> {
    env::var_os("HOME")
        .map(PathBuf::from)
        .filter(|home| home.is_absolute())
}

/// Completes the path in the form.
pub fn complete_path(model: &mut Model) {
    if let Focus::Export(form) = &mut model.focus {
        form.completions = completions(form.path.value(), home().as_deref());
        form.complete();
    }
}

/// Writes the ties found as the form says; where that can't be, the form tells why. The key that leaves the form, or
/// quits, breaks it off.
pub fn save(screen: &mut Screen, model: &mut Model) -> AfterExport {
    let Focus::Export(form) = &model.focus else {
        return AfterExport::GoOn;
    };
    let path = expanded(form.path.value(), home().as_deref());
    let begun = Instant::now();
    let (polled, drawn) = (Cell::new(begun), Cell::new(begun));
    let (screen, after) = (RefCell::new(screen), Cell::new(AfterExport::GoOn));
    let tell = |done| {
        if polled.get().elapsed() < POLL_INTERVAL {
            return ControlFlow::Continue(());
        }
        let mut screen = screen.borrow_mut();
        if drawn.get().elapsed() >= DRAW_INTERVAL {
            // A terminal that refuses is heard of at the next frame.
            let all = model.found.hits.len();
            let _ = screen.draw(|frame| view::progress(model, frame, done, all));
            drawn.set(Instant::now());
        }
        let broken_off = broken_off(&mut screen, &model.keymap);
        polled.set(Instant::now());
        after.set(broken_off.unwrap_or(after.get()));
        broken_off.map_or(ControlFlow::Continue(()), |_| ControlFlow::Break(()))
    };
    match write(model, form, &path, ExportProgress::new(&tell)) {
        Ok(()) => {
            let path = std::path::absolute(&path).unwrap_or(path);
            model.notice = Some(model.lang.exported(
                &model.found.counted(model.lang),
                &path.display().to_string(),
            ));
            model.focus = Focus::View;
        }
        Err(error) => {
            let refusal = refusal(model, &error);
            if let Focus::Export(form) = &mut model.focus {
                form.refusal = Some(refusal);
            }
        }
    }
    after.get()
}

/// Writes the ties found to `path`, in the format of the form.
///
/// # Errors
/// Why nothing was written.
pub fn write(
    model: &Model,
    form: &ExportForm,
    path: &Path,
    progress: ExportProgress<'_>,
) -> Result<(), TargetError> {
    let dataset = &model.data.dataset;
    let selection = model.found.selection(dataset, model.lang, progress);
    form.format().format.save(&selection, path, form.existing())
}

/// Why nothing was written, as the form tells it.
fn refusal(model: &Model, error: &TargetError) -> ExportRefusal {
    let what = error.what(model.lang);
    match error {
        TargetError::Exists | TargetError::FolderExists => {
            let save = model.keymap.label(Mode::Export, Command::Save, model.lang);
            ExportRefusal::Exists(model.lang.export_again(&what, &save))
        }
        _ => ExportRefusal::Fault(what.into_owned()),
    }
}

/// What the user wants next, where a key was pressed that leaves the form or quits; other keys come to nothing while
/// an export runs.
fn broken_off(screen: &mut Screen, keymap: &Keymap) -> Option<AfterExport> {
    let events = screen.events();
    while events.poll(Some(Duration::ZERO)).unwrap_or(false) {
        let event = events.read().ok();
        match event.and_then(|event| input::action(event, Mode::Export, keymap)) {
            Some(Action::Command(Command::Quit)) => return Some(AfterExport::Quit),
            Some(Action::Command(Command::Cancel | Command::Back)) => {
                return Some(AfterExport::GoOn);
            }
            _ => {}
        }
    }
    None
}
