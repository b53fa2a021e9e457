"""What a party tells of itself: by which post and authority its signatory acts, and what it intends."""
