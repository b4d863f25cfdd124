"""Small worlds written in a file: who is in them, what is recorded, and what is asked about sharing."""
