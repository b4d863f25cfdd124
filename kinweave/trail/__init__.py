"""Who did what, when and why: append-only, chained, verifiable; and who looked."""
