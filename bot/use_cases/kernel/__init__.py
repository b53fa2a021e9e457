"""What every feature stands on: permissions, the transaction, messages and their delivery. It knows no feature."""
