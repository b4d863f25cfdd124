"""Sixty invented places and clubs of Ashby Vale: what there is to do, where, when, at what cost, and who gets in."""

from typing import NamedTuple

# Part of town, and its middle: latitude and longitude in degrees.
AREAS = (
    ("Mill Lane", 51.9300, -2.9800),
    ("Station Parade", 51.9345, -2.9740),
    ("Lower Quay", 51.9262, -2.9705),
    ("Castle Hill", 51.9372, -2.9861),
    ("Hallam Park", 51.9410, -2.9688),
    ("The Crossing", 51.9236, -2.9890),
    ("Upper Ashby", 51.9492, -2.9925),
    ("Farlow", 51.9688, -2.9512),
    ("Ashby Vale", 51.9352, -2.9796),
)
COUNCIL = "Ashby Vale Council, list of clubs"
OWN = "The people who run it"
LIBRARY = "Notice board at Ashby Vale Library"
WALKED = "Ffion went there and looked"


class Place(NamedTuple):
    """A place. `opening` is days and times; `access` what is there, or with a minus what is not."""

    name: str
    area: str
    where: str
    interests: str
    opening: str
    pence: int | None
    description: str
    access: str = ""
    languages: str = "en"
    way: str = ""
    cost_words: str = ""
    ages: tuple[int | None, int | None] = (None, None)
    checked: int = 30  # days ago
    source: str = COUNCIL


PLACES = (
    Place(
        "Step by Step dance", "Mill Lane", "Mill Hall, Mill Street", "dance music", "tue 11:00-12:00", 300,
        "You come in and have tea. Then there is music. You can dance, or sit and watch.",
        "step_free toilet quiet loop -hoist", way="Bus 14 to Mill Street. The door with the ramp is at the side.",
        cost_words="£3. The first time is free.", checked=12, source=OWN,
    ),
    Place(
        "Friday dance", "Station Parade", "Station Social Club, Station Parade", "dance music", "fri 19:30-22:00", 500,
        "A band, a bar and a big floor. People come alone and in twos.",
        "step_free toilet -quiet", way="Next to the station. Bus 2 and 14 stop outside.", ages=(18, None), checked=25,
    ),
    Place(
        "Vale Ceilidh Club", "Castle Hill", "St Mark’s Hall, Castle Hill", "dance music", "sat 14:00-16:00", 0,
        "Country dances with a caller who shows each step. Helpers are welcome.",
        "step_free quiet toilet", "en cy", "Bus 7 to the church. Five minutes from the stop, uphill.", checked=33,
    ),
    Place(
        "Rhythm Room", "Lower Quay", "The Old Boathouse, Lower Quay", "dance music", "thu 19:00-21:00", 500,
        "Drumming and dance. Drums are there, you bring nothing.", "step_free", checked=214, source=LIBRARY,
    ),
    Place(
        "Dawnsio gyda’n gilydd", "Upper Ashby", "Capel Seion, Upper Ashby", "dance singing", "wed 14:00-15:30", 0,
        "Dawnsio gwerin a chân. Welsh folk dance and song, for beginners too.",
        "step_free toilet", "cy en", "Bus 7 to the chapel.", checked=40, source=OWN,
    ),
    Place(
        "Ashby Rovers, home games", "The Crossing", "Rovers Ground, Crossing Road", "football", "sat 14:00-17:00", 400,
        "See the game from the home end. There are seats by the rail for wheelchairs.",
        "step_free toilet parking -quiet", way="Bus 3 to the ground. It is busy before the game.",
        cost_words="£4, a helper comes in free", checked=18, source=OWN,
    ),
    Place(
        "Walking football", "The Crossing", "Rovers Ground, Crossing Road", "football walking talking",
        "tue 10:00-11:30 thu 10:00-11:30", 200,
        "Football where nobody runs. Tea after the game.", "step_free toilet parking", way="Bus 3 to the ground.",
        ages=(18, None), checked=18, source=OWN,
    ),
    Place(
        "Saturday training, helpers", "The Crossing", "Rovers Ground, Crossing Road", "football volunteering",
        "sat 09:30-12:00", 0,
        "Carry flags, set up goals, pour the drinks. The coaches show you.", "step_free toilet",
        way="Bus 3 to the ground.", checked=18, source=OWN,
    ),
    Place(
        "Table football at the Hub", "Station Parade", "The Hub, 4 Station Parade", "football games",
        "mon 13:00-16:00 wed 13:00-16:00", 0, "Two tables and a league that nobody takes too seriously.",
        "step_free toilet quiet loop", way="Across from the station.", checked=9, source=WALKED,
    ),
    Place(
        "Match on the big screen", "Lower Quay", "The Ferryman, Lower Quay", "football talking", "sun 15:00-18:00",
        None, "Away games on a big screen, with chips.", "step_free -quiet",
        checked=120, ages=(18, None), source=LIBRARY,
    ),
    Place(
        "Mill Choir", "Mill Lane", "Mill Hall, Mill Street", "singing music talking", "mon 18:30-20:00", 200,
        "Everybody sings. Nobody has to read notes. We sing for ourselves.",
        "step_free toilet loop quiet", way="Bus 14 to Mill Street.", checked=15, source=OWN,
    ),
    Place(
        "Côr y Cwm", "Upper Ashby", "Capel Seion, Upper Ashby", "singing faith", "thu 19:00-20:30", 0,
        "Canu pedwar llais yn Gymraeg. Four-part singing in Welsh; words are on the wall.",
        "step_free loop toilet", "cy", "Bus 7 to the chapel. A lift home can be found.", checked=52, source=OWN,
    ),
    Place(
        "Songs and tea", "Hallam Park", "Park Pavilion, Hallam Park", "singing talking", "wed 10:30-11:45", 100,
        "Songs that people know by heart, for those who forget and those who come with them.",
        "step_free toilet quiet parking", way="Bus 2 to the park gate. The path is flat.", checked=22,
    ),
    Place(
        "Signing choir", "Station Parade", "The Hub, 4 Station Parade", "singing learning", "tue 18:00-19:30", 0,
        "Songs in British Sign Language, taught slowly.", "step_free toilet signing loop", "en bfi",
        "Across from the station.", checked=30, source=OWN,
    ),
    Place(
        "Open music evening", "Lower Quay", "The Old Boathouse, Lower Quay", "music", "fri 19:00-22:00", 0,
        "Play one tune, or listen to others.", "-step_free", way="Eight steps down from the quay.", checked=47,
    ),
    Place(
        "Music on record", "Station Parade", "Ashby Vale Library, Station Parade", "music talking",
        "thu 14:00-15:30", 0, "Bring a record, or choose one. We listen, then we talk.",
        "step_free toilet loop quiet", way="Bus 2 and 14 stop outside.", checked=8, source=LIBRARY,
    ),
    Place(
        "Steel pans for beginners", "Hallam Park", "Hallam School, Park Road", "music learning", "sat 10:00-11:30", 400,
        "Six pans, one teacher, no notes to read.", "step_free toilet parking", way="Bus 2 to Park Road.", checked=70,
    ),
    Place(
        "Ashby Pool, quiet swim", "Hallam Park", "Ashby Pool, Hallam Park", "swimming",
        "mon 11:00-12:00 fri 11:00-12:00", 280, "No music, few people, the lights are low.",
        "step_free toilet hoist quiet parking",
        way="Bus 2 to the pool.", cost_words="£2.80, a helper swims free", checked=10, source=OWN,
    ),
    Place(
        "Ashby Pool, everybody", "Hallam Park", "Ashby Pool, Hallam Park", "swimming",
        "mon 07:00-10:30 tue 07:00-20:00 wed 07:00-20:00 thu 07:00-20:00 sat 08:00-17:00 sun 08:00-16:00", 420,
        "The big pool and the small warm one.", "step_free toilet hoist parking", way="Bus 2 to the pool.",
        checked=10, source=OWN,
    ),
    Place(
        "Women’s swim", "Hallam Park", "Ashby Pool, Hallam Park", "swimming", "wed 20:00-21:00", 300,
        "For women only, with women at the side. Wear what you like to swim in.",
        "step_free toilet hoist", "en ar bn", "Bus 2 to the pool.", ages=(16, None), checked=10, source=OWN,
    ),
    Place(
        "Weir dippers", "Lower Quay", "Steps below the weir, Lower Quay", "swimming talking", "sun 08:00-09:00", 0,
        "Cold water, hot tea. In and out together.", "-step_free -toilet", ages=(18, None), checked=160, source=LIBRARY,
    ),
    Place(
        "Slow walkers", "Lower Quay", "By the clock, Lower Quay", "walking talking",
        "tue 10:00-11:00 fri 10:00-11:00", 0,
        "Along the water and back, as slow as the slowest. Benches on the way.",
        "step_free toilet", way="Bus 14 to the quay.", checked=20, source=OWN,
    ),
    Place(
        "Castle Hill ramblers", "Castle Hill", "Castle car park, Castle Hill", "walking animals", "sun 10:00-13:00", 0,
        "Five miles up and down. Dogs come too.", "-step_free parking", checked=95,
    ),
    Place(
        "Wheels in the park", "Hallam Park", "Park Pavilion, Hallam Park", "walking cycling", "sat 10:30-12:00", 0,
        "Wheelchairs, scooters and walkers round the lake. The path is wide and flat.",
        "step_free toilet hoist parking", way="Bus 2 to the park gate.", checked=26, source=WALKED,
    ),
    Place(
        "Taith Gymraeg", "Upper Ashby", "Outside Capel Seion, Upper Ashby", "walking learning", "sat 10:00-11:30", 0,
        "Cerdded a siarad Cymraeg. A walk for people who learn Welsh, and people who speak it.",
        "parking", "cy en", "Bus 7 to the chapel.", checked=60, source=OWN,
    ),
    Place(
        "Bike workshop", "The Crossing", "Unit 5, Crossing Yard", "cycling crafts volunteering", "wed 17:00-20:00", 0,
        "Mend your bike, or one for somebody else. Tools and tea are there.",
        "step_free -toilet", way="Bus 3 to the yard.", ages=(14, None), checked=50, source=OWN,
    ),
    Place(
        "Side by side cycling", "Hallam Park", "Park Pavilion, Hallam Park", "cycling", "thu 13:00-15:00", 150,
        "Bikes with three wheels, and bikes for two. Somebody rides with you.",
        "step_free toilet parking", way="Bus 2 to the park gate.", checked=28,
    ),
    Place(
        "Family ride", "Station Parade", "Station forecourt", "cycling", "", 0,
        "An hour on the old railway line. Helmets can be borrowed.", checked=130, source=LIBRARY,
    ),
    Place(
        "Cook and eat", "Station Parade", "The Hub, 4 Station Parade", "cooking talking", "thu 11:00-13:30", 250,
        "We cook one meal and eat it together. You take the recipe home in pictures.",
        "step_free toilet pictures quiet", "en ar ti", "Across from the station.", checked=9, source=WALKED,
    ),
    Place(
        "Sunday lunch club", "Mill Lane", "Mill Hall, Mill Street", "cooking talking", "sun 12:00-14:30", 600,
        "Cook from ten if you like, or come at twelve and eat.", "step_free toilet loop quiet",
        way="Bus 14 to Mill Street. On Sundays one an hour.", checked=15, source=OWN,
    ),
    Place(
        "Bread at dawn", "The Crossing", "Crossing Bakery", "cooking learning", "sat 06:00-08:30", 0,
        "Learn to knead. Everybody takes a loaf.", "-step_free", ages=(16, None), checked=44, source=OWN,
    ),
    Place(
        "Kuchnia polska", "Station Parade", "St Anne’s Hall, Station Parade", "cooking talking", "sat 11:00-14:00", 300,
        "Pierogi i rozmowy. Polish cooking, and talk in Polish and English.",
        "step_free toilet", "pl en", "Behind the church.", checked=36, source=OWN,
    ),
    Place(
        "Allotment mornings", "The Crossing", "Plot 12, Crossing allotments", "gardening talking",
        "tue 09:30-12:00 sat 09:30-12:00", 0,
        "Dig, water, or sit in the shed with a cup. Two high beds for those who sit.",
        "step_free -toilet", way="Bus 3 to the allotments. The gate code is on the board.", checked=24, source=WALKED,
    ),
    Place(
        "Castle gardeners", "Castle Hill", "Walled garden, Castle Hill", "gardening volunteering", "wed 10:00-13:00", 0,
        "Old roses and new beans. Gloves and boots can be borrowed.", "toilet -step_free parking", checked=62,
    ),
    Place(
        "Window sill garden", "Mill Lane", "Mill Hall, Mill Street", "gardening crafts", "fri 14:00-15:30", 100,
        "Seeds, pots and soil. You take home what you plant.", "step_free toilet quiet loop",
        way="Bus 14 to Mill Street.", checked=15, source=OWN,
    ),
    Place(
        "Farlow orchard", "Farlow", "Orchard Farm, Farlow", "gardening animals volunteering", "sat 10:00-15:00", 0,
        "Pick apples, feed the geese, press the juice.", "parking toilet", way="Bus 21, four times a day.", checked=80,
    ),
    Place(
        "Dogs at the Hub", "Station Parade", "The Hub, 4 Station Parade", "animals talking", "mon 10:30-11:30", 0,
        "Three quiet dogs and the people who own them. You may stroke them.",
        "step_free toilet quiet", way="Across from the station.", checked=9, source=WALKED,
    ),
    Place(
        "Crossing City Farm", "The Crossing", "City Farm, Crossing Road", "animals volunteering",
        "tue 10:00-16:00 wed 10:00-16:00 thu 10:00-16:00 fri 10:00-16:00 sat 10:00-16:00", 0,
        "Goats, hens and two ponies. Help to feed them at ten and at three.",
        "step_free toilet hoist parking", way="Bus 3 to the farm.", checked=29, source=OWN,
    ),
    Place(
        "Riding for everybody", "Farlow", "Hill Stables, Farlow", "animals learning", "thu 13:00-15:00", 1200,
        "Half an hour on a calm pony, with somebody on each side.",
        "step_free hoist parking", way="Bus 21, or the stable’s own van from the station.", checked=100, source=OWN,
    ),
    Place(
        "Bird hide", "Lower Quay", "Reed bed, past Lower Quay", "animals walking", "wed 09:00-11:00 sun 09:00-11:00", 0,
        "Sit still and count. Somebody tells you the names.", "step_free quiet -toilet", checked=75, source=LIBRARY,
    ),
    Place(
        "Paint what you see", "Lower Quay", "The Old Boathouse, Lower Quay", "art", "thu 10:00-12:00", 350,
        "Paper and paint are there. Nobody says what is good.", "-step_free", checked=47, source=OWN,
    ),
    Place(
        "Open studio", "Station Parade", "Ashby Vale Library, Station Parade", "art crafts", "sat 13:00-16:00", 0,
        "A long table, and all you need to draw, cut and glue.", "step_free toilet loop quiet",
        way="Bus 2 and 14 stop outside.", checked=8, source=LIBRARY,
    ),
    Place(
        "Young painters", "Hallam Park", "Hallam School, Park Road", "art", "sat 10:00-11:30", 200,
        "Big paper, big brushes, aprons.", "step_free toilet parking", ages=(4, 11), checked=70,
    ),
    Place(
        "Knit and natter", "Mill Lane", "Mill Hall, Mill Street", "crafts talking", "wed 14:00-16:00", 50,
        "Wool, needles and somebody who shows you how.", "step_free toilet quiet loop",
        way="Bus 14 to Mill Street.", checked=15, source=OWN,
    ),
    Place(
        "The shed", "The Crossing", "Unit 3, Crossing Yard", "crafts talking learning",
        "mon 10:00-15:00 thu 10:00-15:00", 100, "Wood, tools and slow company. Make a stool, or mend a chair.",
        "step_free toilet", way="Bus 3 to the yard.", ages=(18, None), checked=50, source=OWN,
    ),
    Place(
        "Pottery by touch", "Castle Hill", "Kiln House, Castle Hill", "crafts art", "tue 13:30-15:30", 700,
        "Clay for people who see little or nothing, and their friends.", "step_free toilet quiet signing", "en bfi",
        "Somebody meets you at the stop of bus 7.", checked=58, source=OWN,
    ),
    Place(
        "Draughts and dominoes", "Station Parade", "The Hub, 4 Station Parade", "games talking", "fri 13:00-16:00", 0,
        "Boards on every table. Come for one game or for ten.", "step_free toilet quiet loop", "en cy",
        "Across from the station.", checked=9, source=WALKED,
    ),
    Place(
        "Board game night", "Lower Quay", "The Ferryman, Lower Quay", "games", "tue 18:30-21:30", None,
        "Sixty games in a cupboard, and somebody who knows the rules.", "step_free -quiet", ages=(16, None),
        checked=120, source=LIBRARY,
    ),
    Place(
        "Bowls on the green", "Castle Hill", "Bowling green, Castle Hill", "games walking",
        "mon 14:00-16:00 thu 14:00-16:00", 250, "Woods can be borrowed. There is a ramp on to the green.",
        "step_free toilet parking", way="Bus 7 to the green.", checked=64,
    ),
    Place(
        "Screen games club", "Station Parade", "Ashby Vale Library, Station Parade", "games computers",
        "sat 10:00-12:30", 0, "Games for two and for four, on a big screen.", "step_free toilet quiet loop",
        ages=(11, 25), checked=8, source=LIBRARY,
    ),
    Place(
        "Read aloud", "Station Parade", "Ashby Vale Library, Station Parade", "reading talking", "tue 14:00-15:00", 0,
        "Somebody reads, the others listen. A story each week.", "step_free toilet loop quiet", "en cy",
        "Bus 2 and 14 stop outside.", checked=8, source=LIBRARY,
    ),
    Place(
        "Books in Arabic", "Station Parade", "Ashby Vale Library, Station Parade", "reading learning",
        "sat 14:00-15:30", 0, "كتب وقصص بالعربية. Stories in Arabic, for parents and children.",
        "step_free toilet loop quiet", "ar en", "Bus 2 and 14 stop outside.", checked=8, source=LIBRARY,
    ),
    Place(
        "Easy reading group", "Mill Lane", "Mill Hall, Mill Street", "reading learning", "thu 10:30-11:30", 0,
        "Short books with pictures. We take turns, and nobody has to.", "step_free toilet quiet pictures loop",
        way="Bus 14 to Mill Street.", checked=15, source=OWN,
    ),
    Place(
        "Film and a biscuit", "Hallam Park", "Park Pavilion, Hallam Park", "films talking", "fri 14:00-16:30", 150,
        "An old film with words on the screen, then tea.", "step_free toilet loop parking",
        way="Bus 2 to the park gate.", checked=22,
    ),
    Place(
        "Relaxed cinema", "Station Parade", "The Regal, Station Parade", "films", "sun 11:00-13:30", 450,
        "Lights half up, sound half down. You may move about and talk.", "step_free toilet hoist quiet loop",
        way="Next to the station.", cost_words="£4.50, a helper comes in free", checked=16, source=OWN,
    ),
    Place(
        "Computers, one to one", "Station Parade", "Ashby Vale Library, Station Parade", "computers learning",
        "mon 10:00-12:00 wed 10:00-12:00", 0, "Half an hour with somebody patient. Bring your telephone, or use ours.",
        "step_free toilet loop quiet", "en pl", "Bus 2 and 14 stop outside.", checked=8, source=LIBRARY,
    ),
    Place(
        "First aid in an afternoon", "Station Parade", "Red Door Centre, Station Parade", "learning", "sat 13:00-16:30",
        1500, "What to do first. You practise on dolls.", "step_free toilet", ages=(16, None), checked=110,
    ),
    Place(
        "Saint Mark’s, Sunday service", "Castle Hill", "St Mark’s, Castle Hill", "faith singing", "sun 10:00-11:30", 0,
        "Singing, a short talk, and coffee. Somebody saves you a seat.", "step_free toilet loop quiet", "en",
        "Bus 7 to the church.", checked=33, source=OWN,
    ),
    Place(
        "Friday prayer and lunch", "Station Parade", "Ashby Vale Mosque, Station Parade", "faith talking cooking",
        "fri 12:45-14:30", 0, "Prayer, then lunch together. Rooms for women and men.", "step_free toilet",
        "en ar bn fa", "Two doors from the library.", checked=48, source=OWN,
    ),
    Place(
        "Good neighbours’ van", "Mill Lane", "Mill Hall car park", "volunteering talking", "tue 09:00-12:00", 0,
        "Pack bags of food, ride along, knock on doors and say hello.", "step_free toilet parking",
        way="Bus 14 to Mill Street.", checked=15, ages=(16, None), source=OWN,
    ),
)  # fmt: skip

# What Danny likes, as he chose it with pictures; and what he says others in his circle like.
DANNY_LIKES = ("football", "dance", "music", "cooking", "volunteering")
THEY_LIKE = {
    "Sam": ("football", "games"),
    "Auntie Bev": ("cooking", "singing"),
    "Coach Lee": ("football", "volunteering"),
    "Mrs Adeyemi": ("faith", "cooking"),
    "Carl": ("football", "games"),
}
