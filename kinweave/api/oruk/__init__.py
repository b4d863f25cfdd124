"""Open Referral UK 3.0, out: the public directory, for other systems. Anyone reads it, without signing in."""
