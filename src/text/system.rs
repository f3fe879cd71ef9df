//! What the system refused, in words of ours where people meet it.

use std::io;

use rustix::io::Errno;

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
    use io::ErrorKind as Kind;
    if error.get_ref().is_some_and(|inner| inner.is::<NoThread>()) {
        return Some(lang.no_thread());
    }
    // Those that the standard library has no name for, or none that is stable.
    match Errno::from_io_error(error) {
        Some(Errno::LOOP) => return Some(lang.link_circle()),
        Some(Errno::MFILE | Errno::NFILE) => return Some(lang.too_many_files()),
        Some(Errno::IO) => return Some(lang.disk_fault()),
        _ => {}
    }
    Some(match error.kind() {
        Kind::NotFound => lang.not_existing(),
        Kind::PermissionDenied => lang.not_allowed(),
        Kind::ReadOnlyFilesystem => lang.disk_is_read_only(),
        Kind::NotADirectory => lang.part_is_a_file(),
        Kind::IsADirectory => lang.is_a_folder(),
        Kind::DirectoryNotEmpty => lang.folder_not_empty(),
        Kind::AlreadyExists => lang.already_there(),
        Kind::InvalidFilename => lang.name_too_long(),
        Kind::StorageFull => lang.disk_full(),
        Kind::QuotaExceeded => lang.quota_full(),
        Kind::FileTooLarge => lang.file_too_large(),
        Kind::OutOfMemory => lang.memory_full(),
        // Of ours: see `file::update`.
        Kind::InvalidInput if error.raw_os_error().is_none() => lang.why_not_regular(),
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
