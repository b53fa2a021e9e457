"""Which entities may overlap which, and how Telegram cuts or drops those that may not.

Source: `fix_entities`, `split_entities` and `merge_new_entities` in TDLib's `MessageEntity.cpp`.
"""

from collections.abc import Iterable, Sequence

from playground.api.entities.spans import LITERAL, QUOTES, SPLITTABLE, Span, in_order

_END = 1 << 31


def untangled(spans: Iterable[Span]) -> list[Span]:
    """The entities in order, none of which lies across another."""
    styles, quotes, others = _sorted_out(in_order(spans))
    quotes = _apart(quotes)
    return _joined(styles, quotes, _fitting(_apart(others), quotes))


def with_found(spans: Sequence[Span], found: Sequence[Span]) -> list[Span]:
    """The entities, and those of the found ones that no entity is in the way of."""
    if not found:
        return list(spans)
    styles, quotes, others = _sorted_out(spans)
    free = [
        new
        for new in _fitting(found, quotes)
        if not any(old.offset < new.end and new.offset < old.end for old in others)
    ]
    return _joined(styles, quotes, [*others, *free])


def _sorted_out(spans: Iterable[Span]) -> tuple[list[Span], list[Span], list[Span]]:
    styles, quotes, others = list[Span](), list[Span](), list[Span]()
    for span in spans:
        kind = styles if span.type in SPLITTABLE else quotes if span.type in QUOTES else others
        kind.append(span)
    return styles, quotes, others


def _joined(styles: Sequence[Span], quotes: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    others = in_order([*others, *quotes])
    return in_order([*others, *_split(styles, others)]) if styles else others


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Those that begin behind the end of the one before."""
    kept, end = list[Span](), 0
    for span in spans:
        if span.offset >= end:
            kept.append(span)
            end = span.end
    return kept


def _fitting(spans: Iterable[Span], quotes: Sequence[Span]) -> list[Span]:
    """Those that lie wholly inside or outside of quotations."""
    return [span for span in spans if not any(_crosses(span, quote) for quote in quotes)]


def _crosses(span: Span, quote: Span) -> bool:
    inside = quote.offset <= span.offset and span.end <= quote.end
    return span.offset < quote.end and quote.offset < span.end and not inside


class _Styles:
    """Reads styles from left to right. Where another entity begins or ends, a style is cut in two; nested styles of
    one kind, and those that touch, become one.
    """

    def __init__(self, styles: Sequence[Span]) -> None:
        self._waiting = list(reversed(styles))
        self._open: dict[str, tuple[int, int]] = {}
        """By kind: where its piece begins, and where the style ends."""
        self.pieces: list[Span] = []

    def read(self, end: int) -> None:
        while self._waiting and self._waiting[-1].offset < end:
            style = self._waiting.pop()
            begin, last = self._open.get(style.type, (0, -1))
            if style.offset <= last:
                self._open[style.type] = begin, max(last, style.end)
            else:
                self._cut(style.offset)
                self._open[style.type] = style.offset, style.end
        self._cut(end)

    def _cut(self, at: int) -> None:
        for kind in SPLITTABLE:
            begin, end = self._open.get(kind, (at, at))
            if begin >= at:
                continue
            self.pieces.append(Span(kind, begin, min(end, at) - begin))
            if end <= at:
                del self._open[kind]
            else:
                self._open[kind] = at, end


def _split(styles: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    reader, around = _Styles(styles), list[Span]()

    def go_to(offset: int) -> None:
        while around and offset >= around[-1].end:
            before = len(reader.pieces)
            reader.read(around[-1].end)
            if around.pop().type in LITERAL:
                del reader.pieces[before:]
        reader.read(offset)

    for other in others:
        go_to(other.offset)
        around.append(other)
    go_to(_END)
    return reader.pieces
