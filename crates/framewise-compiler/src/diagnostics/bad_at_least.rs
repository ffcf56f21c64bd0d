//! FW020: `at-least` asks for none, or for more than there are.

use super::report::{Diagnostic, Kind, Severity};
use crate::place::Place;

/// FW020.
pub const KIND: Kind = Kind {
    code: "FW020",
    name: "bad-at-least",
    severity: Severity::Error,
};

/// `wanted` of `there`.
pub fn at(place: Place, wanted: u16, there: usize) -> Diagnostic {
    KIND.at(
        place,
        format!("at least {wanted} of {there} conditions can not be meant"),
        format!("use a number from 1 to {there}; `1` is `any`, `{there}` is `all`"),
    )
}
