"""A group from the idea to the goodbye, in Welsh, without JavaScript, on a phone: for who leads it, and for a member.

Each page that they come through is opened once more with a script, for axe has to run somewhere.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from playwright.sync_api import expect

from tests.journeys.house import Visitor, fits
from tests.journeys.test_every_page import kind_of

PHONE = {"width": 360, "height": 740}
GROUP, WORD, MORE = "Canu yn yr hwyr", "Gair", timedelta(days=40)
LINES = ("policy", "practice", "skill", "demand", "resource", "lead", "support")
WORDS = ("culture", "joining_in", "noticing", "duties", "before", "after")
OTHERS = ("Bernie", "Ivor", "Pádraig", "ፀሐይ")
PART_OF_DAY = re.compile(r"[-_](day|month|year)$")


class Walks:
    """Somebody who walks through pages without a script, and looks at each of them with one."""

    def __init__(self, visitor: Callable[..., Visitor], name: str) -> None:
        self.page = visitor(language="cy", viewport=PHONE, java_script_enabled=False).comes_as(name).page
        self.looks = visitor(language="cy", viewport=PHONE).comes_as(name)
        self.seen: set[str] = set()

    def comes_to(self, address: str) -> None:
        """By its address."""
        assert self.page.goto(address).status == 200, address
        self.sees()

    def follows(self, end: str) -> None:
        """A link that stands on this page, by how its address ends."""
        self.page.locator(f'main a[href$="{end}"]').first.click()
        self.sees()

    def opens(self, part: str) -> None:
        """The same, by what stands in its address."""
        self.page.locator(f'main a[href*="{part}"]').first.click()
        self.sees()

    def sees(self) -> None:
        """It is in Welsh, nothing stands out to the side, and axe finds nothing."""
        expect(self.page.locator("html")).to_have_attribute("lang", "cy")
        if kind_of(self.page.url) not in self.seen:
            self.seen.add(kind_of(self.page.url))
            assert self.looks.page.goto(self.page.url).status == 200, self.page.url
            self.looks.finds_no_barrier()
            assert fits(self.looks.page), self.page.url

    def answers(self, day: date | None = None, **typed: str) -> None:
        """Fill what is asked: what is named here; else a word, the first choice, and a day; then send it."""
        self.page.wait_for_load_state()
        form, asked_at = self.page.locator("main form[method=post]").last, self.page.url
        day = day or date.today() + MORE
        for box in form.locator("textarea, input[type=text], input[type=number], select").all():
            name = box.get_attribute("name") or ""
            part = PART_OF_DAY.search(name)
            if part:
                box.fill(str(getattr(day, part[1])))
            elif name in typed:
                box.fill(typed[name])
            elif box.evaluate("one => one.tagName") == "SELECT":
                box.select_option(index=1)
            elif not box.input_value():
                box.fill("7" if box.get_attribute("type") == "number" else f"{WORD} {name}")
        for name in {one.get_attribute("name") for one in form.locator("input[type=radio]").all()}:
            choices = form.locator(f'input[name="{name}"]')
            if not any(one.is_checked() for one in choices.all()):
                choices.first.check()
        form.locator(".kw-buttons button").first.click()
        self.page.wait_for_load_state()
        assert self.page.locator(".govuk-error-summary").all_inner_texts() == [], asked_at
        self.sees()

    def does(self, at: str, *links: str, day: date | None = None, **typed: str) -> None:
        """From a page by links to a question, and the answer to it."""
        self.comes_to(at)
        for end in links:
            self.follows(end)
        self.answers(day, **typed)


def plans(owen: Walks) -> str:
    """An idea, its plan, what the law asks; it forms."""
    owen.comes_to("/groups/")
    owen.follows("/groups/new/")
    owen.answers(name=GROUP, called="Owen")
    owen.answers()
    plan = owen.page.url
    group = plan.removesuffix("plan/")
    for kind in LINES:
        owen.does(plan, f"/plan/{kind}/new/")
    owen.does(plan, "/plan/duties/safeguarding/", day=date.today())
    owen.does(plan, "/plan/reasons/", outside_contact="Meera Solanki", outside_reached="01632 960110")
    owen.does(group, "/moving/forming/")
    return group


def asks_in(owen: Walks, group: str, name: str) -> None:
    owen.does(group, "/members/new/", words=name)
    owen.answers(name=name)


def say_yes(owen: Walks, group: str) -> None:
    """Four others told Owen that they join."""
    for name in OTHERS:
        asks_in(owen, group, name)
        owen.does(group, "/joining/")


def joins(gwilym: Walks, group: str) -> str:
    """From his first page to the group that asks him."""
    page = gwilym.page
    gwilym.comes_to("/mine/")
    page.get_by_role("button", name=re.compile("Riverside Befriending")).click()
    gwilym.sees()
    gwilym.follows("/groups/")
    key = group.rstrip("/").split("/")[-1]
    gwilym.follows(f"/groups/asked/{key}/")
    gwilym.answers()
    return page.url


def meets(owen: Walks, group: str) -> str:
    """A session of today: planned, kept safe, arranged, written up; how was it?"""
    owen.does(group, "/sessions/new/", day=date.today(), time="10:00", agenda="Emyn", count="2")
    session = owen.page.url
    for last in ("safety/", "arranging/", "aloud/"):
        owen.does(session, last)
    owen.comes_to(session)
    owen.follows("held/")
    for one in owen.page.locator("input[type=radio][value=came]").all():
        one.check()
    owen.page.locator("main form[method=post]").last.locator("button").first.click()
    owen.sees()
    owen.does(session, "check-in/")
    return session


def says_what_is_his(gwilym: Walks, mine: str) -> None:
    """What he hopes for, wants together, brings, says of a rule, and what happens if he does not come."""
    for last in ("/hopes/new/", "/aims/new/", "/rules/new/", "/card/"):
        gwilym.does(mine, last)
    gwilym.does(mine, "/missing/", who="Hazel")
    for part in ("/groups/rules/", "/groups/check-ins/", "/groups/hopes/"):
        gwilym.comes_to(mine)
        gwilym.opens(part)
        gwilym.answers()
    gwilym.comes_to(mine)
    gwilym.follows("/pack/")
    gwilym.comes_to(mine)
    gwilym.follows("/not-good/")


def looks_back(owen: Walks, gwilym: Walks, group: str, mine: str) -> None:
    """The group looks back; each says what helped."""
    owen.does(group, "/review/", "/review/new/", day=date.today() - timedelta(days=1))
    gwilym.does(mine, "/looking-back/")
    owen.does(f"{group}review/", "/leader/new/")
    owen.does(f"{group}review/", "/closing/")


def leaves(owen: Walks, gwilym: Walks, group: str, mine: str) -> None:
    """Members first, a stage, a plan; what is handed over, the last session, the goodbye."""
    owen.does(group, "/leaving/new/")
    leaving = owen.page.url
    gwilym.comes_to(mine)
    gwilym.opens("/groups/leaving/")
    his = gwilym.page.url
    gwilym.does(his, "/needs/new/")
    owen.does(leaving, "/own/new/")
    owen.does(leaving, "/stages/new/")
    owen.does(leaving, "/plans/new/", day=date.today() + 2 * MORE)
    gwilym.comes_to(his)
    for part in ("/leaving/stages/", "/leaving/plans/"):
        gwilym.comes_to(his)
        gwilym.opens(part)
        gwilym.answers()
    owen.comes_to(group)
    owen.opens("/groups/leaders/")
    handing = owen.page.url
    owen.does(handing, "/tasks/new/")
    owen.does(handing, "/last-session/")
    owen.does(handing, "/later/")
    gwilym.comes_to(mine)
    gwilym.opens("/groups/goodbyes/")
    gwilym.answers()


def test_a_group_from_the_idea_to_the_goodbye_in_welsh_without_a_script_on_a_phone(visitor):
    owen, gwilym = Walks(visitor, "Owen Rees"), Walks(visitor, "Gwilym Tudur")
    group = plans(owen)
    asks_in(owen, group, "Gwilym")
    mine = joins(gwilym, group)
    say_yes(owen, group)
    for about in WORDS:
        owen.does(f"{group}rules/", f"/words/{about}/new/")
    meets(owen, group)
    says_what_is_his(gwilym, mine)
    for at in ("rules/new/", "aims/new/", "parts/new/"):
        owen.does(f"{group}{at.split('/')[0].replace('aims', 'hopes')}/", f"/{at}")
    owen.comes_to(f"{group}hopes/")
    owen.comes_to(f"{group}cards/")
    looks_back(owen, gwilym, group, mine)
    leaves(owen, gwilym, group, mine)

    assert len(owen.seen) > 40
    assert len(gwilym.seen) > 15
    assert gwilym.page.goto(group).status == 404
    gwilym.does(mine, "/leaving/")
    for _one in OTHERS:
        owen.comes_to(group)
        owen.page.locator('main a[href*="/groups/members/"][href$="/leaving/"]').first.click()
        owen.answers()
    owen.does(group, "/moving/ended/")
    assert gwilym.page.goto(mine).status == 404
