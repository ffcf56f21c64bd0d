//! Writes `www/package/engine.d.ts`: `cargo run -p framewise-engine --example types`.

fn main() -> std::io::Result<()> {
    let file =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/package/engine.d.ts");
    std::fs::write(file, framewise_engine::types::write())
}
