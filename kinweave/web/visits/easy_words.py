"""The easy-read pages about getting on with people: short sentences, one idea each, kind, with no blame.

Written for Kinweave. They pass the project's own easy-read check. Criteria: 002-P18, P21.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a page: a picture, a heading, and a few sentences."""

    symbol: str
    heading: str | Promise
    lines: Sequence[str | Promise]


NOT_YOUR_FAULT = Part(
    "heart",
    _("You did nothing wrong"),
    (
        _("It is not your fault."),
        _("You can still like the person."),
        _("You can still want it to stop."),
    ),
)
TELL = Part(
    "tell",
    _("Tell someone"),
    (
        _("Choose somebody you trust."),
        _("You can say a little or a lot."),
        _("You can talk, write or point."),
        _("You can tell again, to somebody else."),
        _("Are you in danger now? Phone 999."),
    ),
)
PEOPLE = (
    Part(
        "kind",
        _("A good friend"),
        (
            _("They are kind to you."),
            _("They listen to you."),
            _("You can say no to them."),
            _("They like it when you have other friends."),
            _("You feel safe with them."),
        ),
    ),
    Part(
        "cross",
        _("Sometimes it is hard"),
        (
            _("All friends and families argue sometimes."),
            _("You can feel sad or cross for a while."),
            _("Then you talk about it."),
            _("They say sorry when they got it wrong."),
            _("So do you."),
        ),
    ),
    Part(
        "hand",
        _("When it is bad"),
        (
            _("Somebody hurts you or scares you."),
            _("They call you names."),
            _("They touch you when you do not want it."),
            _("They say sorry, and do it again."),
            _("The word for this is abuse."),
            _("Nobody may do this to you."),
        ),
    ),
    Part(
        "circle",
        _("It can be anybody"),
        (
            _("It can be a friend or a partner."),
            _("It can be somebody in your family."),
            _("It can be a worker."),
            _("You can tell about all of them."),
        ),
    ),
    NOT_YOUR_FAULT,
    TELL,
)
ONLINE = (
    Part(
        "phone",
        _("Being online can be good"),
        (
            _("You can chat with friends and family."),
            _("You can find people who like what you like."),
        ),
    ),
    Part(
        "eye",
        _("Not everybody tells the truth"),
        (
            _("A photo can show somebody else."),
            _("A name can be a false name."),
            _("They can say they are your age, and not be."),
        ),
    ),
    Part(
        "ask",
        _("Stop and think when they ask"),
        (
            _("They ask for money or gifts."),
            _("They ask for photos of your body."),
            _("They ask you to keep a secret."),
            _("They ask to meet you alone."),
            _("They are nasty when you say no."),
        ),
    ),
    Part(
        "together",
        _("What you can do"),
        (
            _("You do not have to answer."),
            _("You can block them."),
            _("Keep your passwords to yourself."),
            _("Do not say where you live."),
            _("Show what they wrote to somebody you trust."),
            _("If you meet, take somebody with you."),
        ),
    ),
    Part(
        "heart",
        _("Did you send something?"),
        (
            _("Many people have done that."),
            _("You did nothing wrong."),
            _("You can still tell."),
            _("Somebody can help you to stop it."),
        ),
    ),
    TELL,
)
MONEY = (
    Part(
        "purse",
        _("Your money is yours"),
        (
            _("You choose what you buy."),
            _("You can ask for help."),
            _("Whoever helps you shows you what they spend."),
        ),
    ),
    Part(
        "kind",
        _("You can say no"),
        (
            _("Somebody asks you for money. You can say no."),
            _("A good friend stays your friend."),
            _("You do not have to pay for everybody."),
        ),
    ),
    Part(
        "hand",
        _("This is not all right"),
        (
            _("Somebody takes your money or your card."),
            _("They want the secret number of your card."),
            _("They make you pay each time."),
            _("They borrow, and never pay you back."),
            _("They tell you to sign something."),
        ),
    ),
    Part(
        "together",
        _("What you can do"),
        (
            _("Keep your card with you."),
            _("Keep its number a secret."),
            _("Look at your bills with somebody you trust."),
            _("Your bank can help you too."),
        ),
    ),
    NOT_YOUR_FAULT,
    TELL,
)
CHOOSING = (
    Part(
        "choose",
        _("You choose"),
        (
            _("You choose what you wear."),
            _("You choose who you see."),
            _("You choose when you go out."),
            _("You can change your mind."),
        ),
    ),
    Part(
        "hand",
        _("This is not all right"),
        (
            _("Somebody says who you may see."),
            _("They read your messages."),
            _("They want to know where you are, all the time."),
            _("They keep your keys, your money or your tablets."),
            _("They get angry when you say no."),
            _("You feel scared to get it wrong."),
        ),
    ),
    Part(
        "heart",
        _("You may love them"),
        (
            _("It can be a partner."),
            _("It can be somebody who looks after you."),
            _("They can be nice on other days."),
            _("It is still not all right."),
        ),
    ),
    Part(
        "together",
        _("What you can do"),
        (
            _("You can talk with somebody alone."),
            _("Do they look at your phone? Then say it face to face."),
            _("You do not have to decide today."),
            _("A worker can make a safe plan with you."),
        ),
    ),
    NOT_YOUR_FAULT,
    TELL,
)
FRIENDS = (
    Part(
        "kind",
        _("A real friend"),
        (
            _("They like you for who you are."),
            _("They give, and they take."),
            _("They are nice to you when nobody looks."),
        ),
    ),
    Part(
        "door",
        _("Somebody who only seems to be a friend"),
        (
            _("They come when you have money."),
            _("They eat your food, and never bring any."),
            _("They stay when you want them to go."),
            _("They laugh at you, not with you."),
            _("They get you to do wrong things."),
            _("They say that friends do this."),
        ),
    ),
    Part(
        "ask",
        _("Ask yourself"),
        (
            _("Can I say no to them?"),
            _("Do they come when I have nothing?"),
            _("How do I feel when they have left?"),
            _("Do they tell me to keep secrets?"),
        ),
    ),
    Part(
        "together",
        _("What you can do"),
        (
            _("You do not have to open the door."),
            _("You can see them with somebody there."),
            _("You can stop seeing them."),
            _("You can miss them. That is all right."),
            _("The law is on your side."),
        ),
    ),
    NOT_YOUR_FAULT,
    TELL,
)
PAGES: Mapping[str, Sequence[Part]] = {
    "people": PEOPLE,
    "online": ONLINE,
    "money": MONEY,
    "choosing": CHOOSING,
    "friends": FRIENDS,
}
