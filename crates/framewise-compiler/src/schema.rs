//! JSON Schemas of every kind of file, so that editors complete and check while a person writes.
//!
//! They are made from the same tables as the readers in [`crate::authored`], and so cannot differ from them.

use crate::authored::FILE_KINDS;
use schemars::generate::SchemaSettings;

/// File name (`facts.schema.json`) and text of every schema.
pub fn schemas() -> Vec<(String, String)> {
    FILE_KINDS
        .iter()
        .map(|kind| {
            let mut generator = SchemaSettings::draft07().into_generator();
            let mut schema = (kind.schema)(&mut generator);
            schema.insert(
                "$schema".to_string(),
                "http://json-schema.org/draft-07/schema#".into(),
            );
            schema.insert(
                "title".to_string(),
                format!("Framewise: {}", kind.pattern).into(),
            );
            schema.insert(
                "definitions".to_string(),
                serde_json::Value::Object(generator.take_definitions(true)),
            );
            let text = serde_json::to_string_pretty(&schema).unwrap_or_default();
            (format!("{}.schema.json", kind.schema_name), text + "\n")
        })
        .collect()
}
