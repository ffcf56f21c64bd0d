//! Penalties: `none`, `life`, `10 years`, `6 months`, `3 years 3 months`.

use crate::authored;
use crate::diagnostics::{Report, bad_penalty};
use crate::place::Text;
use framewise_core::pack::{Penalty, Term};

/// Reads a penalty.
pub(super) fn read(written: &authored::Penalty, report: &mut Report) -> Penalty {
    let least = term(&written.least, report);
    let most = term(&written.most, report);
    if most != Term::Unset && least > most {
        report.add(bad_penalty::order(written.place));
    }
    Penalty {
        least,
        most,
        fine: written.fine.text.clone(),
    }
}

fn term(written: &Text, report: &mut Report) -> Term {
    match written.as_str() {
        "" | "none" => Term::Unset,
        "life" => Term::Life,
        text => match months(text) {
            Some(months) => Term::Months(months),
            None => {
                report.add(bad_penalty::at(written.place, text));
                Term::Unset
            }
        },
    }
}

fn months(text: &str) -> Option<u16> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut months: u16 = 0;
    for pair in words.chunks(2) {
        let (number, unit) = match pair {
            [number, unit] => (number.parse::<u16>().ok()?, unit.trim_end_matches('s')),
            _ => return None,
        };
        let factor = match unit {
            "year" => 12,
            "month" => 1,
            _ => return None,
        };
        months = months.checked_add(number.checked_mul(factor)?)?;
    }
    Some(months)
}
