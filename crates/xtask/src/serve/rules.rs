//! `serve.toml` as Rust types: header sets by path, and faulty copies of the package.
//! It decides what a path gets; it sends nothing.

use std::collections::BTreeMap;

use anyhow::bail;
use serde::Deserialize;

/// The whole file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Which set of headers a path gets; the first that matches wins.
    #[serde(rename = "rule", default)]
    rules: Vec<Rule>,
    /// The sets of headers by name.
    #[serde(default)]
    headers: BTreeMap<String, BTreeMap<String, String>>,
    /// Other addresses of the same files.
    #[serde(rename = "copy", default)]
    copies: Vec<Copy>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    path: String,
    headers: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Copy {
    path: String,
    of: String,
    fault: Fault,
    /// Only files whose path ends so have the fault; empty means all.
    #[serde(default)]
    files: String,
}

/// What is wrong with a file on its way, on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// Nothing.
    None,
    /// The file is not found.
    Missing,
    /// The file ends half way, as if that were all of it.
    Half,
    /// The last byte differs by one bit.
    Changed,
    /// The connection breaks half way through the file.
    Broken,
    /// The answer comes two seconds late.
    Slow,
}

impl Rules {
    /// Reads the text of `serve.toml`.
    ///
    /// # Errors
    /// When the shape is wrong or a rule names a set of headers that is not there.
    pub fn read(text: &str) -> anyhow::Result<Self> {
        let rules: Self = toml::from_str(text)?;
        for rule in &rules.rules {
            if !rules.headers.contains_key(&rule.headers) {
                bail!(
                    "serve.toml: the rule for {} names the headers \"{}\", which are not there",
                    rule.path,
                    rule.headers
                );
            }
        }
        Ok(rules)
    }

    /// The headers for an address path.
    pub fn headers(&self, path: &str) -> Vec<(&str, &str)> {
        self.rules
            .iter()
            .find(|rule| match rule.path.strip_suffix('*') {
                Some(beginning) => path.starts_with(beginning),
                None => path == rule.path,
            })
            .and_then(|rule| self.headers.get(&rule.headers))
            .map(|set| {
                set.iter()
                    .map(|(name, value)| (name.as_str(), value.as_str()))
                    .collect()
            })
            .unwrap_or_default()
    }

    /// The path of the file that an address path stands for, and what is wrong with it.
    pub fn resolve(&self, path: &str) -> (String, Fault) {
        self.copies
            .iter()
            .find_map(|copy| {
                let rest = path.strip_prefix(&copy.path)?;
                let fault = if rest.ends_with(&copy.files) {
                    copy.fault
                } else {
                    Fault::None
                };
                Some((format!("{}{rest}", copy.of), fault))
            })
            .unwrap_or_else(|| (path.to_owned(), Fault::None))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = r#"
        [[rule]]
        path = "/package/*"
        headers = "shared"
        [[rule]]
        path = "/one.html"
        headers = "strict"
        [headers.shared]
        Access-Control-Allow-Origin = "*"
        [headers.strict]
        Content-Security-Policy = "default-src 'none'"
        [[copy]]
        path = "/broken/"
        of = "/package/"
        fault = "missing"
        files = ".wasm"
    "#;

    #[test]
    fn the_first_rule_that_matches_wins() -> anyhow::Result<()> {
        let rules = Rules::read(SAMPLE)?;
        assert_eq!(
            rules.headers("/package/a/b.js"),
            [("Access-Control-Allow-Origin", "*")]
        );
        assert_eq!(
            rules.headers("/one.html"),
            [("Content-Security-Policy", "default-src 'none'")]
        );
        assert!(rules.headers("/two.html").is_empty());
        Ok(())
    }

    #[test]
    fn a_copy_leads_to_the_original_with_its_fault() -> anyhow::Result<()> {
        let rules = Rules::read(SAMPLE)?;
        assert_eq!(
            rules.resolve("/broken/a.wasm"),
            ("/package/a.wasm".to_owned(), Fault::Missing)
        );
        assert_eq!(
            rules.resolve("/broken/a.js"),
            ("/package/a.js".to_owned(), Fault::None)
        );
        assert_eq!(
            rules.resolve("/package/a.wasm"),
            ("/package/a.wasm".to_owned(), Fault::None)
        );
        Ok(())
    }

    #[test]
    fn a_rule_with_unknown_headers_is_refused() {
        let text = "[[rule]]\npath = \"/*\"\nheaders = \"nowhere\"\n";
        assert!(Rules::read(text).is_err_and(|error| error.to_string().contains("nowhere")));
    }
}
