//! The exported page in a real browser: Chromium, driven by ChromeDriver. Where they are not installed (Debian:
//! `apt-get install chromium chromium-driver`), these tests say so and prove nothing.

mod driver;
mod page;
mod words;

use std::path::{Path, PathBuf};

use super::cli::program;

/// The page that an export of `data` with `arguments` makes, in a folder of its own.
fn exported(data: Option<&Path>, arguments: &[&str]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("banden.html");
    let mut command = program();
    if let Some(data) = data {
        command.arg("--data").arg(data);
    }
    let output = command
        .args(["export", "--format", "html", "-o"])
        .arg(&path)
        .args(arguments)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    (folder, path)
}
