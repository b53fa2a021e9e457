"""Tables of the updates: which were handled, and which are on record until they are (docs/decisions/0016)."""

import sqlalchemy as sa

from bot.models.base import Base, BigId

handled_updates = sa.Table(
    "handled_updates", Base.metadata, sa.Column("update_id", BigId, primary_key=True, autoincrement=False)
)
kept_updates = sa.Table(
    "kept_updates",
    Base.metadata,
    sa.Column("update_id", BigId, primary_key=True, autoincrement=False),
    sa.Column("content", sa.Text, nullable=False),
)
"""Updates that were confirmed to Telegram while they were still waiting or at work. A row goes in the transaction that
marks its update as handled.
"""

_KEPT_UPDATES = 10_000
"""How many numbers of handled updates are kept. Telegram delivers an update again for a day at most, and far fewer
than this are ever in doubt.
"""
CLEAN_EVERY = 100
"""Old numbers are forgotten whenever an update comes whose number this divides."""
_SERIES_MIN = 10
"""After a week without updates Telegram goes on at any number, higher or lower. So many numbers among the last
`CLEAN_EVERY` show that it does, and that what is far away is old. A straggler shows nothing.
"""

MARK = "INSERT INTO handled_updates (update_id) VALUES (:update_id) ON CONFLICT DO NOTHING"
KEEP = """
    INSERT INTO kept_updates (update_id, content)
    SELECT CAST(:update_id AS BIGINT), CAST(:content AS TEXT)
    WHERE NOT EXISTS (SELECT 1 FROM handled_updates WHERE update_id = CAST(:update_id AS BIGINT))
    ON CONFLICT DO NOTHING
"""
FORGET = f"""
    DELETE FROM handled_updates
    WHERE (update_id < :newest - {_KEPT_UPDATES} OR update_id > :newest + {_KEPT_UPDATES}) AND {_SERIES_MIN} <= (
        SELECT count(*) FROM handled_updates WHERE update_id > :newest - {CLEAN_EVERY} AND update_id <= :newest
    )
"""  # noqa: S608 - our own numbers
AFTER_OTHERS = "LOCK TABLE kept_updates IN SHARE ROW EXCLUSIVE MODE"
"""Waits for those who are marking updates as handled. Otherwise one could be kept that has just been handled, and would
be handled again some day. (SQLite has one writer at a time anyway.)
"""
