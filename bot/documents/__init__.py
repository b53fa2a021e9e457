"""Printed documents: data in, bytes of a file out."""
