//! The one way from the first wasm file into the second, which holds [`framewise_widgets::late`] and [`crate::named`].
//!
//! Without the feature `split` there is one file. With it the build (`cargo xtask build`, by the crate
//! `wasm_split_cli_support`) moves what only [`exported`] reaches into a file of its own. The names of the two functions
//! are that crate's rule: `__wasm_split_00<file>00_import_<32 hexadecimal digits>_<name>`, and the same for the export. To
//! the compiler they are strangers, so that it cannot see through the call and draw what is behind it into the first file.

#![allow(unsafe_code)] // A function of another file has no other spelling.

use crate::named::unknown;
use crate::settings::{Complaint, Settings};
use crate::table::Tag;
use framewise_core::session::Loaded;
use framewise_widgets::late::LATE;

/// What arrives late: of the widgets, and of this crate.
pub struct Late {
    /// Of the widgets.
    pub widgets: &'static framewise_widgets::late::Late,
    /// [`unknown`], a line each.
    pub unknown: fn(&Tag, &Settings, &Loaded) -> Vec<String>,
}

static ALL: Late = Late {
    widgets: &LATE,
    unknown: |tag, settings, loaded| {
        let complaints = unknown(tag, settings, loaded);
        complaints.iter().map(Complaint::line).collect()
    },
};

/// What arrives late. With the feature `split` nobody may call this before the second file has been instantiated: the
/// call would end the module.
#[cfg(not(feature = "split"))]
pub fn late() -> &'static Late {
    &ALL
}

#[cfg(feature = "split")]
pub use split::late;

#[cfg(feature = "split")]
mod split {
    use super::{ALL, Late};

    #[expect(
        improper_ctypes,
        reason = "both sides are compiled from this file at once"
    )]
    #[link(wasm_import_module = "__wasm_split_placeholder__")]
    unsafe extern "C" {
        // SAFETY: the build joins it to `exported`, which has the same signature.
        #[link_name = "__wasm_split_00late00_import_00000000000000000000000000000001_late"]
        safe fn imported() -> &'static Late;
    }

    #[unsafe(export_name = "__wasm_split_00late00_export_00000000000000000000000000000001_late")]
    extern "C" fn exported() -> &'static Late {
        &ALL
    }

    pub fn late() -> &'static Late {
        imported()
    }
}
