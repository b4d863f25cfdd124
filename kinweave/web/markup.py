"""The small sums behind the GOV.UK components: attributes, ids, what is chosen, what describes what."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django_cotton.templatetags import Attrs

Item = Mapping[str, Any]
NOTHING = SafeString("")
UNITS = ("characters", "words")
DATE = ("day", "month", "year")


def attributes(*sources: Mapping[str, Any] | str | None) -> SafeString:
    """Attributes as HTML, each with a space before it. Everything is escaped but what is marked safe."""
    return SafeString("".join(_attributes(source) for source in sources if source))  # nosec B703  # escaped


def _attributes(source: Mapping[str, Any] | str) -> str:
    if isinstance(source, str):
        return source if isinstance(source, SafeString) else ""
    plain = source.attrs_dict() if isinstance(source, Attrs) else source
    return "".join(_attribute(name, value) for name, value in plain.items())


def _attribute(name: str, value: Any) -> str:
    """One attribute. A value may say that it is optional: then nothing and False leave it out."""
    if isinstance(value, Mapping):
        return optional({name: value.get("value")}) if value.get("optional") else _attribute(name, value["value"])
    return format_html(' {}="{}"', name, "" if value is None else _worded_bool(value))


def _worded_bool(value: Any) -> Any:
    return str(value).lower() if isinstance(value, bool) else value


def optional(values: Mapping[str, Any]) -> SafeString:
    """Attributes that are left out when there is nothing to say; True gives the bare name."""
    said = (_optional(n.replace("_", "-"), v) for n, v in values.items() if _is_said(v))
    return SafeString("".join(said))  # nosec B703  # each part is escaped


def _is_said(value: Any) -> bool:
    return value is not None and value is not False


def _optional(name: str, value: Any) -> SafeString:
    return format_html(" {}", name) if value is True else format_html(' {}="{}"', name, value)


def worded(**texts: str | Mapping[str, str] | None) -> SafeString:
    """Words for GOV.UK's scripts, as data-i18n attributes; a mapping gives one for each plural form."""
    pairs = ((name.replace("_", "-"), text) for name, text in texts.items() if text)
    return SafeString("".join(_worded(name, text) for name, text in pairs))  # nosec B703  # each is escaped


def _worded(name: str, text: str | Mapping[str, str]) -> SafeString:
    if isinstance(text, Mapping):
        return format_html_join("", ' data-i18n.{}.{}="{}"', ((name, rule, words) for rule, words in text.items()))
    return format_html(' data-i18n.{}="{}"', name, text)


def described(before: Any, control_id: Any, hint: Any, error: Any) -> str | None:
    """The ids that describe a control, in the order they are read; None when nothing does."""
    parts = [before, hint and f"{control_id}-hint", error and f"{control_id}-error"]
    return " ".join(str(part) for part in parts if part) or None


def numbered(prefix: str, index: int, given: str | None) -> str:
    """A choice's id: its own, or the group's with a number; the first has none, so errors can link to it."""
    return given or (prefix if index == 1 else f"{prefix}-{index}")


def is_chosen(item: Item, chosen: Any) -> bool:
    """Whether a choice is marked: it says so itself, or its value (else its text) is among the chosen."""
    if item.get("checked") or item.get("selected"):
        return True
    if not chosen or item.get("checked") is False or item.get("selected") is False:
        return False
    value = item.get("value", item.get("text"))
    return value in chosen if isinstance(chosen, (list, tuple, set)) else value == chosen


def any_actions(rows: Iterable[Item] | None) -> bool:
    """Whether any row of a summary list has a link to change it."""
    return any(row and row.get("actions") and row["actions"].get("items") for row in rows or [])


def counted_group(asked: Mapping[str, Any]) -> dict[str, Any]:
    """The form group around a textarea that counts: its attributes, and the message that stands below it."""
    group = asked.get("form_group") or {}
    limit = asked.get("maxwords") or asked.get("maxlength")
    kind = asked.get("count_type") or ("words" if asked.get("maxwords") else "")
    words = asked.get("textarea_description_text")
    message = (words or _limit_message(kind)).replace("%{count}", str(limit)) if limit else ""
    return {
        "classes": " ".join(filter(None, ["govuk-character-count", group.get("classes")])),
        "attributes": _count_attributes(asked, kind, None if limit else words) + attributes(group.get("attributes")),
        "before_input": group.get("before_input"),
        "after_input": {"text": _count_message(asked, message) + _text(group.get("after_input"))},
    }


def _limit_message(kind: str) -> str:
    words, characters = _("You can enter up to %{count} words"), _("You can enter up to %{count} characters")
    return words if kind == "words" else characters


def _text(part: Item | None) -> str:
    return conditional_escape((part or {}).get("text", ""))


def _count_attributes(asked: Mapping[str, Any], kind: str, description: str | None) -> SafeString:
    """The limits, and the words that GOV.UK's script says as one types."""
    limits = {f"data-{name}": asked.get(name) or None for name in ("maxlength", "maxwords", "threshold")}
    spoken = ("under", "at", "over")
    said = {f"{unit}_{how}_limit": asked.get(f"{unit}_{how}_limit_text") for unit in UNITS for how in spoken}
    return (
        SafeString(' data-module="govuk-character-count"')
        + optional(limits | {"data-count-type": kind or None})
        + worded(textarea_description={"other": description} if description else None, **said)
    )


def _count_message(asked: Mapping[str, Any], message: str) -> SafeString:
    classes = " ".join(filter(None, ["govuk-hint govuk-character-count__message", _classes(asked)]))
    return format_html('<div id="{}-info" class="{}">{}</div>', asked["id"], classes, message)


def _classes(asked: Mapping[str, Any]) -> str | None:
    return (asked.get("count_message") or {}).get("classes")


def date_parts(asked: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Day, month and year as three text inputs, each with its width and, at fault, its red edge."""
    usual = {part: _usual_part(asked, part) for part in DATE}
    items = [item for item in asked.get("items") or usual.values() if item]
    at_fault = any(_at_fault(item) for item in items)
    return [_date_part(asked, item, usual, at_fault) for item in items]


def _usual_part(asked: Mapping[str, Any], part: str) -> Item:
    """What was said of one part; False leaves it out, nothing gives the usual."""
    given = asked.get(part)
    usual = {"name": part, "value": (asked.get("values") or {}).get(part)}
    return {} if given is False else {"name": part, **given} if given else usual


def _at_fault(item: Item) -> bool:
    return bool(item.get("error")) or "govuk-input--error" in (item.get("classes") or "")


def _date_part(asked: Mapping[str, Any], item: Item, usual: Mapping[str, Item], some: bool) -> dict[str, Any]:
    name = item["name"]
    part = next((part for part in DATE if name in (part, usual[part].get("name"))), "")
    full_name = f"{asked['name_prefix']}-{name}" if asked.get("name_prefix") else name
    return {
        "label": {"text": item.get("label") or name.capitalize(), "classes": "govuk-date-input__label"},
        "id": item.get("id") or f"{asked.get('id')}-{name}",
        "name": full_name,
        "value": _date_value(asked, item, usual.get(part, {}), full_name),
        "classes": _date_classes(asked, item, some, part == "year"),
        "inputmode": item.get("inputmode") or "numeric",
        **{said: item.get(said) for said in ("autocomplete", "pattern", "attributes")},
    }


def _date_value(asked: Mapping[str, Any], item: Item, usual: Item, full_name: str) -> Any:
    """What was typed: said with the part, or among the values, under the part's name or its full one."""
    found = (item.get("value"), usual.get("value"), (asked.get("values") or {}).get(full_name))
    return next((value for value in found if value is not None), None)


def _date_classes(asked: Mapping[str, Any], item: Item, some_at_fault: bool, is_year: bool) -> str:
    own = item.get("classes") or ""
    whole = asked.get("error_message") and not some_at_fault and item.get("error") is not False
    marked = (item.get("error") or whole) and "govuk-input--error" not in own
    width = "" if "govuk-input--width-" in own else f"govuk-input--width-{4 if is_year else 2}"
    parts = ["govuk-date-input__input", "govuk-input--error" if marked else "", width, own]
    return " ".join(part for part in parts if part)
