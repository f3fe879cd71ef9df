//! The day that counts as today, in the time zone of the user.

use std::{ffi::OsStr, fs, path::Path};

use chrono::{Local, NaiveDate, Utc};

/// Where chrono looks for the file of a time zone that is named without a folder.
const ZONE_FOLDERS: [&str; 4] = [
    "/usr/share/zoneinfo",
    "/share/zoneinfo",
    "/etc/zoneinfo",
    "/usr/share/lib/zoneinfo",
];
/// No file of a time zone is larger, by far.
const MAX_ZONE_BYTES: u64 = 1 << 20;

/// Today; in universal time where the variable `TZ` names something that must not be read.
pub fn today() -> NaiveDate {
    match std::env::var_os("TZ") {
        Some(zone) if !can_be_read(&zone) => Utc::now().date_naive(),
        _ => Local::now().date_naive(),
    }
}

/// Whether every file that `zone` could name is one of a bearable size, where it is there at all. A fifo would be
/// waited for without end, and a device be read without end.
fn can_be_read(zone: &OsStr) -> bool {
    let name = zone.to_str().map_or(zone, |text| {
        OsStr::new(text.strip_prefix(':').unwrap_or(text))
    });
    // A whole path takes the place of the folder that it is put in.
    let places = ZONE_FOLDERS
        .iter()
        .map(|folder| Path::new(folder).join(name));
    places
        .filter_map(|path| fs::metadata(path).ok())
        .all(|file| file.is_file() && file.len() <= MAX_ZONE_BYTES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_file_is_read_as_a_time_zone() {
        let folder = tempfile::tempdir().unwrap();
        let large = folder.path().join("large");
        fs::File::create(&large)
            .unwrap()
            .set_len(MAX_ZONE_BYTES + 1)
            .unwrap();
        let large = large.display().to_string();
        for zone in [
            "/dev/zero",
            ":/dev/zero",
            "../../../dev/zero",
            ":../../../dev/tty",
            "/",
            ":/tmp",
            "..",
            &large,
        ] {
            assert!(!can_be_read(OsStr::new(zone)), "{zone}");
        }
        for zone in [
            "Europe/Amsterdam",
            ":Europe/Amsterdam",
            "CET-1CEST,M3.5.0,M10.5.0/3",
            "UTC",
            "/nonexistent",
            "x",
        ] {
            assert!(can_be_read(OsStr::new(zone)), "{zone}");
        }
    }
}
