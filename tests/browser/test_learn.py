"""A quiz is asked and answered by taps, by keys, on the map and before a class; a wrong address is named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect

from components.context import current_atlas
from components.documents.quiz.quiz_text import quiz_text
from components.i18n.language import language
from data.enums import Lang
from data.queries.quiz.question import QuestionKind
from tests.browser.serving import quiet, until
from tests.browser.test_axe import found

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from components.documents.quiz.quiz_text import QuestionText
    from tests.browser.serving import OpenPage, Scheme

SEED: Final = "7B-2026"
QUIZ: Final = f"/learn?quiz=1&seed={SEED}&n=10"
FOCUSED: Final = "document.activeElement.textContent"


def questions(lang: Lang, n: int = 10, *, seed: str = SEED) -> tuple[QuestionText, ...]:
    return quiz_text(current_atlas(), seed=seed, n=n, lang=language(lang)).questions


def seed_beginning_with_options() -> str:
    """Return the code of a quiz whose first question has options to choose from, whatever the facts are now."""
    plain = {QuestionKind.PLACE, QuestionKind.ORDER, QuestionKind.TOWN}
    return next(seed for seed in map(str, range(1, 100)) if questions(Lang.EN, seed=seed)[0].kind not in plain)


def right(question: QuestionText) -> int:
    assert isinstance(question.answer, int)
    return question.answer


def wrong(question: QuestionText) -> int:
    return (right(question) + 1) % len(question.options)


def answer(page: Page, question: QuestionText, *, rightly: bool) -> None:
    """Answer the question that is shown as one who uses a finger does."""
    expect(page.locator(".pv-quiz-text")).to_have_text(question.question)
    if question.kind is QuestionKind.TOWN:
        page.fill("[data-key=typed]", question.accepted[-1] if rightly else "Xanadu")
        page.click("[data-key=answer]")
    elif question.kind is QuestionKind.ORDER:
        put_in_order(page, question, rightly=rightly)
    elif question.kind is QuestionKind.PLACE and rightly:
        page.wait_for_selector("[data-testid=quiz-map][data-ready=true]")
        page.locator(f"path[data-place='{question.accepted[-1]}']").first.dispatch_event("click")
        page.click("[data-key=answer]")
    else:
        page.click(f".pv-quiz-option[data-option='{(right if rightly else wrong)(question)}']")
    expect(page.locator(".pv-quiz-verdict")).to_have_attribute("data-right", str(rightly).lower())


def put_in_order(page: Page, question: QuestionText, *, rightly: bool) -> None:
    """Put the items of a question in order by their buttons, or leave the last two the wrong way round."""
    assert isinstance(question.answer, tuple)
    wished = list(question.answer if rightly else (*question.answer[:-2], question.answer[-1], question.answer[-2]))
    for place, number in enumerate(wished):
        for _ in range(len(wished)):
            shown = page.locator("[data-option]").evaluate_all("(items) => items.map((e) => Number(e.dataset.option))")
            if shown.index(number) == place:
                break
            page.click(f"[data-option='{number}'] [data-step='-1']")
    page.click("[data-key=answer]")


def test_the_files_below_a_quiz_answer_nothing_of_it_until_it_is_left(open_page: OpenPage) -> None:
    page = open_page(QUIZ, lang="ru", width=1366, height=768)
    claims = [claim for question in questions(Lang.RU) for claim in question.claims]
    line = page.locator("[data-testid=downloads]")
    expect(line).to_contain_text("факты викторины появятся здесь")
    expect(line).to_have_attribute("data-rows", "0")
    assert line.locator("a").count() == 0
    page.click("[data-key=begin]")
    assert [claim for claim in claims if claim in line.inner_html()] == []
    assert page.locator("[data-testid=quiz] [data-evidence]").count() == 0
    answer(page, questions(Lang.RU)[0], rightly=False)
    assert line.locator("a").count() == 0
    page.goto(page.url.replace("quiz=1&", ""))
    page.wait_for_selector("[data-testid=downloads] a[data-format=csv]")


def test_a_whole_quiz_is_answered_by_taps_in_russian_and_what_was_missed_is_practised(open_page: OpenPage) -> None:
    page = open_page(QUIZ, width=390, height=844, lang="ru", touch=True)
    page.click("[data-key=begin]")
    for number, question in enumerate(questions(Lang.RU)):
        answer(page, question, rightly=number % 2 == 0)
        for claim in question.claims:
            expect(page.locator(f"[data-evidence='{claim}']")).to_be_visible()
        expect(page.locator("[data-evidence] dl").first).to_be_visible()
        if number == 4:
            page.reload()
            expect(page.locator(".pv-quiz-verdict")).to_be_visible()
        page.click("[data-key=next]")
    expect(page.locator("[data-testid=quiz-score]")).to_contain_text(re.compile("5.*10"))
    code = page.inner_text("[data-testid=quiz-code]")
    page.click("[data-testid=quiz-keys] summary")
    page.fill("[data-testid=quiz-keys] input", code)
    page.keyboard.press("Enter")
    expect(page.locator("[data-testid=read-code]")).to_contain_text("2, 4, 6, 8, 10")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.click("[data-key=practise]")
    for question in questions(Lang.RU)[1::2]:
        answer(page, question, rightly=True)
        page.click("[data-key=next]")
    expect(page.locator("[data-testid=quiz-score]")).to_contain_text(re.compile("5.*5"))
    expect(page.locator("[data-testid=quiz-missed]")).to_have_count(0)
    assert page.watch.console == []
    assert page.watch.outside == []


def test_a_quiz_is_begun_by_its_code_and_keeps_its_answers_in_another_language(open_page: OpenPage) -> None:
    page = open_page("/learn", lang="be")
    page.fill("[data-testid=quiz-start] input", SEED)
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-testid=quiz]")
    assert f"seed={SEED}" in page.url
    page.check("input[value=B]")
    page.click("[data-key=begin]")
    page.wait_for_selector("[data-question]")
    first = page.get_attribute("[data-question]", "data-question")
    page.click(".pv-header .pv-language:has-text('KK')")
    asked = {question.id: question for question in questions(Lang.KK)}
    expect(page.locator(".pv-quiz-text")).to_have_text(asked[str(first)].question)


def test_a_question_is_answered_and_left_by_keys_alone(open_page: OpenPage) -> None:
    seed = seed_beginning_with_options()
    page = open_page(QUIZ.replace(SEED, seed))
    page.focus("[data-key=begin]")
    page.keyboard.press("Enter")
    until(page, f"{FOCUSED}.includes('1')")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".pv-quiz-verdict")).to_be_visible()
    assert page.evaluate("document.activeElement.dataset.key") == "next"
    page.keyboard.press("Enter")
    expect(page.locator(".pv-quiz-text")).to_have_text(questions(Lang.EN, seed=seed)[1].question)
    assert page.evaluate("document.activeElement.localName") == "h3"


def test_a_class_is_asked_by_a_clicker_and_its_hands_are_counted(open_page: OpenPage) -> None:
    seed = seed_beginning_with_options()
    page = open_page(QUIZ.replace(SEED, seed), width=1920, height=1080)
    page.click("[data-key=class]")
    screen = page.locator("[data-testid=class-screen]")
    first, second, *_ = questions(Lang.EN, seed=seed)
    for key in (*[str(right(first) + 1)] * 3, "+", "-", str(wrong(first) + 1)):
        page.keyboard.press(key)
    expect(screen.locator(f"[data-hands='{right(first)}'] output")).to_contain_text("3")
    expect(screen.locator(f"[data-hands='{wrong(first)}'] output")).to_contain_text("1")
    assert not screen.locator("[data-right]").count()
    page.keyboard.press("PageDown")
    expect(screen.locator("li[data-right]")).to_contain_text(first.options[right(first)])
    page.keyboard.press("PageDown")
    expect(screen.locator("h3")).to_have_text(second.question)
    page.keyboard.press("PageUp")
    expect(screen).to_have_attribute("data-shown", "true")
    for _ in range(2 * 10):
        page.keyboard.press("PageDown")
    expect(screen.locator(".pv-class-result li").first).to_contain_text(re.compile("3.*4"))
    page.keyboard.press("Escape")
    expect(screen).not_to_be_visible()
    assert page.watch.console == []


@pytest.mark.parametrize(("query", "named"), [("?quiz=1", "7B-2026"), ("?quiz=1&seed=a&n=77", "77")])
def test_a_quiz_that_cannot_be_asked_is_named_once_and_another_is_offered(
    open_page: OpenPage, query: str, named: str
) -> None:
    page = open_page(f"/learn{query}", lang="kk")
    expect(page.locator(".pv-document .pv-note")).to_contain_text(named)
    expect(page.locator("[data-testid=quiz-start]")).to_be_visible()
    assert not page.locator(".pv-notice").count()


@pytest.mark.parametrize(("width", "height", "scheme"), [(390, 844, "light"), (1440, 900, "dark")])
def test_axe_finds_nothing_at_any_moment_of_a_quiz(
    open_page: OpenPage, width: int, height: int, scheme: Scheme
) -> None:
    page = open_page(QUIZ, width=width, height=height, scheme=scheme)
    assert found(page) == []
    page.click("[data-key=begin]")
    for question in questions(Lang.EN)[:6]:
        quiet(page)
        assert found(page) == []
        answer(page, question, rightly=question.kind is QuestionKind.PLACE)
        quiet(page)
        assert found(page) == []
        page.click("[data-key=next]")
