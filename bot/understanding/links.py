"""What Telegram makes live in a text by itself: commands, mentions, hashtags, cashtags, addresses.

Nobody's own words may become live in somebody else's chat: a tap on `/forget` sends it, one on `t.me/x` leads away.
More is found here than Telegram finds, rather than less.
"""

import re

_HOST = r"(?:[^\W_]|[-_])+"
_CYRILLIC_ENDINGS = "қаз|рф|рус|бел|укр|бг|мкд|мон|срб|ею|онлайн|сайт|орг|ком|дети|москва|католик"
_ENDING = rf"(?:[a-z]{{2,24}}|xn--[a-z0-9-]{{2,50}}|{_CYRILLIC_ENDINGS})"
LIVE = re.compile(
    rf"""
      [a-z][a-z0-9+.-]*://\S+                          # http://x, tg://resolve
    | (?:[^\s@/:<>«»"']{{1,64}}(?::\S{{0,64}})?@)?(?:{_HOST}\.)+{_ENDING}(?![^\W_])(?::\d+)?(?:[/?\#][^\s<>«»"']*)?
    | (?<![\d.])(?:\d{{1,3}}\.){{3}}\d{{1,3}}(?![\d.])(?::\d+)?(?:[/?\#][^\s<>«»"']*)?
    | (?<!\w)[@\#]\w[\w·\u200c]*(?:@\w+)?
    | (?<![^\W_])\$[a-z0-9]{{1,8}}(?![a-z0-9])
    | (?<![\w/<>])/\w+(?:@\w+)?
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Any of these. The host's last part is a top-level domain in Latin, or one of those in Cyrillic."""

_LEADING_AWAY = re.compile(
    rf"[a-z][a-z0-9+.-]*://|(?<![^\W_])www\.|(?<![^\W_])(?:t|telegram)\.(?:me|dog)\b|{_HOST}\.{_ENDING}[/?]|(?<!\w)@\w|"
    r"(?<![\w/<>])/[a-z]",
    re.IGNORECASE,
)


def leads_away(text: str) -> bool:
    """Whether the text has a link, a mention or a command. A bare domain is none: companies are called «Kaspi.kz»."""
    return _LEADING_AWAY.search(text) is not None


def has_live(text: str) -> bool:
    return LIVE.search(text) is not None
