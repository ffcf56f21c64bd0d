//! What several tests of the command need: a run of it, and a copy of a folder. Knows nothing of what is tested.
#![allow(dead_code, reason = "each test uses a part")]

use std::fs;
use std::path::Path;
use std::process::Command;

/// What a run printed; it must end with this exit code.
pub fn said(folder: &Path, words: &[&str], code: i32) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_framewise"))
        .current_dir(folder)
        .args(words)
        .output()
        .unwrap();
    let text =
        String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(code), "{words:?}:\n{text}");
    text
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}
