//! What the tests need besides Rust: browsers, their drivers, a virtual screen, and the accessibility
//! checker. What is missing is installed from the system's packages, crates.io or npm where that is
//! possible; otherwise the failure says exactly what to install.

use std::{path::Path, process::Command};

use anyhow::{Context, bail};

use crate::{
    build::ensure_target, facts::WasmFacts, process, process::on_path, workspace::Workspace,
};

/// A program from the system's packages.
struct Program {
    /// Any one of these on the search path is enough.
    names: &'static [&'static str],
    /// Debian's package of it.
    package: &'static str,
    /// What it is for.
    purpose: &'static str,
}

const PROGRAMS: [Program; 5] = [
    Program {
        names: &["chromium", "chromium-browser", "google-chrome"],
        package: "chromium",
        purpose: "a browser",
    },
    Program {
        names: &["chromedriver"],
        package: "chromium-driver",
        purpose: "drives Chromium",
    },
    Program {
        names: &["firefox", "firefox-esr"],
        package: "firefox-esr",
        purpose: "a browser",
    },
    Program {
        names: &["WebKitWebDriver"],
        package: "webkit2gtk-driver",
        purpose: "drives WebKitGTK",
    },
    Program {
        names: &["Xvfb"],
        package: "xvfb",
        purpose: "a virtual screen for WebKitGTK",
    },
];

/// The version of geckodriver that the tests were written with.
const GECKODRIVER: &str = "0.37.1";

/// Provides everything, or fails with all that a person has to install.
pub fn provide(workspace: &Workspace) -> anyhow::Result<()> {
    ensure_target(&WasmFacts::read(workspace)?.target)?;
    provide_packages()?;
    provide_geckodriver(workspace)?;
    provide_node_packages(&workspace.path("tests/e2e"))
}

fn provide_packages() -> anyhow::Result<()> {
    if missing().is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> = missing().iter().map(|program| program.package).collect();
    if on_path("apt-get") && is_root() {
        eprintln!("installing {}", packages.join(", "));
        process::run(Command::new("apt-get").args(["update", "--quiet"]))?;
        process::run(
            Command::new("apt-get")
                .args(["install", "--yes", "--quiet", "--no-install-recommends"])
                .args(&packages)
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )?;
    }
    let still = missing();
    if still.is_empty() {
        return Ok(());
    }
    let list: Vec<String> = still
        .iter()
        .map(|program| format!("  {} ({})", program.names.join(" or "), program.purpose))
        .collect();
    let packages: Vec<&str> = still.iter().map(|program| program.package).collect();
    bail!(
        "these programs are missing:\n{}\nOn Debian or Ubuntu: sudo apt-get install {}",
        list.join("\n"),
        packages.join(" ")
    )
}

fn missing() -> Vec<&'static Program> {
    PROGRAMS
        .iter()
        .filter(|program| !program.names.iter().any(|name| on_path(name)))
        .collect()
}

fn provide_geckodriver(workspace: &Workspace) -> anyhow::Result<()> {
    if on_path("geckodriver") {
        return Ok(());
    }
    eprintln!("building geckodriver {GECKODRIVER}, which drives Firefox (some minutes, once)");
    process::run(workspace.cargo().args([
        "install",
        "geckodriver",
        "--locked",
        "--version",
        GECKODRIVER,
    ]))?;
    if on_path("geckodriver") {
        Ok(())
    } else {
        bail!("geckodriver was built but is not on the search path: add cargo's bin folder to PATH")
    }
}

fn provide_node_packages(folder: &Path) -> anyhow::Result<()> {
    if folder.join("node_modules/axe-core/axe.min.js").is_file() {
        return Ok(());
    }
    if !on_path("npm") {
        bail!(
            "npm is missing; it brings the accessibility checker axe-core. Install Node.js 20 or later"
        );
    }
    process::run(
        Command::new("npm")
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .current_dir(folder),
    )
    .context("the packages of tests/e2e/package.json could not be installed")
}

fn is_root() -> bool {
    process::output(Command::new("id").arg("-u")).is_ok_and(|number| number.trim() == "0")
}
