//! Writes the files of `www/package` that are made from the table of tags: `cargo run -p framewise-elements --example generate`.

mod files;

use std::path::Path;

fn main() -> std::io::Result<()> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/package");
    for file in files::all(&package)? {
        std::fs::write(package.join(file.name), file.text)?;
        println!("wrote www/package/{}", file.name);
    }
    Ok(())
}
