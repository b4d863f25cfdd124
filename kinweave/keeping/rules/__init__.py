"""What is allowed with how records are kept right and whole."""
