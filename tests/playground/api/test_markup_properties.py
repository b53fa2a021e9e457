"""Whatever the text and the entities: HTML goes there and back, and is always well-formed."""

from html import escape

from hypothesis import given
from hypothesis import strategies as st

from playground.api.entities import format_text
from playground.api.entities.html import parse_html
from playground.api.entities.spans import MarkupError, utf16_length
from playground.world.errors import ApiError
from playground.world.rendering import to_html

TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=60)
KINDS = ("bold", "italic", "underline", "strikethrough", "spoiler", "code", "blockquote")


@st.composite
def marked(draw):
    text = draw(TEXTS)
    end = utf16_length(text)
    entities = []
    # Entities lie on whole characters, as Telegram's do.
    borders = [utf16_length(text[:index]) for index in range(len(text) + 1)]
    for _ in range(draw(st.integers(0, 5)) if end else 0):
        first, last = sorted((draw(st.sampled_from(borders)), draw(st.sampled_from(borders))))
        if first < last:
            entities.append({"type": draw(st.sampled_from(KINDS)), "offset": first, "length": last - first})
    return text, entities


def covered(spans):
    return {(kind, at) for kind, offset, length in spans for at in range(offset, offset + length)}


@given(marked())
def test_rendered_html_parses_to_the_same_text_and_the_same_marks(sample):
    text, entities = sample
    parsed, spans = parse_html(to_html(text, entities))
    assert parsed == text
    wanted = covered((entity["type"], entity["offset"], entity["length"]) for entity in entities)
    assert covered((span.type, span.offset, span.length) for span in spans) == wanted


@given(TEXTS)
def test_escaped_text_comes_through_unchanged(text):
    assert parse_html(escape(text)) == (text, [])


@given(st.text(st.sampled_from("<>/ab\"'=& ;#қ😀i"), max_size=40))
def test_the_html_parser_accepts_or_complains_and_never_breaks(source):
    try:
        text, spans = parse_html(source)
    except MarkupError:
        return
    assert all(0 <= span.offset < span.offset + span.length <= utf16_length(text) for span in spans)


@given(
    st.text(st.sampled_from("*_~|`[]()>\\a\n қ😀."), max_size=30), st.sampled_from(["MarkdownV2", "Markdown"])
)
def test_the_markdown_parsers_accept_or_complain_and_never_break(source, mode):
    try:
        text, entities = format_text(source, mode)
    except ApiError:
        return
    assert all(0 <= entity["offset"] < utf16_length(text) for entity in entities)
