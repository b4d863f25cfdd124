"""What is said about the group at Riverside, and the one that is still an idea."""

from typing import Any

GROUP, CALLED = "Thursday Makers", "Owen"
PLAN: dict[str, Any] = {
    "sort": "activity",
    "why": "Several people told us that their hands were never idle, and now they are. Making things together is"
    " easier than talking, and the talk comes by itself.",
    "for_whom": "Adults in Ashby Vale who like to make things with wood, wool or paper.",
    "wrong_for": "Somebody who cannot bear noise or sawdust, or who needs one person’s whole attention just now.",
    "instead": "A visit with a craft box, or the quiet reading hour at the library.",
}
OUTSIDE = {"outside_contact": "Meera Solanki, Ashby Vale Connect", "outside_reached": "01632 960110, weekdays 9 to 5"}
DUTIES: dict[str, tuple[str, str, str, str]] = {
    "safeguarding": ("in_place", "Everybody has Sunita’s number.", "Care Act 2014, section 42",
                     "If you are worried about somebody, tell Owen or Sunita. They listen, and they act."),
    "data": ("in_place", "We keep first names and who came.", "UK GDPR, article 6",
             "We write down your first name and when you came. You can read it."),
    "equality": ("in_place", "The ramp is clear and tools have large grips.", "Equality Act 2010, section 29",
                 "Nobody is kept out. Tell us what would help you to join in."),
    "insurance": ("in_place", "Our own cover takes groups of up to 20.", "Riverside’s policy schedule", ""),
    "premises": ("in_place", "Tendai walked the hall with the caretaker.", "Mill Hall’s fire risk assessment",
                 "The way out is by the garden door. We practise it twice a year."),
    "dbs": ("in_place", "Owen: enhanced, seen by Sunita, number ending 417.", "Safeguarding Vulnerable Groups Act 2006",
            ""),
    "first_aid": ("not_needed", "The hall’s warden is trained, and there on Thursdays.", "HSE guidance on first aid",
                  ""),
}  # fmt: skip
POLICY = {
    "source": "Riverside: working with groups",
    "says": "Two helpers in the room, and nobody drives members alone.",
}
PRACTICE = {
    "says": "In new groups some people wait to be asked. A round in which one may pass lets them in without a push.",
    "source": "A handbook for group workers that Owen read",
    "shapes": True,
}
SKILLS = (
    {"says": "Knows wood tools", "who": "Tendai"},
    {"says": "Speaks Welsh", "who": "", "plain": "Gwilym offers to teach us the words we need."},
)
RESOURCE = {"says": "Money for tools, up to £500", "source": "Ashby Vale community fund"}
MEMBERS = (
    ("gwilym_r", "Gwilym"), ("bernadette_r", "Bernie"), ("desmond_r", "Desmond"), ("ivor", "Ivor"),
    ("rosalind", "Roz"), ("padraig", "Pádraig"),
)  # fmt: skip
ASKED = ("hideo", "英夫")
RULES = ("We say our names when somebody new comes.", "You can pass. Nobody has to speak.")
PROPOSED = "We tidy up together before the tea."
CULTURE = ("Do you laugh here?", "More than at home. And when the glue went everywhere, nobody was cross.")
JOINING_IN = "Who does not hear well misses the jokes. We want one person to speak at a time."
PLACE, AGENDA = "Mill Hall, small room", ("Bird boxes: the roofs", "Who brings the tea next time", "What we agreed")
SAFETY = {
    "contacts": "Sunita on 01632 960120. Each member’s contact is in the locked folder.",
    "ratio": "Two helpers for up to eight.",
    "venue": "Tendai looked on Monday: the ramp is clear, the garden door opens.",
    "signs": "Somebody goes quiet or leaves the table: sit with them, ask if they want air.",
    "lone_working": "We come and go in pairs. The warden has a key.",
    "after_care": "Owen stays for tea. He phones who left early the same day.",
}
CAME = (("came", "came", "late", "came", "sorry", "came"), ("came", "partly", "came", "came", "came", "absent"))
NOTES = (
    "Finished four boxes. Pádraig showed the others how to hold the drill.",
    "A slow start, a loud end. They agreed who brings the tea.",
)
IDEA = "Walking again"
IDEA_PLAN: dict[str, Any] = {
    "sort": "peers",
    "why": "People who have been ill tell us that they are afraid to walk alone.",
    "for_whom": "Adults who want to walk a little further each week.",
    "wrong_for": "Somebody whose doctor has asked them to wait.",
    "instead": "The falls class at the health centre, or a walk with a befriender.",
}
DEMAND = (("ask", 7, "Asked on the telephone since August"), ("referral", 3, "Referrals we could not place"))
EXISTING: dict[str, Any] = {
    "name": "Ramblers of the Vale", "does": "Long walks on Sundays, from the market square.",
    "asked_whom": "Their secretary", "wants": "Somebody who knows how to walk with people who tire quickly.",
    "offered": "Hazel could come along twice and show them.",
}  # fmt: skip
AIMS = (
    ("between_us", "We know each other’s names, and something that each of us can do."),
    ("community", "People in the village see what we make."),
)
HOPE: dict[str, Any] = {
    "words": "I want to build something my grandson can use", "level": "personal",
    "first_step": "Choose what it is", "support": "Somebody holds the wood", "notices": "My grandson",
    "much_less": "I stop coming", "less": "I come, and watch", "as_hoped": "I build one thing with help",
    "more": "I build one thing myself", "much_more": "I show somebody else how",
}  # fmt: skip
SHARED = "I want to build a bird box for my grandson."
ANSWERED: dict[str, Any] = {"answer_within": 2, "news_within": 7}
TO_TRY = "Saw the sides myself"
OTHERS: tuple[tuple[str, dict[str, Any], str, str], ...] = (
    ("Bernie", {
        "words": "I want to talk with somebody my age", "level": "between_us", "much_less": "I sit alone",
        "less": "I say hello", "as_hoped": "I talk with one of them", "more": "I talk with several",
        "much_more": "One of them visits me",
    }, "partly", "She and Roz share a table."),
    ("Ivor", {
        "words": "I want to read letters again", "level": "personal", "much_less": "They stay closed",
        "less": "Somebody else opens them", "as_hoped": "I read one a week", "more": "I read all of them",
        "much_more": "I write back",
    }, "elsewhere", "The library has a reading hour. Padraig goes there with him."),
)  # fmt: skip
FIT = "He builds next to Pádraig, who knows the tools."
SAID = {"member": (0, "I did the roof with Pádraig."), "worker": (-1, "")}
ALOUD: dict[str, Any] = {
    "for_all": "A round, then the roofs, then tea.", "for_one": "Gwilym works on his own box.",
    "clash": "Some want music, some want quiet.", "settled": "Music until tea, then quiet.",
}  # fmt: skip


def answered(welcome: str, matters: str, my_way: str, change: str, words: str = "") -> dict[str, str]:
    """What somebody said in the ballot box."""
    return {"welcome": welcome, "matters": matters, "my_way": my_way, "change": change, "words": words}


HOW_IT_WAS: tuple[tuple[tuple[str, dict[str, str]], ...], ...] = (
    (
        ("Gwilym", answered("yes", "yes", "a_bit", "no")),
        ("Bernie", answered("yes", "a_bit", "yes", "a_bit", "Less noise")),
        ("Desmond", answered("yes", "yes", "yes", "no")),
        ("Ivor", answered("a_bit", "no", "a_bit", "yes")),
        ("Pádraig", answered("yes", "yes", "yes", "no")),
    ),
    (),  # this one is still open
)
LEAD = {
    "topic": "one", "plain": "We talked through each way over tea, with pictures.", "who": "All six, and Hazel",
    "says": "After a year we ask who wants to lead. Nobody has to.",
}  # fmt: skip
DEBRIEF = {"topic": "debrief", "says": "Twenty minutes on the telephone after each session.", "who": "Sunita"}
BRINGS: dict[str, Any] = {
    "brings": "I can mend clocks and small things.",
    "helps": "One person at a time.",
    "ring": "group",
}
PARTS = (("Gwilym", "Look after the tools"), ("Bernie", "Pour the tea"))
IF_MISSING: tuple[tuple[str, dict[str, Any]], ...] = (
    ("Gwilym", {"after": 2, "who": "Owen", "how": "A call on the mobile, after five"}),
    ("Pádraig", {"after": 1, "who": "Owen", "how": "A visit: he does not like the telephone"}),
)
PROCESSES: tuple[tuple[str, dict[str, Any]], ...] = (
    (
        "leader",
        {"process": "The opening round", "helped": "some", "hindered": "The quiet ones wait.", "then": "change"},
    ),
    ("together", {"process": "The tea", "helped": "yes", "then": "keep"}),
    ("together", {"process": "The opening round", "helped": "yes", "then": "keep"}),
)
DECIDED = "The round stays. Whoever wants to begins."
