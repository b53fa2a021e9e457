"""The tour: a story that people play over HTTP, printed as a transcript."""
