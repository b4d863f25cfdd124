"""A caseload from a sheet: send it, say what the columns mean, look through the rows, take them in, take them out."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.foundation import Viewer
from kinweave.keeping.actions import caseload as actions
from kinweave.keeping.models import CaseloadImport, StagedPerson
from kinweave.keeping.reading import words
from kinweave.keeping.reading.rows import Told
from kinweave.keeping.rules.caseload import may_add
from kinweave.parties.models import ContactPoint, Party
from kinweave.web.caseload.forms import ColumnsForm, RowsForm, SheetForm
from kinweave.web.forms import posted
from kinweave.web.middleware import shows
from kinweave.web.paging import last_shown, page_of
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen


@dataclass(frozen=True, slots=True)
class Row:
    """A row as the page shows it: what it would become, what is wrong, who it may be, who sees it afterwards."""

    number: int
    about: Told
    safety: str
    wrong: list[str]
    may_be: Party | None
    field: Any
    can_be_added: bool


@require_http_methods(["GET"])
@screen("allocate")
def caseload_sheets(request: Request) -> HttpResponse:
    """The sheets that were brought in, the latest first."""
    rows = CaseloadImport.objects.visible_to(request.viewer).latest_first()
    return render(request, "caseload/sheets.html", {"rows": list(rows[:50])})


@require_http_methods(["GET", "POST"])
@screen("allocate")
def caseload_new(request: Request) -> HttpResponse:
    """Ask for a sheet, and read it. Nothing is changed by it. Criterion: 002-P1."""
    form = SheetForm(posted(request), request.FILES or None)
    if form.is_valid():
        sheet = actions.bring_in(sheet=form.cleaned_data["sheet"], on=request.viewer.on, by=request.viewer)
        return redirect("caseload_columns", sheet.pk)
    context = {"form": form, "names": [str(name) for name in words.NAMES.values()]}
    return render(request, "caseload/new.html", context)


def unfinished_or_404(request: Request, caseload_id: UUID) -> CaseloadImport:
    """One's own sheet that is not taken in yet."""
    mine = CaseloadImport.objects.visible_to(request.viewer).to_finish(request.viewer)
    found: CaseloadImport = get_object_or_404(mine, pk=caseload_id)
    return found


@require_http_methods(["GET", "POST"])
@screen("allocate")
def caseload_columns(request: Request, caseload_id: UUID) -> HttpResponse:
    """Ask what each column means, and remember it for the same headings."""
    sheet, viewer = unfinished_or_404(request, caseload_id), request.viewer
    form = ColumnsForm(posted(request), headings=sheet.headings, meanings=actions.meanings(sheet))
    if form.is_valid():
        version = version_read(request)
        actions.say_columns(caseload=sheet, columns=form.columns(), version=version, on=viewer.on, by=viewer)
        return redirect("caseload_rows", sheet.pk)
    title = _("What does each column hold?")
    lede = _("We remember it for the next sheet with the same headings.")
    context = {"form": form, "row": sheet, "title": title, "lede": lede, "back": reverse("caseload_sheets")}
    return render(request, "accounts/form.html", context)


@require_http_methods(["GET", "POST"])
@screen("allocate")
def caseload_rows(request: Request, caseload_id: UUID) -> HttpResponse:
    """Show what each row would become, and ask which are added. Nobody is registered by looking."""
    sheet, viewer = unfinished_or_404(request, caseload_id), request.viewer
    if not sheet.columns:
        return redirect("caseload_columns", sheet.pk)
    staged = StagedPerson.objects.visible_to(viewer).filter(of=sheet, became__isnull=True).order_by("number")
    last = last_shown(request, staged)
    page = page_of(staged.after(last) if last else staged, is_first=last is None)
    form = RowsForm(posted(request), rows=[row for row in page.rows if addable(row)])
    if form.is_valid():
        actions.decide(caseload=sheet, decisions=form.decisions(), on=viewer.on, by=viewer)
        return redirect(after_these(sheet, page))
    known = who_they_may_be(request, page.rows)
    context = {
        "sheet": sheet,
        "page": page,
        "form": form,
        "rows": [shown(row, sheet, known, form, viewer) for row in page.rows],
        "counted": counted(staged),
        "will_see": will_see(sheet, staged, viewer),
        "notices": notices(sheet),
    }
    return render(request, "caseload/rows.html", context)


def after_these(sheet: CaseloadImport, page: Any) -> str:
    """The next page of rows, or back to the first."""
    address = reverse("caseload_rows", args=[sheet.pk])
    return f"{address}?after={page.next_after}" if page.next_after else address


def addable(row: StagedPerson) -> bool:
    """Whether nothing in a row has to be mended first."""
    return may_add(problems={code for _field, code, _row in row.problems}).is_yes


def who_they_may_be(request: Request, rows: Iterable[StagedPerson]) -> dict[UUID, Party]:
    """Those whom the rows of a page may be, as far as this viewer sees them."""
    ids = [row.may_be_id for row in rows if row.may_be_id]
    people = Party.objects.visible_to(request.viewer).at_work(request.viewer).filter(pk__in=ids)
    found = {one.pk: one for one in people}
    shows(request, found.values())
    return found


def shown(row: StagedPerson, sheet: CaseloadImport, known: dict[UUID, Party], form: RowsForm, viewer: Viewer) -> Row:
    """A row as the page shows it."""
    about, _wrong = actions.said_by(row, sheet, viewer.on)
    name = f"row-{row.pk}"
    return Row(
        number=row.number,
        about=about,
        safety=str(ContactPoint.Safety(about.safety).label) if about.safety and about.phone else "",
        wrong=[words.about_row(*problem) for problem in row.problems],
        may_be=known.get(row.may_be_id) if row.may_be_id else None,
        field=form[name] if name in form.fields else None,
        can_be_added=name in form.fields,
    )


def counted(staged: Any) -> dict[str, int]:
    """How many rows are added, left out, and not decided."""
    return Counter(staged.order_by().values_list("decision", flat=True))


def will_see(sheet: CaseloadImport, staged: Any, viewer: Viewer) -> list[tuple[str, int]]:
    """How many of those to be added each worker will see, by name; those without a worker last."""
    rows = staged.filter(decision=StagedPerson.Decision.ADD)
    workers = Counter(actions.said_by(row, sheet, viewer.on)[0].worker for row in rows)
    return sorted(workers.items(), key=lambda pair: (not pair[0], pair[0].casefold()))


def notices(sheet: CaseloadImport) -> list[str]:
    """What to know about how the sheet was read."""
    said = []
    if sheet.heading_row > 1:
        said.append(
            _("The headings stand in row %(row)s. What stands above was left out.") % {"row": sheet.heading_row}
        )
    if sheet.older_text:
        said.append(_("An older program wrote this file. Check letters like é and ô in the names."))
    return said


@require_http_methods(["GET", "POST"])
@screen("allocate")
def caseload_sheet(request: Request, caseload_id: UUID) -> HttpResponse:
    """What became of a sheet; and take in its next rows, some at a time."""
    viewer = request.viewer
    sheet = get_object_or_404(CaseloadImport.objects.visible_to(viewer), pk=caseload_id)
    if request.method == "POST":
        actions.take_in(caseload=sheet, on=viewer.on, by=viewer)
        say_saved(request)
        return redirect("caseload_sheet", sheet.pk)
    staged = StagedPerson.objects.visible_to(viewer).filter(of=sheet).order_by("number")
    became = staged.filter(became__isnull=False).select_related("became")
    last = last_shown(request, became)
    page = page_of(became.after(last) if last else became, is_first=last is None)
    shows(request, [row.became for row in page.rows])
    context = {
        "sheet": sheet,
        "page": page,
        "rows": [(row, [words.about_row(*problem) for problem in row.problems]) for row in page.rows],
        "added": became.count(),
        "waiting": staged.filter(became__isnull=True, decision="add", cells__isnull=False).count(),
        "can_be_undone": sheet.applied_at is not None and sheet.undone_at is None,
        "saved": what_was_saved(request),
    }
    return render(request, "caseload/sheet.html", context)


@require_http_methods(["GET", "POST"])
@screen("allocate")
def caseload_undo(request: Request, taken_in_id: UUID) -> HttpResponse:
    """Take out again whom a sheet brought, but for those with whom somebody has worked since."""
    viewer = request.viewer
    taken_in = CaseloadImport.objects.visible_to(viewer).filter(applied_at__isnull=False, undone_at__isnull=True)
    sheet = get_object_or_404(taken_in, pk=taken_in_id)
    if request.method == "POST":
        actions.undo(caseload=sheet, on=viewer.on, by=viewer)
        say_saved(request)
        return redirect("caseload_sheet", sheet.pk)
    context = {
        "title": _("Take out everybody this sheet brought?"),
        "lede": _("Their records close. Somebody stays when their record was opened or written in since."),
        "button": _("Take them out"),
        "back": reverse("caseload_sheet", args=[sheet.pk]),
    }
    return render(request, "accounts/sure.html", context)
