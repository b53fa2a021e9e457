"""Who plays in the story of the tour."""

from playground.demo import DEMO_IDS
from playground.people.player import Player
from playground.tour.transcript import Teller, Voice


class Cast:
    """The four of the demo."""

    def __init__(self, people: dict[int, Player], teller: Teller) -> None:
        self.gulnur = Voice(people[DEMO_IDS["demo-ngo"]], teller)
        self.erlan = Voice(people[DEMO_IDS["demo-business"]], teller)
        self.nurbol = Voice(people[DEMO_IDS["demo-state"]], teller)
        self.dana = Voice(people[DEMO_IDS["demo-organiser"]], teller)
