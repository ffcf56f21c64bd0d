//! Pages that can be read before any script: marked places are filled with the readable text of their widget.
//! The command `framewise render` does it, in one call for all pages. It knows no tag and no text.

use std::path::Path;

use anyhow::Context;

use crate::{process, workspace::Workspace};

/// The content that the pages show. The folder is read as its authors wrote it, whole, however it is split to ship.
const CONTENT: &str = "crates/framewise-content/packs/online-exploitation";

/// Fills every page below `folder` in place.
pub fn fill_pages(workspace: &Workspace, folder: &Path) -> anyhow::Result<()> {
    let mut command = workspace.cargo();
    command.args(["run", "--quiet", "--package", "framewise-cli", "--"]);
    command.args(["render", "--pack", CONTENT, "--fill"]);
    command.arg(folder);
    let lines = process::output(&mut command).context("the pages could not be filled")?;
    eprint!("{lines}");
    Ok(())
}
