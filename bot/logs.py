"""Structured logs. What a person typed, their contacts and the token have no place in them."""

import logging

import structlog

_QUIET = ("aiogram.event", "aiogram.dispatcher", "sqlalchemy", "aiosqlite")


def configure(*, json: bool, level: str) -> None:
    """JSON lines in production, readable ones in development."""
    renderer: structlog.typing.Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False) if json else structlog.dev.ConsoleRenderer()
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.StackInfoRenderer(),
            structlog.processors.format_exc_info,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(level=level, format="%(levelname)s %(name)s %(message)s")
    # It warns when a callback that we have answered cannot be answered once more.
    logging.getLogger("aiogram_dialog").setLevel(logging.ERROR)
    # A tick that is still at work is skipped by intention (`scheduling/scheduler.py`), not a matter for a warning.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
