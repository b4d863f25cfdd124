"""Networks: who is in them, whom they learn from, what they ask, find out and share. 000-P15 to P18."""
