"""What was wrong, what Danny asked to be put right, who asked for a record in a hurry. All invented."""

STRUCK = {
    "kind": "visit",
    "what_mattered": "Went to the garden centre. The seed trays were on offer.",
    "mood": "good",
    "because": "This was Peg’s visit. It went on the wrong record.",
}
REFUSED = {
    "about_words": "The day I moved to Mill Street",
    "wrong": "It says I moved in May. It was warm, so it was summer.",
    "right": "Danny moved in July.",
    "reason": "The tenancy agreement says 12 May. Your words stand beside it.",
}
OPEN = {"wrong": "It says I kept the card. I gave it to Marcus.", "right": "Danny gave the card to Marcus."}
SHEET = {
    "for_whom": "the driver of the Saturday minibus",
    "call": "Ffion, weekdays nine to five: 01632 960217\nGrace, any time: 01632 960144",
    "parts": ("talk", "helps"),
}
IN_VAIN = {
    "full_name": "Rosalind Pike",
    "because": "A woman is in reception and says we know her. She is crying and has no coat.",
    "found": "Not known here. The right thing to do: a friend of hers came within the hour.",
}
WAITING = {
    "full_name": "Leonard Ash",
    "because": "His neighbour rang: the door is open and nobody answers. Police are on the way.",
}
