"""Screens about networks and places that colleagues look up, and the cards they keep of them. Criteria: 000-P2, P5."""
