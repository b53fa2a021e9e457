"""Parses both of Telegram's Markdowns. The offsets in complaints are in bytes, as Telegram gives them."""

import re

from playground.api.entities.spans import MarkupError, Span, utf16_length

RESERVED = frozenset("_*[]()~`>#+-=|{}.!")
V2_MARKS = {
    "_": ("italic", "Italic"),
    "*": ("bold", "Bold"),
    "__": ("underline", "Underline"),
    "~": ("strikethrough", "Strikethrough"),
    "||": ("spoiler", "Spoiler"),
}
V1_MARKS = {"_": "italic", "*": "bold"}
LANGUAGE = re.compile(r"[A-Za-z0-9#+_.-]+(?=\n)")


class _Parser:
    """What both Markdowns share: the source, the text so far, and the entities found."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.position = 0
        self.text: list[str] = []
        self.offset = 0
        self.spans: list[Span] = []

    def take(self, piece: str) -> None:
        self.text.append(piece)
        self.offset += utf16_length(piece)

    def at(self, mark: str) -> bool:
        return self.source.startswith(mark, self.position)

    def byte(self, position: int) -> int:
        return len(self.source[:position].encode())

    def code(self, *, escapes: bool, complaint: str) -> None:
        """Parse a code or pre entity, whose first backtick is at the current position."""
        begin, start = self.position, self.offset
        fence = "```" if self.at("```") else "`"
        self.position += len(fence)
        extra = {}
        if fence == "```":
            if language := LANGUAGE.match(self.source, self.position):
                extra = {"language": language[0]}
                self.position = language.end()
            self.position += self.at("\n")
        while not self.at(fence):
            if self.position >= len(self.source):
                kind = "Pre" if fence == "```" else "Code"
                raise MarkupError(complaint.format(kind=kind, begin=self.byte(begin)))
            if (
                escapes
                and self.at("\\")
                and self.source[self.position + 1 : self.position + 2] in ("`", "\\")
            ):
                self.position += 1
            self.take(self.source[self.position])
            self.position += 1
        self.position += len(fence)
        self.close("pre" if fence == "```" else "code", start, extra)

    def close(self, kind: str, start: int, extra: dict[str, str] | None = None) -> None:
        if self.offset > start:
            self.spans.append(Span(kind, start, self.offset - start, dict(extra or {})))

    def result(self) -> tuple[str, list[Span]]:
        return "".join(self.text), self.spans


def parse_markdown_v2(source: str) -> tuple[str, list[Span]]:
    """The text without markup, and its formatted pieces. Raises `MarkupError` with Telegram's own words."""
    return _V2(source).parse()


class _V2(_Parser):
    def __init__(self, source: str) -> None:
        super().__init__(source)
        self.opened: list[tuple[str, int, int]] = []
        """For each open entity: its mark, its start in the text, its position in the source."""
        self.quote_start: int | None = None

    def parse(self) -> tuple[str, list[Span]]:
        while self.position < len(self.source):
            self._step()
        if self.opened:
            mark, _, begin = self.opened[-1]
            name = V2_MARKS[mark][1] if mark in V2_MARKS else "TextUrl"
            raise MarkupError(f"Can't find end of {name} entity at byte offset {self.byte(begin)}")
        self._end_quote()
        return self.result()

    def _step(self) -> None:
        character = self.source[self.position]
        line_start = self.position == 0 or self.source[self.position - 1] == "\n"
        if line_start and not self.opened and self._quote():
            return
        following = self.source[self.position + 1 : self.position + 2]
        if character == "\\" and following and ord(following) < 127:
            self.take(following)
            self.position += 2
        elif character == "`":
            self.code(escapes=True, complaint="Can't find end of {kind} entity at byte offset {begin}")
        elif character == "[":
            self.opened.append(("[", self.offset, self.position))
            self.position += 1
        elif character == "]" and any(mark == "[" for mark, _, _ in self.opened):
            self._end_link()
        elif mark := next((mark for mark in ("__", "||", "_", "*", "~") if self.at(mark)), ""):
            self._toggle(mark)
        elif character in RESERVED:
            raise MarkupError(
                f"Character '{character}' is reserved and must be escaped with the preceding '\\'"
            )
        else:
            self.take(character)
            self.position += 1

    def _toggle(self, mark: str) -> None:
        if any(opened == mark for opened, _, _ in self.opened):
            opened, start, begin = self.opened.pop()
            if opened != mark:
                name = V2_MARKS[opened][1] if opened in V2_MARKS else "TextUrl"
                raise MarkupError(f"Can't find end of {name} entity at byte offset {self.byte(begin)}")
            self.close(V2_MARKS[mark][0], start)
        else:
            self.opened.append((mark, self.offset, self.position))
        self.position += len(mark)

    def _end_link(self) -> None:
        mark, start, begin = self.opened.pop()
        if mark != "[":
            raise MarkupError(
                f"Can't find end of {V2_MARKS[mark][1]} entity at byte offset {self.byte(begin)}"
            )
        self.position += 1
        if not self.at("("):
            return
        end = self.position + 1
        url = []
        while end < len(self.source) and self.source[end] != ")":
            end += self.source[end] == "\\"
            url.append(self.source[end : end + 1])
            end += 1
        if end >= len(self.source):
            raise MarkupError(f"Can't find end of a URL at byte offset {self.byte(self.position)}")
        self.position = end + 1
        self.close("text_link", start, {"url": "".join(url)})

    def _quote(self) -> bool:
        """At the start of a line, move past a mark of quotation. Returns whether there was one."""
        if self.at(">") or self.at("**>"):
            if self.quote_start is None:
                self.quote_start = self.offset
            self.position += 3 if self.at("**>") else 1
            return True
        self._end_quote()
        return False

    def _end_quote(self) -> None:
        if self.quote_start is not None:
            self.close("blockquote", self.quote_start)
            self.quote_start = None


def parse_markdown(source: str) -> tuple[str, list[Span]]:
    """The same for the legacy Markdown, in which nothing nests. Raises `MarkupError` with Telegram's own words."""
    parser = _Parser(source)
    complaint = "Can't find end of the entity starting at byte offset {begin}"
    while parser.position < len(source):
        character = source[parser.position]
        if character == "\\" and source[parser.position + 1 : parser.position + 2] in ("_", "*", "`", "["):
            parser.take(source[parser.position + 1])
            parser.position += 2
        elif character == "`":
            parser.code(escapes=False, complaint=complaint)
        elif character in V1_MARKS:
            end = source.find(character, parser.position + 1)
            if end < 0:
                raise MarkupError(complaint.format(begin=parser.byte(parser.position)))
            start = parser.offset
            parser.take(source[parser.position + 1 : end])
            parser.close(V1_MARKS[character], start)
            parser.position = end + 1
        elif link := re.compile(r"\[([^\]]*)\]\(([^)]*)\)").match(source, parser.position):
            start = parser.offset
            parser.take(link[1])
            parser.close("text_link", start, {"url": link[2]})
            parser.position = link.end()
        elif character == "[" and "]" not in source[parser.position :]:
            raise MarkupError(complaint.format(begin=parser.byte(parser.position)))
        else:
            parser.take(character)
            parser.position += 1
    return parser.result()
