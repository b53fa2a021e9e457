"""Turns texts into vectors behind one protocol, so that the engine does not know which embedder does it."""

from collections.abc import Sequence
from typing import Literal, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

Role = Literal["query", "passage"]
Vectors: TypeAlias = NDArray[np.float32]


class Embedder(Protocol):
    """Makes vectors. It blocks and can be called from several threads; run it in an executor of its own."""

    @property
    def name(self) -> str:
        """The model's name, which is stored beside the vectors that the model has made."""

    @property
    def version(self) -> str:
        """The version of the model. Vectors of another version are computed anew."""

    @property
    def dimensions(self) -> int:
        """The length of a vector; 0 if there is no model."""

    def embed(self, texts: Sequence[str], role: Role = "passage") -> Vectors:
        """Unit vectors, one row for each text, of shape ``(len(texts), dimensions)``.

        Raises EmbedderUnavailableError when the model cannot be loaded.
        """


class EmbedderUnavailableError(RuntimeError):
    """The model cannot be loaded; the message says why."""


class FallbackEmbedder:
    """Stands in where there is no model. Its vectors have length 0, so spheres and character n-grams decide alone."""

    name = "none"
    version = "1"
    dimensions = 0

    def __init__(self, reason: str = "no embedding model is installed") -> None:
        self.reason = reason

    def embed(self, texts: Sequence[str], role: Role = "passage") -> Vectors:  # noqa: ARG002
        """One row for each text, without columns."""
        return np.zeros((len(texts), 0), dtype=np.float32)


def unit(rows: Vectors) -> Vectors:
    """Rows of length 1; zeros stay zeros."""
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(np.divide(rows, norms, out=np.zeros_like(rows), where=norms > 0), dtype=np.float32)
