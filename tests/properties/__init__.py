"""Invariants of the person and their circle, tried on what Hypothesis makes up."""
