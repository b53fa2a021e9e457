"""The control API, through which tests and the chat page play people: its routes, and the deeds behind them."""
