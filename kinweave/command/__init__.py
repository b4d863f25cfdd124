"""The command `kinweave`: one small file for each word after it."""
