"""Whom a visitor can be, with one click on the sign-in page."""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class RoleCard(NamedTuple):
    """Somebody to look around as: the address of their account, their name, and one line about themselves."""

    email: str
    name: str
    line: str | Promise


ROLE_CARDS = (
    RoleCard(
        "danny@okafor.example",
        "Danny Okafor",
        _("I use Kinweave to see my own circle, and who looked at what is kept about me."),
    ),
    RoleCard("grace@okafor.example", "Grace Okafor", _("Danny’s mum. I speak with him, not for him.")),
    RoleCard(
        "tomasz.nowak@advocacy.example",
        "Tomasz Nowak",
        _("Danny’s advocate. I help him to be heard, and I decide nothing for him."),
    ),
    RoleCard(
        "ffion.price@connect.example",
        "Ffion Price",
        _("Support worker. I visit four people and keep my promises to them."),
    ),
    RoleCard(
        "owen.rees@riverside.example",
        "Owen Rees",
        _("Group facilitator at Riverside Befriending. I bring people together, and I listen."),
    ),
    RoleCard(
        "hazel.cartwright@riverside.example",
        "Hazel Cartwright",
        _("Befriender at Riverside Befriending. I step in when somebody who leads a group is away."),
    ),
    RoleCard(
        "sunita.rao@riverside.example",
        "Sunita Rao",
        _("Manager at Riverside Befriending. When somebody leaves a group, I see that nothing is left behind."),
    ),
    RoleCard(
        "meera.solanki@connect.example",
        "Meera Solanki",
        _("Team lead at Ashby Vale Connect. I decide with people who will work with them."),
    ),
    RoleCard(
        "ruth.adeyemi@connect.example",
        "Ruth Adeyemi",
        _("Safeguarding lead at Ashby Vale Connect. When somebody is worried, it reaches me first."),
    ),
    RoleCard(
        "gareth.pugh@connect.example",
        "Gareth Pugh",
        _("Manager at Ashby Vale Connect. What nobody answers in time comes to me."),
    ),
    RoleCard(
        "bea.lindqvist@milllane.example",
        "Bea Lindqvist",
        _("Manager at Mill Lane Nursery, and its safeguarding lead."),
    ),
    RoleCard(
        "lena.marsh@connect.example",
        "Lena Marsh",
        _("Network lead. I keep the directory of providers true, and open nobody’s record."),
    ),
    RoleCard(
        "yusra.benali@riverside.example",
        "Yusra Benali",
        _("Administrator. I open accounts and give posts. I see nobody’s record."),
    ),
    RoleCard(
        "imran.shah@connect.example",
        "Imran Shah",
        _("Data protection officer. I see the log, not the stories."),
    ),
    RoleCard(
        "gwilym@tudur.example",
        "Gwilym Tudur",
        _("Two organisations know me. I see on one page what both of them keep."),
    ),
    RoleCard(
        "zanele.dube@connect.example",
        "Zanele Dube",
        _("Support worker. I have just started, so my list is still empty."),
    ),
    RoleCard(
        "rory@adair.example",
        "Rory Adair",
        _("I am new here. Nobody has asked me anything yet."),
    ),
)
