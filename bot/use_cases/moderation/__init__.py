"""The moderators' decisions on organisations and projects."""
