//! The oEmbed answer of a page: what a site such as WordPress reads to turn the page's address into a frame.
//!
//! It follows the oEmbed specification (version 1.0, type `rich`). The answer is a file, so that a static host can serve
//! it; sizes that a reader's site asks for are therefore not looked at. It knows nothing of widgets.

use crate::render::{Written, attributes::escape};
use anyhow::{Context, bail};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Width and height of the frame in CSS pixels until the page tells its own height. WordPress takes 200 to 1000.
const SIZE: (u32, u32) = (800, 900);

/// An answer and where it is kept.
pub struct Answer {
    title: String,
    page: String,
    address: String,
    file: PathBuf,
}

impl Answer {
    /// The answer of the page that is written to `output` and served from the folder at `address`.
    ///
    /// # Errors
    /// If the address is not that of a folder on the web, or the file has no name.
    pub fn of(written: &Written, address: &str, output: &Path) -> anyhow::Result<Answer> {
        let on_the_web = ["https://", "http://"]
            .iter()
            .any(|start| address.starts_with(start));
        if !on_the_web || address.contains(['?', '#', ' ', '"', '<', '>']) {
            bail!(
                "`{address}` is not the address of a folder: write it like https://your.host/embeds/"
            );
        }
        let file = output.with_extension("json");
        let name = |path: &Path| -> anyhow::Result<String> {
            let name = path.file_name().and_then(|name| name.to_str());
            let plain = |name: &&str| {
                name.chars()
                    .all(|letter| letter.is_ascii_alphanumeric() || "-_.".contains(letter))
            };
            let name = name.filter(plain).with_context(|| {
                format!(
                    "`{}` becomes part of an address: name it with letters, digits, - and _",
                    path.display()
                )
            })?;
            Ok(format!("{}/{name}", address.trim_end_matches('/')))
        };
        Ok(Answer {
            title: written.title.clone(),
            page: name(output)?,
            address: name(&file)?,
            file,
        })
    }

    /// The line for the head of the page that says where the answer is.
    pub fn link(&self) -> String {
        format!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\">\n",
            escape(&self.address),
            escape(&self.title),
        )
    }

    /// Writes the file.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn write(&self) -> anyhow::Result<()> {
        let (width, height) = SIZE;
        let html = format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" \
             referrerpolicy=\"no-referrer\" sandbox=\"allow-scripts allow-modals allow-popups \
             allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation\"></iframe>",
            escape(&self.page),
            escape(&self.title),
        );
        let answer = json!({
            "version": "1.0",
            "type": "rich",
            "title": self.title,
            "html": html,
            "width": width,
            "height": height,
        });
        std::fs::write(&self.file, format!("{answer:#}\n"))
            .with_context(|| format!("writing {}", self.file.display()))
    }
}
