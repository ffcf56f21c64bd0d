//! The policy content itself, compiled from `packs/` when this crate is built. It holds no logic and no words of its own.

/// The pack `online-exploitation`, in the format of [`framewise_core::pack::decode`].
pub const ONLINE_EXPLOITATION: &[u8] =
    include_bytes!(concat!(env!("OUT_DIR"), "/online-exploitation.fwpack"));
