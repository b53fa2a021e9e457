"""What people see in a browser: a sibling of the handlers, in the same process, over the same use cases."""
