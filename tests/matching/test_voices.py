"""The voices and what was learnt of them."""

from collections import Counter

import pytest

from bot.matching.engine import MatchingEngine
from bot.matching.lexicon import Centroids
from bot.matching.ontology import load_ontology
from bot.matching.space import Anchors, digest_of
from bot.matching.voices import VoicesError, load_voices, parse_voices
from tests.matching.conftest import DEV, OTHER


def test_every_cause_has_voices_and_every_voice_a_cause() -> None:
    assert {voice.cause for voice in load_voices()} == {cause.id for cause in load_ontology().causes}


def test_all_three_languages_are_heard() -> None:
    heard = Counter(voice.language for voice in load_voices())
    assert set(heard) == {"kk", "ru", "en"}
    assert min(heard.values()) > 200


def test_no_voice_is_copied_from_the_benchmark() -> None:
    items = (path for split in (DEV, OTHER) for path in split.glob("*.jsonl"))
    benchmark = "\n".join(path.read_text(encoding="utf-8") for path in items)
    assert [voice.text for voice in load_voices() if voice.text in benchmark] == []


@pytest.mark.parametrize("text", ["k no cause yet", "@a/b\nz unknown language", "@a/b\nk"])
def test_a_malformed_line_is_quoted(text: str) -> None:
    with pytest.raises(VoicesError, match="neither a cause nor a voice"):
        list(parse_voices(text))


def test_the_anchors_that_are_shipped_are_those_of_the_texts(engine: MatchingEngine) -> None:
    """After a change of the texts: ``python -m scripts.learn_anchors``."""
    with engine.bundled("anchors.npz") as path:
        assert Anchors.load(path).digest == digest_of(engine.embedder, load_ontology())
    with engine.bundled("lexicon.npz") as path:
        assert Centroids.load(path).current(load_ontology())
