"""Printed documents: data goes in, the bytes of a file come out."""
