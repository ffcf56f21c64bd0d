//! Arbitrary bytes as a pack, under libFuzzer. What is done with it, and what must hold, is in `framewise_tests::fuzz`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    framewise_tests::fuzz::pack(data);
});
