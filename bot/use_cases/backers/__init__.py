"""What a backer states once: what to support, where, up to how much, how often to be asked."""
