//! Every kind of finding, one file each: its doc, its code, its words. Fixtures stand in `tests/packs/broken/`.
//!
//! To add one: a file here, one line in each of the two lists below, and a fixture folder `<code>-<name>`.

mod report;
pub mod suggest;

pub mod always_met;
pub mod bad_at_least;
pub mod bad_block;
pub mod bad_citation;
pub mod bad_date;
pub mod bad_id;
pub mod bad_lines;
pub mod bad_link;
pub mod bad_markdown;
pub mod bad_penalty;
pub mod bad_provision_link;
pub mod bad_slot;
pub mod bands_order;
pub mod clashing_facts;
pub mod condition_without_words;
pub mod cyclic_term;
pub mod duplicate_id;
pub mod duplicate_key;
pub mod element_never_met;
pub mod empty_formula;
pub mod empty_text;
pub mod equivalent_definitions;
pub mod expectation_fails;
pub mod formula_shape;
pub mod hard_to_read;
pub mod hedge_lost;
pub mod inconsistent_pack;
pub mod leaf_syntax;
pub mod legal_conclusion;
pub mod misplaced_element;
pub mod missing_citation;
pub mod missing_key;
pub mod named_otherwise;
pub mod never_met;
pub mod never_or_always;
pub mod no_elements;
pub mod no_pack_file;
pub mod not_a_border;
pub mod nothing_here;
pub mod nothing_possible;
pub mod outcome_elsewhere;
pub mod reading_without_holders;
pub mod too_few_options;
pub mod too_large;
pub mod too_many;
pub mod unchecked_as_law;
pub mod uncited_paragraph;
pub mod unknown_choice;
pub mod unknown_file;
pub mod unknown_key;
pub mod unknown_name;
pub mod unknown_reading_option;
pub mod unknown_reference;
pub mod unknown_source;
pub mod unknown_value;
pub mod unreadable_file;
pub mod unused;
pub mod unused_slot;
pub mod unused_source;
pub mod wrong_condition;
pub mod wrong_type;
pub mod yaml_feature;
pub mod yaml_syntax;

pub use report::{Diagnostic, Diagnostics, Kind, Report, Severity};

/// Every kind, by code.
pub const ALL: &[&Kind] = &[
    &yaml_syntax::KIND,
    &yaml_feature::KIND,
    &duplicate_key::KIND,
    &unknown_key::KIND,
    &missing_key::KIND,
    &wrong_type::KIND,
    &unknown_choice::KIND,
    &bad_id::KIND,
    &duplicate_id::KIND,
    &empty_text::KIND,
    &unknown_file::KIND,
    &leaf_syntax::KIND,
    &unknown_name::KIND,
    &unknown_value::KIND,
    &unknown_reading_option::KIND,
    &not_a_border::KIND,
    &wrong_condition::KIND,
    &formula_shape::KIND,
    &empty_formula::KIND,
    &bad_at_least::KIND,
    &cyclic_term::KIND,
    &missing_citation::KIND,
    &unknown_source::KIND,
    &unused_source::KIND,
    &unknown_reference::KIND,
    &too_few_options::KIND,
    &reading_without_holders::KIND,
    &bands_order::KIND,
    &bad_date::KIND,
    &bad_slot::KIND,
    &unused_slot::KIND,
    &bad_penalty::KIND,
    &bad_lines::KIND,
    &hedge_lost::KIND,
    &bad_block::KIND,
    &bad_markdown::KIND,
    &too_many::KIND,
    &unreadable_file::KIND,
    &bad_citation::KIND,
    &no_elements::KIND,
    &misplaced_element::KIND,
    &never_or_always::KIND,
    &condition_without_words::KIND,
    &outcome_elsewhere::KIND,
    &bad_link::KIND,
    &no_pack_file::KIND,
    &nothing_possible::KIND,
    &never_met::KIND,
    &element_never_met::KIND,
    &always_met::KIND,
    &too_large::KIND,
    &clashing_facts::KIND,
    &expectation_fails::KIND,
    &equivalent_definitions::KIND,
    &unused::KIND,
    &legal_conclusion::KIND,
    &hard_to_read::KIND,
    &uncited_paragraph::KIND,
    &inconsistent_pack::KIND,
    &unchecked_as_law::KIND,
    &nothing_here::KIND,
    &named_otherwise::KIND,
    &bad_provision_link::KIND,
];
