"""What the templates may say beyond Django's own words."""
