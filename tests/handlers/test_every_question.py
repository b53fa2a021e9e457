"""Every question of every form, over HTTP: the way back shows the former answer and keeps it, a wrong answer does not
repeat the question, and whoever leaves reads how far they are and goes on there.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pytest

from bot.handlers.edits import FORMS as SCREENS
from bot.handlers.memoranda.other_language import OtherLanguageQuestion
from bot.handlers.memoranda.plan import PlanQuestion
from bot.handlers.projects.second_language import SecondWordsQuestion, asked_language
from bot.handlers.widgets.form import Form, PhoneQuestion, Question
from bot.handlers.widgets.form.counting import applicable, done
from bot.handlers.widgets.form.kept import subject_of
from bot.handlers.widgets.form.standing import KNOWN
from bot.models.reference import Language
from bot.models.words import Named
from bot.use_cases.drafts.keeping import FindDraft, KeptForm, SaveDraft
from playground.people.client import Message, Player
from tests.handlers.drafts.left import GO_ON, said_kept
from tests.handlers.filled_forms import ANSWERS, BEGIN, Begun
from tests.handlers.memoranda.memorandum_scene import words
from tests.handlers.people.test_consent import outdate
from tests.handlers.service import Service, shown
from tests.presenting.used_keys import filled_in

pytestmark = pytest.mark.one_language

EVERY_FORM = [pytest.param(form, id=form.name) for form in filled_in()]


@dataclass(frozen=True, slots=True)
class AtForm:
    """Somebody before one of the forms, and the questions that they will be asked."""

    service: Service
    form: Form
    begun: Begun
    asked: Sequence[Question]

    @property
    def person(self) -> Player:
        return self.begun.person

    def answers(self, before: int) -> dict[str, Any]:
        """What is known and answered before the question of this number, counted from 0."""
        given = ANSWERS[self.form.name]
        return {**self.begun.known, **{one.id: given[one.id] for one in self.asked[:before]}}

    async def open_at(self, number: int) -> None:
        """The question of this number, with all before it answered."""
        draft = self.begun.draft
        answers = self.answers(number)
        known = {KNOWN: sorted(self.begun.known)}
        await self.service.perform(self.person, SaveDraft, draft, {**answers, **known})
        kept = await self.service.perform(self.person, FindDraft, draft)
        await self.person.press_data(self.person.screen, f"continue-form:{kept.id}")
        await self.person.settled()
        assert self.asks(number) in self.person.screen.text

    def behind(self, number: int) -> tuple[int, int]:
        """How many questions lie behind, and how many there are."""
        return self.form.progress.done({**self.answers(number), KNOWN: sorted(self.begun.known)})

    def asks(self, number: int) -> str:
        question = self.asked[number]
        if isinstance(question, OtherLanguageQuestion):
            return words(self.begun.t, "memorandum-other")
        answers = self.answers(number)
        gaps: Mapping[str, Any] = question.gaps(answers) if question.gaps else {}
        if isinstance(question, SecondWordsQuestion):
            gaps = {"language": Named("language", asked_language(answers, self.begun.t.language))}
        return shown(self.begun.t(f"{self.form.name}-{question.id}", **gaps))

    def asks_again(self, number: int) -> str:
        """With what was answered before: a plan that has lines is asked for the next one."""
        if isinstance(self.asked[number], PlanQuestion):
            return words(self.begun.t, "memorandum-plan-more")
        return self.asks(number)

    def asking(self, number: int) -> list[Message]:
        """The messages in the chat that ask this question."""
        return [one for one in self.person.messages if one.outgoing and self.asks(number) in one.text]


async def told(service: Service, person: Player) -> None:
    """What had to happen before the form is told by now, so that no message comes below the question."""
    await service.ticked()
    await person.settled()


async def at_form(service: Service, form: Form, language: Language) -> AtForm:
    begun = await BEGIN[form.name](service, language)
    await told(service, begun.person)
    known = {**begun.known, **ANSWERS[form.name]}
    asked = [one for one in applicable(form.questions, known) if one.id not in begun.known]
    return AtForm(service, form, begun, asked)


def test_each_question_has_an_answer_here() -> None:
    """`name_en` and the questions about a third side and several people are asked only where others were skipped."""
    missing = {
        (form.name, question.id)
        for form in filled_in()
        for question in form.questions
        if question.id not in ANSWERS[form.name] and not question.when
    }
    assert missing == set()
    assert len(SCREENS) == len(BEGIN) == len(filled_in())


@pytest.mark.parametrize("form", EVERY_FORM)
async def test_the_way_back_shows_what_was_answered_and_keeps_it(
    service: Service, language: Language, form: Form
) -> None:
    at = await at_form(service, form, language)
    person, t = at.person, at.begun.t
    last = len(at.asked) - 1
    await at.open_at(last)
    for number in range(last - 1, -1, -1):
        await person.press(t.plain("button-back"))
        await person.settled()
        screen = person.screen
        assert at.asks_again(number) in screen.text
        former = t.plain_value(at.asked[number].shown(ANSWERS[form.name][at.asked[number].id]))
        assert former.splitlines()[0] in screen.text
        assert keeping(at, screen)
    for number in range(last):
        await person.press(keeping(at, person.screen)[0])
        await person.settled()
        assert at.asks_again(number + 1) in person.screen.text
    kept = await service.perform(person, FindDraft, at.begun.draft)
    assert {one: kept.answers[one] for one in at.answers(last)} == at.answers(last)


def keeping(at: AtForm, screen: Message) -> list[str]:
    """The button that goes on with what was answered."""
    t = at.begun.t
    return [one for one in screen.labels if one in {t.plain("button-keep-it"), t.plain("button-done")}]


@pytest.mark.parametrize("form", EVERY_FORM)
async def test_wrong_answers_leave_one_question_in_the_chat(
    service: Service, language: Language, form: Form
) -> None:
    at = await at_form(service, form, language)
    for number in range(len(at.asked)):
        await at.open_at(number)
        for _ in range(2):
            await at.person.send_voice()
            await at.person.settled()
        (asking,) = at.asking(number)
        assert asking.id == at.person.screen.id, "below what was sent"
        assert len(asking.text) > len(at.asks(number)) + len("99/99\n\n")
        assert asking.buttons
        await service.menu(at.person)


@pytest.mark.parametrize("form", EVERY_FORM)
async def test_whoever_leaves_reads_how_far_they_are_and_goes_on_there(
    service: Service, language: Language, form: Form
) -> None:
    at = await at_form(service, form, language)
    person, t = at.person, at.begun.t
    for number in range(1, len(at.asked)):
        await at.open_at(number)
        (question,) = [one for one in at.asking(number) if one.buttons]
        await person.press(t.plain("button-leave"))
        draft = KeptForm(0, at.begun.draft, dict(at.begun.known))
        kept = await person.sees(said_kept(t, form.name, *at.behind(number), subject_of(draft)))
        assert kept.id == question.id, "in place of the question"
        assert kept.labels == [t.plain("action-continue-form"), t.plain("action-open-menu")]
        await person.press(t.plain("action-continue-form"))
        await person.settled()
        assert at.asks(number) in person.screen.text
        await person.press(t.plain("button-leave"))
        await person.settled()


def test_counts_grow_by_the_question() -> None:
    for form in filled_in():
        given = ANSWERS[form.name]
        counts = [
            done(form.questions, dict(list(given.items())[:number])) for number in range(len(given) + 1)
        ]
        assert all(before[0] <= after[0] for before, after in pairwise(counts))


Way = Callable[[Player], Awaitable[Any]]


def command(name: str) -> Way:
    async def send(person: Player) -> None:
        await person.send(f"/{name}")

    return send


async def by_deep_link(person: Player) -> None:
    await person.follow("nothing_here")


async def by_another_thing(person: Player) -> None:
    """From a message far above."""
    first = next(one for one in person.messages if one.outgoing)
    await person.press_data(first, "open-menu:0")


async def by_another_language(person: Player) -> None:
    """The languages lie above the question, and the menu is opened from there."""
    await person.send("/language")
    await person.settled()
    await person.send("/menu")


async def by_another_language_twice(person: Player) -> None:
    await person.send("/language")
    await person.settled()
    await person.send("/language")
    await person.settled()
    await by_another_thing(person)


ABOVE: Mapping[str, Way] = {
    "language, then menu": by_another_language,
    "languages, then another thing": by_another_language_twice,
}
"""Ways over a screen that lies above the question, and has taken its place in the chat."""
WAYS: Mapping[str, Way] = {
    **{name: command(name) for name in ("menu", "cancel", "start", "help", "forget")},
    "link": by_deep_link,
    "another thing": by_another_thing,
    **ABOVE,
}


@pytest.mark.parametrize("way", WAYS)
async def test_every_way_out_says_what_is_kept(service: Service, language: Language, way: str) -> None:
    (form,) = [one for one in filled_in() if one.name == "organization"]
    at = await at_form(service, form, language)
    t = at.begun.t
    await at.person.send("/help")
    await at.open_at(5)
    question = at.person.screen
    await WAYS[way](at.person)
    await at.person.settled()
    (kept,) = [
        one
        for one in at.person.messages
        if one.text == said_kept(t, form.name, *at.behind(5)) and one.buttons
    ]
    assert kept.id == question.id or way in ABOVE
    assert kept.labels == [t.plain("action-continue-form"), t.plain("action-open-menu")]
    assert at.person.screen.id > question.id
    await service.menu(at.person)
    assert at.person.screen.labels[0].startswith(GO_ON)
    await at.person.press(GO_ON)
    await at.person.settled()
    assert at.asks(5) in at.person.screen.text
    await at.person.press(t.plain("button-back"))
    await at.person.settled()
    assert at.asks(4) in at.person.screen.text


@pytest.mark.parametrize("asked_above", [False, True])
async def test_a_form_is_left_before_the_new_wording_is_answered(
    service: Service, language: Language, *, asked_above: bool
) -> None:
    """The consent is asked anew above the question for the phone, which has a button below the line, or not yet."""
    (form,) = [one for one in filled_in() if one.name == "organization"]
    at = await at_form(service, form, language)
    person, t = at.person, at.begun.t
    number = next(place for place, one in enumerate(at.asked) if isinstance(one, PhoneQuestion))
    await at.open_at(number)
    await outdate(service)
    if asked_above:
        await person.send("8 701 234 56 78")
        await person.settled()
        assert t.plain("button-not-now") in person.screen.labels
        await person.press(t.plain("button-not-now"))
    else:
        await person.send("/menu")
    await person.settled()
    assert said_kept(t, form.name, *at.behind(number)) in [one.text for one in person.messages]
    assert t.plain("menu-organizations") in person.screen.labels
    assert not person.data.get("reply_keyboard")


async def test_a_language_chosen_inside_a_form_draws_the_question_anew(service: Service) -> None:
    (form,) = [one for one in filled_in() if one.name == "organization"]
    at = await at_form(service, form, Language.KAZAKH)
    await at.open_at(6)
    await at.person.send_voice()
    await at.person.settled()
    await at.person.send("/language")
    await at.person.settled()
    await at.person.press("English")
    await at.person.settled()
    english = service.speaks(Language.ENGLISH)
    screen = at.person.screen
    assert english.plain("organization-settlement") in screen.text
    assert english.plain("button-back") in screen.labels
    assert at.begun.t.plain("error-expected-text") not in screen.text
    assert at.asking(6) == [], "the question in the language before is gone"
    await at.person.send("Құлсары")
    await at.person.sees(english.plain("organization-spheres"))
    kept = await service.perform(at.person, FindDraft, "organization")
    assert {one: kept.answers[one] for one in at.answers(6)} == at.answers(6)
