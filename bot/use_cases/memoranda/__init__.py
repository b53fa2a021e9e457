"""Memoranda: drafted from a match, sent to each party's signatory, answered, read, printed."""
