"""What the bot can do, one class per deed. No framework is imported here."""
