"""What can be done to keep records right and whole."""
