//! The weights of the last build as a table, from the same figures as `cargo xtask size`.

use anyhow::Context;
use serde_json::Value;

use super::html::{Html, code, escaped, list, word};

/// The budget that says what a page loads for its first widget, by the beginning of its name.
const FIRST: &str = "first widget";

/// All budgets with their files.
pub fn table(weights: &Value) -> String {
    let mut html = Html::default();
    html.table(
        "Weights in bytes, compressed with brotli at its best",
        &["What", "Weight", "Limit", "Aim", "Files"],
        weights.as_array().into_iter().flatten().map(|own| {
            let files: Vec<String> = list(own, "files")
                .map(|file| {
                    format!(
                        "{} {}",
                        code(&word(Some(file), "path")),
                        number(file, "brotli")
                    )
                })
                .collect();
            [
                escaped(&word(Some(own), "name")),
                number(own, "total"),
                number(own, "limit"),
                number(own, "goal"),
                files.join("<br>"),
            ]
        }),
    );
    html.done()
}

/// The weight of a page's first widget, in kilobytes.
pub fn first(weights: &Value) -> anyhow::Result<String> {
    let own = weights
        .as_array()
        .into_iter()
        .flatten()
        .find(|own| word(Some(own), "name").starts_with(FIRST))
        .with_context(|| format!("no budget of wasm-pack.toml begins with \"{FIRST}\""))?;
    let bytes = own
        .get("total")
        .and_then(Value::as_u64)
        .context("a weight is a number")?;
    Ok(format!("{} KB", bytes.div_ceil(1000)))
}

/// A number with its thousands apart, or a dash.
fn number(value: &Value, key: &str) -> String {
    let Some(number) = value.get(key).and_then(Value::as_u64) else {
        return "–".to_owned();
    };
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn thousands_stand_apart_and_what_is_missing_is_a_dash() {
        let value = json!({ "a": 1_234_567, "b": 12 });
        assert_eq!(number(&value, "a"), "1 234 567");
        assert_eq!(number(&value, "b"), "12");
        assert_eq!(number(&value, "c"), "–");
    }

    #[test]
    fn the_first_widget_is_found_by_name() -> anyhow::Result<()> {
        let weights = json!([{ "name": "loader", "total": 3 }, { "name": "first widget (all)", "total": 97_001 }]);
        assert_eq!(first(&weights)?, "98 KB");
        assert!(first(&json!([])).is_err());
        Ok(())
    }
}
