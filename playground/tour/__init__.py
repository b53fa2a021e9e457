"""The tour: a story that is played by people over HTTP, and told as a transcript."""
