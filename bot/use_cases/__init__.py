"""What the bot can do, free of any framework."""
