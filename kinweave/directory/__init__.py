"""Services and places, when they are open, what they cost, who can get in."""
