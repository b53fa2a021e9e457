"""Every sentence, glossed from one language into another, is the same that the other one would have said."""

import pytest

from bot.models.reference import Language
from bot.presenting.glosses import Glosses
from bot.presenting.recipes import Recipes, RememberingTranslator
from bot.presenting.translator import Translator
from playground.api.entities import format_text
from playground.world.rendering import to_html
from tests.fakes import FrozenClock
from tests.presenting.gap_values import NOW, fillings
from tests.presenting.locale_files import messages

INTO = {
    Language.KAZAKH: Language.ENGLISH,
    Language.RUSSIAN: Language.KAZAKH,
    Language.ENGLISH: Language.RUSSIAN,
}


def shown(html: str) -> str:
    """As Telegram shows it."""
    formatted = format_text(html, parse_mode="HTML")
    return to_html(formatted.text, formatted.entities)


@pytest.mark.parametrize(
    "language",
    [
        Language.KAZAKH,
        *(pytest.param(one, marks=pytest.mark.long) for one in (Language.RUSSIAN, Language.ENGLISH)),
    ],
)
def test_every_sentence_with_all_that_may_fill_it(language: Language) -> None:
    wanted_in = Translator(INTO[language], lambda: NOW, lasts=True)
    unlike = {}
    for key in messages(language):
        for args in fillings(key):
            recipes = Recipes()
            said = RememberingTranslator(recipes, language, lambda: NOW, lasts=True)(key, **args)
            wanted = shown(wanted_in(key, **args))
            gloss = Glosses(recipes).of(shown(said), [], INTO[language]).html
            if (shown(said) if gloss is None else shown(gloss)) != wanted:
                unlike[key] = (gloss, wanted)
    assert unlike == {}


def told(
    recipes: Recipes, html: str, *labels: str, into: Language = Language.ENGLISH
) -> tuple[str | None, list[str]]:
    gloss = Glosses(recipes).of(html, [list(labels)], into)
    return gloss.html, [label for row in gloss.buttons for label in row]


def speaking(recipes: Recipes, language: Language = Language.KAZAKH) -> RememberingTranslator:
    return RememberingTranslator(recipes, language, FrozenClock().now)


def test_what_was_never_said_is_not_glossed() -> None:
    assert told(Recipes(), "Сәлем", "Иә") == (None, [])


def test_peoples_words_stay_and_ours_around_them_change() -> None:
    recipes = Recipes()
    t = speaking(recipes)
    ours = t.plain("button-back")
    html, labels = told(recipes, f"{ours}\n<blockquote>{ours} дейді</blockquote>", f"✓ {ours}", "Бір сөз")
    assert html == "← Back\n<blockquote>← Артқа дейді</blockquote>"
    assert labels == ["✓ ← Back", "Бір сөз"]


def test_what_a_person_typed_is_not_taken_for_ours_though_ours_is_within_it() -> None:
    recipes = Recipes()
    t = speaking(recipes)
    t.plain("button-leave")
    title = f"{t.plain('button-leave')} деген жоба"
    assert told(recipes, t.value(title), title) == (None, [])


def test_markup_of_strangers_stays_markup_and_typed_markup_stays_text() -> None:
    recipes = Recipes()
    t = speaking(recipes)
    html, _ = told(recipes, f"<b>{t.plain('button-back')}</b> &lt;b&gt; &amp;")
    assert html == "← Back &lt;b&gt; &amp;"


def test_only_the_latest_are_remembered() -> None:
    recipes = Recipes(kept=2)
    t = speaking(recipes)
    first = t.plain("button-back")
    t.plain("button-leave")
    t.plain("button-save")
    assert len(recipes) == 2
    assert told(recipes, first) == (None, [])
