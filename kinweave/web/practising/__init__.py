"""Practise: a drill on invented data, with the real rules in a database of its own. Criterion: 003-P24."""
