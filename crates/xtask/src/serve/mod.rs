//! `cargo xtask serve`: builds, serves `dist` on loopback as a careful host would, and builds again
//! when a source changes. After a failed build the last good one stays.
//! It listens on loopback only and is no server for the open web.

mod answer;
mod listen;
mod rules;
mod site;
mod watch;

use std::{
    io::{Read, Write},
    path::{Path, PathBuf},
    sync::{Arc, RwLock},
    thread,
    time::Duration,
};

use self::site::Site;
use crate::{build, workspace::Workspace};

/// How often the sources are looked at.
const PAUSE: Duration = Duration::from_millis(700);

/// What `serve` was asked for.
#[derive(Debug)]
pub struct Options {
    /// The port on loopback; 0 takes a free one.
    pub port: u16,
    /// Serve this folder as it is, without building or watching.
    pub finished: Option<PathBuf>,
    /// Stop when standard input ends: for a test that starts this program and may die.
    pub until_input_ends: bool,
}

type Shared = Arc<RwLock<Arc<Site>>>;

/// Builds (unless a finished folder is given), serves, and rebuilds on change. Returns only on error
/// or when standard input ends.
pub fn serve(workspace: &Workspace, options: &Options) -> anyhow::Result<()> {
    let before = watch::look(workspace)?;
    let folder = match &options.finished {
        Some(folder) => folder.clone(),
        None => {
            build::build(workspace)?;
            workspace.dist()
        }
    };
    let site: Shared = Arc::new(RwLock::new(Arc::new(Site::read(&folder)?)));
    let address = listen::listen(options.port, Arc::clone(&site))?;
    // People open this line, tests read it.
    println!("Framewise is served at http://{address}/");
    std::io::stdout().flush()?;

    if options.until_input_ends {
        std::io::stdin().read_to_end(&mut Vec::new())?;
        Ok(())
    } else if options.finished.is_some() {
        loop {
            thread::park();
        }
    } else {
        rebuild_on_change(workspace, &folder, &site, before)
    }
}

fn rebuild_on_change(
    workspace: &Workspace,
    folder: &Path,
    site: &Shared,
    mut last: watch::Look,
) -> anyhow::Result<()> {
    loop {
        thread::sleep(PAUSE);
        let now = watch::look(workspace)?;
        if now == last {
            continue;
        }
        last = now;
        eprintln!("a source has changed: building");
        match build::build(workspace).and_then(|()| Site::read(folder)) {
            Ok(built) => match site.write() {
                Ok(mut place) => *place = Arc::new(built),
                Err(poisoned) => *poisoned.into_inner() = Arc::new(built),
            },
            Err(error) => {
                eprintln!("the build failed; the last good one is still served.\n{error:#}")
            }
        }
    }
}
