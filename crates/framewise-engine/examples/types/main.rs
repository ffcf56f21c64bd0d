//! Writes `engine.d.ts` and `ENGINE.md` of `www/package`: `cargo run -p framewise-engine --example types`.

fn main() -> std::io::Result<()> {
    let package = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/package");
    std::fs::write(
        package.join("engine.d.ts"),
        framewise_engine::types::write(),
    )?;
    std::fs::write(
        package.join("ENGINE.md"),
        framewise_engine::reference::write(),
    )
}
