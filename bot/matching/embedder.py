"""Texts to vectors, behind one protocol: whoever embeds, the engine does not know."""

from collections.abc import Sequence
from typing import Literal, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

Role = Literal["query", "passage"]
Vectors: TypeAlias = NDArray[np.float32]


class Embedder(Protocol):
    """Blocking and safe to call from several threads; run it in an executor of its own."""

    @property
    def name(self) -> str:
        """The model, as stored beside the vectors it made."""

    @property
    def version(self) -> str:
        """Vectors of another version are recomputed."""

    @property
    def dimensions(self) -> int:
        """Length of a vector; 0 where there is no model."""

    def embed(self, texts: Sequence[str], role: Role = "passage") -> Vectors:
        """Unit vectors, one row a text, shape ``(len(texts), dimensions)``.

        Raises EmbedderUnavailableError when the model cannot be loaded.
        """


class EmbedderUnavailableError(RuntimeError):
    """The model cannot be loaded; the message says why."""


class FallbackEmbedder:
    """No model at all: vectors of length 0, so spheres and character n-grams decide alone."""

    name = "none"
    version = "1"
    dimensions = 0

    def __init__(self, reason: str = "no embedding model is installed") -> None:
        self.reason = reason

    def embed(self, texts: Sequence[str], role: Role = "passage") -> Vectors:  # noqa: ARG002
        """Rows without columns."""
        return np.zeros((len(texts), 0), dtype=np.float32)


def unit(rows: Vectors) -> Vectors:
    """Rows of length 1; zeros stay zeros."""
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(np.divide(rows, norms, out=np.zeros_like(rows), where=norms > 0), dtype=np.float32)
