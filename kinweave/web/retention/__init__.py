"""How long records are kept, what holds them, what is past its period, and what is left of it."""
