//! `framewise render --oembed` from outside: the page and its answer are read back as a site that embeds them reads them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

use framewise_tests::command;
use std::ffi::OsStr;
use std::path::Path;
use std::process::Output;

/// A page for one scenario, written to this file.
fn render(address: &str, file: &Path) -> Output {
    let file = file.as_os_str();
    let scenario = ["explorer", "--scenario", "carer-streams-at-home"].map(OsStr::new);
    let page = ["--format", "page", "--oembed", address, "--output"].map(OsStr::new);
    command::render(&[&scenario[..], &page, &[file]].concat())
}

/// A page and its oEmbed answer, read back as a consumer reads them: the page names the answer, the answer is the
/// specification's, and all that it shows is a frame of the page.
#[test]
fn a_page_can_bring_its_oembed_answer() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("oembed");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("carer.html");
    let output = render("https://host.example/embeds/", &file);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let page = std::fs::read_to_string(&file).unwrap();
    assert!(page.contains(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"https://host.example/embeds/carer.json\""
    ));
    assert!(page.contains("<main id=\"place\">"));
    let answer = std::fs::read_to_string(folder.join("carer.json")).unwrap();
    let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer["version"], "1.0");
    assert_eq!(answer["type"], "rich");
    assert!(answer["width"].is_u64() && answer["height"].is_u64());
    let html = answer["html"].as_str().unwrap();
    assert!(html.starts_with("<iframe src=\"https://host.example/embeds/carer.html\" "));
    assert!(html.ends_with("></iframe>") && html.matches('<').count() == 2);
    assert!(html.contains("sandbox=\"allow-scripts ") && !html.contains("allow-same-origin"));
    for (address, file) in [
        ("host.example/embeds", &file),
        ("https://host.example/?a=\"", &file),
        ("https://host.example/", &folder.join("a b.html")),
    ] {
        let output = render(address, file);
        assert!(!output.status.success(), "{address}, {}", file.display());
        assert!(!output.stderr.is_empty());
    }
}
