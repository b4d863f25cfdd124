"""Settings from the environment, addresses and server entry points."""
