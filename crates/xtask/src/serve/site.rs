//! A finished `dist` folder held in memory: what is served is one whole build, never half of two,
//! and an address can only name a file that was read.
//! It knows files and their kinds, not requests.

use std::{collections::BTreeMap, path::Path};

use anyhow::Context;
use hyper::body::Bytes;

use super::rules::Rules;
use crate::build::files_below;

/// The files of one build by address path, with the rules for serving them.
#[derive(Debug, Default)]
pub struct Site {
    files: BTreeMap<String, Bytes>,
    /// Headers and copies.
    pub rules: Rules,
}

impl Site {
    /// Reads a folder. Its `serve.toml`, when there is one, gives the rules.
    pub fn read(folder: &Path) -> anyhow::Result<Self> {
        let mut files = BTreeMap::new();
        for file in files_below(folder)? {
            let relative = file.strip_prefix(folder)?;
            let mut address = String::new();
            for part in relative.components() {
                address.push('/');
                address.push_str(&part.as_os_str().to_string_lossy());
            }
            let bytes = std::fs::read(&file)
                .with_context(|| format!("could not read {}", file.display()))?;
            files.insert(address, Bytes::from(bytes));
        }
        let rules = match files.get("/serve.toml") {
            Some(bytes) => Rules::read(&String::from_utf8_lossy(bytes))?,
            None => Rules::default(),
        };
        Ok(Self { files, rules })
    }

    /// The file at a path; a path that ends in a slash stands for its `index.html`.
    pub fn file(&self, path: &str) -> Option<(&str, &Bytes)> {
        let wanted = if path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        };
        self.files
            .get_key_value(&wanted)
            .map(|(path, bytes)| (path.as_str(), bytes))
    }

    /// The ready-made compressed copy of a file that the browser accepts, with its name in HTTP.
    pub fn compressed(&self, path: &str, accepted: &str) -> Option<(&'static str, &Bytes)> {
        [("br", "br"), ("gzip", "gz")]
            .into_iter()
            .filter(|(name, _)| {
                accepted.split(',').any(|word| {
                    word.split(';')
                        .next()
                        .is_some_and(|word| word.trim() == *name)
                })
            })
            .find_map(|(name, ending)| {
                self.files
                    .get(&format!("{path}.{ending}"))
                    .map(|bytes| (name, bytes))
            })
    }
}

/// The media type of a file, by its ending. Unknown endings are plain bytes.
pub fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "ts" | "md" | "toml" | "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_address_is_its_index_and_nothing_outside_is_reachable() -> anyhow::Result<()> {
        let outside = tempfile::tempdir()?;
        let folder = outside.path().join("dist");
        std::fs::create_dir_all(folder.join("sub"))?;
        std::fs::write(outside.path().join("secret.txt"), "no")?;
        std::fs::write(folder.join("sub/index.html"), "yes")?;
        let site = Site::read(&folder)?;
        assert_eq!(
            site.file("/sub/"),
            Some(("/sub/index.html", &Bytes::from_static(b"yes")))
        );
        assert_eq!(site.file("/../secret.txt"), None);
        Ok(())
    }

    #[test]
    fn brotli_is_sent_only_to_those_who_accept_it() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        std::fs::write(folder.path().join("a.js"), "code")?;
        std::fs::write(folder.path().join("a.js.br"), "short")?;
        let site = Site::read(folder.path())?;
        assert_eq!(
            site.compressed("/a.js", "gzip, deflate, br;q=1"),
            Some(("br", &Bytes::from_static(b"short")))
        );
        assert_eq!(site.compressed("/a.js", "gzip"), None);
        Ok(())
    }
}
