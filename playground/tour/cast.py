"""The people who play in the story of the tour."""

from playground.demo import DEMO_IDS
from playground.people.player import Player
from playground.tour.transcript import Transcript
from playground.tour.voice import Voice


class Cast:
    """The four people of the demo."""

    def __init__(self, players: dict[int, Player], transcript: Transcript) -> None:
        self.gulnur = Voice(players[DEMO_IDS["demo-ngo"]], transcript)
        """Leads an NGO, speaks Kazakh."""
        self.erlan = Voice(players[DEMO_IDS["demo-business"]], transcript)
        """Owns a business, speaks Russian."""
        self.nurbol = Voice(players[DEMO_IDS["demo-state"]], transcript)
        """Works for a state body, speaks Kazakh."""
        self.dana = Voice(players[DEMO_IDS["demo-organiser"]], transcript)
        """Organises the forum and moderates, speaks Russian."""
