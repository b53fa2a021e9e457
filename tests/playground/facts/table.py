"""What the Bot API's server does with what it is sent, fact by fact, as its source and that of TDLib say.

Each fact: the function in which it stands, the method, its parameters, and what comes of it: the description of a
refusal without its "Bad Request: ", or fields of the result. `CHAT`, `TEXT`, `FILE`, `PHOTO` stand for a chat with a
person, for a message with a text in it, and for the ids of a document and of a photo that the bot has sent.

What no source shows, and is therefore not here: how Telegram counts the length of a text, limits on inline buttons and
on the bytes of a keyboard, the finding of telephone numbers, what becomes of Web App buttons in groups.
"""

from typing import Any, NamedTuple

CHAT, TEXT, FILE, PHOTO, UNKNOWN = "<chat>", "<text>", "<file>", "<photo>", 987_654_321


class Fact(NamedTuple):
    source: str
    method: str
    parameters: dict[str, Any]
    outcome: str | dict[str, Any]


def text_with(source: str, outcome: str | dict[str, Any], **parameters: Any) -> Fact:
    return Fact(source, "sendMessage", {"chat_id": CHAT, "text": "x", **parameters}, outcome)


def inline(source: str, button: Any, outcome: str | dict[str, Any]) -> Fact:
    result = outcome if isinstance(outcome, str) else {"reply_markup": {"inline_keyboard": [[outcome]]}}
    return text_with(source, result, reply_markup={"inline_keyboard": [[button]]})


def entity(
    given: Any, outcome: str | list[Any], *, text: str = "abcdef", source: str = "Client::get_text_entity"
) -> Fact:
    result = outcome if isinstance(outcome, str) else {"entities": outcome or None}
    return text_with(source, result, text=text, entities=[given] if isinstance(given, dict) else given)


def edit(source: str, outcome: str | dict[str, Any], **parameters: Any) -> Fact:
    return Fact(
        source, "editMessageText", {"chat_id": CHAT, "message_id": TEXT, "text": "y", **parameters}, outcome
    )


BAD_BUTTON = "can't parse inline keyboard button: "
BAD_REPLY_BUTTON = "can't parse keyboard button: "
BAD_ENTITY = "can't parse MessageEntity: "
BAD_MEDIA = "can't parse InputMedia: "
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
INT32_MAX = 2**31 - 1

TEXTS = [
    Fact("Client::get_input_message_text", "sendMessage", {}, "message text is empty"),
    Fact("Client::get_input_message_text", "sendMessage", {"chat_id": CHAT}, "message text is empty"),
    Fact("Client::check_chat", "sendMessage", {"text": "x"}, "chat_id is empty"),
    Fact("Client::check_chat", "sendMessage", {"text": "x", "chat_id": ""}, "chat_id is empty"),
    Fact("Client::check_chat", "sendMessage", {"text": "x", "chat_id": UNKNOWN}, "chat not found"),
    Fact("Client::check_chat", "sendMessage", {"text": "x", "chat_id": "abc"}, "chat not found"),
    Fact("Client::check_chat", "sendMessage", {"text": "x", "chat_id": "@nobody"}, "chat not found"),
    text_with("fix_formatted_text", "text must be non-empty", text=" \n "),
    text_with("fix_formatted_text", "text must be non-empty", text="\u200b\u2800"),
    text_with("fix_formatted_text", "text must be non-empty", text="<b></b>", parse_mode="HTML"),
    text_with("fix_formatted_text", {"text": "a b"}, text="  a\x01b \n"),
    text_with("clean_input_string", {"text": "a\nb"}, text="a\r\n\u202eb"),
    text_with("fix_formatted_text", {"text": " x"}, text="<b> x</b> ", parse_mode="HTML"),
    text_with("HttpReader::parse_json_parameters", {"text": "123"}, text=123),
    text_with("HttpReader::parse_json_parameters", {"text": "null"}, text=None),
    text_with("HttpReader::parse_json_parameters", {"text": "true"}, text=True),
    text_with("Client::get_formatted_text", "text is too long", text="x" * 32_769),
    text_with("Client::get_formatted_text", "unsupported parse_mode", parse_mode="BBCode"),
    text_with("Client::get_formatted_text", "unsupported parse_mode", parse_mode=None),
    text_with("Client::get_formatted_text", {"text": "<b>x"}, text="<b>x", parse_mode="None"),
    text_with("Client::get_formatted_text", {"text": "x"}, text="<b>x</b>", parse_mode="hTmL"),
    text_with("parse_html", 'can\'t parse entities: Unsupported start tag "p" at byte offset 0', text="<p>", parse_mode="HTML"),
    text_with("parse_html", {"text": "x", "entities": None}, text="<a href>x</a>", parse_mode="HTML"),
    text_with("parse_html", {"entities": [{"type": "code", "offset": 0, "length": 2}]}, text="<code>x<b>y</b></code>", parse_mode="HTML"),
    text_with("LinkManager::check_link", {"entities": [{"type": "text_link", "offset": 0, "length": 1, "url": "http://asar.kz/"}]}, text='<a href="ASAR.kz">x</a>', parse_mode="HTML"),
    text_with("get_message_entities", {"entities": None}, text='<a href="tg://user?id=5">x</a>', parse_mode="HTML"),
    text_with("find_entities", {"entities": [{"type": "url", "offset": 0, "length": 7}]}, text="asar.kz"),
    text_with("find_entities", {"entities": [{"type": "mention", "offset": 0, "length": 5}]}, text="@asar"),
    text_with("find_entities", {"entities": [{"type": "cashtag", "offset": 0, "length": 4}]}, text="$KZT"),
]  # fmt: skip
ENTITIES = [
    entity(5, [], source="Client::get_formatted_text"),
    entity([5], BAD_ENTITY + "expected an Object"),
    entity({"length": 1, "type": "bold"}, BAD_ENTITY + 'Can\'t find field "offset"'),
    entity({"offset": 0, "type": "bold"}, BAD_ENTITY + 'Can\'t find field "length"'),
    entity({"offset": 0, "length": 1}, BAD_ENTITY + 'Can\'t find field "type"'),
    entity({"offset": "x", "length": 1, "type": "bold"}, BAD_ENTITY + 'Field "offset" must be a valid Number'),
    entity({"offset": True, "length": 1, "type": "bold"}, BAD_ENTITY + 'Field "offset" must be a Number'),
    entity({"offset": "1", "length": "2", "type": "bold"}, [{"type": "bold", "offset": 1, "length": 2}]),
    entity({"offset": 0, "length": 1, "type": ""}, BAD_ENTITY + "Type is not specified"),
    entity({"offset": 0, "length": 1, "type": "glow"}, BAD_ENTITY + "Unsupported type specified"),
    entity({"offset": 0, "length": 1, "type": "text_link"}, BAD_ENTITY + 'Can\'t find field "url"'),
    entity({"offset": 0, "length": 1, "type": "text_link", "url": "x"}, "entity URL 'x' is invalid: Wrong HTTP URL", source="get_message_entities"),
    entity({"offset": 0, "length": 1, "type": "custom_emoji", "custom_emoji_id": "x"}, BAD_ENTITY + 'Field "custom_emoji_id" must be a valid Number'),
    entity({"offset": 0, "length": 1, "type": "date_time", "unix_time": 5, "date_time_format": "x"}, BAD_ENTITY + "Invalid date-time format specified"),
    entity({"offset": 0, "length": 1, "type": "hashtag"}, [], source="Client::get_text_entity_type"),
    entity({"offset": -1, "length": 1, "type": "bold"}, "receive an entity with incorrect offset -1", source="fix_formatted_text"),
    entity({"offset": 0, "length": 99, "type": "bold"}, "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 99", source="clean_input_string_with_entities"),
    entity({"offset": 99, "length": 1, "type": "bold"}, "entity begins after the end of the text at UTF-16 offset 99", source="clean_input_string_with_entities"),
    entity({"offset": 1, "length": 1, "type": "bold"}, "entity begins in a middle of a UTF-16 symbol at byte offset 4", text="😀", source="clean_input_string_with_entities"),
    entity({"offset": 0, "length": 0, "type": "bold"}, [], source="remove_empty_entities"),
    text_with("Client::get_formatted_text", {"text": "x"}, text="<b>x</b>", parse_mode="HTML", entities=[5]),
]  # fmt: skip
FLAGS = [
    text_with("Client::to_bool", {"has_protected_content": expected}, protect_content=value)
    for value, expected in (
        *(
            (True, True),
            ("True", True),
            ("TRUE", True),
            (1, True),
            ("1", True),
            ("yes", True),
            (" Yes ", True),
        ),
        *((False, None), ("on", None), ("y", None), (2, None), ("", None), ("no", None)),
    )
]
PREVIEWS = [
    text_with("Client::get_link_preview_options", {"link_preview_options": shown}, **given)
    for given, shown in (
        ({"disable_web_page_preview": True}, {"is_disabled": True}),
        ({"disable_web_page_preview": "1"}, {"is_disabled": True}),
        ({"disable_web_page_preview": False}, None),
        ({"link_preview_options": {"is_disabled": True}}, {"is_disabled": True}),
        ({"link_preview_options": {}, "disable_web_page_preview": True}, None),
        ({"link_preview_options": {"show_above_text": True}}, {"show_above_text": True}),
    )
] + [
    text_with("process_input_message_text", {"link_preview_options": None}, link_preview_options={"prefer_large_media": True}),
    text_with("process_input_message_text", {"link_preview_options": {"is_disabled": True}}, link_preview_options={"is_disabled": True, "url": "https://a.kz"}),
    text_with("process_input_message_text", {"link_preview_options": {"url": "https://a.kz", "prefer_small_media": True}}, link_preview_options={"url": "https://a.kz", "prefer_small_media": True}),
    text_with("Client::get_link_preview_options", "can't parse link preview options JSON object", link_preview_options="{"),
    text_with("Client::get_link_preview_options", "object expected as link preview options", link_preview_options=[]),
    text_with("Client::get_link_preview_options", 'field "is_disabled" must be of type Boolean', link_preview_options={"is_disabled": 1}),
    edit("Client::get_input_message_text", {"link_preview_options": {"is_disabled": True}}, link_preview_options={"is_disabled": True}),
]  # fmt: skip
REPLIES = [
    text_with("Client::get_reply_parameters", "can't parse reply parameters JSON object", reply_parameters="{"),
    text_with("Client::get_reply_parameters", "object expected as reply parameters", reply_parameters=5),
    text_with("Client::get_reply_parameters", {"text": "x"}, reply_parameters={}),
    text_with("Client::get_reply_parameters", 'can\'t find field "message_id"', reply_parameters={"chat_id": 5}),
    text_with("Client::check_reply_parameters", "message to be replied not found", reply_parameters={"message_id": 999}),
    text_with("Client::check_reply_parameters", {"text": "x"}, reply_parameters={"message_id": 999, "allow_sending_without_reply": True}),
    text_with("Client::get_reply_parameters", {"text": "x"}, reply_to_message_id=999, allow_sending_without_reply="yes"),
]  # fmt: skip
MARKUPS = [
    text_with("Client::get_reply_markup", "can't parse reply keyboard markup JSON object", reply_markup="{"),
    text_with("Client::get_reply_markup", "object expected as reply markup", reply_markup=[]),
    text_with("Client::get_reply_markup", "object expected as reply markup", reply_markup=None),
    text_with("Client::get_reply_markup", {"reply_markup": None}, reply_markup={}),
    text_with("Client::get_reply_markup", {"reply_markup": None}, reply_markup=""),
    text_with("Client::get_reply_markup", {"reply_markup": None}, reply_markup={"inline_keyboard": []}),
    text_with("Client::get_reply_markup", 'field "inline_keyboard" must be of type Array', reply_markup={"inline_keyboard": 5}),
    text_with("Client::get_reply_markup", 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays', reply_markup={"inline_keyboard": [{"text": "x"}]}),
    text_with("Client::get_reply_markup", 'field "keyboard" must be an Array of Arrays', reply_markup={"keyboard": ["A"]}),
    text_with("Client::get_keyboard_button", {"text": "x"}, reply_markup={"keyboard": [["A", "B"], [{"text": 5}]]}),
    text_with("Client::get_keyboard_button", BAD_REPLY_BUTTON + "KeyboardButton must be a String or an Object", reply_markup={"keyboard": [[5]]}),
    text_with("Client::get_keyboard_button", BAD_REPLY_BUTTON + 'Can\'t find field "text"', reply_markup={"keyboard": [[{}]]}),
    text_with("Client::get_button_style", BAD_REPLY_BUTTON + "invalid button style specified", reply_markup={"keyboard": [[{"text": "x", "style": "red"}]]}),
    text_with("Client::get_keyboard_button_type", BAD_REPLY_BUTTON + 'Field "request_contact" must be of type Boolean', reply_markup={"keyboard": [[{"text": "x", "request_contact": 1}]]}),
    text_with("get_keyboard_button", "keyboard button Web App URL 'http://a.kz' is invalid: Only HTTPS links are allowed", reply_markup={"keyboard": [[{"text": "x", "web_app": {"url": "http://a.kz"}}]]}),
    text_with("Client::get_reply_markup", 'field "selective" must be of type Boolean', reply_markup={"remove_keyboard": True, "selective": "x"}),
    text_with("Client::get_reply_markup", {"reply_markup": None}, reply_markup={"force_reply": True}),
    inline("Client::get_inline_keyboard_button", 5, BAD_BUTTON + "InlineKeyboardButton must be an Object"),
    inline("Client::get_inline_keyboard_button", {"url": "a.kz"}, BAD_BUTTON + 'Can\'t find field "text"'),
    inline("Client::get_inline_keyboard_button", {"text": "x"}, BAD_BUTTON + "Text buttons are unallowed in the inline keyboard"),
    inline("Client::get_inline_keyboard_button", {"text": "x", "callback_data": ""}, BAD_BUTTON + "Text buttons are unallowed in the inline keyboard"),
    inline("Client::get_inline_keyboard_button", {"text": 5, "callback_data": 7}, {"text": "5", "callback_data": "7"}),
    inline("Client::get_button_style", {"text": "x", "callback_data": "a", "style": "red"}, BAD_BUTTON + "invalid button style specified"),
    inline("Client::get_button_style", {"text": "x", "callback_data": "a", "style": "Danger"}, {"text": "x", "style": "danger", "callback_data": "a"}),
    inline("Client::get_button_style", {"text": "x", "callback_data": "a", "style": "default"}, {"text": "x", "callback_data": "a"}),
    inline("get_inline_keyboard_button", {"text": "x", "url": "asar"}, "inline keyboard button URL 'asar' is invalid: Wrong HTTP URL"),
    inline("get_inline_keyboard_button", {"text": "x", "url": "http://localhost:8080/x"}, "inline keyboard button URL 'http://localhost:8080/x' is invalid: Wrong HTTP URL"),
    inline("get_inline_keyboard_button", {"text": "x", "url": "javascript://a.kz"}, "inline keyboard button URL 'javascript://a.kz' is invalid: Unsupported URL protocol"),
    inline("get_inline_keyboard_button", {"text": "x", "url": "http://"}, "inline keyboard button URL 'http://' is invalid: URL host is empty"),
    inline("get_inline_keyboard_button", {"text": "x", "url": "a b.kz"}, "inline keyboard button URL 'a b.kz' is invalid: Disallowed character in URL host"),
    inline("get_inline_keyboard_button", {"text": "x", "url": "a.kz:99999"}, "inline keyboard button URL 'a.kz:99999' is invalid: Wrong port number specified in the URL"),
    inline("get_inline_keyboard_button", {"text": "x", "url": "ASAR.kz/Ә b"}, {"text": "x", "url": "http://asar.kz/Ә%20b"}),
    inline("get_inline_keyboard_button", {"text": "x", "url": "tg://user?id=7"}, {"text": "x", "url": "tg://user?id=7"}),
    inline("get_inline_keyboard_button", {"text": "x", "url": "tg:resolve?domain=a"}, {"text": "x", "url": "tg://resolve?domain=a"}),
    inline("get_inline_keyboard_button", {"text": "x", "web_app": {"url": "http://a.kz"}}, "inline keyboard button Web App URL 'http://a.kz' is invalid: Only HTTPS links are allowed"),
    inline("get_inline_keyboard_button", {"text": "x", "web_app": {"url": "tg://user?id=7"}}, "link to a user can't be used in Web App URL buttons"),
    inline("get_inline_keyboard_button", {"text": "x", "web_app": {"url": "https://A.kz"}}, {"text": "x", "web_app": {"url": "https://a.kz/"}}),
    inline("Client::get_inline_keyboard_button_type", {"text": "x", "web_app": "a"}, BAD_BUTTON + 'Field "web_app" must be of type Object'),
    inline("get_inline_keyboard_button", {"text": "x", "login_url": {"url": "http://a.kz"}}, "inline keyboard button login URL 'http://a.kz' is invalid: Only HTTPS links are allowed"),
    inline("Client::get_inline_keyboard_button_type", {"text": "x", "login_url": {"url": "https://a.kz", "bot_username": "@"}}, BAD_BUTTON + "LoginUrl bot username is invalid"),
    inline("Client::get_inline_keyboard_button_type", {"text": "x", "copy_text": {}}, BAD_BUTTON + 'Can\'t find field "text"'),
    inline("Client::JsonInlineKeyboardButton", {"text": "x", "pay": True}, {"text": "x", "pay": True}),
    inline("get_inline_keyboard_button", {"text": "a\x01b", "callback_data": "a"}, {"text": "a b", "callback_data": "a"}),
    text_with("get_reply_markup", {"reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "a"}]]}}, reply_markup={"inline_keyboard": [[{"text": "", "callback_data": "b"}, {"text": "x", "callback_data": "a"}]]}),
    edit("get_inline_reply_markup", "inline keyboard expected", reply_markup={"keyboard": [["A"]]}),
]  # fmt: skip
EDITS = [
    Fact("Client::get_input_message_text", "editMessageText", {"chat_id": CHAT, "message_id": TEXT}, "message text is empty"),
    Fact("Client::get_inline_message_id", "editMessageText", {"text": "y"}, "message identifier is not specified"),
    Fact("Client::check_message", "editMessageText", {"chat_id": CHAT, "text": "y"}, "message to edit not found"),
    Fact("Client::check_message", "editMessageText", {"chat_id": CHAT, "message_id": -5, "text": "y"}, "message to edit not found"),
    Fact("Client::get_message_id", "editMessageText", {"chat_id": CHAT, "message_id": "999x", "text": "y"}, "message to edit not found"),
    edit("Client::check_chat", "chat not found", chat_id=UNKNOWN),
    Fact("MessagesManager::edit_message_caption", "editMessageCaption", {"chat_id": CHAT, "message_id": TEXT, "caption": "y"}, "there is no caption in the message to edit"),
    Fact("Client::get_input_media", "editMessageMedia", {"chat_id": CHAT, "message_id": TEXT}, 'parameter "media" is required'),
    Fact("Client::get_input_media", "editMessageMedia", {"chat_id": CHAT, "message_id": TEXT, "media": "{"}, "can't parse input media JSON object"),
    Fact("Client::get_input_media", "editMessageMedia", {"chat_id": CHAT, "message_id": TEXT, "media": []}, BAD_MEDIA + "expected an Object"),
    Fact("Client::get_input_media", "editMessageMedia", {"chat_id": CHAT, "message_id": TEXT, "media": {"media": FILE}}, BAD_MEDIA + 'Can\'t find field "type"'),
    Fact("Client::get_input_media", "editMessageMedia", {"chat_id": CHAT, "message_id": TEXT, "media": {"type": "photo"}}, BAD_MEDIA + "media not found"),
    Fact("Client::get_input_media", "editMessageMedia", {"chat_id": CHAT, "message_id": TEXT, "media": {"type": "song", "media": FILE}}, BAD_MEDIA + 'type "song" is unsupported'),
    Fact("Client::process_delete_message_query", "deleteMessage", {"message_id": TEXT}, "chat identifier is not specified"),
    Fact("Client::process_delete_message_query", "deleteMessage", {"chat_id": CHAT}, "message identifier is not specified"),
    Fact("Client::check_message", "deleteMessage", {"chat_id": CHAT, "message_id": 999}, "message to delete not found"),
    Fact("Client::get_message_ids", "deleteMessages", {"chat_id": CHAT}, "message identifiers are not specified"),
    Fact("Client::get_message_ids", "deleteMessages", {"chat_id": CHAT, "message_ids": []}, "message identifiers are not specified"),
    Fact("Client::get_message_ids", "deleteMessages", {"chat_id": CHAT, "message_ids": "["}, "can't parse message_ids JSON object"),
    Fact("Client::get_message_ids", "deleteMessages", {"chat_id": CHAT, "message_ids": 5}, "expected an Array of message identifiers"),
    Fact("Client::get_message_ids", "deleteMessages", {"chat_id": CHAT, "message_ids": list(range(1, 102))}, "too many message identifiers specified"),
    Fact("Client::get_message_ids", "deleteMessages", {"chat_id": CHAT, "message_ids": [True]}, "message identifier must be a Number"),
    Fact("Client::get_message_ids", "deleteMessages", {"chat_id": CHAT, "message_ids": ["x"]}, "can't parse message identifier as a Number"),
    Fact("Client::get_message_ids", "deleteMessages", {"chat_id": CHAT, "message_ids": [0]}, "invalid message identifier specified"),
    Fact("Client::check_messages", "deleteMessages", {"chat_id": CHAT, "message_ids": ["998", 999]}, {}),
    Fact("Client::get_required_string_arg", "copyMessage", {"chat_id": CHAT, "message_id": TEXT}, 'parameter "from_chat_id" is required'),
    Fact("Client::check_message", "copyMessage", {"chat_id": CHAT, "from_chat_id": CHAT, "message_id": 999}, "message to copy not found"),
    Fact("Client::check_message", "forwardMessage", {"chat_id": CHAT, "from_chat_id": CHAT, "message_id": 999}, "message to forward not found"),
    Fact("Client::process_stop_poll_query", "stopPoll", {"chat_id": CHAT, "message_id": 999}, "message with poll to stop not found"),
    Fact("Client::check_message", "pinChatMessage", {"chat_id": CHAT, "message_id": 999}, "message to pin not found"),
]  # fmt: skip
FILES = [
    *(
        Fact(f"Client::process_send_{kind}_query", f"send{kind}", {"chat_id": CHAT}, f"there is no {kind} in the request")
        for kind in ("photo", "document", "video", "audio", "animation", "voice", "sticker")
    ),
    Fact("Client::get_input_file", "sendDocument", {"chat_id": CHAT, "document": "attach://x"}, "there is no document in the request"),
    Fact("FileManager::from_persistent_id", "sendDocument", {"chat_id": CHAT, "document": "AAAA"}, "wrong remote file identifier specified: can't unserialize it. Wrong last symbol"),
    Fact("FileManager::from_persistent_id_v23", "sendPhoto", {"chat_id": CHAT, "photo": FILE}, "can't use file of type Document as Photo"),
    Fact("FileManager::from_persistent_id_v23", "sendDocument", {"chat_id": CHAT, "document": PHOTO}, "can't use file of type Photo as Document"),
    Fact("FileManager::from_persistent_id_v23", "sendVideo", {"chat_id": CHAT, "video": FILE}, {"video": {}}),
    Fact("Client::check_remote_file_id", "getFile", {}, "file_id not specified"),
    Fact("TdOnCheckRemoteFileIdCallback", "getFile", {"file_id": "AAAA"}, "invalid file_id"),
    Fact("Client::get_input_message_contents", "sendMediaGroup", {"chat_id": CHAT}, 'parameter "media" is required'),
    Fact("Client::get_input_message_contents", "sendMediaGroup", {"chat_id": CHAT, "media": "{"}, "can't parse media JSON object"),
    Fact("Client::get_input_message_contents", "sendMediaGroup", {"chat_id": CHAT, "media": {}}, "expected an Array of InputMedia"),
    Fact("check_message_group_message_contents", "sendMediaGroup", {"chat_id": CHAT, "media": []}, "there are no messages to send"),
    Fact("check_message_group_message_contents", "sendMediaGroup", {"chat_id": CHAT, "media": [{"type": "document", "media": FILE}] * 11}, "too many messages to send as an album"),
    Fact("check_message_group_message_contents", "sendMediaGroup", {"chat_id": CHAT, "media": [{"type": "document", "media": FILE}, {"type": "photo", "media": PHOTO}]}, "document can't be mixed with other media types"),
    Fact("Client::get_input_media", "sendMediaGroup", {"chat_id": CHAT, "media": [{"type": "animation", "media": FILE}]}, BAD_MEDIA + 'type "animation" can\'t be used in sendMediaGroup'),
    Fact("Client::get_input_media", "sendMediaGroup", {"chat_id": CHAT, "media": [{"type": "photo", "media": "attach://x"}]}, BAD_MEDIA + "media not found"),
]  # fmt: skip
OTHERS = [
    Fact("Client::get_location", "sendLocation", {"chat_id": CHAT, "longitude": 1}, "latitude is empty"),
    Fact("Client::get_location", "sendLocation", {"chat_id": CHAT, "latitude": "1.5"}, "longitude is empty"),
    Fact("Client::process_send_contact_query", "sendContact", {"chat_id": CHAT, "first_name": "x"}, 'parameter "phone_number" is required'),
    Fact("Client::process_send_contact_query", "sendContact", {"chat_id": CHAT, "phone_number": 5}, 'parameter "first_name" is required'),
    Fact("Client::get_chat_action", "sendChatAction", {"chat_id": CHAT}, "wrong parameter action in request"),
    Fact("Client::get_chat_action", "sendChatAction", {"chat_id": CHAT, "action": "dance"}, "wrong parameter action in request"),
    Fact("Client::get_chat_action", "sendChatAction", {"chat_id": CHAT, "action": "TYPING"}, {}),
    Fact("Client::get_bot_commands", "setMyCommands", {}, {}),
    Fact("Client::get_bot_commands", "setMyCommands", {"commands": "["}, "can't parse commands JSON object"),
    Fact("Client::get_bot_commands", "setMyCommands", {"commands": {}}, "expected an Array of BotCommand"),
    Fact("Client::get_bot_command", "setMyCommands", {"commands": [5]}, "can't parse BotCommand: expected an Object"),
    Fact("Client::get_bot_command", "setMyCommands", {"commands": [{"command": "a"}]}, 'can\'t parse BotCommand: Can\'t find field "description"'),
    Fact("Client::fail_query_with_error", "answerCallbackQuery", {}, TOO_OLD),
    Fact("Client::fail_query_with_error", "answerCallbackQuery", {"callback_query_id": "x"}, TOO_OLD),
    Fact("Client::get_user_id", "getChatMember", {"chat_id": CHAT}, "invalid user_id specified"),
    Fact("Client::get_user_id", "getChatMember", {"chat_id": CHAT, "user_id": -5}, "invalid user_id specified"),
    Fact("Client::get_user_id", "getUserProfilePhotos", {"user_id": "x"}, "invalid user_id specified"),
    Fact("Client::do_set_webhook", "setWebhook", {"url": "http://"}, "invalid webhook URL specified"),
    Fact("Client::do_set_webhook", "setWebhook", {"url": "ftp://127.0.0.1"}, "invalid webhook URL specified"),
    Fact("Client::do_set_webhook", "setWebhook", {"url": "http://127.0.0.1:9/", "secret_token": "x" * 257}, "secret token is too long"),
    Fact("Client::do_set_webhook", "setWebhook", {"url": "http://127.0.0.1:9/", "secret_token": "ә"}, "secret token contains unallowed characters"),
    Fact("Client::do_set_webhook", "setWebhook", {"secret_token": "ә"}, {}),
    Fact("Client::do_set_webhook", "deleteWebhook", {"drop_pending_updates": "yes"}, {}),
    Fact("Client::get_integer_arg", "getUpdates", {"limit": "x", "timeout": "-1", "offset": "y"}, {}),
    Fact("Client::get_allowed_update_types", "getUpdates", {"allowed_updates": "["}, {}),
    Fact("Client::get_allowed_update_types", "getUpdates", {"allowed_updates": [5]}, {}),
]  # fmt: skip
FACTS = [*TEXTS, *ENTITIES, *FLAGS, *PREVIEWS, *REPLIES, *MARKUPS, *EDITS, *FILES, *OTHERS]
