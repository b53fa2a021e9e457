"""The names of what waits about questions (`waiting.py` says how)."""

QUESTION = "question"
"""A backer's question waits for the project's people."""
CALL_QUESTION = "call-question"
"""A moderator is to call the project's people, who have not answered a question. It is about the pitch, as the call
about an interest is: both stand in one queue.
"""
