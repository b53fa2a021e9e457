"""What there is: people, chats, messages and files, the bots with what waits for them, time, troubles."""
