"""Experiments: a question, what was expected before the code was looked at, and what was found."""
