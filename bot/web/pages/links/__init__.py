"""The pages behind a personal link: who asks, the code, the consent, what is asked with its buttons, one's own data."""
