"""A person's own data as files: a page to read on any phone, and the same as JSON for programs.

The page is HTML and not plain text, because a phone shows it with headings and in large type, a browser opens it
without any other program, and it prints well. It is whole in itself: no script, no picture, nothing from elsewhere.
"""

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from bot.presenting.files.file import File
from bot.presenting.medium import Medium
from bot.presenting.own_data import TOLD, lines_of, table_in_words
from bot.presenting.translator import Translator
from bot.use_cases.people.own_data import MyData

_STYLE = """
:root { color-scheme: light dark; font: 17px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 42rem; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
dl { margin: 0 0 .75rem; padding: .75rem; border: 1px solid #8886; border-radius: .75rem; }
dt { font-size: .85rem; opacity: .7; } dd { margin: 0 0 .5rem; } dd:last-child { margin: 0; }
"""


def own_data_page(speaker: Translator, data: MyData) -> File:
    """Grouped by what it is about. What is empty is left out."""
    t = speaker.to(Medium.HTML)
    parts = [f"<h1>{t('mydata-title-page')}</h1>", f"<p>{t('mydata-intro')}</p>"]
    for table in TOLD:
        entries = [lines for row in data.rows.get(table, ()) if (lines := lines_of(t, data, table, row))]
        if entries:
            parts += [f"<h2>{table_in_words(t, table)}</h2>", *map(_entry, entries)]
    parts.append(f"<p>{t('mydata-end')}</p>")
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{t('mydata-title-page')}</title><style>{_STYLE}</style>"
    )
    page = f'<!doctype html>\n<html lang="{t.language}"><head>{head}</head><body>{"".join(parts)}</body></html>\n'
    return File("asar-mydata.html", page.encode())


def _entry(lines: Sequence[tuple[str, str]]) -> str:
    return f"<dl>{''.join(f'<dt>{label}</dt><dd>{value}</dd>' for label, value in lines)}</dl>"


def own_data_json(data: MyData) -> File:
    return File(
        "asar-mydata.json", json.dumps(data.rows, ensure_ascii=False, indent=2, default=_plain).encode()
    )


def _plain(value: Any) -> object:  # noqa: ANN401 - whatever a column holds
    return value.isoformat() if isinstance(value, datetime | date) else str(value)
