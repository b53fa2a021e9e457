"""What a backer says once in its profile: what it supports, where, up to how much, how often it may be asked."""
