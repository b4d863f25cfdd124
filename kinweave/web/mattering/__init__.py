"""Screens about places that matter: to the person, to those close to them, to the practice. Criterion: 000-P1."""
