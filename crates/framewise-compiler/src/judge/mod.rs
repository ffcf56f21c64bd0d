//! What only the engine can tell about a pack: the order of its variables, contradictions, and whether scenarios turn
//! out as their authors expect.

use crate::diagnostics::{Report, inconsistent_pack};
use crate::resolve::Resolved;

/// Completes and judges a pack without errors.
pub fn judge(resolved: &mut Resolved, report: &mut Report) {
    if let Err(error) = resolved.pack.check() {
        report.add(inconsistent_pack::at(&error.to_string()));
    }
}
