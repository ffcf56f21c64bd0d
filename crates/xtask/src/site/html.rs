//! HTML as text: escaping, and tables that a screen reader and a narrow window can use.
//! It knows nothing of what it writes.

use serde_json::Value;

/// Text for an element's content or a quoted attribute.
pub fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            other => html.push(other),
        }
    }
    html
}

/// Text with `code` between back quotes.
pub fn prose(text: &str) -> String {
    let mut html = String::new();
    for (index, piece) in text.split('`').enumerate() {
        if index % 2 == 1 {
            html.push_str(&code(piece));
        } else {
            html.push_str(&escaped(piece));
        }
    }
    html
}

/// A piece of code, or nothing.
pub fn code(text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!("<code>{}</code>", escaped(text))
    }
}

/// A link out of the site, or the plain words where there is no address that a browser can open.
pub fn link(address: &str, words: &str) -> String {
    if address.starts_with("https://") || address.starts_with("http://") {
        format!(
            "<a href=\"{}\" rel=\"noreferrer\">{}</a>",
            escaped(address),
            escaped(words)
        )
    } else {
        escaped(words)
    }
}

/// HTML that is being written.
#[derive(Debug, Default)]
pub struct Html(String);

impl Html {
    /// Adds finished HTML as it is.
    pub fn raw(&mut self, html: &str) {
        self.0.push_str(html);
        self.0.push('\n');
    }

    /// A table whose first column names the row. Cells are finished HTML. It may scroll inside its own
    /// box, which can be reached and moved by keyboard. On a narrow screen each row becomes a block whose cells bear
    /// the names of their columns; the roles keep it a table for a screen reader there too.
    pub fn table<const N: usize>(
        &mut self,
        name: &str,
        heads: &[&str; N],
        rows: impl Iterator<Item = [String; N]>,
    ) {
        let name = escaped(name);
        self.raw(&format!(
            "<div class=\"scroll\" role=\"region\" aria-label=\"{name}\" tabindex=\"0\"><table class=\"stacks\" role=\"table\">"
        ));
        let named: String = heads
            .iter()
            .map(|head| {
                format!(
                    "<th scope=\"col\" role=\"columnheader\">{}</th>",
                    escaped(head)
                )
            })
            .collect();
        self.raw(&format!(
            "<caption>{name}</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">{named}</tr></thead>\n<tbody role=\"rowgroup\">"
        ));
        for row in rows {
            let mut line = String::from("<tr role=\"row\">");
            for (column, (cell, head)) in row.iter().zip(heads).enumerate() {
                line.push_str(&if column == 0 {
                    format!("<th scope=\"row\" role=\"rowheader\">{cell}</th>")
                } else {
                    format!(
                        "<td role=\"cell\" data-head=\"{}\">{cell}</td>",
                        escaped(head)
                    )
                });
            }
            self.raw(&format!("{line}</tr>"));
        }
        self.raw("</tbody></table></div>");
    }

    /// What was written.
    pub fn done(self) -> String {
        self.0.trim_end().to_owned()
    }
}

/// The items of a list in a JSON object; none where it is not there.
pub fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value
        .get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

/// A text in a JSON object; empty where it is not there.
pub fn word(value: Option<&Value>, key: &str) -> String {
    value
        .and_then(|value| value.get(key))
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_a_text_stays_text() {
        assert_eq!(
            escaped("<b title=\"a\">'&'</b>"),
            "&lt;b title=&quot;a&quot;&gt;&#39;&amp;&#39;&lt;/b&gt;"
        );
        assert_eq!(prose("use `<b>` now"), "use <code>&lt;b&gt;</code> now");
    }

    #[test]
    fn only_web_addresses_become_links() {
        assert_eq!(link("javascript:alert(1)", "a"), "a");
        assert!(link("https://example.org/?a=1&b=2", "a").contains("?a=1&amp;b=2"));
    }
}
