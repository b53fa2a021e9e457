"""Embeds through any server that speaks OpenAI's embeddings protocol, `POST <url>/embeddings`.

It is meant for a model larger than the bundled one, on an own or a hired machine. It blocks, so the engine calls it
in the engine's thread. What people wrote is sent to that server; nothing else is.
"""

import hashlib
import json
import threading
import time
from collections.abc import Sequence
from http.client import HTTPException
from typing import IO, Any, Final
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

import numpy as np

from bot.matching.embedder import EmbedderUnavailableError, Role, Vectors

_AT_ONCE: Final = 32
_LONGEST: Final = 8_000
"""Characters of a text that are sent at most; models of this kind read some 8,000 tokens."""
_SHORTEST: Final = 200
"""Characters. If the server refuses a text of this length or less, the length cannot be the reason, so it is not
halved again.
"""
_WORDLESS: Final = "."
_REFUSED: Final = frozenset({400, 413, 422})
"""How servers answer a text that is too long for their model; some models read no more than 512 tokens."""
_BUSY: Final = frozenset({429, 500, 502, 503, 504})
_ATTEMPTS: Final = 3
_LONGEST_PAUSE: Final = 5.0
_LARGEST_ANSWER: Final = 64 * 1024 * 1024
_PROBE: Final = "сәлем"


class _NoRedirects(HTTPRedirectHandler):
    """Follows no redirect: the key is for the server in the settings, not for a server that it points to."""

    def redirect_request(self, *_: object, **__: object) -> None:
        return None


class _RefusedError(EmbedderUnavailableError):
    """The server answers, but refuses these texts."""


class HttpEmbedder:
    """`pause` is the time in seconds before the first retry; it doubles with each retry.

    The role of a text is not sent, because the protocol has none. The version is derived from the address, because
    two servers may use the same name for different weights.
    """

    def __init__(
        self, url: str, model: str, key: str | None = None, *, timeout: float = 10, pause: float = 0.5
    ) -> None:
        self._url = f"{url.rstrip('/').removesuffix('/embeddings')}/embeddings"
        self._host = urlsplit(self._url).hostname or "the server"
        self._model = model
        self._key = key
        self._timeout = timeout
        self._pause = pause
        self._opener = build_opener(_NoRedirects)
        self._lock = threading.Lock()
        self._dimensions = 0
        self.name = f"http/{model}".replace("@", "_")[:100]
        self.version = hashlib.sha256(self._url.encode()).hexdigest()[:8]

    @property
    def dimensions(self) -> int:
        """The length of a vector. If no vector was made yet, this asks the server for one."""
        if not self._dimensions:
            self.embed([_PROBE])
        return self._dimensions

    def embed(self, texts: Sequence[str], role: Role = "passage") -> Vectors:  # noqa: ARG002
        """See Embedder.embed. Some servers refuse an empty text, so a full stop is sent in its place."""
        sent = [text[:_LONGEST] if text.strip() else _WORDLESS for text in texts]
        rows = [self._read(sent[start : start + _AT_ONCE]) for start in range(0, len(sent), _AT_ONCE)]
        return np.vstack(rows) if rows else np.zeros((0, self.dimensions), dtype=np.float32)

    def _read(self, texts: list[str]) -> Vectors:
        """Embed the texts. If the server refuses one, its first half is sent instead, or less, so that it does not
        keep the others from being embedded.
        """
        try:
            return self._ask(texts)
        except _RefusedError:
            if len(texts) > 1:
                return np.vstack([self._read([text]) for text in texts])
            if texts == [_WORDLESS]:
                raise
        half = texts[0][: len(texts[0]) // 2].strip() if len(texts[0]) > _SHORTEST else ""
        return self._read([half or _WORDLESS])

    def _ask(self, texts: list[str]) -> Vectors:
        vectors = self._vectors(self._answer(json.dumps({"model": self._model, "input": texts})), len(texts))
        with self._lock:
            self._dimensions = self._dimensions or vectors.shape[1]
        if vectors.shape[1] != self._dimensions:
            raise self._unavailable(f"{vectors.shape[1]} dimensions instead of {self._dimensions}")
        norms = np.linalg.norm(vectors, axis=1, keepdims=True)
        if not np.isfinite(norms).all() or not norms.all():
            raise self._unavailable("vectors without a direction")
        return np.asarray(vectors / norms, dtype=np.float32)

    def _answer(self, body: str) -> object:
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self._key:
            headers["Authorization"] = f"Bearer {self._key}"
        # The settings allow only http and https.
        request = Request(self._url, body.encode(), headers, method="POST")  # noqa: S310
        pause = self._pause
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                with self._opener.open(request, timeout=self._timeout) as response:
                    return self._parse_response(response)
            except HTTPError as error:
                with error:
                    if error.code not in _BUSY or attempt == _ATTEMPTS:
                        # The text of the answer is left out, because it may quote the key or what people wrote.
                        kind = _RefusedError if error.code in _REFUSED else EmbedderUnavailableError
                        raise self._unavailable(f"HTTP {error.code}", kind) from None
                    wait = _seconds(error.headers.get("Retry-After"), pause)
            except (URLError, HTTPException, OSError) as error:
                reason = error.reason if isinstance(error, URLError) else error
                raise self._unavailable(f"no answer ({type(reason).__name__})") from None
            time.sleep(min(wait, _LONGEST_PAUSE))
            pause *= 2
        raise AssertionError("the last attempt returns or raises")

    def _parse_response(self, response: IO[bytes]) -> object:
        content = response.read(_LARGEST_ANSWER + 1)
        if len(content) > _LARGEST_ANSWER:
            raise self._unavailable("an answer that is too large")
        try:
            return json.loads(content)
        except (ValueError, RecursionError):
            raise self._unavailable("an answer that is not JSON") from None

    def _vectors(self, answer: Any, expected: int) -> Vectors:  # noqa: ANN401 - whatever a server may say
        """The vectors in the order of the texts, in whatever order the answer has them."""
        try:
            rows = {int(row["index"]): row["embedding"] for row in answer["data"]}
            vectors = np.array([rows[place] for place in range(expected)], dtype=np.float32)
        except (KeyError, TypeError, ValueError, OverflowError):
            raise self._unavailable("an answer that is no list of embeddings") from None
        if vectors.ndim != 2 or not vectors.shape[1] or len(rows) != expected:
            raise self._unavailable("an answer that is no list of embeddings")
        return vectors

    def _unavailable(
        self, why: str, kind: type[EmbedderUnavailableError] = EmbedderUnavailableError
    ) -> EmbedderUnavailableError:
        return kind(f"{self._model} at {self._host}: {why}")


def _seconds(asked: str | None, otherwise: float) -> float:
    """`Retry-After` in seconds (RFC 9110, 10.2.3), or else `otherwise`. A date in that header is rare, and not read."""
    return float(asked) if asked and asked.isascii() and asked.isdigit() else otherwise
