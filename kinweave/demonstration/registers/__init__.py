"""Invented files of registers, as they would be sent."""
