"""People of the sample who answer by themselves, in the clock's time.

They know of the bot what a person at a screen knows: messages and buttons. They tell buttons apart by their names,
which are a stored format of the bot, and never by words.
"""
