//! What the form that exports asks of the disk.

use std::{
    cell::{Cell, RefCell},
    env,
    ops::ControlFlow,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use super::{
    action::Action,
    export_form::{ExportForm, Told, completions},
    input,
    model::{Focus, Model},
    terminal::Screen,
    view,
};
use crate::{
    export::{Progress, destination::TargetError},
    keys::{command::Command, mode::Mode},
    lang::Lang,
    text::texts,
};

/// How far it has got is drawn this often, and for the first time after as long.
const EVERY: Duration = Duration::from_millis(200);

/// How often it is looked whether the user wants no more of it.
const LOOK: Duration = Duration::from_millis(30);

/// What the user wants after an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
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
        form.completions.paths = completions(form.path.value(), home().as_deref());
        form.complete();
    }
}

/// Writes the ties found as the form says; where that can't be, the form tells why. Who quits meanwhile breaks it off.
pub fn save(screen: &mut Screen, model: &mut Model) -> After {
    let Focus::Export(form) = &model.focus else {
        return After::GoOn;
    };
    let form = form.clone();
    let path = form.target(home().as_deref());
    let watch = Watch::new(screen, model);
    let tell = |done| watch.tell(done);
    let saved = write(model, &form, &path, Progress::new(&tell));
    let after = watch.after.get();
    match saved {
        Ok(()) => {
            let path = std::path::absolute(&path).unwrap_or(path);
            model.notice = Some((texts(model.lang).exported)(
                &model.found.counted(model.lang),
                &path.display().to_string(),
            ));
            model.focus = Focus::View;
        }
        Err(error) => refuse(model, form, &error),
    }
    after
}

/// Writes the ties found to `path`, in the format of the form.
///
/// # Errors
/// Why nothing was written.
pub fn write(
    model: &Model,
    form: &ExportForm,
    path: &Path,
    progress: Progress<'_>,
) -> Result<(), TargetError> {
    let selection = model
        .found
        .selection(&model.data.dataset, model.lang, progress);
    form.format().format.save(&selection, path, form.existing())
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
        _ => Told::Fault(what.into_owned()),
    };
    model.focus = Focus::Export(ExportForm {
        told: Some(told),
        ..form
    });
}

/// Draws how far it has got, and hears the user who wants no more of it.
struct Watch<'a> {
    looked: Cell<Instant>,
    drawn: Cell<Instant>,
    screen: RefCell<&'a mut Screen>,
    model: &'a Model,
    after: Cell<After>,
}

impl<'a> Watch<'a> {
    fn new(screen: &'a mut Screen, model: &'a Model) -> Self {
        let now = Instant::now();
        let (looked, drawn) = (Cell::new(now), Cell::new(now));
        Self {
            looked,
            drawn,
            screen: RefCell::new(screen),
            model,
            after: Cell::new(After::GoOn),
        }
    }

    fn tell(&self, done: usize) -> ControlFlow<()> {
        let now = Instant::now();
        if now - self.looked.get() < LOOK {
            return ControlFlow::Continue(());
        }
        if now - self.drawn.get() >= EVERY {
            self.draw(done);
            self.drawn.set(Instant::now());
        }
        let heard = self.hear();
        self.looked.set(Instant::now());
        heard
    }

    fn draw(&self, done: usize) {
        let all = self.model.found.hits.len();
        // A terminal that refuses is heard of at the next frame.
        let _ = self.screen.borrow_mut().draw(|frame| {
            view::view(self.model, frame);
            view::progress(self.model, frame, done, all);
        });
    }

    /// Breaks off where a key was pressed that leaves the form, or quits; others come to nothing while it writes.
    fn hear(&self) -> ControlFlow<()> {
        let mut screen = self.screen.borrow_mut();
        let events = screen.events();
        while events.poll(Some(Duration::ZERO)).unwrap_or(false) {
            let action = events
                .read()
                .ok()
                .and_then(|event| input::action(&event, Mode::Export, &self.model.keymap));
            match action {
                Some(Action::Command(Command::Quit)) => {
                    self.after.set(After::Quit);
                    return ControlFlow::Break(());
                }
                Some(Action::Command(Command::Cancel | Command::Back)) => {
                    return ControlFlow::Break(());
                }
                _ => {}
            }
        }
        ControlFlow::Continue(())
    }
}
