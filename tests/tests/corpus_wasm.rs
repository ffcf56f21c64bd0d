//! Promise 7: the shipped wasm in Node.js gives the same answers as the native build on one corpus.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use framewise_tests::corpus::stage::stage;
use std::path::PathBuf;
use std::process::Command;

#[test]
fn the_shipped_wasm_answers_in_node_as_native_rust_does() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("corpus-node");
    let staged = stage(&folder, 1).unwrap();
    println!("{staged:?}");
    assert!(staged.situations > 500, "{staged:?}");
    let output = Command::new("node")
        .arg(folder.join("node.js"))
        .arg(&folder)
        .output()
        .expect(
            "Node.js 20 or later is needed: install it from nodejs.org or the system's packages",
        );
    let text = String::from_utf8_lossy(&output.stdout);
    println!("{text}{}", String::from_utf8_lossy(&output.stderr));
    assert!(
        output.status.success(),
        "the shipped wasm differs from native Rust (see above)"
    );
    assert!(
        text.contains(&format!("\"situations\": {}", staged.situations)),
        "not every situation was compared"
    );
}
