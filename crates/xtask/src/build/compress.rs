//! Brotli and gzip copies beside every text and wasm file, for servers that send them as they are,
//! and as the measure of every size budget.

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::Context;

use super::assemble::files_below;

/// The kinds of file that gain from compression.
const COMPRESSED: [&str; 9] = [
    "html", "css", "js", "ts", "json", "svg", "wasm", "pack", "txt",
];

/// Brotli's quality in all our files and figures.
const BROTLI_QUALITY: i32 = 11;

/// Brotli's window in all our files and figures, as a power of two: the largest that browsers accept.
const BROTLI_WINDOW: i32 = 24;

/// Writes `<file>.br` and `<file>.gz` beside every file below `folder` that gains from it and has none yet.
pub fn compress_tree(folder: &Path) -> anyhow::Result<()> {
    for file in files_below(folder)? {
        let extension = file
            .extension()
            .map(|extension| extension.to_string_lossy().into_owned());
        if !extension.is_some_and(|extension| COMPRESSED.contains(&extension.as_str())) {
            continue;
        }
        if with_ending(&file, "br").is_file() {
            continue;
        }
        let bytes =
            std::fs::read(&file).with_context(|| format!("could not read {}", file.display()))?;
        std::fs::write(with_ending(&file, "br"), brotli(&bytes)?)?;
        std::fs::write(with_ending(&file, "gz"), gzip(&bytes)?)?;
    }
    Ok(())
}

/// The bytes after brotli 11.
pub fn brotli(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: BROTLI_QUALITY,
        lgwin: BROTLI_WINDOW,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut written = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut written, &parameters)?;
    Ok(written)
}

/// The bytes after gzip.
pub fn gzip(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// `a/b.js` with `br` is `a/b.js.br`.
pub fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_can_be_unpacked() -> anyhow::Result<()> {
        let text = "act, means and purpose ".repeat(200);
        let packed = brotli(text.as_bytes())?;
        assert!(packed.len() < text.len() / 10);
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &packed[..], &mut unpacked)?;
        assert_eq!(unpacked, text.as_bytes());
        Ok(())
    }

    #[test]
    fn copies_stand_beside_text_and_not_beside_pictures() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        std::fs::write(folder.path().join("page.html"), "<p>text</p>")?;
        std::fs::write(folder.path().join("picture.png"), "not text")?;
        compress_tree(folder.path())?;
        assert!(folder.path().join("page.html.br").is_file());
        assert!(folder.path().join("page.html.gz").is_file());
        assert!(!folder.path().join("picture.png.br").exists());
        Ok(())
    }
}
