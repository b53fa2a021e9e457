"""The fair of a forum: a round is requested, computed by a tick, looked at, and sent pair by pair."""
