"""What Lena writes about meeting providers, and of the sources on her shelf. All of it is invented."""

FORUM = {
    "kind": "forum",
    "name": "Providers’ forum",
    "times": "6.30 to 8 in the evening",
    "place": "Example Hall, Ashby Vale",
    "how": "Come as you are. Say a week before if you need an interpreter or somebody to stand in.",
    "chooses": "provider",
    "for": "EY990001 EY990006 EY990011",
}
DROP_IN = {
    "kind": "drop_in",
    "name": "Saturday drop-in",
    "times": "10 to 12 in the morning",
    "place": "Ashby Vale library",
    "how": "Come when it suits you, with any question. Children are welcome.",
    "chooses": "we",
    "for": "EY990011",
}
CAME = {
    "EY990001": {"came": "took_part", "words": "They want to show how they settle new children."},
    "EY990006": {"came": "no_answer"},
    "EY990011": {"came": "could_not", "barrier": "hours", "words": "They are open until seven."},
}
SOURCES = (
    {
        "level": "local",
        "name": "Ashby Vale family information",
        "good_for": "Free hours, and who has room in our area.",
        "address": "Ashby Vale library, ask for Olwen",
        "for_providers": True,
    },
    {
        "level": "regional",
        "name": "Vale and Marches early years network",
        "good_for": "Training days, and people who have done it before.",
        "address": "01632 960 400",
        "for_providers": True,
    },
    {
        "level": "national",
        "name": "Foundation years",
        "good_for": "What the law asks of early years providers.",
        "address": "https://early-years.example/",
        "for_providers": False,
    },
)
