"""Circles: personal networks, groups, networks and partnerships."""
