"""What ASAR does in a second or a fair, beside a peer or a limit in the same run."""
