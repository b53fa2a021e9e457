"""The archive of a party's memoranda, with its documents in one file."""
