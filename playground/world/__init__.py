"""What the playground consists of: people, chats, messages and files, bots and what waits for them, time, faults."""
