"""The pages about protocols."""
