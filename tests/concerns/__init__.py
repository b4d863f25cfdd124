"""Concerns: whom they reach, by when, and who never hears of them."""
