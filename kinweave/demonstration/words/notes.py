"""Contact notes as workers write them. `{name}` is the person, `{who}` somebody of the part of life."""

from typing import NamedTuple

VISIT, CALL, OUT = ("visit",), ("phone", "video"), ("outing",)
ANY = ("visit", "phone", "video")


class Note(NamedTuple):
    """What mattered, how the person was, which kinds of contact it fits, and who else was there."""

    text: str
    mood: str = "good"
    kinds: tuple[str, ...] = VISIT
    sector: str = ""


GROWN = (
    Note("Made leek soup together. {name} did the chopping, I did the stirring. “Better than the tin.”"),
    Note("Went through the week on the calendar. {name} moved two things and put a star on Friday."),
    Note("Quiet today. We sat by the window and watched the bins being emptied. That was enough.", "so_so"),
    Note("The boiler is out again. {name} was cold and cross, and said so. Rang the landlord together.", "hard"),
    Note("Looked at photographs from the old house. {name} named everybody in them but two."),
    Note("Read the letter from the council together. It is only about the bins. Relief all round."),
    Note("{name} had written down three questions. We answered two. I am to find out about the third."),
    Note("Bad night, so a short visit. {name} asked me to come back another day, and I will.", "hard"),
    Note("Played cards. {name} won by a long way and offered to teach me properly."),
    Note("Talked about who would help with the shopping. {name} wants to ask, not to be given.", "so_so"),
    Note("A new lamp by the chair. {name} can see to read again and has started on the library pile."),
    Note("Tidied the drawer of papers, at {name}’s pace. We threw one thing away and kept the rest."),
    Note("{name} showed me the seedlings on the sill. Four have come up. One is for the neighbour."),
    Note("Tried the new phone with big buttons. Two calls made without me. “Leave it there, then.”"),
    Note("{name} was dressed to go out when I came, and sat down to tell me why not today.", "so_so"),
    Note("Talked about money for the bus. The pass has come. {name} put it with the keys."),
    Note("Measured up for a shelf for the photographs. {name} chose where each one goes."),
    Note("{name} told me about work, years ago, and the noise of the looms. I mostly listened."),
    Note("Too many visitors this week, {name} said. We looked at who comes when, and crossed one out.", "so_so"),
    Note("Cooked rice the way {name}’s mother did. I was told to stop stirring."),
    Note("{name} was sad about the anniversary. We lit a candle and talked about other things.", "hard"),
    Note("Filled in the form together. {name} signed every page, slowly, and wanted a copy."),
    Note("New curtains. {name} had put up one side and waited for me to hold the other."),
    Note("{name} asked what I write down. I showed this page, and we read the last three notes together."),
    Note("We went through the pictures for how the week was: two good days, one bad, four in between.", "so_so"),
    Note(
        "Called for ten minutes. {name} is well and had somebody at the door, so we kept it short.",
        "good",
        CALL,
    ),
    Note("Rang twice before {name} picked up. Tired, eating, and not in pain.", "so_so", CALL),
    Note("{name} rang me, which is new. The neighbour’s dog is back and everybody is glad.", "good", CALL),
    Note("A short call about Thursday. {name} will get the bus and I will meet it.", "good", CALL),
    Note("Not a good moment, {name} said, and rang off. I sent a message to say it is all right.", "hard", CALL),
    Note("{name} read me a recipe over the phone while I wrote it down. We try it next time.", "good", CALL),
    Note("The line was poor, so we wrote to each other instead. {name} prefers that anyway.", "so_so", CALL),
    Note("{name} wanted to hear how the choir went. Asked for the words to the second song.", "good", CALL),
    Note(
        "We talked about the night. {name} is sleeping in the chair again and wants nobody told yet.",
        "hard",
        CALL,
    ),
    Note("Walked to the library. {name} chose two books and asked for the next one to be kept.", "good", OUT),
    Note("Café on Station Parade. {name} ordered for both of us and paid, and counted the change.", "good", OUT),
    Note("To the weir and back. We stopped at both benches. A heron at the second.", "good", OUT),
    Note("Bus to the market. Too loud by noon, so we came home with the bread and no apples.", "so_so", OUT),
    Note("{name} tried the lunch club. Stayed for the soup, not the bingo. May go again.", "so_so", OUT),
    Note(
        "Allotment. {name} pulled leeks and gave half of them away over the fence.",
        "good",
        OUT,
    ),
    Note("Sat at the back of choir practice. {name} hummed, then sang. Nobody made a fuss of it.", "good", OUT),
    Note(
        "The surgery with {name}. The new tablets are smaller. We practised asking, and {name} asked.",
        "so_so",
        OUT,
    ),
    Note("Swimming. Ten minutes in the water, forty with the hair dryer. {name} was delighted.", "good", OUT),
    Note("We turned back at the corner. {name} did not feel safe today. Nobody’s fault.", "hard", OUT),
    Note(
        "{who} was there when I came, making tea in the big pot. I stayed out of the way.",
        "good",
        VISIT,
        "family",
    ),
    Note(
        "{who} and {name} had words last week. Today they were peeling potatoes together.",
        "so_so",
        VISIT,
        "family",
    ),
    Note("{who} brought the children round. {name} was tired after, and happy.", "good", VISIT, "family"),
    Note(
        "{name} rang {who} while I was there, from memory. They talked for a quarter of an hour.",
        "good",
        VISIT,
        "family",
    ),
    Note(
        "{who} did not come as promised. {name} had laid the table. We ate it ourselves.",
        "hard",
        VISIT,
        "family",
    ),
    Note(
        "Video call with {who}. {name} held up the knitting, and {who} held up the baby.",
        "good",
        ("video",),
        "family",
    ),
    Note("{who} drove us to the coast. Chips on the wall, gulls and all.", "good", OUT, "family"),
    Note(
        "{who} called in with a jigsaw that has all its pieces. They have done the edge.",
        "good",
        VISIT,
        "friends",
    ),
    Note(
        "{name} and {who} went to the match without me. This was told to me afterwards, in full.",
        "good",
        VISIT,
        "friends",
    ),
    Note("{who} has been poorly. {name} wants to take soup over, and will.", "so_so", VISIT, "friends"),
    Note(
        "Met {who} at the café by the bridge. They talked, I read the paper two tables away.",
        "good",
        OUT,
        "friends",
    ),
    Note("{who} forgot the day. {name} laughed about it and rang to make another.", "so_so", VISIT, "friends"),
    Note(
        "A message from {who}: there is a place in the team on Tuesdays. {name} is thinking.",
        "good",
        ANY,
        "friends",
    ),
    Note(
        "{who} saved {name} a seat and a programme. First time in that hall for a good while.",
        "good",
        OUT,
        "community",
    ),
    Note("{who} asked {name} to help set out the chairs. Came home taller.", "good", OUT, "community"),
    Note(
        "{who} noticed that {name} had not been in, and sent a card. It is on the shelf.",
        "good",
        VISIT,
        "community",
    ),
    Note(
        "{name} was not sure about going back after what was said. {who} will ring first.",
        "so_so",
        ANY,
        "community",
    ),
    Note(
        "{who} came to look at the rail by the step. {name} explained what it is like in the rain.",
        "good",
        VISIT,
        "paid",
    ),
    Note(
        "{who} changed the time without saying. {name} waited in all morning. I have rung to ask.",
        "hard",
        VISIT,
        "paid",
    ),
    Note("{who} took the time to draw it. {name} has stuck the drawing on the fridge.", "good", VISIT, "paid"),
)

CHILDREN = (
    Note("Home visit. {name} showed me the bed, the fish and every shoe in the house."),
    Note("{name} built a long road out of blocks and let one other child drive on it."),
    Note("Hard goodbye this morning. Rabbit helped. Calm by snack time.", "so_so"),
    Note("Painted outside. {name} mixed all the colours into brown and was very pleased."),
    Note("{name} said “mine” and then, after a while, “yours”."),
    Note("A cold, and no nap. {name} sat on my knee for the story and did not want the flaps.", "hard"),
    Note("New word today: “digger”. Said to every adult in the room."),
    Note("{name} hid in the book corner when the visitors came, and looked at them through the gap.", "so_so"),
    Note("Water play with cups. {name} poured for twenty minutes and would not be hurried."),
    Note("Used the picture cards at lunch. {name} chose pear, twice."),
    Note("Rang home. Nights are better and there is a new bed. They would like the song words.", "good", CALL),
    Note("Short call about pick-up. All well. {name} wanted to breathe into the phone.", "good", CALL),
    Note("Rang to say that {name} ate a proper lunch. It was good to ring about something good.", "good", CALL),
    Note(
        "{who} stayed for the first half hour. {name} waved from the window, and then played.",
        "good",
        VISIT,
        "family",
    ),
    Note(
        "{who} told us about the move. We will put the new house into the story bag.",
        "so_so",
        VISIT,
        "family",
    ),
    Note("{who} and {name} sang the bus song at home, for me to learn.", "good", VISIT, "family"),
    Note("{name} and {who} dug for worms. Two found, both named.", "good", VISIT, "friends"),
    Note("{name} saved the blue chair for {who}.", "good", VISIT, "friends"),
    Note("Walk to the park, holding the rope. {name} stopped for every dog.", "good", OUT),
    Note("Library story time. {name} sat right at the front and answered all the questions.", "good", OUT),
)

IN_WELSH = (
    Note("Siarad Cymraeg drwy’r ymweliad. {name} yn dweud straeon am y capel, ac yn chwerthin."),
    Note("Paned a bara brith gyda {name}. Wythnos dda, heblaw am y glaw."),
    Note("Galwad fer. {name} yn iawn, ac yn edrych ymlaen at ddydd Iau.", "good", CALL),
    Note("{name} a {who} wedi bod i’r eisteddfod leol. Ail wobr am adrodd.", "good", VISIT, "friends"),
)

PROMISES = (
    "Find out the bus times", "Ask about a lift to the lunch club", "Bring the large print form",
    "Ring the landlord about the boiler", "Send the choir’s words in large print",
    "Ask the library about the book group", "Print the photographs", "Book the interpreter for next time",
    "Find out what the swimming costs", "Ask the surgery for a later time",
    "Bring the picture cards for food", "Write down the recipe", "Ask about the allotment list",
    "Find somebody to look at the phone",
)  # fmt: skip

CHILD_PROMISES = ("Send the song words home", "Print the photographs for the story bag",
                  "Lend the digger book", "Ask home about the new bed")  # fmt: skip
