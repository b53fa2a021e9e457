"""Pitches: whom a project is shown to and why, what both sides answer, what time does to them."""
