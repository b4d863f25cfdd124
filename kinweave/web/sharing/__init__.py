"""The desk: may I share this? The answer, with its reasons; sending, not sending, asking, signing. 003-P23, P24."""
