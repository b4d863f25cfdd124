"""First names, and what people call their parents and grandparents, in the town's many languages."""

from typing import NamedTuple


class Culture(NamedTuple):
    """Names of women and of men, and the words for mother, father, grandmother and grandfather."""

    women: tuple[str, ...]
    men: tuple[str, ...]
    parents: tuple[str, str, str, str] = ("Mum", "Dad", "Nan", "Grandad")


CULTURES = {
    "english": Culture(
        ("Maureen", "Gemma", "Holly", "Sheila", "Kath", "Lorna", "Polly", "Janice", "Wendy", "Rosie"),
        ("Pete", "Colin", "Nigel", "Jack", "Trevor", "Alfie", "Ron", "Barney", "Keith", "Toby"),
    ),
    "welsh": Culture(
        ("Nerys", "Mair", "Bethan", "Sioned", "Gwen", "Angharad", "Heledd", "Eleri", "Non", "Menna"),
        ("Gareth", "Emyr", "Iolo", "Dafydd", "Rhys", "Macsen", "Hywel", "Aled", "Tudur", "Ifan"),
        ("Mam", "Dad", "Nain", "Taid"),
    ),
    "irish": Culture(
        (
            "Siobhán",
            "Gráinne",
            "Niamh",
            "Róisín",
            "Deirdre",
            "Orla",
            "Maeve",
            "Sinéad",
            "Fionnuala",
            "Clodagh",
        ),
        ("Cormac", "Fergal", "Diarmuid", "Seán", "Eoin", "Declan", "Colm", "Donal", "Tadhg", "Ruairí"),
        ("Mammy", "Daddy", "Nana", "Grandda"),
    ),
    "african": Culture(
        ("Abena", "Thandi", "Njeri", "Folake", "Efua", "Zodwa", "Adjoa", "Wambui", "Nomsa", "Yaa"),
        ("Kojo", "Themba", "Kamau", "Tunde", "Sizwe", "Kwesi", "Mandla", "Yaw", "Bongani", "Kofi"),
        ("Mum", "Dad", "Gran", "Grandpa"),
    ),
    "arabic": Culture(
        ("هدى", "سلمى", "ليلى", "مريم", "زينب", "نادية", "رنا", "سعاد"),
        ("خالد", "عمر", "سامي", "حسن", "إبراهيم", "طارق", "بلال", "كريم"),
        ("أمي", "أبي", "جدتي", "جدي"),
    ),
    "persian": Culture(
        ("پروین", "مینا", "ناهید", "سارا", "لاله"),
        ("رضا", "امیر", "بهرام", "کاوه", "مهدی"),
        ("مامان", "بابا", "مادربزرگ", "پدربزرگ"),
    ),
    "polish": Culture(
        ("Kasia", "Małgorzata", "Zosia", "Bożena", "Łucja", "Danuta", "Iwona", "Halina"),
        ("Paweł", "Michał", "Jędrzej", "Grzegorz", "Sławek", "Zbyszek", "Bartek", "Mirek"),
        ("Mama", "Tata", "Babcia", "Dziadek"),
    ),
    "chinese": Culture(
        ("美华", "小丽", "秀英", "雅婷", "淑芬", "慧敏"),
        ("志强", "家豪", "建国", "文杰", "国栋", "子轩"),
        ("妈妈", "爸爸", "外婆", "外公"),
    ),
    "japanese": Culture(
        ("和子", "由美", "さくら", "直美", "久美子"),
        ("健一", "大輔", "浩", "翔太", "正夫"),
        ("お母さん", "お父さん", "おばあちゃん", "おじいちゃん"),
    ),
    "ukrainian": Culture(
        ("Оксана", "Марія", "Леся", "Дарина", "Галина", "Соломія"),
        ("Андрій", "Тарас", "Богдан", "Остап", "Василь", "Юрко"),
        ("Мама", "Тато", "Бабуся", "Дідусь"),
    ),
    "vietnamese": Culture(
        ("Hương", "Lan", "Ngọc", "Thảo", "Mai", "Yến"),
        ("Dũng", "Quang", "Hải", "Phúc", "Bảo", "Tuấn"),
        ("Mẹ", "Bố", "Bà ngoại", "Ông ngoại"),
    ),
    "punjabi": Culture(
        ("ਸਿਮਰਨ", "Jasleen", "Manpreet", "Kulwinder", "ਪ੍ਰੀਤੀ", "Rani", "Zara", "Balwant"),
        ("Gurdeep", "ਅਰਜਨ", "Balbir", "Arjan", "Imtiaz", "Harjit", "Jagtar", "Amar"),
        ("Mum", "Dad", "Nani", "Nana"),
    ),
    "french": Culture(
        ("Odile", "Geneviève", "Clémence", "Solange", "Aurélie"),
        ("Thierry", "Gaël", "Régis", "Benoît", "Luc"),
        ("Maman", "Papa", "Mémé", "Pépé"),
    ),
    "romanian": Culture(
        ("Ileana", "Doina", "Ruxandra", "Mărioara", "Anca"),
        ("Ștefan", "Toader", "Răzvan", "Costel", "Ilie"),
        ("Mama", "Tata", "Bunica", "Bunicul"),
    ),
    "italian": Culture(
        ("Graziella", "Assunta", "Chiara", "Luisa", "Benedetta"),
        ("Salvatore", "Nino", "Ugo", "Fabrizio", "Tommaso"),
        ("Mamma", "Papà", "Nonna", "Nonno"),
    ),
    "ethiopian": Culture(
        ("ሰላም", "አልማዝ", "ማርታ", "ሂሩት", "ትዕግስት"),
        ("ዳዊት", "ተስፋዬ", "ሳሙኤል", "ኃይሉ", "አበበ"),
        ("እማማ", "አባባ", "አያት", "ወንድ አያት"),
    ),
}

# Somebody's friends come from everywhere.
FRIENDS = (
    "Dot", "Marlon", "Jean", "Fatou", "Bryn", "Anjali", "Len", "Tilly", "Costas", "Wilf", "Nasrin", "Ed",
    "Pearl", "Jovan", "Sukhi", "Martha", "Rafa", "Ginny", "Taras", "Una", "Vikram", "Nell", "Ozzie", "Aidan",
    "Morag", "Dewi", "Shanice", "Ludo", "Hetty", "Cal",
)  # fmt: skip
PLAYMATES = ("Poppy", "Zain", "Elis", "Maja", "Noah", "Anwen", "Kofi", "Sofia")
