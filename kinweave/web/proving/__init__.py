"""For auditors: how far the trail has come, and proofs that somebody without this service can check."""
