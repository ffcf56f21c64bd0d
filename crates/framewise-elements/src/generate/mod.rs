//! Files made from the table.
