"""What Telegram makes live in a text by itself: commands, mentions, hashtags, cashtags, addresses.

Nobody's own words may become live in somebody else's chat: a tap on `/forget` sends it, one on `t.me/x` leads away.
More is found here than Telegram finds, rather than less.
"""

import re

_CYRILLIC_ENDINGS = "қаз|рф|рус|бел|укр|бг|мкд|мон|срб|ею|онлайн|сайт|орг|ком|дети|москва|католик"
_ENDING = rf"(?:xn--[a-z0-9-]{{2,50}}|[a-z]{{2,24}}|{_CYRILLIC_ENDINGS})(?![^\W_])"
_DOMAIN = rf"(?<![\w-])(?:[\w-]{{1,63}}\.){{1,8}}{_ENDING}"
_REST = r"(?::\d{1,5})?(?:[/?\#][^\s<>«»\"']*)?"
LIVE = re.compile(
    rf"""
      [a-z0-9+.-]{{1,20}}://\S+                        # http://x, tg://resolve
    | (?<![\w.+*-])[\w.+*-]{{1,64}}@(?:[\w-]{{1,63}}\.){{1,8}}{_ENDING}
    | {_DOMAIN}{_REST}
    | (?<![\d.])(?:\d{{1,3}}\.){{3}}\d{{1,3}}(?![\d.]){_REST}
    | (?<!\w)[@\#]\w[\w·\u200c]*(?:@\w+)?
    | (?<![^\W_])\$(?:1inch|[a-z]{{1,8}})(?![a-z0-9])(?:@\w+)?
    | (?<![\w/<>])/\w+(?:@\w+)?
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Any of these. A host's last part is a top-level domain in Latin, or one of those in Cyrillic. All repetition is
bounded, so that a text of nothing but dots takes no longer than another.
"""

_LEADING_AWAY = re.compile(
    rf"[a-z0-9+.-]{{1,20}}://|(?<![^\W_])www\.|(?<![^\W_])(?:t|telegram)\.(?:me|dog)\b|{_DOMAIN}[/?]|(?<!\w)@\w|"
    r"(?<![\w/<>])/[a-z]",
    re.IGNORECASE,
)


def leads_away(text: str) -> bool:
    """Whether the text has a link, a mention or a command. A bare domain is none: companies are called «Kaspi.kz»."""
    return _LEADING_AWAY.search(text) is not None


def has_live(text: str) -> bool:
    return LIVE.search(text) is not None
