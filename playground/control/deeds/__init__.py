"""What people do. Each deed changes the world and becomes an update for the bot."""
