"""What all features use: permissions, the transaction, messages and their delivery. It does not import any feature."""
