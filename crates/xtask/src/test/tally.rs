//! Counting: the `test result:` lines of `cargo test`, and whole steps.

/// How many passed and how many failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// Passed tests and steps.
    pub passed: u64,
    /// Failed tests and steps; an ignored test counts here, since nothing may be skipped.
    pub failed: u64,
}

impl Tally {
    /// One step.
    pub fn of_step(passed: bool) -> Self {
        Self {
            passed: u64::from(passed),
            failed: u64::from(!passed),
        }
    }

    /// What one line of output says; nothing for most lines.
    pub fn of_line(line: &str) -> Self {
        let Some((_, counts)) = line.split_once("test result: ") else {
            return Self::default();
        };
        let count = |word: &str| {
            counts
                .split([';', '.'])
                .filter_map(|part| part.trim().strip_suffix(word))
                .find_map(|number| number.trim().parse::<u64>().ok())
                .unwrap_or(0)
        };
        Self {
            passed: count("passed"),
            failed: count("failed") + count("ignored"),
        }
    }

    /// Adds another count.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_lines_are_read_and_others_are_not() {
        let good = "test result: ok. 18 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(
            Tally::of_line(good),
            Tally {
                passed: 18,
                failed: 0
            }
        );
        let bad = "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.50s";
        assert_eq!(
            Tally::of_line(bad),
            Tally {
                passed: 3,
                failed: 2
            }
        );
        assert_eq!(Tally::of_line("test a ... ok"), Tally::default());
    }

    #[test]
    fn an_ignored_test_is_a_failure() {
        let line = "test result: ok. 1 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out";
        assert_eq!(
            Tally::of_line(line),
            Tally {
                passed: 1,
                failed: 1
            }
        );
    }
}
