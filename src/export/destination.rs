//! The file or folder that an export goes to: one that is there is never overwritten unasked, and what is no plain
//! file, or is a folder with anything else in it, never at all.

use std::{
    borrow::Cow,
    fs::{self, File},
    io::{self, BufWriter, ErrorKind},
    path::Path,
};

use crate::{
    file::{self, Existing},
    lang::{Lang, error_in_english},
    sanitise::Escaped,
    text::{labels::pick, system},
};

/// Why nothing was written; what was there is still there.
#[derive(Debug)]
pub enum TargetError {
    /// A file of that name is there, and was not to be replaced.
    Exists,
    /// It is a folder, and a file was to be written.
    Folder,
    /// It is named like a folder, and there is none.
    NoSuchFolder,
    /// There is no name at all.
    Unnamed,
    /// It is a folder that holds tables already, and was not to be replaced.
    FolderExists,
    /// It is a folder that holds other things, which would be lost.
    OthersInside,
    /// It is a file, and a folder was to be written.
    File,
    /// It is a symbolic link, which may lead anywhere.
    Link,
    /// It is a device, a pipe or a socket.
    NotRegular,
    /// The folder that it is to be in isn't there.
    NoFolder,
    /// The user may not write there, or nobody may.
    Refused,
    /// The disk or the user's share of it is full.
    Full,
    /// The user put an end to it.
    Stopped,
    /// The system could not write it.
    Io(io::Error),
}

impl From<io::Error> for TargetError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::AlreadyExists => Self::Exists,
            ErrorKind::IsADirectory => Self::Folder,
            ErrorKind::DirectoryNotEmpty => Self::FolderExists,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::Refused,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            ErrorKind::Interrupted => Self::Stopped,
            _ => Self::Io(error),
        }
    }
}

/// Writes what `content` writes to the file `path`, whole or not at all.
///
/// # Errors
/// Why nothing was written.
pub fn write(
    path: &Path,
    existing: Existing,
    content: impl FnOnce(&mut BufWriter<&File>) -> io::Result<()>,
) -> Result<(), TargetError> {
    examine(path, existing)?;
    Ok(file::write(path, existing, content)?)
}

/// Has `content` fill the folder `path` with the files `names`, all or none.
///
/// # Errors
/// Why nothing was written.
pub fn write_folder(
    path: &Path,
    existing: Existing,
    names: &[&str],
    content: impl FnOnce(&Path) -> io::Result<()>,
) -> Result<(), TargetError> {
    examine_folder(path, existing, names)?;
    Ok(file::write_folder(path, existing, content)?)
}

/// What can be refused before anything is written to a folder of files called `names`.
fn examine_folder(path: &Path, existing: Existing, names: &[&str]) -> Result<(), TargetError> {
    let Some(name) = path.file_name() else {
        return Err(TargetError::OthersInside);
    };
    // A slash at the end would have a symbolic link followed.
    let path = path.with_file_name(name);
    let Some(found) = look(&path)? else {
        return Ok(());
    };
    if found.is_symlink() {
        return Err(TargetError::Link);
    }
    if !found.is_dir() {
        return Err(if found.is_file() {
            TargetError::File
        } else {
            TargetError::NotRegular
        });
    }
    let inside: Vec<_> = fs::read_dir(&path)?.collect::<io::Result<_>>()?;
    let ours = |entry: &fs::DirEntry| {
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        is_file && names.iter().any(|name| entry.file_name() == **name)
    };
    match existing {
        _ if inside.is_empty() => Ok(()),
        _ if !inside.iter().all(ours) => Err(TargetError::OthersInside),
        Existing::Keep => Err(TargetError::FolderExists),
        Existing::Replace => Ok(()),
    }
}

/// What is there under a name; an error where not even its folder is.
fn look(path: &Path) -> Result<Option<fs::FileType>, TargetError> {
    match fs::symlink_metadata(path) {
        Ok(found) => Ok(Some(found.file_type())),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            let folder = path
                .parent()
                .filter(|folder| !folder.as_os_str().is_empty());
            if folder.is_none_or(Path::is_dir) {
                Ok(None)
            } else {
                Err(TargetError::NoFolder)
            }
        }
        Err(error) => Err(error.into()),
    }
}

/// What can be refused before anything is written to a file.
fn examine(path: &Path, existing: Existing) -> Result<(), TargetError> {
    // `name/` names a folder, and `..` and `/` are one; the last part of a path would hide it.
    if path.as_os_str().is_empty() {
        return Err(TargetError::Unnamed);
    }
    if path.file_name().is_none() || path.as_os_str().as_encoded_bytes().ends_with(b"/") {
        return Err(if path.is_dir() {
            TargetError::Folder
        } else {
            TargetError::NoSuchFolder
        });
    }
    let Some(found) = look(path)? else {
        return Ok(());
    };
    match existing {
        _ if found.is_symlink() => Err(TargetError::Link),
        _ if found.is_dir() => Err(TargetError::Folder),
        _ if !found.is_file() => Err(TargetError::NotRegular),
        Existing::Keep => Err(TargetError::Exists),
        Existing::Replace => Ok(()),
    }
}

error_in_english!(TargetError, |error| error.what(Lang::En));

impl TargetError {
    /// What is wrong with `path`, and what to do on the command line.
    pub fn message(&self, path: &Path, lang: Lang) -> Escaped {
        let (what, advice) = self.told(lang);
        Escaped::from(format!(
            "{}: {}: {what}",
            pick(lang, "fout", "error"),
            path.display()
        ))
        .line(format!("  {advice}"))
    }

    /// What is wrong, in a few words.
    pub fn what(&self, lang: Lang) -> Cow<'static, str> {
        self.told(lang).0
    }

    /// What is wrong, and what to do.
    fn told(&self, lang: Lang) -> (Cow<'static, str>, &'static str) {
        let (what, advice) = match self {
            Self::Exists => (
                pick(lang, "dit bestand bestaat al", "this file exists already"),
                pick(
                    lang,
                    "met --force wordt het vervangen",
                    "with --force it is replaced",
                ),
            ),
            Self::Folder => (
                pick(lang, "dit is een map", "this is a folder"),
                pick(lang, "noem een bestand", "name a file"),
            ),
            Self::NoSuchFolder => (
                pick(
                    lang,
                    "er is geen map van deze naam",
                    "there is no folder of this name",
                ),
                pick(
                    lang,
                    "noem een bestand, zonder schuine streep aan het eind",
                    "name a file, without a slash at its end",
                ),
            ),
            Self::Unnamed => (
                pick(lang, "er is geen naam genoemd", "no name is given"),
                pick(lang, "noem een bestand", "name a file"),
            ),
            Self::FolderExists => (
                pick(
                    lang,
                    "in deze map staan al tabellen",
                    "this folder holds tables already",
                ),
                pick(
                    lang,
                    "met --force worden ze vervangen",
                    "with --force they are replaced",
                ),
            ),
            Self::OthersInside => (
                pick(
                    lang,
                    "in deze map staat al iets anders",
                    "this folder holds other things",
                ),
                pick(
                    lang,
                    "noem een nieuwe of lege map",
                    "name a new or an empty folder",
                ),
            ),
            Self::File => (
                pick(lang, "dit is een bestand", "this is a file"),
                pick(
                    lang,
                    "deze vorm heeft een map nodig: noem een nieuwe",
                    "this form needs a folder: name a new one",
                ),
            ),
            Self::Link => (
                pick(
                    lang,
                    "dit is een symbolische koppeling",
                    "this is a symbolic link",
                ),
                pick(
                    lang,
                    "noem het bestand zelf; met -o - gaat alles naar de standaarduitvoer",
                    "name the file itself; with -o - all goes to standard output",
                ),
            ),
            Self::NotRegular => (
                pick(
                    lang,
                    "dit is geen gewoon bestand",
                    "this is not a regular file",
                ),
                pick(
                    lang,
                    "noem een bestand; met -o - gaat alles naar de standaarduitvoer",
                    "name a file; with -o - all goes to standard output",
                ),
            ),
            Self::NoFolder => (
                pick(
                    lang,
                    "de map van dit bestand bestaat niet",
                    "the folder of this file does not exist",
                ),
                pick(
                    lang,
                    "maak de map eerst, of kies een andere",
                    "make the folder first, or choose another",
                ),
            ),
            Self::Refused => (
                pick(lang, "hier mag u niet schrijven", "you may not write here"),
                pick(
                    lang,
                    "kies een map van uzelf",
                    "choose a folder of your own",
                ),
            ),
            Self::Full => (
                pick(lang, "de schijf is vol", "the disk is full"),
                pick(
                    lang,
                    "er is niets geschreven; maak ruimte of kies een andere schijf",
                    "nothing was written; make room or choose another disk",
                ),
            ),
            Self::Stopped => (
                pick(lang, "afgebroken", "stopped"),
                pick(lang, "er is niets geschreven", "nothing was written"),
            ),
            Self::Io(error) => {
                let message = pick(lang, "kan niet worden geschreven", "can't be written");
                let what = match system::known(error, lang) {
                    Some(words) => words.into(),
                    None => format!("{message} ({})", system::why(error, lang)).into(),
                };
                let advice = match error.kind() {
                    ErrorKind::InvalidFilename => {
                        pick(lang, "kies een kortere naam", "choose a shorter name")
                    }
                    ErrorKind::FileTooLarge => pick(
                        lang,
                        "verhoog de grens (ulimit -f), of exporteer minder banden",
                        "raise the limit (ulimit -f), or export fewer ties",
                    ),
                    _ => pick(
                        lang,
                        "kies een andere naam of map",
                        "choose another name or folder",
                    ),
                };
                return (what, advice);
            }
        };
        (what.into(), advice)
    }
}

#[cfg(test)]
mod tests;
