"""The story as data: it can be told in three languages, and says nothing that the bot does not say."""

from itertools import chain
from pathlib import Path

import pytest

from playground.demo import DEMO_IDS
from playground.story import words
from playground.story.cast import CAST
from playground.story.chapters import FOR_THE_PAGE, WHOLE
from playground.story.chapters.project import TITLE
from playground.story.chapters.register import BUSINESS_NAME
from playground.story.words import LANGUAGES, Text, Typed, in_language, on_button, same, shows
from scripts import readme_path, story_words

STEPS = [step for chapter in WHOLE for step in chapter.steps]
TOLD = [text for one in (*WHOLE, *STEPS) for text in (one.title, getattr(one, "text", None) or one.why)]


def test_the_words_are_those_of_the_bot():
    stale = words.FILE.read_text(encoding="utf-8") != story_words.written()
    assert not stale, "the bot's texts have changed: run python -m scripts.story_words"


def test_the_path_in_the_readme_is_that_of_the_story():
    readme = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
    assert readme == readme_path.within(readme), "run python -m scripts.readme_path"


def test_a_readme_without_a_place_for_the_path_is_refused():
    with pytest.raises(ValueError, match="no place"):
        readme_path.within("# ASAR\n")


def test_the_path_names_what_is_on_the_page():
    for language in LANGUAGES:
        path = "\n".join(readme_path.steps(language))
        shown = {name: text.in_language(language) for name, text in readme_path.labels().items()}
        for name in ("story", "playChapter", "nextDue", "stop", "ledger"):
            assert f"**{shown[name]}**" in path
        assert f"**{in_language('action-pitch-interested', 'ru')}**" in path, "Ерлан speaks Russian"
        assert in_language("action-pitch-interested", language) in path


def test_steps_and_chapters_have_names_of_their_own():
    identifiers = [one.id for one in (*WHOLE, *STEPS)]
    assert len(set(identifiers)) == len(identifiers)


@pytest.mark.parametrize("text", TOLD, ids=[text.en for text in TOLD])
def test_what_a_newcomer_reads_is_short_and_calm_in_each_language(text: Text):
    for spoken in text:
        assert spoken.strip() == spoken
        assert spoken
        assert len(spoken) <= 150
        assert "!" not in spoken


def test_interest_of_somebody_else_is_not_the_business_of_the_story():
    (step,) = (step for step in STEPS if step.id == "interested")
    (proof,) = step.proofs
    asked = f"«{in_language(TITLE, 'kk')}». {in_language('pitch-interest', 'kk')}"
    assert shows(f"«{in_language(BUSINESS_NAME, 'kk')}» ЖШС {asked}", proof.sees, {})
    assert not shows(f"«Ақ қайың клиникасы» ЖШС {asked}", proof.sees, {})


def test_each_step_ends_with_something_that_is_seen():
    for step in STEPS:
        for proof in step.proofs:
            assert proof.do == "clock" or proof.sees, step.id


def test_no_step_is_ticked_by_what_an_earlier_act_shows():
    for number, step in enumerate(STEPS):
        for proof in step.proofs:
            before = [act for earlier in STEPS[:number] for act in earlier.acts] + list(step.acts[:-1])
            alike = [
                act
                for act in before
                if act.who is proof.who and act.sees and set(proof.sees) <= set(act.sees) and not proof.file
            ]
            assert not alike or proof in step.ends, (step.id, alike)


def test_whoever_acts_is_in_the_cast_and_in_the_demo():
    acting = {act.who for step in STEPS for act in chain(step.acts, step.ends) if act.who}
    assert acting <= set(CAST)
    assert {person.id for person in CAST} >= set(DEMO_IDS.values())


def test_the_page_tells_all_that_leaves_the_world_playable():
    assert [chapter.id for chapter in WHOLE if chapter not in FOR_THE_PAGE] == ["second-chance", "changes"]


def test_a_screen_is_known_in_any_language_and_however_its_lines_break():
    screen = ("menu-greeting", Typed("name", same("Айгүл")))
    for language in LANGUAGES:
        words_of_menu = in_language("menu-greeting", language)
        assert shows(f"Айгүл\n{words_of_menu.replace(' ', chr(0xA0))}", screen, {})
    assert not shows(in_language("menu-greeting", "kk"), screen, {})
    assert shows(f"Әсел {in_language('menu-greeting', 'kk')}", screen, {"name": ["Әсел"]})


def test_a_typed_name_is_known_on_a_button_that_cuts_it():
    name = Typed("title", same("Ауыл мектептеріндегі бағдарламалау үйірмелері"))
    assert on_button("⌛ Ауыл мектептеріндегі ба…", name, {})
    assert not on_button("Ауыл кітапханасы", name, {})
