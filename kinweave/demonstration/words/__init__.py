"""The words of the story: names, notes, wishes, profiles. Written by hand, and chosen by chance."""
