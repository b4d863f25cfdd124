"""The search of the directory: an index of what anyone may see, derived from the database."""
