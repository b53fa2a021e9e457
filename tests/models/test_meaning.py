"""What a vector holds for: one wording in one language, and one version of one model."""

import pytest

from bot.models.meaning import TextVector, VectorOwner, text_hash


def test_other_words_and_another_language_are_another_text() -> None:
    assert text_hash("Үйірме", "kk") == text_hash("Үйірме", "kk")
    assert len({text_hash("Үйірме", "kk"), text_hash("Үйірме", "ru"), text_hash("Үйірмелер", "kk")}) == 3


@pytest.mark.parametrize("other", ["model", "model_version", "text_hash"])
def test_a_vector_holds_until_the_model_or_the_text_changes(other: str) -> None:
    same = {"model": "e5", "model_version": "1", "text_hash": text_hash("Үйірме", "kk")}
    vector = TextVector(owner_kind=VectorOwner.PROJECT, owner_id=1, vector=b"", **same)
    assert vector.holds_for(**same)
    assert not vector.holds_for(**(same | {other: "2"}))
