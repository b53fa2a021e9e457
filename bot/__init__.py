"""ASAR: a Telegram bot that brings NGOs, business and the state together in Kazakhstan."""
