//! What the system refused, in words of ours where people meet it.

use std::io;

use rustix::io::Errno;

use super::labels::pick;
use crate::{lang::Lang, parallel::NoThread, sanitise::Escaped};

/// Why the system did not do what it was asked to, in a few words that can stand between brackets.
pub fn why(error: &io::Error, lang: Lang) -> Escaped {
    match known(error, lang) {
        Some(words) => Escaped::ours(words),
        None => error.to_string().into(),
    }
}

/// The words for an error that people meet.
pub fn known(error: &io::Error, lang: Lang) -> Option<&'static str> {
    words(error).map(|(nl, en)| pick(lang, nl, en))
}

/// The same in Dutch and in English.
fn words(error: &io::Error) -> Option<(&'static str, &'static str)> {
    use io::ErrorKind as Kind;
    if error.get_ref().is_some_and(|inner| inner.is::<NoThread>()) {
        return Some((
            "het systeem geeft dit programma geen draad (thread) meer",
            "the system gives this program no further thread",
        ));
    }
    // Those that the standard library has no name for, or none that is stable.
    match Errno::from_io_error(error) {
        Some(Errno::LOOP) => {
            return Some((
                "de symbolische koppelingen lopen in een kring",
                "the symbolic links go round in a circle",
            ));
        }
        Some(Errno::MFILE | Errno::NFILE) => {
            return Some(("er zijn te veel bestanden open", "too many files are open"));
        }
        Some(Errno::IO) => return Some(("de schijf geeft een fout", "the disk reports a fault")),
        _ => {}
    }
    Some(match error.kind() {
        Kind::NotFound => ("dit bestaat niet", "there is no such file or folder"),
        Kind::PermissionDenied => ("u mag dit niet", "you may not do this"),
        Kind::ReadOnlyFilesystem => (
            "deze schijf kan alleen worden gelezen",
            "this disk can only be read",
        ),
        Kind::NotADirectory => (
            "een deel van deze naam is een bestand en geen map",
            "a part of this name is a file and not a folder",
        ),
        Kind::IsADirectory => ("dit is een map", "this is a folder"),
        Kind::DirectoryNotEmpty => ("deze map is niet leeg", "this folder is not empty"),
        Kind::AlreadyExists => ("dit bestaat al", "this exists already"),
        Kind::InvalidFilename => ("deze naam is te lang", "this name is too long"),
        Kind::StorageFull => ("de schijf is vol", "the disk is full"),
        Kind::QuotaExceeded => (
            "uw deel van de schijf is vol",
            "your share of the disk is full",
        ),
        Kind::FileTooLarge => (
            "het bestand wordt groter dan het systeem toestaat",
            "the file becomes larger than the system allows",
        ),
        Kind::OutOfMemory => ("er is geen geheugen meer", "there is no memory left"),
        // Of ours: see `file::update`.
        Kind::InvalidInput if error.raw_os_error().is_none() => {
            ("dit is geen gewoon bestand", "this is not a regular file")
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_meet_is_told_in_their_language_and_the_rest_harmlessly() {
        let met = [
            Errno::NOENT,
            Errno::ACCESS,
            Errno::PERM,
            Errno::ROFS,
            Errno::NOTDIR,
            Errno::ISDIR,
            Errno::NOTEMPTY,
            Errno::EXIST,
            Errno::NAMETOOLONG,
            Errno::NOSPC,
            Errno::DQUOT,
            Errno::FBIG,
            Errno::NOMEM,
            Errno::LOOP,
            Errno::MFILE,
            Errno::IO,
        ];
        for errno in met {
            let error = io::Error::from(errno);
            let [nl, en] = [Lang::Nl, Lang::En].map(|lang| why(&error, lang));
            assert!(
                nl != en && !format!("{nl}{en}").contains("os error"),
                "{errno}: {nl} / {en}"
            );
        }
        assert_eq!(&*why(&io::Error::other("\u{1b}[2J"), Lang::Nl), "␛[2J");
        assert!(why(&io::Error::other(NoThread), Lang::Nl).contains("draad"));
        assert!(
            why(&Errno::INVAL.into(), Lang::En).contains("os error"),
            "it can mean anything"
        );
    }
}
