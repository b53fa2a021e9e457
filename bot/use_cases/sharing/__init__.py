"""What people show others in any chat: the cards of published projects."""
