//! The three browser engines: how each is started without a window, and what it is asked for.

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, bail};
use serde_json::{Value, json};

use super::process::{Process, free_port};

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium by chromedriver.
    Chromium,
    /// Firefox by geckodriver.
    Firefox,
    /// WebKitGTK's small browser by its own driver, on a virtual screen.
    WebKit,
}

/// What a test wants of the browser besides the engine's usual behaviour.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Whether pages may run scripts. WebKitGTK's driver cannot turn this off.
    pub javascript: bool,
    /// Whether the person prefers dark pages. Chromium only.
    pub dark: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            javascript: true,
            dark: false,
        }
    }
}

/// A driver that accepts sessions, with what it needs to live.
#[derive(Debug)]
pub struct Driver {
    /// Where the driver listens.
    pub address: String,
    // The order matters: the driver ends before the screen it draws on.
    _driver: Process,
    _screen: Option<Process>,
}

impl Engine {
    /// All three, for tests that must hold everywhere.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Starts the engine's driver on a free port.
    pub fn start_driver(self) -> anyhow::Result<Driver> {
        let port = free_port()?;
        let mut screen = None;
        let mut command = match self {
            Self::Chromium => {
                let mut command = Command::new("chromedriver");
                command.arg(format!("--port={port}"));
                command
            }
            Self::Firefox => {
                let mut command = Command::new("geckodriver");
                command.args(["--port", &port.to_string(), "--log", "fatal"]);
                command
            }
            Self::WebKit => {
                let (process, display) = start_screen()?;
                screen = Some(process);
                let mut command = Command::new("WebKitWebDriver");
                command.arg(format!("--port={port}"));
                command
                    .env("DISPLAY", display)
                    .env("GDK_BACKEND", "x11")
                    .env_remove("WAYLAND_DISPLAY");
                command
                    .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
                    .env("NO_AT_BRIDGE", "1");
                command
            }
        };
        let mut driver = Process::start(command.stdout(Stdio::null()))?;
        driver.wait_for_port(port)?;
        Ok(Driver {
            address: format!("http://127.0.0.1:{port}"),
            _driver: driver,
            _screen: screen,
        })
    }

    /// What a session is asked for. `profile` is an empty folder of the session's own.
    pub fn capabilities(self, settings: &Settings, profile: &Path) -> anyhow::Result<Value> {
        match self {
            Self::Chromium => Ok(chromium(settings, profile)),
            Self::Firefox => Ok(firefox(settings)),
            Self::WebKit if !settings.javascript => {
                bail!("WebKitGTK's driver cannot turn scripts off")
            }
            Self::WebKit => Ok(json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": { "binary": mini_browser()?, "args": ["--automation"] },
            })),
        }
    }
}

fn chromium(settings: &Settings, profile: &Path) -> Value {
    let mut arguments = vec![
        "--headless=new".to_owned(),
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-quic".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        format!("--user-data-dir={}", profile.display()),
    ];
    if settings.dark {
        arguments.push("--blink-settings=preferredColorScheme=0".to_owned());
    }
    let scripts = if settings.javascript { 1 } else { 2 };
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "args": arguments,
            "prefs": { "profile.managed_default_content_settings.javascript": scripts },
        },
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

fn firefox(settings: &Settings) -> Value {
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "args": ["-headless"],
            "prefs": {
                "javascript.enabled": settings.javascript,
                // Tab reaches links as well as form controls on every system.
                "accessibility.tabfocus": 7,
                "network.captive-portal-service.enabled": false,
                "network.connectivity-service.enabled": false,
                "browser.safebrowsing.update.enabled": false,
            },
        },
    })
}

/// WebKitGTK's small browser lies outside the search path, in a folder that differs between systems.
fn mini_browser() -> anyhow::Result<PathBuf> {
    let mut places = vec![PathBuf::from("/usr/libexec/webkit2gtk-4.1/MiniBrowser")];
    if let Ok(folders) = std::fs::read_dir("/usr/lib") {
        for folder in folders.flatten() {
            for version in ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"] {
                places.push(folder.path().join(version).join("MiniBrowser"));
            }
        }
    }
    places.into_iter().find(|place| place.is_file()).context(
        "WebKitGTK's MiniBrowser is not installed: `cargo xtask test` installs it or says how",
    )
}

/// A virtual screen of its own, and its name.
fn start_screen() -> anyhow::Result<(Process, String)> {
    let mut command = Command::new("Xvfb");
    command.args([
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1400x1000x24",
        "-nolisten",
        "tcp",
    ]);
    let mut screen = Process::start(command.stdout(Stdio::piped()))?;
    let output = screen.0.stdout.take().context("Xvfb has no output")?;
    let mut line = String::new();
    BufReader::new(output).read_line(&mut line)?;
    let number: u32 = line
        .trim()
        .parse()
        .with_context(|| format!("Xvfb said no screen number but {line:?}"))?;
    Ok((screen, format!(":{number}")))
}
