"""Ties between a person and somebody in their life; observations and wishes."""
