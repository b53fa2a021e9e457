"""Thousands of made texts: the playground accepts, refuses and makes of them what TDLib does.

TDLib does what the Bot API's server does with a text, because the server calls it. The seed is fixed, so that a
difference comes again; another one is given with `TEXTS_SEED`, more texts with `TEXTS`.
"""

import itertools
import os
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from playground.api.entities import fixing, found
from playground.api.entities.formatting import PARSERS
from playground.api.entities.spans import Entity, MarkupError, Span
from tests.playground.tdlib.making import Maker

tdjson = pytest.importorskip(
    "tdjson", reason="TDLib is not installed: `make test` on Linux or macOS installs it"
)

from tests.playground.tdlib import oracle  # noqa: E402  # only where TDLib is

SEED = int(os.environ.get("TEXTS_SEED", "2026"))
COUNT = int(os.environ.get("TEXTS", "3000"))
UNSEEN = ("bank_card_number", "media_timestamp")
"""Kinds that a bot is never shown."""


@pytest.fixture(scope="module", autouse=True)
def _quiet() -> None:
    oracle.quiet()


def outcome(made: Callable[[], Any]) -> tuple[str, Any]:
    try:
        return "made", made()
    except MarkupError as error:
        return "refused", f"Can't parse entities: {error}"
    except oracle.RefusedError as error:
        return "refused", str(error)


def as_json(spans: Iterable[Span]) -> list[Entity]:
    return [span.as_json() for span in spans]


def differences(samples: Iterable[Any], ours: Callable[..., Any], theirs: Callable[..., Any]) -> list[str]:
    different = []
    for sample in samples:
        here, there = outcome(lambda: ours(*sample)), outcome(lambda: theirs(*sample))  # noqa: B023  # called at once
        if here != there:
            different.append(f"{sample!r}\n  here:  {here}\n  TDLib: {there}")
    return different


def markups(mode: str) -> list[tuple[str, str]]:
    maker = Maker(SEED)
    make = {"HTML": maker.html, "MarkdownV2": maker.markdown_v2, "Markdown": maker.markdown}[mode]
    samples = ((make(), mode) for _ in range(2 * COUNT))
    return list(itertools.islice((sample for sample in samples if can_be_asked(*sample)), COUNT))


def can_be_asked(text: str, mode: str) -> bool:
    """TDLib has an address in legacy Markdown begin amid a letter at times, and then cannot say its answer."""
    try:
        return "\ufffd" not in str(parsed_here(text, mode)[1])
    except MarkupError:
        return True


def parsed_here(text: str, mode: str) -> tuple[str, list[Entity]]:
    text, spans = PARSERS[mode.lower()](text)
    return text, as_json(spans)


@pytest.mark.parametrize("mode", ["HTML", "MarkdownV2", "Markdown"])
def test_markup_is_parsed_or_refused_as_tdlib_does(mode):
    samples = markups(mode)
    different = differences(samples, parsed_here, oracle.parsed)
    assert not different, f"{len(different)} of {len(samples)} differ:\n" + "\n".join(different[:10])


@pytest.mark.parametrize("mode", ["HTML", "MarkdownV2", "Markdown"])
def test_the_made_markup_is_worth_comparing(mode):
    """Both outcomes are frequent, and all kinds occur: a maker of nothing but refusals would find no difference."""
    outcomes = [outcome(lambda: oracle.parsed(*sample)) for sample in markups(mode)]  # noqa: B023
    made = [result for verdict, result in outcomes if verdict == "made"]
    assert COUNT / 4 < len(made) < COUNT * 0.95
    assert len({result for verdict, result in outcomes if verdict == "refused"}) > 40
    kinds = {entity["type"] for _, entities in made for entity in entities}
    least = {"HTML": 13, "MarkdownV2": 13, "Markdown": 6}[mode]
    assert len(kinds) >= least, kinds


def mended_here(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    text, spans = fixing.fixed(text, [Span.from_json(entity) for entity in entities], trim=False)
    return text, as_json(spans)


def mended_there(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    try:
        return oracle.mended(text, entities)
    except oracle.RefusedError as refusal:
        raise oracle.RefusedError(f"Can't parse entities: {refusal}") from None


def test_entities_are_mended_as_tdlib_does():
    maker = Maker(SEED)
    samples = [maker.entities() for _ in range(COUNT)]
    different = differences(samples, mended_here, mended_there)
    assert not different, f"{len(different)} of {len(samples)} differ:\n" + "\n".join(different[:10])


def test_parsed_markup_is_mended_as_tdlib_does():
    """What comes out of the parser goes into the mender, as in the server."""
    samples = []
    for text, mode in markups("HTML"):
        try:
            plain, entities = oracle.parsed(text, mode)
        except oracle.RefusedError:
            continue
        if not set(plain) & set("_*`~|[]("):
            samples.append((plain, entities))
    assert len(samples) > COUNT / 5
    different = differences(samples, mended_here, mended_there)
    assert not different, f"{len(different)} of {len(samples)} differ:\n" + "\n".join(different[:10])


def test_what_stands_in_a_text_is_found_as_tdlib_finds_it():
    maker = Maker(SEED)
    samples = []
    while len(samples) < COUNT:
        text = maker.plain()
        # A time like 10:30 is looked for in films and songs only, but this question to TDLib always does.
        if not any(entity["type"] in UNSEEN for entity in oracle.found(text)):
            samples.append((text,))
    different = differences(samples, lambda text: as_json(found.found(text)), oracle.found)
    assert not different, f"{len(different)} of {len(samples)} differ:\n" + "\n".join(different[:10])
