"""Accounts, posts and roles, sign-in; builds the Viewer."""
