"""Numbers of memoranda stay whole on every page, whatever sentence they stand in: at their hyphens a browser would
begin a new line.

They are looked for on the finished page and not marked where they are printed, because they come as plain text from
everywhere: gaps of sentences, messages that are stored, labels, and the words of people who name a memorandum.
"""

import re

_NUMBER = re.compile(r"\bASAR(?:-[0-9A-Z]+)+(?:/[0-9]+)?")
_IN_A_SUM = re.compile("(?<=[0-9])\u2009(?=[0-9]{3})")
_NARROW_NO_BREAK_SPACE = "\u202f"
"""What groups the digits of a sum in a page. The thin space that does so elsewhere lets a browser break the sum."""
_PIECES = re.compile(r"(<(title|textarea|option|script|style)\b.*?</\2>|<[^>]*>)", re.DOTALL)
"""Tags, and whole elements that hold no other one: nothing is put into them. What fills an attribute has its `>`
escaped.
"""


def with_whole_numbers(page: str) -> str:
    """The page with each number in its text marked for the style sheet, and each sum in one piece."""
    at, pieces = 0, []
    for piece in _PIECES.finditer(page):
        pieces += [_marked(page[at : piece.start()]), piece[0]]
        at = piece.end()
    return "".join((*pieces, _marked(page[at:])))


def _marked(text: str) -> str:
    return _NUMBER.sub(r'<span class="number">\g<0></span>', _IN_A_SUM.sub(_NARROW_NO_BREAK_SPACE, text))
