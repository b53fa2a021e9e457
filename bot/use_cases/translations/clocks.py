"""The names of what waits about other languages (`waiting.py` says how)."""

LANGUAGE = "language-request"
"""A request for the other language waits for the project's people."""
CALL_LANGUAGE = "call-language"
"""A moderator is to call the project's people, who have not answered it."""
