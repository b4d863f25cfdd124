"""What people write on their one page, by heading; one thing to a line. And what helps them communicate."""

PROFILES = {
    "matters": (
        "My own front door key\nThe radio on low",
        "Sunday lunch with somebody\nMy garden, even the small bit",
        "Prayer times\nFood that I cook myself",
        "My cat, Biscuit\nThe same chair",
        "Being asked, not told\nA walk every day",
        "My music\nSeeing my sister",
        "Chapel on Sunday\nHaving the paper read to me",
        "Work: I was a weaver for thirty years\nPeople using my name",
    ),
    "days": (
        "Good: somebody knocks and stays\nBad: nobody rings all weekend",
        "Good: I slept\nBad: the bus does not come and I miss my turn",
        "Good: out before lunch\nBad: too many people at once",
        "Good: I cooked\nBad: letters I cannot read",
        "Good: dry enough for the garden\nBad: my hip, and then everything",
    ),
    "do": (
        "Say who you are at the door\nSit where I can see you",
        "Tell me the day before\nLet me finish my sentence",
        "Write it down for me\nTake your shoes off, please",
        "Have tea with me\nAsk about my children",
        "Give me two things to choose from\nBe on time, or ring",
    ),
    "do_not": (
        "Tidy my things\nTalk about me in the kitchen",
        "Ring before nine\nCall me “love”",
        "Change the plan without telling me\nStand behind me",
        "Answer for me\nRush",
        "Send letters without ringing first",
    ),
    "communicate": (
        "I talk a lot when I am nervous. It passes.",
        "Look at my hands: if they are still, I am listening.",
        "I say yes to be polite. Ask me a second time.",
        "I hear better on my left side.",
        "Written words first, then talk.",
    ),
}

CHILD_PROFILES = {
    "matters": (
        "Rabbit, at nap time\nThe red bicycle", "My big brother’s songs\nWater and cups",
        "Books with flaps\nThe swing", "Mam’s scarf\nDiggers",
    ),
    "days": (
        "Good: outside first\nBad: the hand dryer", "Good: Nan brings me\nBad: goodbyes that are too quick",
        "Good: paint\nBad: a new room",
    ),
    "do": ("Come down to my height\nShow me what is next", "Say my name first\nWait for me to look"),
    "do_not": ("Pick me up from behind\nHurry my shoes", "Take Rabbit away to wash without telling me"),
}  # fmt: skip

# Key: the category of the Accessible Information Standard, and what helps, in a few words.
NEEDS = {
    "short": ("support", "Short sentences, one thing at a time"),
    "pictures": ("format", "Picture cards help"),
    "mat": ("support", "A talking mat for choices"),
    "longer": ("longer", "More time: wait before you ask again"),
    "wait": ("longer", "Wait: count to ten"),
    "voice": ("method", "Voice messages, not texts"),
    "texts": ("method", "Text first, do not ring"),
    "letters": ("format", "Letters in plain words, with a phone call after"),
    "large": ("format", "Large print, 18 point"),
    "ring_twice": ("method", "Ring twice, then again: it takes a while to reach the phone"),
    "hearing": ("support", "Face the light and speak clearly; hearing aid on the left"),
    "signing": ("professional", "Signs and gestures first; BSL interpreter for meetings"),
    "welsh": ("support", "Welsh first: siarad Cymraeg, os gwelwch yn dda"),
    "arabic": ("professional", "Arabic interpreter for anything that matters"),
    "polish": ("professional", "Polish interpreter for letters and meetings"),
    "mandarin": ("professional", "Mandarin interpreter; writes simplified characters"),
    "ukrainian": ("professional", "Ukrainian interpreter for anything official"),
    "women": ("professional", "A woman interpreter, please"),
    "ask_first": ("method", "Ask by text whether it is a good moment, then ring"),
}

STREETS = ("Mill Street", "Chapel Row", "Weavers Close", "Tanyard Lane", "Station Parade", "Lower Quay",
           "Bell Court", "Orchard Terrace")  # fmt: skip

WHEN = ("Mornings are best", "After four", "Any evening", "Not at prayer times", "Weekdays before noon",
        "Let it ring a long time", "")  # fmt: skip
