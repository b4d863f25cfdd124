"""Keeping records right and whole: caseloads brought in, merges, corrections, copies taken away."""
