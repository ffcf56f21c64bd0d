//! The questionnaire as a reader walks it: by keyboard, with "don't know", skipping, and changes of mind.

use framewise_tests::{
    browser::{Browser, Engine, Key, Server},
    walk::Walk,
    widget,
};

/// The question that is asked now.
const QUESTION: &str = ".fw-question fieldset";
const TITLE: &str = ".fw-question__title";

fn open(browser: &Browser, server: &Server, places: &str) -> anyhow::Result<()> {
    browser.resize(1280, 900)?;
    widget::open(
        browser,
        server,
        "framewise-questionnaire",
        &[("jurisdictions", places), ("content-note", "hide")],
    )
}

/// Chooses the answer at this place with the arrow keys and goes on. Returns the words of the answer.
fn answer(browser: &Browser, walk: &Walk<'_>, place: usize) -> anyhow::Result<String> {
    let asked = browser.text(TITLE)?;
    walk.to(".fw-answer input")?;
    walk.press(Key::Space)?;
    for _ in 0..place {
        walk.press(Key::Down)?;
    }
    let chosen = browser.text(".fw-answer:has(:checked)")?;
    walk.to(".fw-question button[type=submit]")?;
    walk.press(Key::Enter)?;
    browser.wait("another question", |browser| {
        Ok(browser.texts(TITLE)?.first() != Some(&asked))
    })?;
    Ok(chosen)
}

#[test]
fn a_case_is_worked_through_by_keyboard() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    open(&browser, &server, "england-wales, united-states")?;
    let walk = Walk::with(&browser);
    let opening = widget::text(&browser)?;
    for sentence in [
        "It is not a way to report anything.",
        "If a child is in danger, get help first.",
        "Nothing you answer leaves this page.",
    ] {
        assert!(opening.contains(sentence), "{sentence:?} comes first");
    }
    walk.to(".fw-opening .fw-button--main")?;
    walk.press(Key::Enter)?;
    walk.arrives_at(QUESTION)?;

    // Going on without an answer says what is missing and keeps the question.
    let first = browser.text(TITLE)?;
    walk.to(".fw-question button[type=submit]")?;
    walk.press(Key::Enter)?;
    browser.wait("the hint", |browser| {
        Ok(browser
            .text(".fw-question__missing")?
            .contains("Choose an answer"))
    })?;
    assert_eq!(browser.text(TITLE)?, first);
    // The focus is where it is mended, in the group that the message describes.
    walk.arrives_at(".fw-answer input")?;
    let said = browser.script(
        "const ids = focused().closest('fieldset').getAttribute('aria-describedby').split(' ');
         return ids.map((id) => focused().getRootNode().getElementById(id)?.textContent ?? '').join(' ')",
        Vec::new(),
    )?;
    assert!(
        said.as_str()
            .is_some_and(|said| said.contains("Error: Choose an answer")),
        "{said}"
    );
    walk.press(Key::Space)?;
    walk.to(".fw-question button[type=submit]")?;
    walk.press(Key::Enter)?;
    browser.wait("the second question", |browser| {
        Ok(browser.text(TITLE)? != first)
    })?;
    walk.arrives_at(QUESTION)?;

    // "I don't know" is an answer: the last one, reached by the arrow that goes round.
    let second = browser.text(TITLE)?;
    walk.to(".fw-answer input")?;
    walk.press(Key::Up)?;
    assert_eq!(browser.text(".fw-answer:has(:checked)")?, "I don’t know");
    walk.to(".fw-question button[type=submit]")?;
    walk.press(Key::Enter)?;
    browser.wait("the third question", |browser| {
        Ok(browser.text(TITLE)? != second)
    })?;

    // A question is skipped and does not come back by itself.
    let third = browser.text(TITLE)?;
    walk.to(".fw-question__buttons button:nth-child(2)")?;
    walk.press(Key::Enter)?;
    browser.wait("the fourth question", |browser| {
        Ok(browser.text(TITLE)? != third)
    })?;
    walk.arrives_at(QUESTION)?;
    let fourth = browser.text(TITLE)?;
    let number = || browser.text(".fw-progress b");
    assert_eq!(number()?, "Question 4");

    // The way back leads to it all the same.
    walk.to(".fw-question__buttons button:nth-child(3)")?;
    walk.press(Key::Enter)?;
    browser.wait("what was skipped", |browser| {
        Ok(browser.text(TITLE)? == third)
    })?;
    walk.arrives_at(QUESTION)?;
    assert_eq!(number()?, "Question 3");
    walk.to(".fw-question__buttons button:nth-child(2)")?;
    walk.press(Key::Enter)?;
    browser.wait("the fourth question again", |browser| {
        Ok(browser.text(TITLE)? == fourth)
    })?;
    walk.arrives_at(QUESTION)?;
    let chosen = answer(&browser, &walk, 0)?;
    assert!(!chosen.is_empty());

    // An earlier answer is changed; the others stay.
    walk.to(".fw-question__aside summary")?;
    walk.press(Key::Enter)?;
    let answers = browser.texts(".fw-answers li > span")?;
    assert_eq!(answers.len(), 3, "{answers:?}");
    walk.to(".fw-answers li button")?;
    walk.press(Key::Enter)?;
    browser.wait("the earlier question", |browser| {
        let asked = browser.text(TITLE)?;
        Ok([&first, &second, &fourth].contains(&&asked))
    })?;
    walk.arrives_at(QUESTION)?;
    let again = browser.text(TITLE)?;
    walk.to(".fw-answer input:checked")?;
    walk.press(Key::Down)?;
    walk.to(".fw-question button[type=submit]")?;
    walk.press(Key::Enter)?;
    browser.wait("the way on", |browser| Ok(browser.text(TITLE)? != again))?;
    walk.arrives_at(QUESTION)?;
    // What was unfolded stays unfolded.
    let changed = browser.texts(".fw-answers li > span")?;
    assert_eq!(changed.len(), 3, "{changed:?}");
    let kept = answers.iter().filter(|one| changed.contains(one)).count();
    assert_eq!(
        kept, 2,
        "one answer of three is another: {answers:?}, {changed:?}"
    );

    // The result so far: reasons, what is open, what was skipped, what was not needed.
    walk.to(".fw-question__aside p > button")?;
    walk.press(Key::Enter)?;
    walk.arrives_at(".fw-question__focus")?;
    let result = widget::text(&browser)?;
    for part in [
        "The result",
        "What you answered",
        "What you skipped",
        "Not needed",
    ] {
        assert!(result.contains(part), "{part:?} is missing in:\n{result}");
    }
    assert!(result.contains("What remains open") || result.contains("What is settled"));
    assert!(browser.shows(".fw-goals .fw-reason__text")?);
    assert!(browser.shows(".fw-goals .fw-cite")?);

    // What was skipped is answered from the result, and leads back to it.
    walk.to(".fw-answers:last-of-type li button")?;
    Ok(())
}

#[test]
fn what_was_skipped_is_asked_again_and_a_new_start_forgets_it() -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(Engine::Chromium)?;
    open(&browser, &server, "england-wales")?;
    let walk = Walk::with(&browser);
    walk.to(".fw-opening .fw-button--main")?;
    walk.press(Key::Enter)?;
    walk.arrives_at(QUESTION)?;
    let first = browser.text(TITLE)?;
    walk.to(".fw-question__buttons button:nth-child(2)")?;
    walk.press(Key::Enter)?;
    browser.wait("the next question", |browser| {
        Ok(browser.text(TITLE)? != first)
    })?;
    walk.to(".fw-question__aside p > button")?;
    walk.press(Key::Enter)?;
    browser.wait_to_show(".fw-result")?;
    let skipped = browser.texts(".fw-answers li > span")?;
    assert_eq!(skipped, std::slice::from_ref(&first));
    walk.to(".fw-answers li button")?;
    walk.press(Key::Enter)?;
    walk.arrives_at(QUESTION)?;
    assert_eq!(browser.text(TITLE)?, first);
    walk.to(".fw-answer input")?;
    walk.press(Key::Space)?;
    walk.to(".fw-question button[type=submit]")?;
    walk.press(Key::Enter)?;
    // It was opened from the result, so the result follows, and nothing is skipped any more.
    browser.wait_to_show(".fw-result")?;
    let result = widget::text(&browser)?;
    assert!(!result.contains("What you skipped"), "{result}");
    assert!(result.contains("What you answered"), "{result}");

    // Starting again forgets all of it and begins with the opening statement.
    walk.to(".fw-result .fw-question__buttons button:last-child")?;
    walk.press(Key::Enter)?;
    browser.wait_to_show(".fw-opening")?;
    walk.arrives_at(".fw-question__focus")?;
    walk.to(".fw-opening .fw-button--main")?;
    walk.press(Key::Enter)?;
    walk.arrives_at(QUESTION)?;
    assert_eq!(browser.text(TITLE)?, first);
    assert!(browser.text(".fw-question__aside summary")?.contains("(0)"));
    Ok(())
}

/// Whoever looks at an earlier answer again and keeps it has lost nothing, whatever was pointed at in between.
fn an_answer_is_kept(engine: Engine) -> anyhow::Result<()> {
    const KEEP: &str = ".fw-question__buttons button:nth-child(2)";
    const ANSWERS: &str = ".fw-answers li > span";
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    open(&browser, &server, "england-wales")?;
    browser.click(".fw-opening .fw-button--main")?;
    browser.wait_to_show(QUESTION)?;
    let first = browser.text(TITLE)?;
    assert_eq!(browser.text(KEEP)?, "Skip for now");
    browser.click(".fw-answer input")?;
    browser.click(".fw-question button[type=submit]")?;
    browser.wait("the second question", |browser| {
        Ok(browser.text(TITLE)? != first)
    })?;
    let second = browser.text(TITLE)?;
    browser.click(".fw-question__aside summary")?;
    browser.wait_to_show(ANSWERS)?;
    let answers = browser.texts(ANSWERS)?;
    assert_eq!(answers.len(), 1, "{answers:?}");

    // Back at the first question another answer is only looked at.
    browser.click(".fw-question__buttons button:nth-child(3)")?;
    browser.wait("the first question again", |browser| {
        Ok(browser.text(TITLE)? == first)
    })?;
    assert_eq!(browser.text(KEEP)?, "Keep my answer");
    browser.click(".fw-answer:nth-child(2) input")?;
    browser.click(KEEP)?;
    browser.wait("the second question again", |browser| {
        Ok(browser.text(TITLE)? == second)
    })?;
    assert_eq!(browser.text(".fw-progress b")?, "Question 2");
    assert_eq!(browser.texts(ANSWERS)?, answers);

    // Opened from the result it leads back there, and is not listed as skipped.
    browser.click(".fw-question__aside p > button")?;
    browser.wait_to_show(".fw-result")?;
    assert_eq!(browser.texts(ANSWERS)?, answers);
    browser.click(".fw-answers li button")?;
    browser.wait_to_show(QUESTION)?;
    assert_eq!(browser.text(TITLE)?, first);
    browser.click(KEEP)?;
    browser.wait_to_show(".fw-result")?;
    assert_eq!(browser.texts(ANSWERS)?, answers);
    let result = widget::text(&browser)?;
    assert!(!result.contains("What you skipped"), "{result}");
    Ok(())
}

#[test]
fn an_answer_is_kept_everywhere() -> anyhow::Result<()> {
    Engine::ALL.into_iter().try_for_each(an_answer_is_kept)
}

fn it_runs(engine: Engine) -> anyhow::Result<()> {
    let server = Server::of_dist()?;
    let browser = Browser::start(engine)?;
    open(&browser, &server, "england-wales")?;
    browser.click(".fw-opening .fw-button--main")?;
    browser.wait_to_show(QUESTION)?;
    let first = browser.text(TITLE)?;
    browser.click(".fw-answer input")?;
    browser.click(".fw-question button[type=submit]")?;
    browser.wait("the second question", |browser| {
        Ok(browser.text(TITLE)? != first)
    })
}

#[test]
fn the_questionnaire_runs_in_firefox() -> anyhow::Result<()> {
    it_runs(Engine::Firefox)
}

#[test]
fn the_questionnaire_runs_in_webkit() -> anyhow::Result<()> {
    it_runs(Engine::WebKit)
}
