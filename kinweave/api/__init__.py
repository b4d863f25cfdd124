"""Health, and the export of one's own data."""
