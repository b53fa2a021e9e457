"""What the words of a text say of causes without any model."""

from pathlib import Path

import numpy as np
import pytest

from bot.matching.lexicon import Centroids, Lexicon
from bot.matching.ontology import load_ontology

CAUSES = [cause.id for cause in load_ontology().causes]


@pytest.fixture(scope="module")
def centroids() -> Centroids:
    return Centroids.learn(load_ontology())


@pytest.fixture(scope="module")
def lexicon(centroids: Centroids) -> Lexicon:
    return Lexicon(load_ontology(), centroids)


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Балалар домбыра мен қобыз тартып, күй үйренсе дейміз", "culture/dombra-music"),
        ("Балалар домбыра мен кобыз тартып, куй уйренсе деймиз", "culture/dombra-music"),
        ("Собираем макулатуру, стекло и пластик, сортируем во дворах", "environment/waste-sorting"),
        ("Insulin and glucose meters for kids with diabetes", "health/diabetes"),
    ],
)
def test_words_point_to_their_cause(lexicon: Lexicon, text: str, cause: str) -> None:
    (row,) = lexicon.evidence([text])
    assert CAUSES[int(row.argmax())] == cause


@pytest.mark.parametrize("text", ["", "🙏", "12 34"])
def test_a_text_without_words_says_nothing(lexicon: Lexicon, text: str) -> None:
    assert not lexicon.evidence([text]).any()


def test_a_text_is_read_alike_alone_and_among_others(lexicon: Lexicon) -> None:
    texts = ["Ауылға таза ауызсу керек", "Приют для собак", "", "Coding clubs for village schools"]
    together = lexicon.evidence(texts)
    assert all((lexicon.evidence([text])[0] == row).all() for text, row in zip(texts, together, strict=True))
    assert lexicon.evidence([]).shape == (0, len(CAUSES))


def test_what_is_kept_reads_as_what_was_learnt(centroids: Centroids, tmp_path: Path) -> None:
    centroids.save(tmp_path / "lexicon.npz")
    kept = Centroids.load(tmp_path / "lexicon.npz")
    assert kept.current(load_ontology())
    text = ["Ауылға таза ауызсу керек"]
    before, after = (Lexicon(load_ontology(), one).evidence(text) for one in (centroids, kept))
    assert np.abs(before - after).max() < 0.2
