"""The demonstration area: Ashby Vale, a town that was invented, to look around in."""
