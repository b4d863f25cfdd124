"""Standards, their criteria, and which acts may show them."""
