"""Scheduled jobs: a few lines each, calling an action as a named system Viewer."""
