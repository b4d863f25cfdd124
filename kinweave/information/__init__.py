"""What was passed on about somebody: to whom, why, with what agreement."""
