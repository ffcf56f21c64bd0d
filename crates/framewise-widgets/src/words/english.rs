//! English, the catalogue that defines which words there are.

use super::Plural;
use framewise_core::session::plural::{Rule, one_alone};

/// The two forms of English.
const fn plural(one: &'static str, other: &'static str) -> Plural {
    Plural {
        zero: "",
        one,
        two: "",
        few: "",
        many: "",
        other,
    }
}

/// Defines the set of words and its English values; the English text is also each field's documentation.
macro_rules! catalogue {
    (
        words { $($name:ident = $text:literal;)* }
        plurals { $($plural:ident = $one:literal, $other:literal;)* }
        all words { $($more:ident = $more_text:literal;)* }
        all plurals { $($more_plural:ident = $more_one:literal, $more_other:literal;)* }
    ) => {
        /// Every word of the interface. `{name}` marks a place that is filled in.
        #[derive(Clone, Debug)]
        pub struct Words {
            /// Language tag.
            pub tag: &'static str,
            /// Plural category of a count.
            pub category: Rule,
            $(#[doc = $text] pub $name: &'static str,)*
            $(#[doc = $other] pub $plural: Plural,)*
            $(#[cfg(feature = "all")] #[doc = $more_text] pub $more: &'static str,)*
            $(#[cfg(feature = "all")] #[doc = $more_other] pub $more_plural: Plural,)*
        }

        /// English.
        pub static ENGLISH: Words = Words {
            tag: "en",
            category: one_alone,
            $($name: $text,)*
            $($plural: plural($one, $other),)*
            $(#[cfg(feature = "all")] $more: $more_text,)*
            $(#[cfg(feature = "all")] $more_plural: plural($more_one, $more_other),)*
        };

        impl Words {
            /// The same catalogue with every text changed. For pseudo-locales: the texts live as long as the program.
            #[cfg(feature = "ssr")]
            pub fn map(&self, change: impl Fn(&str) -> String) -> Words {
                let keep = |text: &str| -> &'static str { Box::leak(change(text).into_boxed_str()) };
                let form = |plural: &Plural| Plural {
                    zero: keep(plural.zero), one: keep(plural.one), two: keep(plural.two),
                    few: keep(plural.few), many: keep(plural.many), other: keep(plural.other),
                };
                Words {
                    tag: self.tag,
                    category: self.category,
                    $($name: keep(self.$name),)*
                    $($plural: form(&self.$plural),)*
                    $(#[cfg(feature = "all")] $more: keep(self.$more),)*
                    $(#[cfg(feature = "all")] $more_plural: form(&self.$more_plural),)*
                }
            }
        }
    };
}

catalogue! {
    words {
        // The frame around every widget.
        not_arrived = "This part of the content has not arrived. If it does not come, load the page again.";
        leave_quickly = "Leave quickly";
        leave_quickly_note = "The quick exit leaves this page at once. It does not clear your browser’s history.";
        leave_quickly_keys = "Shift pressed three times does the same.";
        content_note = "About this content";
        hide_note = "Continue";
        less_detail = "Show less detail";
        more_detail = "Show full detail";
        get_help = "Get help";
        close = "Close";
        help_heading = "Where help is";
        help_country = "Country or region";
        help_any_country = "Any country";
        help_none = "For this country no place of help has been checked for this page. A directory may list one.";
        help_call = "Call {phone}";
        help_text = "If someone is in danger now, use your country’s emergency number.";
        educational = "Educational, not legal advice";
        content_version = "Content {version}";
        licence = "Licence {licence}";
        sources = "Sources ({n})";
        sources_heading = "Sources";
        sources_new_tab = "Links to sources open in a new tab.";
        sources_all = "All sources of this content ({n})";
        about_this = "About and disclaimer";
        copy_link = "Link to this state";
        link_label = "Link that opens this state";
        link_privacy = "The state is in the part after the #. It is not sent to any server.";
        quote_label = "What was found, with sources";
        quote_source_label = "To cite this";
        quote_stated = "Facts stated besides: {n}; the link opens them all.";
        quote_line = "{place} – {frame}: {word}. {reason}{sources}";
        quote_foot = "{as_of} {title}, {version}. {educational}. {link}";
        copy = "Copy";
        copied = "Copied";
        copy_by_hand = "Select the words and copy them";
        print = "Print";
        print_everything = "Print everything";
        printed_in_brief = "In brief. “Print everything” adds what is folded on the screen: elements, changes and what follows.";
        undo = "Undo";
        redo = "Redo";
        could_not = "This could not be done";

        // Facts and readings.
        not_stated = "Not stated";
        dont_know = "I don’t know";
        does_not_fit = "{value} (does not fit the other answers)";
        can_matter = "can still matter";
        left_open = "Leave it open";
        reading_decides = "Decides: {list}";
        reading_decides_part = "Decides: {list}. The results of the frames stay the same either way.";
        reading_no_effect = "Makes no difference now";

        // Verdicts.
        changed = "changed";
        unfold_cell = "{jurisdiction}, {frame}: {word}. Show why";
        fold_cell = "{jurisdiction}, {frame}: {word}. Hide why";
        not_in_force = "not in force";
        clash_mend = "Take one of them back:";

        // Reasons and changes.
        elements = "What it requires";
        why_met = "Why it is met";
        why_not_met = "Why it is not met";
        why_open = "Why it is open";
        shortest_way = "What is missing";
        another_reason = "Enough by itself, too";
        more_reasons = "There may be further reasons.";
        what_would_change = "What would change this?";
        to_met = "So that it is met";
        to_not_met = "So that it is not met";
        apply_change = "Try it";
        more_changes = "More changes ({n})";
        wanted = "needs: {wanted}";

        // Explorer.
        explorer_title = "Same facts, different frames";
        explorer_lede = "Change any underlined part of the situation. The law of each place answers at once, and says what its answer turns on.";
        scenario = "Start from a situation";
        scenario_blank = "An empty page";
        teaches = "What it shows";
        modified = "changed by you";
        the_situation = "The situation";
        more_facts = "More facts";
        the_law = "What the law makes of it";
        places_shown = "Places shown";
        readings_heading = "How is the law read?";
        readings_lede = "Where the text is disputed or leaves a choice to States, choose how it is read or leave it open. A reading is not a fact about the case.";
        readings_more = "{n} more that can make a difference";
        readings_other = "Other readings that make no difference now";
        readings_none = "No dispute about the text makes a difference now.";
        outcomes_show = "What follows";
        outcomes_of = "What follows in {jurisdiction}";
        for_example = "For example:";
        more_places = "More places";

        // Comparison.
        stated = "What is stated";
        place = "Place";
        frame = "Frame";
        only_differences = "Only what differs";
        nothing_stated = "The sources used here state nothing.";
        nothing_follows = "No provision recorded that can follow here.";
        dimension = "Question";
        said_at_roundtable = "Said at the roundtable";
        corrected = "Beside it, the law";
        corrected_before = "as beside {id}.";
        comment = "Comment, not law";
        argument_when = "Only: {condition}";
        under_condition = "If: {condition}";
        all_the_same = "The same in both: {list}";
        law_of = "{place}: the law for all cases, not only for the one in the story";
        more_arguments = "More of what was said ({n})";

        // Questionnaire.
        begin = "Begin";
        back = "Back";
        skip = "Skip for now";
        keep_answer = "Keep my answer";

        // Quiz.
        next = "Next";

        // Overlap.
        region = "Region";
        share = "Share";
    }
    plurals {
        can_matter_count = "{n} can still matter", "{n} can still matter";
        answers_count = "{n} answer", "{n} answers";
    }
    // The words that the explorer does not need.
    all words {
        // The frame around every widget.
        start_again = "Start again";

        // Reasons and changes.
        full_trace = "Every fact of it";

        // Comparison.
        comparison_title = "What the frame changes";
        comparison_lede_places = "The same case in two places, handled in the same frame.";
        comparison_title_places = "What the place changes";
        comparison_lede = "The same case handled as trafficking, as a sexual offence against a child, or as both.";
        compared_places = "{one} and {other}: {frame}";
        compare_how = "Compare";
        compare_frames = "The frames in one place";
        compare_places = "Two places in one frame";
        other_place = "Other place";
        situation_of = "Situation";
        show_roundtable = "What was said at the roundtable";
        tensions = "Where these arguments pull against each other";

        // Questionnaire.
        questionnaire_title = "Work through a case";
        questionnaire_open = "Before you begin";
        questionnaire_what = "This goes through a hypothetical case, or one that is already public, question by question. It is not a way to report anything.";
        questionnaire_privacy = "Nothing you answer leaves this page.";
        questionnaire_danger = "If a child is in danger, get help first.";
        question_n = "Question {n}";
        why_asked = "Why this is asked";
        settles_each = "What each answer settles";
        proceed = "Continue";
        see_result = "See the result so far";
        your_answers = "Your answers ({n})";
        settled_so_far = "{sentence} so far.";
        result_title = "The result";
        result_answers = "What you answered";
        result_not_needed = "Not needed";
        result_not_needed_lede = "These questions could not change the result any more, so they were not asked.";
        result_open = "What remains open";
        result_settled = "What is settled";
        result_skipped = "What you skipped";
        answer_now = "Answer";
        print_result = "Print or save as PDF";
        questionnaire_places = "Choose the places first: the fewer they are, the fewer questions there will be.";
        change_answer = "Change";
        continue_asking = "Go on with the questions";
        error = "Error:";
        choose_first = "Choose an answer, or skip the question.";

        // Quiz.
        quiz_title = "What would the law say?";
        quiz_lede = "Predict, reveal, and read why. Nothing is scored or sent.";
        quiz_item = "Question {n} of {all}";
        reveal = "Show the answer";
        previous = "Previous";
        as_predicted = "As you predicted.";
        not_as_predicted = "You predicted: {word}.";
        take_away = "To take away";
        quiz_seen = "{n} of {all} answers seen";
        quiz_summary = "What you have seen";
        quiz_predicted = "You predicted: {word}";
        quiz_again = "Start over";
        quiz_about = "Questions about";
        quiz_everywhere = "All places";
        quiz_changed = "Changed for this question:";
        quiz_none = "There is no question about what is shown here.";
        predict_first = "Choose what you expect first.";
        named_count = "{name} ({n})";
        larger = "Larger, for a projector";

        // Overlap.
        overlap_title = "Where the definitions meet";
        overlap_lede = "How much of all possible situations each definition covers, counted exactly. It says how definitions relate, not how often cases occur.";
        left_definition = "One definition";
        right_definition = "The other";
        patterns = "Fact patterns";
        example_situation = "A situation in this region";
        overlap_was = "was {share}";
        overlap_changed = "{region}: {share}, was {before}.";
        overlap_as_before = "The shares stay as they were.";
        overlap_cases = "Each way to read the law";
        overlap_cases_alike = "Read alike in every row: {list}.";
        overlap_cases_lede = "These counts depend on how the law is read. Choose which way the map shows.";
        overlap_cases_more = "There are more ways to read the law than are listed here. Choose a reading below to count the others.";
        overlap_cases_show = "Shown";
        overlap_fixed = "Held fast in these counts ({n})";
        matrix_lede = "Every situation of this content, as the law of each place answers. Press a situation to read its row.";
        matrix_source = "Source";
        region_empty = "No possible situation is in this region.";
        count_of = "{count} of {total}";
        overlap_map = "Map of the four regions, to scale";
        overlap_table = "The same as a table";
        matrix_title = "Situations by places";
        legend_met = "met";
        legend_not_met = "not met";
        legend_on_facts = "turns on facts";
        legend_on_readings = "turns on how the law is read";
        legend_on_both = "turns on facts and readings";
        legend_nothing = "not judged";
        clash_heading = "These answers cannot all be true";

        // Weigh it.
        weigh_title = "Weigh it";
        weigh_lede = "Read what was said, and say what weighs with you. There is no right or wrong and no score.";
        agree = "I agree";
        disagree = "I do not";
        set_aside = "Set aside";
        first_thought = "Before you read: where do you lean?";
        lean_trafficking = "Towards trafficking";
        lean_csea = "Towards a sexual offence";
        lean_both = "Both";
        lean_unsure = "Not sure";
        statement_n = "Statement {n} of {all}";
        weigh_result = "What weighs with you";
        weigh_after = "And now?";
        weigh_dimensions = "What your view rests on";
        weigh_stakeholders = "Whose concerns weigh with you";
        weigh_other_side = "What the other side says on the same questions";
        weigh_other_none = "On these questions the roundtable paper records no statement that leans the other way.";
        weigh_other_both = "You agree with as many statements of one side as of the other, or with none that takes a side.";
        weigh_make = "What do you make of it?";
        weigh_about = "Statements about";
        weigh_all = "All statements";
        weigh_progress = "{n} of {all} weighed";
        weigh_return = "Back to the statements";
        weigh_moved = "Before you read: {before}. Now: {after}.";
        lean_unsaid = "not said";
        weigh_leans = "Which way these statements lean";
        weigh_counts = "The counts are of statements that you agree with. They say nothing about who is right.";
        weigh_agreed = "What you agree with";
        weigh_not_agreed = "What you do not agree with";
        weigh_aside = "What you set aside";
        weigh_places = "Where the frame makes a difference to this";
        weigh_places_lede = "On the questions your view rests on: does it change what follows whether a case is handled as trafficking or as a sexual offence? Only what the sources used here state.";
        weigh_places_none = "The sources used here state nothing on these questions for: {list}.";
        weigh_first_round = "A first round of both sides";
        weigh_see = "See what weighs with me";
        weigh_none = "You have not agreed with a statement yet.";

        // Explainer.
        show_law = "Show what the law makes of it";
        explainer_choose = "Guided stories";
        step_n = "Step {n} of {all}";
        as_slides = "Show as slides";
        as_page = "Show as one page";
        contents = "In this story";
        try_it = "Try it here";
        reset_part = "Back to the start of this example";
        story_missing = "This pack has no guided story.";
    }
    all plurals {
        settles_up_to = "One answer here can settle {n} result.", "One answer here can settle up to {n} results.";
    }
}
