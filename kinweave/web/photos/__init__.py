"""Photographs of a person and the people in their life."""
