"""Screens about what a person could bring to a network, and about networks that are asked. Criterion: 000-P5."""
