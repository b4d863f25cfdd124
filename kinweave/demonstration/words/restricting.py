"""What restricts contact in the story: Danny’s own choice about Carl, and a court’s order for Shirin."""

DANNY = {
    "own_words": "Carl takes my money. I do not want him to come round.",
    "told_how": "Picture cards, with Tomasz there",
    "told": "You said no to Carl. So nobody arranges a visit with him. You can change your mind.",
    "response": "Good. He can stop ringing too.",
}
SHIRIN = {
    "against_words": "Her former husband",
    "issuer": "Ashby Vale Family Court",
    "reference": "AV-2026-0417",
    "document_at": "The safe in the office, folder 7",
    "terms": "He shall not contact her, go to her home, or ask others to do so.",
    "plain": "A judge said he may not contact you. If he does, call the police.",
    "basis": "Family Law Act 1996, section 42",
    "reason": "He followed her to two addresses.",
}
