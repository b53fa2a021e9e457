"""The six people of the proof. Each of them is somebody in the sample already, so that nobody has to register first."""

from collections.abc import Collection, Mapping
from types import MappingProxyType

from playground.demo import DEMO_IDS, crowd_people, demo_people
from playground.people.client import PlaygroundClient
from playground.people.player import Player
from playground.proof import buttons
from playground.proof.deeds import Kind
from playground.proof.passing import PATIENCE
from playground.proof.paths import BACKER_DEEDS, NGO_DEEDS

SIX: Mapping[str, Mapping[Kind, float]] = MappingProxyType(
    {
        "maqsat-bolashaq": NGO_DEEDS,
        "kamila-seals": NGO_DEEDS,
        "marat-zhem": BACKER_DEEDS,
        "irina-logistik": BACKER_DEEDS,
        "moldir-bilim": MappingProxyType({Kind.LEAVE: 0.1}),
        "demo-organiser": MappingProxyType({}),
    }
)
"""Two leaders of NGOs with published projects, an entrepreneur of the region of each, a specialist of a state body, and
who moderates, organises and administers; by their keys in the sample, with the deeds that are theirs alone.
"""
FIELDS = ("first_name", "last_name", "username", "language_code", "role_hint")
FIRST_STEPS = ("language:{language}", "agree#1", "keep#1")
"""What somebody presses who has just met the bot."""


async def introduce_six(client: PlaygroundClient) -> dict[int, Mapping[Kind, float]]:
    """Create the six, before the bot may write to them. The deeds of each, by their ids."""
    six = {}
    people = {person["key"]: person for person in (*demo_people(), *crowd_people())}
    for key, deeds in SIX.items():
        person = people[key]
        identifier = DEMO_IDS.get(key) or person["account"]
        body = {"id": identifier, "organization": person["organization"], "character": None, "shown": True}
        body |= {name: person[name] for name in FIELDS} | {"started": True}
        await client.request("POST", "/api/people", json=body)
        six[identifier] = deeds
    return six


async def say_hello(client: PlaygroundClient, six: Collection[int]) -> None:
    """Have them all say hello, so that each has the menu before them."""
    for player in await client.people():
        if player.id in six:
            await _say_hello(client, player)


async def _say_hello(client: PlaygroundClient, player: Player) -> None:
    await player.send("/start")
    await client.settled(player.id, PATIENCE)
    for step in FIRST_STEPS:
        wanted = step.format(language=player.data["language_code"])
        found = [button for button in buttons.on_screen(player.messages) if button.key == wanted]
        if found:
            await player.press_data(found[0].message, found[0].data)
            await client.settled(player.id, PATIENCE)
