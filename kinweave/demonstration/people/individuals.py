"""The people whom the three organisations support. All invented."""

from typing import NamedTuple

ANSWERS = {"none", "later", ""}


class Individual(NamedTuple):
    """Somebody the town supports, in one organisation.

    `size` is how many people stand in their circle, `since` how many days they have been known, `every` how
    many days pass between two contacts (0: none yet). `helps` names what helps them communicate, or how they
    answered when asked; nothing when nobody has asked.
    """

    organisation: str
    key: str
    called: str
    full_name: str
    pronouns: str
    age: int
    worker: str
    culture: str
    size: int
    since: int
    every: int
    helps: str

    @property
    def stage(self) -> str:
        """The time of life they are in: child, adult or older."""
        return "child" if self.age < 6 else "older" if self.age >= 65 else "adult"

    @property
    def asked(self) -> str:
        """What they answered when asked about communication; nothing when nobody has asked."""
        return self.helps if self.helps in ANSWERS else "needs"

    @property
    def needs(self) -> list[str]:
        """Keys of what helps them communicate."""
        return [] if self.helps in ANSWERS else self.helps.split()


CONNECT = (
    ("danny", "Danny", "Daniel Okafor", "he", 34, "ffion", "african", 13, 548, 8,
     "short pictures wait voice"),
    ("peg", "Peg", "Margaret Holloway", "she", 81, "ffion", "english", 9, 546, 14, "large ring_twice"),
    ("amira", "Amira", "Amira Nasser", "she", 46, "ffion", "arabic", 7, 410, 18, "arabic women longer"),
    ("rory", "Rory", "Rory Adair", "he", 23, "ffion", "irish", 0, 3, 0, ""),
    ("gwilym", "Gwilym", "Gwilym Tudur", "he", 67, "callum", "welsh", 12, 540, 15, "welsh hearing"),
    ("bernadette", "Bernadette", "Bernadette Quigley", "she", 72, "callum", "irish", 30, 545, 12, "large"),
    ("lowri", "Lowri", "Lowri Bevan", "she", 19, "callum", "welsh", 8, 300, 20, "welsh texts"),
    ("jonty", "Jonty", "Jonathan Fairweather", "he", 27, "callum", "english", 6, 510, 17, "short pictures"),
    ("aoife", "Aoife", "Aoife Brennan", "she", 36, "callum", "irish", 11, 488, 21, "none"),
    ("marguerite", "Marguerite", "Marguerite Delacourt", "she", 79, "callum", "french", 5, 420, 25, "large"),
    ("kwame", "Kwame", "Kwame Boateng-Hill", "they", 22, "callum", "african", 15, 365, 19, "texts"),
    ("stanley", "Stan", "Stanley Hebblethwaite", "he", 68, "callum", "english", 4, 505, 22, "hearing"),
    ("elsie", "Elsie", "Elsie Thornbury", "she", 90, "callum", "english", 10, 530, 14, "large hearing"),
    ("otis", "Otis", "Otis Greenaway", "he", 38, "callum", "english", 7, 470, 26, "later"),
    ("meiling", "美玲", "陈美玲", "she", 58, "agnieszka", "chinese", 9, 455, 18, "mandarin letters"),
    ("zaneta", "Żaneta", "Żaneta Wójcik", "she", 39, "agnieszka", "polish", 14, 500, 16, "polish"),
    ("yusuf", "يوسف", "يوسف الخطيب", "he", 29, "agnieszka", "arabic", 6, 240, 20, "arabic"),
    ("shirin", "Shirin", "Shirin Daneshvar", "she", 31, "agnieszka", "persian", 5, 200, 12, "ask_first"),
    ("olena", "Олена", "Олена Гнатюк", "she", 44, "agnieszka", "ukrainian", 8, 390, 19, "ukrainian"),
    ("desmond", "Desmond", "Desmond Addo", "he", 76, "agnieszka", "african", 18, 538, 15, "hearing"),
    ("tam", "Tâm", "Nguyễn Thị Tâm", "she", 52, "agnieszka", "vietnamese", 10, 330, 23, "letters"),
    ("harpreet", "Harpreet", "ਹਰਪ੍ਰੀਤ ਕੌਰ", "she", 63, "agnieszka", "punjabi", 22, 515, 18, "none"),
    ("sipho", "Sipho", "Sipho Mokoena", "he", 41, "agnieszka", "african", 7, 280, 24, "short"),
    ("mihai", "Mihai", "Mihai Ardelean", "he", 33, "agnieszka", "romanian", 6, 190, 21, "none"),
    ("noor", "نور", "نور رحیمی", "she", 25, "agnieszka", "arabic", 9, 260, 22, "texts"),
    ("cerys", "Cerys", "Cerys Morgan-Lloyd", "she", 45, "callum", "welsh", 13, 480, 24, "none"),
    ("leon", "Leon", "Leon Marchetti", "he", 50, "callum", "italian", 8, 445, 26, "signing"),
    ("bronagh", "Bronagh", "Bronagh Tully", "she", 57, "agnieszka", "irish", 11, 360, 25, "later"),
    ("wanjiru", "Wanjiru", "Wanjiru Ndegwa", "she", 48, "agnieszka", "african", 16, 310, 22, "longer"),
    ("freya", "Freya", "Freya Ashdown", "she", 21, "callum", "english", 4, 60, 14, "mat"),
)  # fmt: skip

# The first five are known to Ashby Vale Connect as well.
RIVERSIDE = (
    ("peg_r", "Peg", "Margaret Holloway", "she", 81, "marged", "english", 6, 470, 16, "large"),
    ("gwilym_r", "Gwilym", "Gwilym Tudur", "he", 67, "owen", "welsh", 8, 450, 14, "welsh"),
    ("bernadette_r", "Bernie", "Bernadette Quigley", "she", 72, "owen", "irish", 9, 400, 20, "none"),
    ("desmond_r", "Desmond", "Desmond Addo", "he", 76, "tendai", "african", 7, 380, 18, "hearing"),
    ("elsie_r", "Mrs Thornbury", "Elsie Thornbury", "she", 90, "hazel", "english", 5, 360, 14, "large"),
    ("ivor", "Ivor", "Ivor Maddocks", "he", 84, "owen", "welsh", 6, 500, 15, "welsh"),
    ("tsehay", "ፀሐይ", "ፀሐይ ገብረ", "she", 61, "owen", "ethiopian", 5, 290, 21, "later"),
    ("rosalind", "Roz", "Rosalind Peake", "she", 70, "dilys", "english", 12, 410, 20, "letters"),
    ("hideo", "英夫", "田辺英夫", "he", 77, "kenji", "japanese", 4, 350, 19, "longer"),
    ("padraig", "Pádraig", "Pádraig Nolan", "he", 66, "owen", "irish", 8, 220, 24, "none"),
)  # fmt: skip
KNOWN_TWICE = tuple(row[0] for row in RIVERSIDE[:5])

MILLLANE = (
    ("ayaan", "Ayaan", "Ayaan Siddiqui", "he", 4, "nia", "punjabi", 8, 420, 24, "pictures"),
    ("seren", "Seren", "Seren Howell", "she", 3, "nia", "welsh", 7, 330, 22, "welsh"),
    ("zofia", "Zosia", "Zofia Kubiak", "she", 4, "nia", "polish", 6, 400, 25, "polish pictures"),
    ("tommy", "Tommy", "Thomas Aldridge", "he", 3, "nia", "english", 5, 210, 24, "signing pictures"),
    ("kaia", "Kaia", "Kaia Lindley", "she", 2, "nia", "english", 4, 120, 28, "none"),
    ("mabli", "Mabli", "Mabli Gruffydd", "she", 4, "nia", "welsh", 9, 440, 27, "welsh"),
    ("idris", "Idris", "Idris Farah", "he", 3, "nia", "arabic", 6, 260, 26, "pictures"),
    ("luca", "Luca", "Luca Ferrante", "he", 2, "nia", "italian", 4, 35, 0, ""),
)  # fmt: skip

BY_ORGANISATION = {"connect": CONNECT, "riverside": RIVERSIDE, "milllane": MILLLANE}
INDIVIDUALS = tuple(Individual(organisation, *row) for organisation, rows in BY_ORGANISATION.items() for row in rows)
