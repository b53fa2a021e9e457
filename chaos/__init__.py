"""What happens to the bot when things go wrong: real processes, both databases, and bars that must hold."""
