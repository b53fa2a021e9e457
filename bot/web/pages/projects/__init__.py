"""The public pages of projects, and the list of them."""
