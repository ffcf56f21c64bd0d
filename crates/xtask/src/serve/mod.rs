//! `cargo xtask serve`: builds, serves `dist` on loopback as a careful host would, and builds again
//! when a source changes. After a failed build the last good one stays.
//! It listens on loopback only and is no server for the open web.

mod answer;
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

use anyhow::Context;
use tiny_http::{Header, Request, Response, Server};

use self::{answer::answer, site::Site};
use crate::{build, workspace::Workspace};

/// How many requests are answered at once: a page, its frames and slow copies.
const WORKERS: usize = 8;

/// How long a slow copy waits.
const SLOW: Duration = Duration::from_secs(2);

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
    let server = listen(options.port)?;
    for _ in 0..WORKERS {
        let (server, site) = (Arc::clone(&server), Arc::clone(&site));
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                let now = site.read().map_or_else(
                    |poisoned| Arc::clone(&poisoned.into_inner()),
                    |site| Arc::clone(&site),
                );
                respond(request, &now);
            }
        });
    }
    announce(&server)?;

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

fn listen(port: u16) -> anyhow::Result<Arc<Server>> {
    let server = Server::http(("127.0.0.1", port)).map_err(|error| {
        anyhow::anyhow!("could not listen on 127.0.0.1:{port}: {error}. Is another server using it? Choose one with --port")
    })?;
    Ok(Arc::new(server))
}

/// Prints the address on a line of its own: people open it, tests read it.
fn announce(server: &Server) -> anyhow::Result<()> {
    let address = server
        .server_addr()
        .to_ip()
        .context("the server has no network address")?;
    println!("Framewise is served at http://{address}/");
    std::io::stdout().flush()?;
    Ok(())
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

fn respond(request: Request, site: &Site) {
    let accepted = request
        .headers()
        .iter()
        .find(|header| header.field.equiv("Accept-Encoding"))
        .map(|header| header.value.as_str().to_owned())
        .unwrap_or_default();
    let answer = answer(site, request.url(), &accepted);
    if answer.slow {
        thread::sleep(SLOW);
    }
    let mut response = Response::from_data(answer.body).with_status_code(answer.status);
    for (name, value) in answer.headers {
        if let Ok(header) = Header::from_bytes(name.as_bytes(), value.as_bytes()) {
            response.add_header(header);
        }
    }
    // A browser that has gone away is no fault of ours.
    let _ = request.respond(response);
}
