"""How well pitches do, for moderators."""
