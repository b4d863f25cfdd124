"""Uploads, and what was checked of them."""
