"""Promises and next steps."""
