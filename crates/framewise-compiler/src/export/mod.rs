//! A pack for other tools: what it says, in forms that need neither this library nor its file format.

pub mod sql;
