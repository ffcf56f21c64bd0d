//! Putting the files of `dist` together: hand-written sources are copied, generated ones are
//! already there. It knows folders, not what the files mean.

use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
};

use anyhow::Context;

use crate::workspace::Workspace;

/// Which folder of sources goes where in `dist`.
const SOURCES: [(&str, &str); 4] = [
    ("www/site", ""),
    ("www/hosts", "hosts"),
    ("www/package", "package"),
    ("www/serve.toml", "serve.toml"),
];

/// Names that are never copied: a contributor's local installs and hidden files.
const LEFT_OUT: [&str; 1] = ["node_modules"];

/// Makes an empty folder, removing what was there.
pub fn empty(folder: &Path) -> anyhow::Result<()> {
    remove(folder)?;
    std::fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))
}

/// Copies every hand-written source into the staging folder.
///
/// # Errors
/// When a hand-written file has the name of a generated one: neither may win silently.
pub fn copy_sources(workspace: &Workspace, staging: &Path) -> anyhow::Result<()> {
    for (from, to) in SOURCES {
        let source = workspace.path(from);
        for file in files_below(&source)? {
            let relative = file.strip_prefix(&source)?;
            let mut target = staging.join(to);
            if relative.as_os_str().is_empty() {
                target = staging.join(to);
            } else {
                target.push(relative);
            }
            if target.exists() {
                anyhow::bail!(
                    "{} would replace a file that the build generates; give it another name",
                    file.display()
                );
            }
            if let Some(folder) = target.parent() {
                std::fs::create_dir_all(folder)?;
            }
            std::fs::copy(&file, &target).with_context(|| {
                format!("could not copy {} to {}", file.display(), target.display())
            })?;
        }
    }
    Ok(())
}

/// Copies the site's own pages over those of a finished build, and drops what was made from the old ones.
pub fn copy_again(workspace: &Workspace, dist: &Path) -> anyhow::Result<()> {
    for file in files_below(dist)? {
        let relative = file.strip_prefix(dist)?;
        let compressed = file
            .extension()
            .is_some_and(|ending| ending == "br" || ending == "gz");
        if compressed && !relative.starts_with("package") {
            std::fs::remove_file(&file)?;
        }
    }
    let site = workspace.path("www/site");
    for file in files_below(&site)? {
        let target = dist.join(file.strip_prefix(&site)?);
        if let Some(folder) = target.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::copy(&file, &target)
            .with_context(|| format!("could not copy {}", file.display()))?;
    }
    std::fs::copy(workspace.path("www/serve.toml"), dist.join("serve.toml"))?;
    Ok(())
}

/// Puts a finished staging folder in the place of `dist`.
pub fn replace(staging: &Path, dist: &Path) -> anyhow::Result<()> {
    remove(dist)?;
    std::fs::rename(staging, dist)
        .with_context(|| format!("could not move {} to {}", staging.display(), dist.display()))
}

/// Every file below a folder (or the file itself), sorted, without hidden files and local installs.
/// A folder that does not exist has no files.
pub fn files_below(place: &Path) -> anyhow::Result<Vec<PathBuf>> {
    if place.is_file() {
        return Ok(vec![place.to_path_buf()]);
    }
    let mut files = Vec::new();
    let mut folders = vec![place.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = match std::fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            Err(error) => {
                return Err(error).with_context(|| format!("could not read {}", folder.display()));
            }
        };
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name();
            let name = name.to_string_lossy();
            if name.starts_with('.') || LEFT_OUT.contains(&name.as_ref()) {
                continue;
            }
            if entry.file_type()?.is_dir() {
                folders.push(entry.path())
            } else {
                files.push(entry.path())
            }
        }
    }
    files.sort();
    Ok(files)
}

fn remove(folder: &Path) -> anyhow::Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("could not remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_files_and_installs_are_left_out() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        for file in ["a.html", ".hidden", "sub/b.js", "node_modules/c.js"] {
            let path = folder.path().join(file);
            std::fs::create_dir_all(path.parent().unwrap_or(folder.path()))?;
            std::fs::write(path, "x")?;
        }
        let found = files_below(folder.path())?;
        assert_eq!(
            found,
            [folder.path().join("a.html"), folder.path().join("sub/b.js")]
        );
        Ok(())
    }

    #[test]
    fn a_folder_that_is_not_there_has_no_files() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        assert!(files_below(&folder.path().join("nothing"))?.is_empty());
        Ok(())
    }
}
