//! An export that a signal breaks off.

use std::{
    fs,
    io::Read as _,
    process::Stdio,
    time::{Duration, Instant},
};

use rustix::process::{Pid, Signal, kill_process};

use super::program;
use crate::rows;

/// Enough that writing them takes a while.
const TIES: u64 = 4_000;

/// How long anything may take before the test fails.
const DEADLINE: Duration = Duration::from_secs(60);

#[test]
fn a_signal_ends_it_with_nothing_half_written_and_tells_in_the_exit_code() {
    let data = tempfile::NamedTempFile::new().unwrap();
    rows::write(TIES, &mut fs::File::create(data.path()).unwrap()).unwrap();
    for (signal, code, format) in [
        (Signal::INT, 130, "html"),
        (Signal::TERM, 143, "csv"),
        (Signal::HUP, 129, "html"),
        (Signal::QUIT, 131, "html"),
        (Signal::QUIT, 131, "csv"),
        (Signal::XCPU, 152, "ron"),
        (Signal::USR1, 138, "csv"),
        (Signal::ALARM, 142, "markdown"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("uit");
        let mut command = program();
        command
            .arg("--data")
            .arg(data.path())
            .args(["export", "--format", format, "-o"])
            .arg(&target);
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // What is being written stands beside where it will be.
        let begun = Instant::now();
        while fs::read_dir(folder.path()).unwrap().count() == 0 {
            assert!(
                begun.elapsed() < DEADLINE && child.try_wait().unwrap().is_none(),
                "nothing is written"
            );
        }
        kill_process(Pid::from_child(&child), signal).unwrap();
        let status = child.wait().unwrap();
        let mut told = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut told)
            .unwrap();
        assert_eq!(status.code(), Some(code), "{told}");
        assert!(told.contains("afgebroken"), "{told}");
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            0,
            "after {signal:?}"
        );
    }
}
