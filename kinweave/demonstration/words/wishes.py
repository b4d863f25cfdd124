"""What people say they want with somebody. `{who}` is the somebody."""

SAID = {
    "develop": (
        "I want {who} to come more. We could have tea.",
        "More of {who}, please. Afternoons are good.",
        "We only ever wave. I would like a proper sit down.",
        "I would like to go out with {who}, not just stay in.",
        "{who} makes me laugh. More of that.",
        "When {who} comes the house feels like a house.",
        "I always have to ask. I would like {who} to ask me.",
    ),
    "maintain": (
        "It is good as it is.",
        "Keep it just like this.",
        "Don’t change a thing.",
        "We are all right, {who} and me.",
        "{who} is busy and I am busy. It works.",
        "Steady. I like steady.",
        "I know where to find {who}, and that is what I need.",
    ),
    "less": (
        "Too much, too often. Once a month is plenty.",
        "I get tired when {who} stays all day.",
        "Shorter visits, and ring before you come.",
        "I like {who}. I like my own company as well.",
    ),
    "withdraw": (
        "I do not want to see {who} now.",
        "I have said no. I mean no.",
    ),
    "restore": (
        "We fell out over nothing. I would like to try again.",
        "I don’t know where {who} went. I would like to find out.",
        "Five years. I think that is long enough.",
        "A card would do, to begin with.",
    ),
    "not_sure": (
        "I don’t know yet.",
        "Some days yes, some days no.",
        "Ask me another day. I am still thinking.",
    ),
    "later": ("",),
}

# Said of one part of life only.
SAID_OF: dict[str, dict[str, tuple[str, ...]]] = {
    "family": {
        "develop": ("{who} knew me before all this. I want that back in my week.",),
        "maintain": ("The phone call on Sunday is enough for me.", "We don’t say much. We don’t have to."),
    },
    "friends": {
        "develop": ("{who} knows the stories I know. I want an evening of them.",),
        "maintain": ("Same table, same jokes. Leave it be.",),
    },
}

IN_OWN_LANGUAGE = {
    "welsh": {"develop": "Dw i eisiau gweld {who} yn amlach.", "maintain": "Mae’n iawn fel y mae."},
    "arabic": {"develop": "أريد أن نلتقي أكثر.", "maintain": "هكذا جيد."},
    "polish": {"develop": "Chcę, żebyśmy częściej się widywali.", "maintain": "Jest dobrze tak, jak jest."},
    "chinese": {"develop": "我想多见见{who}。", "maintain": "现在这样就很好。"},
    "ukrainian": {"develop": "Хочу, щоб ми бачилися частіше.", "maintain": "Мені добре так, як є."},
    "japanese": {"develop": "{who}にもっと会いたいです。", "maintain": "このままでいいです。"},
}

# Small children show more than they say; these were said over photographs.
CHILD_SAID = {
    "develop": ("{who} come again!", "{who} play.", "I want {who} at story time."),
    "maintain": ("{who} is mine.", "Hug.", "We do cakes."),
}

HOPES = {
    "adult": (
        ("a friend my own age", "friends", "Everybody I know is twenty years older than me."),
        ("somebody who speaks my language", "community", "To talk without having to look for the word."),
        (
            "a choir that takes beginners",
            "community",
            "I sing in the kitchen. I would like to sing with people.",
        ),
        ("another parent to talk to", "friends", "Somebody who is up at five as well."),
        ("a gaming night", "friends", "In the same room, for once."),
        ("a running partner", "friends", "Slow is fine. Regular is what I need."),
        ("somebody to cook for", "friends", "I make too much. It is meant for a table."),
    ),
    "older": (
        ("somebody to play chess with", "friends", "Somebody who does not let me win."),
        ("a walking companion", "friends", "Not far. To the weir and back, and talk."),
        ("my old workmates", "friends", "There were four of us. I would like to know how they are."),
        ("somebody to garden with", "community", "My knees cannot do it all. My head still can."),
        ("a place where I am missed", "community", "Somewhere they notice when I am not there."),
        (
            "a choir that takes beginners",
            "community",
            "I sing in the kitchen. I would like to sing with people.",
        ),
    ),
}
