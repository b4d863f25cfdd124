"""Kinweave: the relationships side of social care."""
