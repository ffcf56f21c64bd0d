//! The static server of `cargo xtask serve`, started on a free port for one test.

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use anyhow::{Context, bail};

/// A folder that is being served. It stops when this value goes.
#[derive(Debug)]
pub struct Server {
    child: Child,
    address: String,
}

impl Server {
    /// Serves the last build.
    ///
    /// # Errors
    /// When nothing was built yet; the message names the command that builds and tests.
    pub fn of_dist() -> anyhow::Result<Self> {
        let dist = root().join("dist");
        if !dist.join("index.html").is_file() {
            bail!(
                "{} holds no build: run `cargo xtask test`, which builds and then runs these tests",
                dist.display()
            );
        }
        Self::of_folder(&dist)
    }

    /// Serves any folder; a `serve.toml` in it sets headers.
    pub fn of_folder(folder: &Path) -> anyhow::Result<Self> {
        let program = xtask()?;
        let mut child = Command::new(&program)
            .arg("serve")
            .arg("--finished")
            .arg(folder)
            .args(["--port", "0", "--until-input-ends"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("could not start {}", program.display()))?;
        let output = child.stdout.take().context("the server has no output")?;
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        let Some((_, address)) = line.trim().split_once(" at ") else {
            bail!("the server said no address but {line:?}");
        };
        Ok(Self {
            address: address.trim_end_matches('/').to_owned(),
            child,
        })
    }

    /// The full address of a path that begins with a slash.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// The same page at another origin: browsers take `localhost` and `127.0.0.1` for two.
    pub fn other_origin(&self, path: &str) -> String {
        format!("{}{path}", self.address.replace("127.0.0.1", "localhost"))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The root of the repository.
fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.parent().map_or(here.clone(), Path::to_path_buf)
}

/// The program `xtask`, which `cargo xtask test` names and which else lies beside the tests.
fn xtask() -> anyhow::Result<PathBuf> {
    if let Some(program) = std::env::var_os("FRAMEWISE_XTASK") {
        return Ok(PathBuf::from(program));
    }
    let beside = std::env::current_exe()?
        .ancestors()
        .map(|folder| folder.join("xtask"))
        .find(|program| program.is_file());
    beside.context("the program xtask is not built: run `cargo xtask test`, which builds it and runs these tests")
}
