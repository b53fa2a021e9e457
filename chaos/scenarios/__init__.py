"""One module a family of troubles."""
