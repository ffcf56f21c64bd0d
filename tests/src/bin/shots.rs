//! Pictures of the gallery for people to look at: phone and desktop, light and dark, right to left, and
//! as it prints. Run by `cargo xtask shots`; nothing is compared, since taste is not a test.

use std::path::{Path, PathBuf};

use anyhow::Context;
use framewise_tests::browser::{Browser, Engine, Server, Settings};

/// Pages and the name of their pictures.
const PAGES: [(&str, &str); 3] = [
    ("/", "home"),
    ("/gallery.html", "gallery"),
    ("/hosts/rtl.html", "right-to-left"),
];

/// Widths of a phone and of a desktop window, in CSS pixels.
const WIDTHS: [u32; 2] = [390, 1280];

/// No picture is higher, since some viewers cannot show it.
const HIGHEST: u64 = 12_000;

fn main() -> anyhow::Result<()> {
    let folder = PathBuf::from(
        std::env::args()
            .nth(1)
            .context("name the folder for the pictures")?,
    );
    std::fs::create_dir_all(&folder)?;
    let server = Server::of_dist()?;
    for dark in [false, true] {
        let browser = Browser::start_with(
            Engine::Chromium,
            &Settings {
                dark,
                ..Settings::default()
            },
        )?;
        for (page, name) in PAGES {
            for width in WIDTHS {
                let scheme = if dark { "dark" } else { "light" };
                let file = folder.join(format!("{name}-{width}-{scheme}.png"));
                picture(&browser, &server.address(page), width, &file)?;
                println!("{}", file.display());
            }
            if !dark {
                let file = folder.join(format!("{name}.pdf"));
                browser.print(&file)?;
                println!("{}", file.display());
            }
        }
    }
    Ok(())
}

/// A picture of the whole page, with every widget that comes into view drawn.
fn picture(browser: &Browser, address: &str, width: u32, file: &Path) -> anyhow::Result<()> {
    browser.resize(width, 900)?;
    browser.open(address)?;
    // A widget below the fold is loaded when the window is high enough to show it. A page is never lower than its window,
    // so it is measured in a low one.
    for _ in 0..3 {
        browser.resize(width, 900)?;
        browser.script(
            "window.scrollTo(0, document.documentElement.scrollHeight)",
            Vec::new(),
        )?;
        std::thread::sleep(std::time::Duration::from_millis(700));
        let height = browser
            .script("return document.documentElement.scrollHeight", Vec::new())?
            .as_u64()
            .context("a page has a height")?;
        browser.resize(width, u32::try_from(height.clamp(600, HIGHEST))?)?;
    }
    browser.script("window.scrollTo(0, 0)", Vec::new())?;
    browser.picture(file)
}
