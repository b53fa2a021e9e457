"""Whether two names are one person's: names are written shorter and longer, in either order, with or without Kazakh
letters, and a name in a document is the whole one.
"""

from bot.understanding.spelling import merged


def same_person(known: str, written: str) -> bool:
    """Whether the one says nothing that the other does not, and they share two words at least, or the only one that is
    `known`. An initial stands for a word that begins with it.
    """
    first, second = merged(known).split(), merged(written).split()
    fewer, more = sorted((first, second), key=len)
    left = list(more)
    for word in sorted(fewer, key=len, reverse=True):
        found = next((other for other in left if _same_word(word, other)), None)
        if found is None:
            return False
        left.remove(found)
    whole = sum(len(word) > 1 and word in more for word in fewer)
    return bool(whole) and len(fewer) >= min(2, len(first))


def _same_word(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) == 1 and long.startswith(short))
