"""Visits, contacts, conversations and who took part."""
