"""Makes texts of which a good part is wrong, out of the pieces that matter to a parser of markup."""

import random

WORDS = (
    "a", "қазақ", "x y", " ", "\n", "  ", "\t", "\r", "\r\n", "😀", "👨\u200d👩\u200d👧", "🇰🇿", "ё", "0",
    "7", "\x01", "\x0b", "\x1f", "\x7f", "\u200b", "\u200e\u200f\u200e", "\u202e", "\u2028", "̳", "̊",
    "\xa0", "\u3000", "\ufeff", "é", "_", "*", ".", "!", "-", "&", "&amp;", "&lt;", "&gt", "&quot;",
    "&copy;", "&#1179;", "&#x4d9;", "&#x1f600", "&#0;", "&#0000065;", "&#00000065;",
    "&#xd83d;", "&#1114111;", "&#99999999999;",
    "&#X41;", "&#4294967361;", "&;", "&#;", "&#x;", "\\", "\\\\", '"', "'",
)  # fmt: skip
URLS = (
    "a.kz", "https://asar.kz", "HTTP://Asar.KZ/A?b=1#c", "http://a", "a", "", "tg://user?id=1001",
    "tg:user?id=7&x=1", "TG://USER?ID=5", "tg://user?id=0", "tg://user?id=x", "tg://resolve?domain=a",
    "tg://a.b", "ton://abc", "ton:x/y", "tonsite://a.ton/b", "mailto:a@b.kz", "javascript:alert(1)",
    "a.kz:80", "a.kz:0", "a.kz:99999", "a.kz:08", "u:p@a.kz", "қаз.қаз/ә", "a.kz/ a", "a.kz/\n",
    " a.kz", "http://[::1]/x", "http://[::g]/", "http://.", "//a.kz", "?a.kz", "a.kz?b", "%41.kz",
    "%4.kz", "a b.kz", "a_b.kz", "https://a.kz/(x)", "tg://emoji?id=5", "tg://emoji?id=0",
    "tg://emoji?id=a", "tg://time?unix=1", "tg://time?unix=1700000000&format=wDT",
    "tg://time?unix=5&format=r", "tg://time?unix=5&format=q", "tg:time?unix=5#",
    "TG://Time?unix=7&format=tTd", "tg://time?format=r", "tg://timer?unix=5", "tg://user/?id=9",
    "tg://user",
)  # fmt: skip
TAGS = (
    "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "tg-spoiler", "code", "pre",
    "blockquote", "B", "Pre", "a", "a", "span", "tg-emoji", "tg-time", "code", "pre", "blockquote",
)  # fmt: skip
WRONG_TAGS = ("div", "", "b/", "бб", "script", "tg", "br/")
LANGUAGES = ("language-python", "language-", "python", "language-қ", "Language-c")
DATES = ("1", "0", "-1", "1700000000", "4294967297", "99999999999", "x", "12x", "")
FORMATS = ("r", "R", "t", "T", "d", "D", "w", "W", "wDT", "tT", "Rt", "x", "")
EMOJIS = ("5", "5368324170671202286", "0", "x", "", "-3", "007", "99999999999999999999")


class Maker:
    """A seed gives the same texts on every machine."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def maybe(self, chance: float) -> bool:
        return self.random.random() < chance

    def pick(self, of: tuple[str, ...]) -> str:
        return self.random.choice(of)

    def words(self) -> str:
        return "".join(self.pick(WORDS) for _ in range(self.random.randint(0, 3)))

    def html(self, depth: int = 0) -> str:
        return "".join(self._html_piece(depth) for _ in range(self.random.randint(0, 4)))

    def _html_piece(self, depth: int) -> str:
        if depth > 4 or self.maybe(0.35):
            return self.words() if not self.maybe(0.1) else self.pick(URLS).replace("<", "")
        if self.maybe(0.03):
            return self.random.choice(
                ("<", "</", "<b", "</b>", "<b>", "</>", "< b>", "<>", "</ >", "<a href")
            )
        tag = self.pick(WRONG_TAGS) if self.maybe(0.03) else self.pick(TAGS)
        if tag == "pre" and self.maybe(0.5):
            return f'<pre><code class="language-py">{self.html(depth + 1)}</code></pre>'
        closing = tag
        if self.maybe(0.03):
            closing = self.pick(TAGS)
        elif self.maybe(0.1):
            closing = self.random.choice(("", tag + " ", tag.upper(), tag + "\n"))
        return f"<{tag}{self._attributes(tag)}>{self.html(depth + 1)}</{closing}>"

    def _attributes(self, tag: str) -> str:
        own = {
            "a": ("href", URLS),
            "span": ("class", ("tg-spoiler",) * 20 + ("tg-x", "x", "tg-Spoiler")),
            "tg-emoji": ("emoji-id", EMOJIS[:2] * 8 + EMOJIS),
            "tg-time": ("unix", DATES),
            "code": ("class", LANGUAGES),
            "blockquote": ("expandable", ("", "x")),
        }.get(tag.lower())
        made = []
        if own and self.maybe(0.9):
            made.append(self._attribute(own[0], self.pick(own[1])))
        if tag == "tg-time" and self.maybe(0.7):
            made.append(self._attribute("format", self.pick(FORMATS[:9] * 4 + FORMATS)))
        while self.maybe(0.12):
            made.append(
                self._attribute(self.random.choice(("x", "CLASS", "data-қ", "href", "class", "")), "v")
            )
        self.random.shuffle(made)
        return "".join(self.random.choice((" ", " ", "\n", "  ", "\t")) + attribute for attribute in made)

    def _attribute(self, name: str, value: str) -> str:
        if self.maybe(0.08) or (name == "expandable" and self.maybe(0.7)):
            return name
        value = value.replace("&", "&amp;") if self.maybe(0.5) else value
        quote = self.random.choice(('"', '"', '"', "'", ""))
        equals = self.random.choice(("=", "=", "=", " = ", "= ", "=="[: self.random.randint(1, 2)]))
        missing = "" if self.maybe(0.02) else quote
        return f"{name}{equals}{quote}{value.replace(quote, '') if quote else value}{missing}"

    def markdown_v2(self, depth: int = 0) -> str:
        return "".join(self._markdown_piece(depth) for _ in range(self.random.randint(0, 4)))

    def _markdown_piece(self, depth: int) -> str:
        if depth > 3 or self.maybe(0.3):
            words = self.words()
            if self.maybe(0.9):
                words = "".join("\\" + char if char in "_*[]()~`>#+-=|{}.!\\" else char for char in words)
            return words
        if self.maybe(0.04):
            return self.random.choice(
                ("*", "_", "__", "~", "||", "|", "`", "```", "[", "]", "(", ")", "![", ">", "!", "\\")
            )
        inner = self.markdown_v2(depth + 1)
        kind = self.random.randint(0, 9)
        if kind <= 4:
            mark = ("*", "_", "__", "~", "||")[kind]
            return f"{mark}{inner}{mark}"
        if kind == 5:
            return f"`{self.words()}`"
        if kind == 6:
            language = self.random.choice(("", "py", "py\n", "c++\r\n", "\n", "қ ", "\r", "a b"))
            return f"```{language}{self.words()}```"
        if kind == 7:
            url = self.pick(URLS)
            url = url.replace(")", "\\)") if self.maybe(0.9) else url
            return f"[{inner}]" + (f"({url})" if self.maybe(0.9) else "")
        if kind == 8:
            return f"![{inner}]({self.pick(URLS[-15:])})" if self.maybe(0.97) else f"![{inner}]"
        lines = "".join(f">{self.markdown_v2(depth + 1)}\n" for _ in range(self.random.randint(1, 3)))
        return (
            "\n" * self.maybe(0.7)
            + "**" * self.maybe(0.2)
            + lines[:-1]
            + "||" * self.maybe(0.3)
            + self.random.choice(("\n", "", "\r\n"))
        )

    def markdown(self) -> str:
        made = []
        for _ in range(self.random.randint(0, 6)):
            words = self.words() if self.maybe(0.7) else self.pick(URLS)
            made.append(
                self.random.choice(
                    (
                        words,
                        f"*{words}*",
                        f"_{words}_",
                        f"`{words}`",
                        f"```{self.random.choice(('', 'py', 'py ', chr(10), 'c '))}{words}```",
                        f"[{words}]({self.pick(URLS)})",
                        f"[{words}]",
                        "\\" + self.random.choice("_*`[a\\"),
                        self.random.choice("*_`[]()"),
                    )
                )
            )
        return "".join(made)

    def entities(self) -> tuple[str, list[dict[str, object]]]:
        """A text without marks of Markdown, and entities anywhere in it and beyond."""
        words = [word for word in WORDS if not set(word) & set("_*`~|[]()\\")]
        text = "".join(self.random.choice(words) for _ in range(self.random.randint(1, 12)))
        length = len(text.encode("utf-16-le")) // 2
        entities = []
        for _ in range(self.random.randint(0, 6)):
            offset = self.random.randint(0, length)
            size = (
                self.random.randint(0, max(0, length - offset))
                if self.maybe(0.97)
                else self.random.randint(-2, length + 3)
            )
            entities.append({"offset": offset, "length": size, **self._kind()})
        return text, entities

    def _kind(self) -> dict[str, object]:
        kind = self.random.choice(
            (
                *(
                    "bold",
                    "italic",
                    "underline",
                    "strikethrough",
                    "spoiler",
                    "bold",
                    "italic",
                    "code",
                    "pre",
                    "pre",
                ),
                *(
                    "text_link",
                    "text_mention",
                    "custom_emoji",
                    "blockquote",
                    "expandable_blockquote",
                    "date_time",
                ),
            )
        )
        match kind:
            case "text_link":
                return {"type": kind, "url": self.pick(URLS) if self.maybe(0.2) else "https://asar.kz/"}
            case "text_mention":
                return {"type": kind, "user": {"id": 1001}}
            case "custom_emoji":
                return {"type": kind, "custom_emoji_id": "5"}
            case "date_time":
                return {"type": kind, "unix_time": 5, "date_time_format": ""}
            case "pre" if self.maybe(0.5):
                return {"type": kind, "language": "py"}
        return {"type": kind}

    def plain(self) -> str:
        """A text in which there may be something to find."""
        pieces = (
            "@asar", "@a", "@gif", "@абв", "@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "/start", "/a@b", "/a@bot_x",
            "//x", "#асар", "#1", "#a#b", "#", "$KZT", "$1INCH", "$kzt", "#тег@asar_kz", "$KZT@abc", "a@b.kz",
            "A.B+c@d.e.kz", "mailto:a@b.kz", "asar.kz", "Asar.Kz", "asar.KZ", "asar.қаз", "a.b", "x.y.z",
            "1.2.3.4", "256.1.1.1", "1.2", "http://a.b", "https://asar.kz/a_(b)", "ftp://x.org",
            "shttp://a.kz", "sftp://a.kz", "xhttps://a.kz/ә", "tg://resolve?x", "ton://a", "tonsite://b.ton/",
            "a.kz:80", "a.kz?", "u@a.kz:8/x", "a..kz", ".kz", "kz.", "-a.kz", "a-.kz", "a_b.kz", "a.b_c.kz",
            "xn--a.xn--p1ai", "a.kz/«x»", "a.kz)", "(a.kz)", "/", ".", "@", ":", "#", "x", "қ", "😀", " ", " ",
            " ", "\n", "_", "-", "«", "»", "<", ">", "$", "\u200c", "²", "teiegram.org", ",", "!", "?", "://",
            "[", "]", "{", "}", "'", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.kz",
            "http://", "https://", "~", "—", "·", "\u3000",
        )  # fmt: skip
        return "".join(self.random.choice(pieces) for _ in range(self.random.randint(1, 8)))
