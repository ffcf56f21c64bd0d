//! The written types are current.

use framewise_core::session::MOST_UNDO;

#[test]
fn engine_types_are_current() {
    let file =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/package/engine.d.ts");
    let written = std::fs::read_to_string(file).unwrap_or_default();
    assert!(
        written == framewise_engine::types::write(),
        "www/package/engine.d.ts is not current: run `cargo run -p framewise-engine --example types`"
    );
    assert!(written.contains(&format!("of at most {MOST_UNDO} steps")));
}
