"""What can be done with agreements."""
