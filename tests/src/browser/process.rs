//! Child processes that end with the test, and free ports.

use std::{
    net::{TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, bail};

/// A driver of a loaded machine may need this long to open its port.
const PATIENCE: Duration = Duration::from_secs(60);

/// A child process that is ended when this value goes.
#[derive(Debug)]
pub struct Process(pub Child);

impl Process {
    /// Starts a command. Its output goes nowhere unless the command says otherwise before.
    pub fn start(command: &mut Command) -> anyhow::Result<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("could not start {name}: `cargo xtask test` installs what is missing or says how"))?;
        Ok(Self(child))
    }

    /// Waits until the process accepts connections on a port of loopback.
    pub fn wait_for_port(&mut self, port: u16) -> anyhow::Result<()> {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(());
            }
            if let Some(status) = self.0.try_wait()? {
                bail!("a driver ended before it opened its port ({status})");
            }
            thread::sleep(Duration::from_millis(50));
        }
        bail!(
            "a driver did not open its port {port} within {} s",
            PATIENCE.as_secs()
        )
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself; either way it must not outlive the test.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A port of loopback that was free a moment ago.
pub fn free_port() -> anyhow::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
