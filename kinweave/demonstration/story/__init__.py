"""The story of Ashby Vale, written into the diary: each module tells one side of it."""
