"""The people whom the three organisations support. All invented."""

from typing import NamedTuple


class Individual(NamedTuple):
    """Somebody the town supports, in one organisation.

    `size` is how many people stand in their circle, `since` how many days they have been known, `every` how
    many days pass between two contacts (0: none yet). `needs` are keys of what helps them communicate.
    """

    key: str
    called: str
    full_name: str
    pronouns: str
    age: int
    organisation: str
    worker: str
    culture: str
    size: int
    since: int
    every: int
    needs: tuple[str, ...] = ()
    asked: str = "needs"

    @property
    def stage(self) -> str:
        """The time of life they are in: child, adult or older."""
        return "child" if self.age < 6 else "older" if self.age >= 65 else "adult"


I = Individual  # noqa: E741  # a short word keeps the list a table
CONNECT = (
    I("danny", "Danny", "Daniel Okafor", "he", 34, "connect", "ffion", "african", 13, 548, 8),
    I("peg", "Peg", "Margaret Holloway", "she", 81, "connect", "ffion", "english", 9, 546, 14,
      ("large", "ring_twice")),
    I("amira", "Amira", "Amira Nasser", "she", 46, "connect", "ffion", "arabic", 7, 410, 18,
      ("arabic", "women", "longer")),
    I("rory", "Rory", "Rory Adair", "he", 23, "connect", "ffion", "irish", 0, 3, 0, (), ""),
    I("gwilym", "Gwilym", "Gwilym Tudur", "he", 67, "connect", "callum", "welsh", 12, 540, 15, ("welsh", "hearing")),
    I("bernadette", "Bernadette", "Bernadette Quigley", "she", 72, "connect", "callum", "irish", 30, 545, 12, ("large",)),
    I("lowri", "Lowri", "Lowri Bevan", "she", 19, "connect", "callum", "welsh", 8, 300, 20, ("welsh", "texts")),
    I("jonty", "Jonty", "Jonathan Fairweather", "he", 27, "connect", "callum", "english", 6, 510, 17,
      ("short", "pictures")),
    I("aoife", "Aoife", "Aoife Brennan", "she", 36, "connect", "callum", "irish", 11, 488, 21, (), "none"),
    I("marguerite", "Marguerite", "Marguerite Delacourt", "she", 79, "connect", "callum", "french", 5, 420, 25,
      ("large", "longer")),
    I("kwame", "Kwame", "Kwame Boateng-Hill", "they", 22, "connect", "callum", "african", 15, 365, 19, ("texts",)),
    I("stanley", "Stan", "Stanley Hebblethwaite", "he", 68, "connect", "callum", "english", 4, 505, 22, ("hearing",)),
    I("elsie", "Elsie", "Elsie Thornbury", "she", 90, "connect", "callum", "english", 10, 530, 14,
      ("large", "hearing", "longer")),
    I("otis", "Otis", "Otis Greenaway", "he", 38, "connect", "callum", "english", 7, 470, 26, (), "later"),
    I("meiling", "美玲", "陈美玲", "she", 58, "connect", "agnieszka", "chinese", 9, 455, 18, ("mandarin", "letters")),
    I("zaneta", "Żaneta", "Żaneta Wójcik", "she", 39, "connect", "agnieszka", "polish", 14, 500, 16, ("polish",)),
    I("yusuf", "يوسف", "يوسف الخطيب", "he", 29, "connect", "agnieszka", "arabic", 6, 240, 20, ("arabic",)),
    I("shirin", "Shirin", "Shirin Daneshvar", "she", 31, "connect", "agnieszka", "persian", 5, 200, 12, ("ask_first",)),
    I("olena", "Олена", "Олена Гнатюк", "she", 44, "connect", "agnieszka", "ukrainian", 8, 390, 19, ("ukrainian",)),
    I("desmond", "Desmond", "Desmond Addo", "he", 76, "connect", "agnieszka", "african", 18, 538, 15, ("hearing",)),
    I("tam", "Tâm", "Nguyễn Thị Tâm", "she", 52, "connect", "agnieszka", "vietnamese", 10, 330, 23, ("letters",)),
    I("harpreet", "Harpreet", "ਹਰਪ੍ਰੀਤ ਕੌਰ", "she", 63, "connect", "agnieszka", "punjabi", 22, 515, 18, (), "none"),
    I("sipho", "Sipho", "Sipho Mokoena", "he", 41, "connect", "agnieszka", "african", 7, 280, 24, ("short",)),
    I("mihai", "Mihai", "Mihai Ardelean", "he", 33, "connect", "agnieszka", "romanian", 6, 190, 21, (), "none"),
    I("noor", "نور", "نور رحیمی", "she", 25, "connect", "agnieszka", "arabic", 9, 260, 22, ("texts",)),
    I("cerys", "Cerys", "Cerys Morgan-Lloyd", "she", 45, "connect", "callum", "welsh", 13, 480, 24, (), "none"),
    I("leon", "Leon", "Leon Marchetti", "he", 50, "connect", "callum", "italian", 8, 445, 26, ("signing",)),
    I("bronagh", "Bronagh", "Bronagh Tully", "she", 57, "connect", "agnieszka", "irish", 11, 360, 25, (), "later"),
    I("wanjiru", "Wanjiru", "Wanjiru Ndegwa", "she", 48, "connect", "agnieszka", "african", 16, 310, 22, ("longer",)),
    I("freya", "Freya", "Freya Ashdown", "she", 21, "connect", "callum", "english", 4, 60, 14, ("mat",)),
)  # fmt: skip

# The first five are known to Ashby Vale Connect as well.
RIVERSIDE = (
    I("peg_r", "Peg", "Margaret Holloway", "she", 81, "riverside", "marged", "english", 6, 470, 16, ("large",)),
    I("gwilym_r", "Gwilym", "Gwilym Tudur", "he", 67, "riverside", "owen", "welsh", 8, 450, 14, ("welsh",)),
    I("bernadette_r", "Bernie", "Bernadette Quigley", "she", 72, "riverside", "owen", "irish", 9, 400, 20, (), "none"),
    I("desmond_r", "Desmond", "Desmond Addo", "he", 76, "riverside", "tendai", "african", 7, 380, 18, ("hearing",)),
    I("elsie_r", "Mrs Thornbury", "Elsie Thornbury", "she", 90, "riverside", "hazel", "english", 5, 360, 14, ("large",)),
    I("ivor", "Ivor", "Ivor Maddocks", "he", 84, "riverside", "owen", "welsh", 6, 500, 15, ("welsh",)),
    I("tsehay", "ፀሐይ", "ፀሐይ ገብረ", "she", 61, "riverside", "owen", "ethiopian", 5, 290, 21, (), "later"),
    I("rosalind", "Roz", "Rosalind Peake", "she", 70, "riverside", "dilys", "english", 12, 410, 20, ("letters",)),
    I("hideo", "英夫", "田辺英夫", "he", 77, "riverside", "kenji", "japanese", 4, 350, 19, ("longer",)),
    I("padraig", "Pádraig", "Pádraig Nolan", "he", 66, "riverside", "owen", "irish", 8, 220, 24, (), "none"),
)  # fmt: skip

MILLLANE = (
    I("ayaan", "Ayaan", "Ayaan Siddiqui", "he", 4, "milllane", "nia", "punjabi", 8, 420, 24, ("pictures",)),
    I("seren", "Seren", "Seren Howell", "she", 3, "milllane", "nia", "welsh", 7, 330, 22, ("welsh",)),
    I("zofia", "Zosia", "Zofia Kubiak", "she", 4, "milllane", "nia", "polish", 6, 400, 25, ("polish", "pictures")),
    I("tommy", "Tommy", "Thomas Aldridge", "he", 3, "milllane", "nia", "english", 5, 210, 24, ("signing", "pictures")),
    I("kaia", "Kaia", "Kaia Lindley", "she", 2, "milllane", "nia", "english", 4, 120, 28, (), "none"),
    I("mabli", "Mabli", "Mabli Gruffydd", "she", 4, "milllane", "nia", "welsh", 9, 440, 27, ("welsh",)),
    I("idris", "Idris", "Idris Farah", "he", 3, "milllane", "nia", "arabic", 6, 260, 26, ("pictures",)),
    I("luca", "Luca", "Luca Ferrante", "he", 2, "milllane", "nia", "italian", 4, 35, 0, (), ""),
)  # fmt: skip

INDIVIDUALS = (*CONNECT, *RIVERSIDE, *MILLLANE)
