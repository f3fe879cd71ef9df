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
    text::system,
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
    if path.as_os_str().is_empty() {
        return Err(TargetError::Unnamed);
    }
    // `name/` names a folder, and `..` and `/` are one; the last part of a path would hide it.
    if path.file_name().is_none() || path.as_os_str().as_encoded_bytes().ends_with(b"/") {
        return Err(if path.is_dir() {
            TargetError::Folder
        } else {
            TargetError::NoSuchFolder
        });
    }
    match file_type(path)? {
        Some(found) if found.is_symlink() => Err(TargetError::Link),
        Some(found) if found.is_dir() => Err(TargetError::Folder),
        Some(found) if !found.is_file() => Err(TargetError::NotRegular),
        Some(_) if existing == Existing::Keep => Err(TargetError::Exists),
        _ => Ok(file::write(path, existing, content)?),
    }
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
    let Some(name) = path.file_name() else {
        return Err(TargetError::OthersInside);
    };
    // A slash at the end would have a symbolic link followed.
    let found = file_type(&path.with_file_name(name))?;
    match found {
        None => return Ok(file::write_folder(path, existing, content)?),
        Some(found) if found.is_symlink() => return Err(TargetError::Link),
        Some(found) if found.is_file() => return Err(TargetError::File),
        Some(found) if !found.is_dir() => return Err(TargetError::NotRegular),
        Some(_) => {}
    }
    let inside: Vec<_> = fs::read_dir(path)?.collect::<io::Result<_>>()?;
    let is_ours = |entry: &fs::DirEntry| {
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        is_file && names.iter().any(|name| entry.file_name() == **name)
    };
    if !inside.iter().all(is_ours) {
        return Err(TargetError::OthersInside);
    }
    if existing == Existing::Keep && !inside.is_empty() {
        return Err(TargetError::FolderExists);
    }
    Ok(file::write_folder(path, existing, content)?)
}

/// What is there under a name; an error where not even its folder is.
fn file_type(path: &Path) -> Result<Option<fs::FileType>, TargetError> {
    match fs::symlink_metadata(path) {
        Ok(found) => Ok(Some(found.file_type())),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            match path.parent() {
                Some(folder) if !folder.as_os_str().is_empty() && !folder.is_dir() => {
                    Err(TargetError::NoFolder)
                }
                _ => Ok(None),
            }
        }
        Err(error) => Err(error.into()),
    }
}

error_in_english!(TargetError, |error| error.what(Lang::En));

impl TargetError {
    /// What is wrong with `path`, and what to do on the command line.
    pub fn message(&self, path: &Path, lang: Lang) -> Escaped {
        let [_, advice] = self.words(lang);
        let what = format!("{}: {}", path.display(), self.what(lang));
        Escaped::from(lang.error(&what)).line(format!("  {advice}"))
    }

    /// What is wrong, in a few words.
    pub fn what(&self, lang: Lang) -> Cow<'static, str> {
        let [what, _] = self.words(lang);
        let Self::Io(error) = self else {
            return what.into();
        };
        match system::known(error, lang) {
            Some(words) => words.into(),
            None => format!("{what} ({})", system::why(error, lang)).into(),
        }
    }

    /// What is wrong, and what to do.
    fn words(&self, lang: Lang) -> [&'static str; 2] {
        let (nl, en) = match self {
            Self::Exists => (
                ["dit bestand bestaat al", "met --force wordt het vervangen"],
                ["this file exists already", "with --force it is replaced"],
            ),
            Self::Folder => (
                ["dit is een map", "noem een bestand"],
                ["this is a folder", "name a file"],
            ),
            Self::NoSuchFolder => (
                [
                    "er is geen map van deze naam",
                    "noem een bestand, zonder schuine streep aan het eind",
                ],
                [
                    "there is no folder of this name",
                    "name a file, without a slash at its end",
                ],
            ),
            Self::Unnamed => (
                ["er is geen naam genoemd", "noem een bestand"],
                ["no name is given", "name a file"],
            ),
            Self::FolderExists => (
                [
                    "in deze map staan al tabellen",
                    "met --force worden ze vervangen",
                ],
                [
                    "this folder holds tables already",
                    "with --force they are replaced",
                ],
            ),
            Self::OthersInside => (
                [
                    "in deze map staat al iets anders",
                    "noem een nieuwe of lege map",
                ],
                [
                    "this folder holds other things",
                    "name a new or an empty folder",
                ],
            ),
            Self::File => (
                [
                    "dit is een bestand",
                    "deze vorm heeft een map nodig: noem een nieuwe",
                ],
                ["this is a file", "this form needs a folder: name a new one"],
            ),
            Self::Link => (
                [
                    "dit is een symbolische koppeling",
                    "noem het bestand zelf; met -o - gaat alles naar de standaarduitvoer",
                ],
                [
                    "this is a symbolic link",
                    "name the file itself; with -o - all goes to standard output",
                ],
            ),
            Self::NotRegular => (
                [
                    "dit is geen gewoon bestand",
                    "noem een bestand; met -o - gaat alles naar de standaarduitvoer",
                ],
                [
                    "this is not a regular file",
                    "name a file; with -o - all goes to standard output",
                ],
            ),
            Self::NoFolder => (
                [
                    "de map van dit bestand bestaat niet",
                    "maak de map eerst, of kies een andere",
                ],
                [
                    "the folder of this file does not exist",
                    "make the folder first, or choose another",
                ],
            ),
            Self::Refused => (
                ["hier mag u niet schrijven", "kies een map van uzelf"],
                ["you may not write here", "choose a folder of your own"],
            ),
            Self::Full => (
                [
                    "de schijf is vol",
                    "er is niets geschreven; maak ruimte of kies een andere schijf",
                ],
                [
                    "the disk is full",
                    "nothing was written; make room or choose another disk",
                ],
            ),
            Self::Stopped => (
                ["afgebroken", "er is niets geschreven"],
                ["stopped", "nothing was written"],
            ),
            Self::Io(error) => {
                let (nl, en) = match error.kind() {
                    ErrorKind::InvalidFilename => {
                        ("kies een kortere naam", "choose a shorter name")
                    }
                    ErrorKind::FileTooLarge => (
                        "verhoog de grens (ulimit -f), of exporteer minder banden",
                        "raise the limit (ulimit -f), or export fewer ties",
                    ),
                    _ => (
                        "kies een andere naam of map",
                        "choose another name or folder",
                    ),
                };
                (["kan niet worden geschreven", nl], ["can't be written", en])
            }
        };
        lang.pick(nl, en)
    }
}

#[cfg(test)]
mod tests;
