"""Texts, captions and markup: the playground against what design says the Bot API does."""

import pytest
from aiogram.types import BufferedInputFile, MessageEntity

PARSE = "Bad Request: can't parse entities: "


async def test_a_text_holds_4096_characters(bot, aigerim, refused):
    message = await bot.send_message(aigerim.id, "ә" * 4096)
    assert len(message.text) == 4096
    with refused("Bad Request: message is too long"):
        await bot.send_message(aigerim.id, "ә" * 4097)


async def test_the_length_counts_code_points_after_parsing(bot, aigerim, refused):
    await bot.send_message(aigerim.id, "<b>" + "😀" * 4096 + "</b>", parse_mode="HTML")
    with refused("Bad Request: message is too long"):
        await bot.send_message(aigerim.id, "<b>" + "😀" * 4097 + "</b>", parse_mode="HTML")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "message text is empty"),
        ("  \n ", "text must be non-empty"),
        ("<b></b>", "text must be non-empty"),
        ("\u200b\u3000", "text must be non-empty"),
    ],
)
async def test_an_empty_text_is_refused(bot, aigerim, refused, text, words):
    with refused(f"Bad Request: {words}"):
        await bot.send_message(aigerim.id, text, parse_mode="HTML")


async def test_a_caption_holds_1024_characters(bot, aigerim, refused):
    file = BufferedInputFile(b"x", "a.txt")
    message = await bot.send_document(aigerim.id, file, caption="ғ" * 1024)
    assert len(message.caption) == 1024
    with refused("Bad Request: message caption is too long"):
        await bot.send_document(aigerim.id, file, caption="ғ" * 1025)


async def test_entity_offsets_are_in_utf16(bot, aigerim):
    message = await bot.send_message(aigerim.id, "😀<b>ң😀</b>", parse_mode="HTML")
    assert [(e.type, e.offset, e.length) for e in message.entities] == [("bold", 2, 3)]
    assert message.html_text == "😀<b>ң😀</b>"


@pytest.mark.parametrize(
    ("html", "complaint"),
    [
        ("қ<div>x</div>", 'Unsupported start tag "div" at byte offset 2'),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>ұ</i>", 'Unmatched end tag at byte offset 5, expected "</b>", found "</i>"'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a href=x!>y</a>", "Unexpected end of name token at byte offset 8"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ("<a /href='a.kz'>x</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
    ],
)
async def test_html_mistakes_are_named_with_their_byte(bot, aigerim, refused, html, complaint):
    with refused(PARSE + complaint):
        await bot.send_message(aigerim.id, html, parse_mode="HTML")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("AT&T", "AT&T"),
        ("a & b &copy; &lt;b&gt; &quot;", 'a & b &copy; <b> "'),
        ("&#1179;&#x4d9;", "қә"),
        ("2 > 1", "2 > 1"),
    ],
)
async def test_a_stray_ampersand_is_legal(bot, aigerim, html, text):
    assert (await bot.send_message(aigerim.id, html, parse_mode="HTML")).text == text


async def test_every_html_tag_makes_its_entity(bot, aigerim):
    html = (
        "<b>b</b> <strong>b</strong> <i>i</i> <em>i</em> <u>u</u> <ins>u</ins> <s>s</s> <del>s</del> "
        '<span class="tg-spoiler">p</span> <tg-spoiler>p</tg-spoiler> <a href="https://asar.kz/">link</a> '
        '<code>c</code> <pre>pre</pre> <pre><code class="language-python">py</code></pre> '
        "<blockquote>q</blockquote> <blockquote expandable>e</blockquote>"
    )
    message = await bot.send_message(aigerim.id, html, parse_mode="HTML")
    assert [entity.type for entity in message.entities] == [
        *("bold", "bold", "italic", "italic", "underline", "underline", "strikethrough", "strikethrough"),
        *("spoiler", "spoiler", "text_link", "code", "pre", "pre", "blockquote", "expandable_blockquote"),
    ]
    assert message.entities[10].url == "https://asar.kz/"
    assert message.entities[13].language == "python"


async def test_the_page_gets_html_with_nothing_dangerous_in_it(bot, aigerim):
    await bot.send_message(
        aigerim.id,
        '<b>a<i>b</i></b> &lt;script&gt; <a href="javascript:alert(1)">x</a> <a href="https://a.kz/?a=1&amp;b">y</a>',
        parse_mode="HTML",
    )
    message = await aigerim.sees("script")
    assert message.html == (
        '<b>a</b><b><i>b</i></b> &lt;script&gt; x <a href="https://a.kz/?a=1&amp;b">y</a>'
    )


async def test_overlapping_entities_are_closed_in_order(bot, aigerim):
    entities = [
        MessageEntity(type="bold", offset=0, length=4),
        MessageEntity(type="italic", offset=2, length=4),
    ]
    await bot.send_message(aigerim.id, "abcdef", entities=entities)
    assert (await aigerim.sees("abc")).html == "<b>ab</b><i><b>cd</b>ef</i>"


async def test_space_around_a_text_is_cut(bot, aigerim):
    message = await bot.send_message(aigerim.id, "\n <b>x </b> \n", parse_mode="HTML")
    assert message.text == "x"
    assert (message.entities[0].offset, message.entities[0].length) == (0, 1)


async def test_links_and_commands_are_found_unasked(bot, aigerim):
    text = "/menu https://asar.kz/a?b=1, @asar_bot #асар info@asar.kz +77011234567 <code>/no</code>"
    message = await bot.send_message(aigerim.id, text, parse_mode="HTML")
    assert [entity.type for entity in message.entities] == [
        *("bot_command", "url", "mention", "hashtag", "email", "phone_number", "code"),
    ]
    assert message.entities[1].extract_from(message.text) == "https://asar.kz/a?b=1"


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        (
            r"*b* _i_ __u__ ~s~ ||p|| `c` \*",
            "<b>b</b> <i>i</i> <u>u</u> <s>s</s> <tg-spoiler>p</tg-spoiler> <code>c</code> *",
        ),
        ("[x](https://a.kz/)", '<a href="https://a.kz/">x</a>'),
        ("*a _b_*", "<b>a </b><b><i>b</i></b>"),
        (">q\n>r\nx", "<blockquote>q\nr\n</blockquote>x"),
        ("```py\nx\n```", "<pre>x</pre>"),
    ],
)
async def test_markdown_v2(bot, aigerim, markdown, html):
    await bot.send_message(aigerim.id, markdown, parse_mode="MarkdownV2")
    assert (await aigerim.sees("")).html == html


@pytest.mark.parametrize(
    ("markdown", "complaint"),
    [
        ("a.b", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("қ *b", "Can't find end of Bold entity at byte offset 3"),
        ("`b", "Can't find end of Code entity at byte offset 0"),
    ],
)
async def test_markdown_v2_mistakes(bot, aigerim, refused, markdown, complaint):
    with refused(PARSE + complaint):
        await bot.send_message(aigerim.id, markdown, parse_mode="MarkdownV2")


async def test_legacy_markdown(bot, aigerim, refused):
    message = await bot.send_message(
        aigerim.id, r"*b* _i_ `c` [l](https://a.kz/) \_ a.b", parse_mode="Markdown"
    )
    assert message.text == "b i c l _ a.b"
    assert [entity.type for entity in message.entities] == ["bold", "italic", "code", "text_link"]
    with refused(PARSE + "Can't find end of the entity starting at byte offset 2"):
        await bot.send_message(aigerim.id, "a *b", parse_mode="Markdown")


async def test_an_unknown_parse_mode_is_refused(bot, aigerim, refused):
    with refused("Bad Request: unsupported parse_mode"):
        await bot.send_message(aigerim.id, "x", parse_mode="BBCode")
