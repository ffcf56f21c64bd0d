//! Checks that need the whole pack.

use super::names::Names;
use crate::diagnostic::Diagnostics;
use framewise_core::pack::Pack;

/// Checks the pack as a whole.
pub(super) fn check(_names: &Names, _pack: &mut Pack, _diagnostics: &mut Diagnostics) {}
