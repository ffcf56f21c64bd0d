//! Writes every example of every widget as a page into a folder, for looking at them.
//!
//! `cargo run -p framewise-widgets --example render --no-default-features --features ssr -- out [widget]`

#![allow(clippy::expect_used, reason = "a tool for people who change widgets")]

#[path = "../tests/support/mod.rs"]
mod support;

use framewise_widgets::STYLESHEET;
use framewise_widgets::words::Language;
use std::path::PathBuf;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(
        arguments
            .next()
            .unwrap_or_else(|| String::from("target/widgets")),
    );
    let only = arguments.next();
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    std::fs::write(folder.join("widgets.css"), STYLESHEET).expect("the stylesheet can be written");
    let page = "body{margin:0;background:#f6f5f2;font:16px/1.5 system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",sans-serif}main{max-width:1160px;margin:0 auto;padding:24px 16px}@media (max-width:500px){main{padding:8px}}[data-dark]{background:#0e1013}@media print{body{background:#fff}main{padding:0}}";
    std::fs::write(folder.join("page.css"), page).expect("the page's stylesheet can be written");
    for widget in support::widgets() {
        if only.as_ref().is_some_and(|name| name != widget.name) {
            continue;
        }
        for example in &widget.examples {
            for (suffix, attributes, theme) in [
                ("", "dir=ltr lang=en", ""),
                ("-dark", "dir=ltr lang=en", "dark"),
                ("-rtl", "dir=rtl lang=en", ""),
            ] {
                let mut config = example.config.clone();
                if suffix == "-rtl" {
                    config.language = Language::for_tag("en-XA");
                }
                let html = (widget.render)(config);
                let html = if theme.is_empty() {
                    html
                } else {
                    html.replacen("part=\"frame\"", "part=\"frame\" data-theme=\"dark\"", 1)
                };
                let body = if theme.is_empty() { "" } else { " data-dark" };
                let text = format!(
                    "<!doctype html><html {attributes}><meta charset=utf-8><meta name=viewport content=\"width=device-width\"><title>{} {}</title><link rel=stylesheet href=widgets.css><link rel=stylesheet href=page.css><body{body}><main>{html}</main></html>",
                    widget.name, example.name
                );
                std::fs::write(
                    folder.join(format!("{}-{}{suffix}.html", widget.name, example.name)),
                    text,
                )
                .expect("the page can be written");
            }
        }
    }
}
