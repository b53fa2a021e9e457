"""What people at the place of a completed project say of it: a poster with a code, a page without an account."""
