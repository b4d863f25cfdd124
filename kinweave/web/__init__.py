"""The screens: one folder for each place in the service."""
