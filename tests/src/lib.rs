//! Tests that use Framewise from outside.
