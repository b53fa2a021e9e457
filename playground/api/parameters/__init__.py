"""What comes with a call, read as the Bot API's server reads it: every parameter is text, objects are JSON in it."""
