"""The control API, by which people are played: routes, and the deeds behind them."""
