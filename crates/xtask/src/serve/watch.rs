//! Whether the sources have changed since the last look, by the times and lengths of files.
//! Looking is simple, needs no system service and works on every disk.

use std::{path::PathBuf, time::SystemTime};

use crate::{build::files_below, workspace::Workspace};

/// What a build is made from.
const SOURCES: [&str; 5] = [
    "crates",
    "www",
    "Cargo.toml",
    "Cargo.lock",
    "wasm-pack.toml",
];

/// The state of the sources at one moment; equal states need no new build.
#[derive(Debug, PartialEq, Eq)]
pub struct Look(Vec<(PathBuf, Option<SystemTime>, u64)>);

/// Looks at every source file.
pub fn look(workspace: &Workspace) -> anyhow::Result<Look> {
    let mut seen = Vec::new();
    for source in SOURCES {
        for file in files_below(&workspace.path(source))? {
            // A file that vanishes between the listing and the look is a change like any other.
            if let Ok(data) = std::fs::metadata(&file) {
                seen.push((file, data.modified().ok(), data.len()));
            }
        }
    }
    Ok(Look(seen))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_file_and_a_new_file_are_changes() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let workspace = Workspace {
            root: folder.path().to_path_buf(),
        };
        std::fs::create_dir_all(folder.path().join("www"))?;
        std::fs::write(folder.path().join("www/a.html"), "a")?;
        let first = look(&workspace)?;
        assert_eq!(first, look(&workspace)?);
        std::fs::write(folder.path().join("www/a.html"), "ab")?;
        let second = look(&workspace)?;
        assert_ne!(first, second);
        std::fs::write(folder.path().join("www/b.html"), "b")?;
        assert_ne!(second, look(&workspace)?);
        Ok(())
    }
}
