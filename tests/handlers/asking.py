"""What representatives read when somebody asks to represent their organisation."""

from bot.models.words import Live, OrganizationName, Text
from bot.presenting.translator import Translator
from playground.people.client import Player


def asks_for_access(t: Translator, player: Player, organization: OrganizationName, *, name: str = "") -> str:
    """`name` is the one that they typed; their first name unless the test says which."""
    data = player.data
    account = " ".join(filter(None, (data["first_name"], data.get("last_name"))))
    username = data.get("username")
    return t.plain(
        "membership-requested",
        person=name or data["first_name"],
        organization=organization,
        account=account,
        username=Live(f"@{username}") if username else Text("membership-no-username"),
    )
