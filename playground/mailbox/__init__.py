"""The mailbox of everybody who has an address: a real mail server that keeps what the bot sends, and shows it."""
