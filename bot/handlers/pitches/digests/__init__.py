"""Pages of a digest, turned and answered in place."""
