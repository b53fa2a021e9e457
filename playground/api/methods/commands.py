"""The bot's commands, menu button and descriptions."""

from typing import Any

from aiogram.methods import (
    DeleteMyCommands,
    GetChatMenuButton,
    GetMyCommands,
    GetMyDescription,
    GetMyName,
    GetMyShortDescription,
    SetChatMenuButton,
    SetMyCommands,
    SetMyDescription,
    SetMyName,
    SetMyShortDescription,
)
from aiogram.types import BotCommandScopeUnion

from playground.api import limits
from playground.api.methods.call import Call, as_json, handles


def _key(scope: BotCommandScopeUnion | None, language_code: str | None) -> str:
    data = as_json(scope) or {"type": "default"}
    parts = [str(data[name]) for name in ("type", "chat_id", "user_id") if name in data]
    return ":".join(parts) + "|" + (language_code or "")


def _announce(call: Call) -> None:
    call.playground.events.add("commands", {})
    for person in call.playground.world.people.values():
        call.playground.announce_person(person)


@handles(SetMyCommands)
def set_my_commands(call: Call, method: SetMyCommands) -> bool:
    commands = [command.model_dump(exclude_none=True) for command in method.commands]
    limits.check_commands(commands)
    call.bot.commands[_key(method.scope, method.language_code)] = commands
    _announce(call)
    return True


@handles(DeleteMyCommands)
def delete_my_commands(call: Call, method: DeleteMyCommands) -> bool:
    call.bot.commands.pop(_key(method.scope, method.language_code), None)
    _announce(call)
    return True


@handles(GetMyCommands)
def get_my_commands(call: Call, method: GetMyCommands) -> list[dict[str, Any]]:
    return call.bot.commands.get(_key(method.scope, method.language_code), [])


@handles(SetChatMenuButton)
def set_chat_menu_button(call: Call, method: SetChatMenuButton) -> bool:
    call.bot.menu_buttons[method.chat_id or 0] = as_json(method.menu_button) or {"type": "default"}
    return True


@handles(GetChatMenuButton)
def get_chat_menu_button(call: Call, method: GetChatMenuButton) -> dict[str, Any]:
    default = call.bot.menu_buttons.get(0, {"type": "default"})
    return call.bot.menu_buttons.get(method.chat_id or 0, default)


@handles(SetMyName)
def set_my_name(call: Call, method: SetMyName) -> bool:
    call.bot.texts[f"name|{method.language_code or ''}"] = method.name or ""
    return True


@handles(GetMyName)
def get_my_name(call: Call, method: GetMyName) -> dict[str, str]:
    return {"name": call.bot.texts.get(f"name|{method.language_code or ''}") or call.bot.first_name}


@handles(SetMyDescription)
def set_my_description(call: Call, method: SetMyDescription) -> bool:
    call.bot.texts[f"description|{method.language_code or ''}"] = method.description or ""
    return True


@handles(GetMyDescription)
def get_my_description(call: Call, method: GetMyDescription) -> dict[str, str]:
    return {"description": call.bot.texts.get(f"description|{method.language_code or ''}", "")}


@handles(SetMyShortDescription)
def set_my_short_description(call: Call, method: SetMyShortDescription) -> bool:
    call.bot.texts[f"short|{method.language_code or ''}"] = method.short_description or ""
    return True


@handles(GetMyShortDescription)
def get_my_short_description(call: Call, method: GetMyShortDescription) -> dict[str, str]:
    return {"short_description": call.bot.texts.get(f"short|{method.language_code or ''}", "")}
