"""Structured logs. They must not contain what a person typed, a person's contacts, or the bot's token.

Our entries and those of libraries go through one formatter to standard error, so that a log collector meets a single
format; standard output holds a command's answer and nothing else. As a last safeguard the formatter removes secrets:
a library's error may quote the address that it called, and at Telegram the token is part of every address.
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
"""In characters. A shorter secret is not hidden: it would match inside ordinary words and make the log unreadable."""
_TOKEN: Final = re.compile(r"(?<=bot)\d+(?::|%3A)[\w-]+|\b\d{5,}(?::|%3A)[\w-]{30,}", re.IGNORECASE)
"""A bot's token, inside an address of the Bot API or by itself (core.telegram.org/bots/api, "Authorizing your bot")."""
_END: Final = r"(?=\n\[SQL|\nHINT:|\n\n(?:The above|During handling)|\Z)"
_QUOTED: Final = (
    # PostgreSQL quotes the row that it refuses: a BIN, an e-mail address, all that was written.
    (re.compile(rf"DETAIL:(?!\s*{re.escape(HIDDEN)}).*?{_END}", re.DOTALL), f"DETAIL: {HIDDEN}"),
    (
        re.compile(rf"invalid input (syntax for type [\w ]+|for query argument \$\d+):.*?{_END}", re.DOTALL),
        rf"invalid input \1: {HIDDEN}",
    ),
    # pydantic quotes the value that it cannot read.
    (re.compile(r"input_value=.*?, input_type=", re.DOTALL), f"input_value={HIDDEN}, input_type="),
)
"""Patterns of errors that quote what people wrote, each with the text to put in place of the quotation."""


def configure(
    log_format: Literal["auto", "json", "console"],
    level: str,
    secrets: Iterable[str] = (),
    stream: TextIO | None = None,
) -> None:
    """Set up logging for the whole process. `auto` means readable lines in a terminal and JSON elsewhere.

    `secrets` are hidden wherever they turn up. Libraries log from WARNING up, whatever `level` says, because below
    WARNING they quote what people write.
    """
    stream = stream or sys.stderr
    in_terminal = stream.isatty()
    as_json = log_format == "json" or (log_format == "auto" and not in_terminal)
    handler = _Handler(stream)
    handler.setFormatter(formatter(as_json, secrets, colors=in_terminal and not os.environ.get("NO_COLOR")))
    wanted = logging.getLevelNamesMapping()[level]
    logging.basicConfig(level=max(wanted, logging.WARNING), handlers=[handler], force=True)
    logging.getLogger(_OWN).setLevel(wanted)
    # aiogram_dialog answers callbacks that we have answered already, and warns when that fails.
    logging.getLogger("aiogram_dialog").setLevel(logging.ERROR)
    # APScheduler warns when it skips a tick that is still running. We want it skipped (`scheduling/scheduler.py`).
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
    """A formatter for one line of JSON an entry, or for people. Tracebacks show no values of variables."""
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
    """Every secret among the settings, and the password of every address among them.

    They are found by their type and form, not by name, so that settings added later are covered.
    """
    found: list[str] = []
    for _, value in settings:
        if isinstance(value, SecretStr):
            found.append(value.get_secret_value())
        elif "://" in str(value):
            with suppress(ValueError):  # a malformed address is reported where it is used
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
    """Turns an entry's error into text, and hides the rows of the database that the error quotes.

    The rows are matched literally, so that nothing a person wrote in one can keep it from being found.
    """
    rows = list(_rows_quoted_by(_error_of(entry.get("exc_info"))))
    entry = structlog.processors.format_exc_info(logger, method, entry)
    for row in rows:
        entry["exception"] = row.sub(HIDDEN, entry["exception"])
    return entry


def _error_of(exc_info: object) -> BaseException | None:
    """The error in `exc_info`, which is an exception, a tuple with one, or True for the error being handled."""
    if isinstance(exc_info, BaseException):
        return exc_info
    error = exc_info[1] if isinstance(exc_info, tuple) else sys.exc_info()[1] if exc_info else None
    return error if isinstance(error, BaseException) else None


def _rows_quoted_by(error: BaseException | None) -> Iterator[re.Pattern[str]]:
    """Patterns for the rows that asyncpg quotes as `detail`: of this error, of its causes, of a group's members.

    They allow for the indentation that a traceback gives to each line of an error in a group.
    """
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
    """Hides secrets in a rendered line, also where they are written as in an address (%-encoded) or in JSON."""

    def __init__(self, secrets: Iterable[str]) -> None:
        variants = {
            variant
            for secret in secrets
            if len(secret) >= _SHORTEST_SECRET
            for variant in (secret, quote(secret, safe=""), json.dumps(secret, ensure_ascii=False)[1:-1])
        }
        # The longest first, because one secret may be the beginning of another.
        known = "|".join(re.escape(variant) for variant in sorted(variants, key=len, reverse=True))
        self._known = re.compile(known) if known else None

    def __call__(self, text: str) -> str:
        shown = self._known.sub(HIDDEN, text) if self._known else text
        return _TOKEN.sub(HIDDEN, shown)


class _Handler(logging.StreamHandler[TextIO]):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name in the standard library
        """Tells of an entry that cannot be logged. The standard library would print it unformatted, secrets and all."""
        with suppress(OSError, ValueError):  # the stream is closed
            self.stream.write(f"An entry of {record.name} cannot be logged: {sys.exc_info()[0]}\n")


def _log_the_end(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    """Logs an error that ends the program or a thread. Python would print it past the formatter, secrets and all."""
    if error is None or issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error or kind(), trace)
        return
    logging.getLogger(_OWN).critical("ended_by_an_error", exc_info=(kind, error, trace))


def _log_the_end_of_a_thread(end: threading.ExceptHookArgs) -> None:
    if not issubclass(end.exc_type, SystemExit):
        _log_the_end(end.exc_type, end.exc_value, end.exc_traceback)
