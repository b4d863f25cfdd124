"""What is allowed with agreements."""
