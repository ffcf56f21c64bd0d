//! `record!`: one table per kind of record, from which come the struct, its reader and its JSON Schema.
//!
//! So a key cannot be read without being in the schema that editors complete from, nor the other way round.

use schemars::Schema;

/// Declares a record of the author's files. Each field says `required`, `optional` or `spread` (a field made from
/// several keys of the same mapping). Underscores in names are hyphens in files.
macro_rules! record {
    (
        $(#[doc = $about:literal])+
        $name:ident as $what:literal {
            $( $(#[doc = $doc:literal])+ $need:ident $field:ident : $type:ty, )+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug, Default)]
        pub struct $name {
            /// Where the record begins.
            pub place: $crate::place::Place,
            $( $(#[doc = $doc])+ pub $field: $type, )+
        }

        impl $crate::yaml::read::Read for $name {
            fn read(node: &$crate::yaml::Node, report: &mut $crate::diagnostics::Report) -> $name {
                let Some(mut entries) = $crate::yaml::read::Entries::of(node, $what, report) else {
                    return $name { place: node.place, ..$name::default() };
                };
                let record = $name {
                    place: node.place,
                    $( $field: $crate::yaml::record::record!(@read $need, entries, report, $field, $type), )+
                };
                entries.finish(report);
                record
            }

            fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                generator.subschema_for::<$name>()
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let mut object = $crate::yaml::record::ObjectSchema::new(concat!($($about),+));
                $( $crate::yaml::record::record!(
                    @schema $need, object, generator, $field, $type, concat!($($doc),+)
                ); )+
                object.finish()
            }
        }
    };
    (@read required, $entries:ident, $report:ident, $field:ident, $type:ty) => {
        $entries.required::<$type>(stringify!($field), $report)
    };
    (@read optional, $entries:ident, $report:ident, $field:ident, $type:ty) => {
        $entries.optional::<$type>(stringify!($field), $report)
    };
    (@read spread, $entries:ident, $report:ident, $field:ident, $type:ty) => {
        <$type>::spread(&mut $entries, $report)
    };
    (@schema required, $object:ident, $generator:ident, $field:ident, $type:ty, $doc:expr) => {
        $object.property(stringify!($field), <$type as $crate::yaml::read::Read>::schema($generator), $doc, true)
    };
    (@schema optional, $object:ident, $generator:ident, $field:ident, $type:ty, $doc:expr) => {
        $object.property(stringify!($field), <$type as $crate::yaml::read::Read>::schema($generator), $doc, false)
    };
    (@schema spread, $object:ident, $generator:ident, $field:ident, $type:ty, $doc:expr) => {
        $object.properties(<$type>::properties($generator))
    };
}
pub(crate) use record;

/// The JSON Schema of a mapping while it is put together.
pub struct ObjectSchema {
    about: &'static str,
    properties: serde_json::Map<String, serde_json::Value>,
    required: Vec<String>,
}

impl ObjectSchema {
    /// An object with this description.
    pub fn new(about: &'static str) -> ObjectSchema {
        ObjectSchema {
            about: about.trim(),
            properties: Default::default(),
            required: Vec::new(),
        }
    }

    /// Adds one property.
    pub fn property(&mut self, name: &str, mut schema: Schema, about: &str, required: bool) {
        let name = name.replace('_', "-");
        schema.insert("description".to_string(), about.trim().into());
        self.properties.insert(name.clone(), schema.to_value());
        if required {
            self.required.push(name);
        }
    }

    /// Adds the properties of a spread field.
    pub fn properties(&mut self, properties: Vec<(&'static str, Schema)>) {
        for (name, schema) in properties {
            self.properties.insert(name.to_string(), schema.to_value());
        }
    }

    /// The schema.
    pub fn finish(self) -> Schema {
        schemars::json_schema!({
            "type": "object",
            "description": self.about,
            "properties": self.properties,
            "required": self.required,
            "additionalProperties": false,
        })
    }
}
