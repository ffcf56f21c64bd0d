//! Running other programs: every failure names the command and what it said.
//! It knows nothing of what the programs are for.

use std::process::{Command, Stdio};

use anyhow::{Context, bail};

/// The command as a person would type it.
pub fn shown(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(
        command
            .get_args()
            .map(|word| word.to_string_lossy().into_owned()),
    );
    words.join(" ")
}

/// Whether a program is on the search path.
pub fn on_path(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|paths| {
        std::env::split_paths(&paths).any(|folder| folder.join(program).is_file())
    })
}

/// Runs a command with our own output streams; an exit code other than zero is an error.
pub fn run(command: &mut Command) -> anyhow::Result<()> {
    let text = shown(command);
    let status = command
        .status()
        .with_context(|| format!("could not start `{text}`"))?;
    if status.success() {
        Ok(())
    } else {
        bail!("`{text}` failed ({status})")
    }
}

/// Runs a command and returns what it printed; on failure the error holds its error output.
pub fn output(command: &mut Command) -> anyhow::Result<String> {
    let text = shown(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("could not start `{text}`"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        bail!(
            "`{text}` failed ({}):\n{}",
            output.status,
            String::from_utf8_lossy(&output.stderr).trim()
        )
    }
}
