"""Structured logs. What a person typed, their contacts and the token have no place in them.

Our own entries and those of libraries go through one formatter to one stream, the errors', so that whoever collects
them meets one format; what a command answers is alone on the other. The formatter also is the last gate: an error of a
library may quote the address that it called, and the token is part of every address at Telegram.
"""

import json
import logging
import os
import re
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import suppress
from types import TracebackType
from typing import Final, Literal, TextIO
from urllib.parse import quote, unquote, urlsplit

import structlog
from pydantic import SecretStr
from pydantic_settings import BaseSettings

HIDDEN: Final = "[hidden]"
_OWN: Final = "bot"
_SHORTEST_SECRET: Final = 8
"""Characters. A shorter one would be found in the midst of other words, and make the log unreadable."""
_TOKEN: Final = re.compile(r"(?<=bot)\d+(?::|%3A)[\w-]+|\b\d{5,}(?::|%3A)[\w-]{30,}", re.IGNORECASE)
"""As it stands in the addresses of the Bot API, and by itself (core.telegram.org/bots/api, "Authorizing your bot")."""
_END: Final = r"(?=\n\[SQL|\nHINT:|\n\n(?:The above|During handling)|\Z)"
_QUOTED: Final = (
    # PostgreSQL names the row that it refuses: a BIN, an e-mail address, all that was written.
    (re.compile(rf"DETAIL:(?!\s*{re.escape(HIDDEN)}).*?{_END}", re.DOTALL), f"DETAIL: {HIDDEN}"),
    (
        re.compile(rf"invalid input (syntax for type [\w ]+|for query argument \$\d+):.*?{_END}", re.DOTALL),
        rf"invalid input \1: {HIDDEN}",
    ),
    # pydantic quotes what it cannot read.
    (re.compile(r"input_value=.*?, input_type=", re.DOTALL), f"input_value={HIDDEN}, input_type="),
)
"""How errors quote what people wrote."""


def configure(
    log_format: Literal["auto", "json", "console"],
    level: str,
    secrets: Iterable[str] = (),
    stream: TextIO | None = None,
) -> None:
    """`auto` is readable in a terminal and JSON elsewhere. Of `secrets` nothing is shown, wherever they turn up.

    Libraries are heard from WARNING up, whatever the level: below it they quote what people write.
    """
    stream = stream or sys.stderr
    in_terminal = stream.isatty()
    as_json = log_format == "json" or (log_format == "auto" and not in_terminal)
    handler = _Handler(stream)
    handler.setFormatter(formatter(as_json, secrets, colors=in_terminal and not os.environ.get("NO_COLOR")))
    wanted = logging.getLevelNamesMapping()[level]
    logging.basicConfig(level=max(wanted, logging.WARNING), handlers=[handler], force=True)
    logging.getLogger(_OWN).setLevel(wanted)
    # It warns when a callback that we have answered cannot be answered once more.
    logging.getLogger("aiogram_dialog").setLevel(logging.ERROR)
    # A tick that is still at work is skipped by intention (`scheduling/scheduler.py`), not a matter for a warning.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    logging.captureWarnings(capture=True)
    sys.excepthook = _log_the_end
    threading.excepthook = _log_the_end_of_a_thread
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            *_preparing(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(wanted),
        cache_logger_on_first_use=True,
    )


def formatter(as_json: bool, secrets: Iterable[str], *, colors: bool) -> logging.Formatter:  # noqa: FBT001
    """Renders an entry as one line of JSON, or for people; errors without the values of variables."""
    renderer: structlog.typing.Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if as_json
        else structlog.dev.ConsoleRenderer(colors=colors, exception_formatter=structlog.dev.plain_traceback)
    )
    hide = _Hiding(secrets)
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=_preparing(),
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            _without_quotations,
            renderer,
            lambda _logger, _method, rendered: hide(str(rendered)),
        ],
    )


def secrets_of(settings: BaseSettings) -> list[str]:
    """Every secret among the settings, and the password of every address: also of settings that are yet to come."""
    found: list[str] = []
    for _, value in settings:
        if isinstance(value, SecretStr):
            found.append(value.get_secret_value())
        elif "://" in str(value):
            with suppress(ValueError):  # an address that is none is refused where it is used
                password = urlsplit(str(value)).password or ""
                found += [password, unquote(password)]
    return found


def _preparing() -> list[structlog.typing.Processor]:
    return [
        structlog.stdlib.add_logger_name,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
        _trace,
    ]


def _trace(
    logger: structlog.typing.WrappedLogger, method: str, entry: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """An error becomes text. The rows that it says it quotes are hidden to the letter, whatever is written in them."""
    rows = list(_rows_quoted_by(_error_of(entry.get("exc_info"))))
    entry = structlog.processors.format_exc_info(logger, method, entry)
    for row in rows:
        entry["exception"] = row.sub(HIDDEN, entry["exception"])
    return entry


def _error_of(exc_info: object) -> BaseException | None:
    """Of the three forms in which `logging` and structlog are told of an error."""
    if isinstance(exc_info, BaseException):
        return exc_info
    error = exc_info[1] if isinstance(exc_info, tuple) else sys.exc_info()[1] if exc_info else None
    return error if isinstance(error, BaseException) else None


def _rows_quoted_by(error: BaseException | None) -> Iterator[re.Pattern[str]]:
    """`detail` of asyncpg's errors, down all that led to this one; in a group each line of it is indented."""
    waiting, seen = [error], set[int]()
    while waiting:
        current = waiting.pop()
        if current is None or id(current) in seen:
            continue
        seen.add(id(current))
        detail = getattr(current, "detail", None)
        if isinstance(detail, str) and detail.strip():
            yield re.compile(r"\n[ |]*".join(map(re.escape, detail.split("\n"))))
        waiting += [current.__cause__, current.__context__, *getattr(current, "exceptions", ())]


def _without_quotations(
    _logger: structlog.typing.WrappedLogger, _method: str, entry: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    for name, value in entry.items():
        if isinstance(value, str | BaseException):
            text = value if isinstance(value, str) else repr(value)
            for quotation, instead in _QUOTED:
                text = quotation.sub(instead, text)
            entry[name] = text
    return entry


class _Hiding:
    """Hides secrets in a rendered line, where they may be quoted for an address or for JSON."""

    def __init__(self, secrets: Iterable[str]) -> None:
        variants = {
            variant
            for secret in secrets
            if len(secret) >= _SHORTEST_SECRET
            for variant in (secret, quote(secret, safe=""), json.dumps(secret, ensure_ascii=False)[1:-1])
        }
        # The longest first: one may be the beginning of another.
        known = "|".join(re.escape(variant) for variant in sorted(variants, key=len, reverse=True))
        self._known = re.compile(known) if known else None

    def __call__(self, text: str) -> str:
        shown = self._known.sub(HIDDEN, text) if self._known else text
        return _TOKEN.sub(HIDDEN, shown)


class _Handler(logging.StreamHandler[TextIO]):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name in the standard library
        """The library's own way is to print the entry as it is, past the formatter."""
        with suppress(OSError, ValueError):  # nobody reads any more
            self.stream.write(f"An entry of {record.name} cannot be logged: {sys.exc_info()[0]}\n")


def _log_the_end(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    """An error that ends the program, or a thread, would be printed past the formatter."""
    if error is None or issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error or kind(), trace)
        return
    logging.getLogger(_OWN).critical("ended_by_an_error", exc_info=(kind, error, trace))


def _log_the_end_of_a_thread(end: threading.ExceptHookArgs) -> None:
    if not issubclass(end.exc_type, SystemExit):
        _log_the_end(end.exc_type, end.exc_value, end.exc_traceback)
