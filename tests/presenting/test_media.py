"""Words in each medium: whatever people type, it stays words, in its place."""

import ast
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import bot.presenting
from bot.models import reference
from bot.models.reference import Language, Need
from bot.models.words import (
    Day,
    Listed,
    Localized,
    Moment,
    Money,
    Named,
    OrganizationName,
    Text,
    TimeOfDay,
    Value,
    WrittenIn,
)
from bot.presenting.medium import TAGS, Medium
from bot.presenting.translator import Translator
from tests.presenting.cards.reading import SETTING_APART
from tests.presenting.locale_files import messages
from tests.presenting.pages import read_html

NOW = datetime(2027, 6, 21, 3, 0, tzinfo=UTC)
HOSTILE = (
    "<script>alert(1)</script>",
    "</b></i><b>",
    "<!-- ",
    "<br>",
    "\"' onmouseover='alert(1)' x=\"",
    "&lt;b&gt;&#10;&amp",
    "{ $title }",
    "\0title\0",
    "a\nb\r\nc",
    "",
)

unhurried = settings(deadline=None)
"""The first sentence of a language waits until its files are read."""

words = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=30), st.text("<>&\"'\n\0/=b ", max_size=20)).map(
    str
)
languages = st.sampled_from(Language)
moments = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
flat = st.one_of(
    words,
    st.integers(-(10**15), 10**15),
    st.builds(Money, st.integers(0, 10**15)),
    st.builds(Moment, moments),
    st.builds(TimeOfDay, moments),
    st.builds(Day, st.dates(date(2020, 1, 1), date(2035, 1, 1))),
    st.builds(Named, st.just("need"), st.sampled_from([need.value for need in Need])),
    st.builds(Named, st.sampled_from(["region", "region-within", "sphere", "cause", "legal-form"]), words),
    st.builds(WrittenIn, languages),
    st.builds(
        OrganizationName,
        st.sampled_from([*reference.legal_forms(), "<b>"]),
        words.filter(bool),
        words,
        words,
    ),
    st.builds(Localized.of, st.dictionaries(languages.map(str), words)),
)


def _wrapped(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(
        st.builds(Listed, st.lists(inner, max_size=4).map(tuple), words),
        st.builds(lambda one: Text("forum-name", {"name": one}), inner),
        st.builds(
            lambda one, two: Text("fair-shortage", two | {"title": one}),
            inner,
            st.fixed_dictionaries({"viewers": st.just(1), "wanted": st.just(2), "cause": inner}),
        ),
    )


values: st.SearchStrategy[Value] = st.recursive(flat, _wrapped, max_leaves=6)


def harmless(value: Value) -> Value:
    """The same value without anything that could be taken for markup."""
    match value:
        case str():
            return "x" if value else ""
        case Named():
            return value if value.kind == "need" else replace(value, id="x")
        case OrganizationName():
            return replace(value, legal_form="x", kk="x", ru="x", en="x")
        case Localized():
            return "x"
        case Text():
            return Text(value.key, {name: harmless(one) for name, one in value.args.items()})
        case Listed():
            return Listed(tuple(harmless(one) for one in value.items), "x")
        case _:
            return value


def said(medium: Medium, language: Language, value: Value) -> str:
    """Within a sentence that has tags of its own."""
    return Translator(language, lambda: NOW, medium)("forum-name", name=value)


LONG = Text("forum-name", {"name": '"<b>&\n' * 700})


@unhurried
@given(languages, values)
@example(Language.KAZAKH, LONG)
@example(
    Language.ENGLISH,
    Text("fair-shortage", {"title": "\0cause\0", "cause": "<i>" * 999, "viewers": 1, "wanted": 2}),
)
def test_a_text_of_a_page_has_the_sentences_tags_alone(language: Language, value: Value) -> None:
    text, tags = read_html(f"<p>{said(Medium.HTML, language, value)}</p>")
    assert text == said(Medium.PLAIN, language, value)
    ours = [tag for tag in tags if tag[0] != "br"]
    _, expected = read_html(f"<p>{said(Medium.HTML, language, harmless(value))}</p>")
    assert ours == [tag for tag in expected if tag[0] != "br"]
    assert "\n" not in said(Medium.HTML, language, value)


@unhurried
@given(languages, values)
@example(Language.KAZAKH, LONG)
def test_a_message_in_the_chat_has_the_sentences_tags_alone(language: Language, value: Value) -> None:
    text, tags = read_html(said(Medium.CHAT, language, value))
    assert text == said(Medium.PLAIN, language, value)
    ours = [tag for tag in tags if tag[0] not in SETTING_APART]
    assert ours == read_html(said(Medium.CHAT, language, harmless(value)))[1]


@unhurried
@given(languages, values, st.sampled_from("\"'"))
@example(Language.KAZAKH, LONG, '"')
def test_an_attribute_stays_one_attribute(language: Language, value: Value, quote: str) -> None:
    source = f"<p title={quote}{said(Medium.ATTRIBUTE, language, value)}{quote}>x</p>"
    text, tags = read_html(source)
    assert (text, tags) == ("x", [("p", {"title": said(Medium.PLAIN, language, value)})])


@unhurried
@given(languages, words)
def test_plain_words_are_left_as_they_are_but_in_one_line(language: Language, typed: str) -> None:
    t = Translator(language, lambda: NOW)
    said = t.plain("forum-name", name=typed)
    assert said == t.plain_value(typed)
    assert said.splitlines() in ([said], [])
    if typed.isprintable():
        assert said == typed


def test_each_medium_writes_the_same_sentence_in_its_own_way() -> None:
    spoken = {
        medium: Translator(Language.ENGLISH, lambda: NOW, medium)(
            "interest-card",
            title='"A" <&>',
            organization=OrganizationName("llp", "Жем", "Жем", ""),
            kind="x",
            region="x",
            settlement="x",
            about="one\ntwo",
        )
        for medium in Medium
    }
    assert spoken[Medium.CHAT].startswith("<b>")
    assert spoken[Medium.HTML] == spoken[Medium.CHAT].replace('"', "&quot;").replace("\n", "<br>")
    assert "<" not in spoken[Medium.ATTRIBUTE]
    assert "&quot;A&quot; &lt;&amp;&gt;" in spoken[Medium.ATTRIBUTE]
    assert '"A" <&>' in spoken[Medium.PLAIN]
    assert "<b>" not in spoken[Medium.PLAIN]


@pytest.mark.parametrize(
    ("medium", "lines", "paragraphs"),
    [
        (Medium.CHAT, "a\nb", "a\n\nb"),
        (Medium.HTML, "a<br>b", "a<br><br>b"),
        (Medium.ATTRIBUTE, "a&#10;b", "a&#10;&#10;b"),
        (Medium.PLAIN, "a\nb", "a\n\nb"),
    ],
)
def test_texts_are_put_below_each_other(medium: Medium, lines: str, paragraphs: str) -> None:
    t = Translator(Language.KAZAKH, lambda: NOW, medium)
    assert t.lines("a", "", "b") == lines
    assert t.paragraphs("", "a", "b") == paragraphs


def test_a_page_speaks_to_the_same_reader_in_attributes() -> None:
    page = Translator(Language.RUSSIAN, lambda: NOW, Medium.HTML)
    assert page.to(Medium.ATTRIBUTE)("forum-name", name="'") == "&#x27;"
    assert page("forum-name", name="'") == "<b>&#x27;</b>"


@pytest.mark.parametrize("language", Language, ids=str)
def test_sentences_carry_whole_tags_that_every_medium_knows(language: Language) -> None:
    """A gap inside a tag would be a way out of it, and a stray sign would be shown as one or swallow the rest."""
    tag = re.compile(rf"</?({'|'.join(sorted(TAGS))})>|<a href=\"https://[^\"<>&\s]+\">")
    stray = {
        message.key: piece
        for message in messages(language).values()
        for piece in message.pieces
        if re.search(r"[<>&\0]", tag.sub("", piece))
    }
    assert stray == {}


@pytest.mark.parametrize("language", Language, ids=str)
def test_sentences_close_what_they_open(language: Language) -> None:
    for message in messages(language).values():
        read_html(message.text)


def test_tags_stand_in_sentences_alone() -> None:
    """Written in a module they would be shown as tags where a medium has none."""
    written = [
        f"{path.name}:{node.lineno}"
        for path in sorted(Path(bot.presenting.__file__).parent.rglob("*.py"))
        if path.name != "medium.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and re.search(r"</?[a-z]+>", str(node.value))
    ]
    assert written == []
