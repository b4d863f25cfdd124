"""Kinweave's own template words. They are built in: no page needs to load them."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from django import template
from django.forms import BaseForm
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeData, SafeString

from kinweave.web import markup
from kinweave.web.forms import Field, error_links

register = template.Library()

register.simple_tag(markup.attributes)
register.simple_tag(markup.described, name="description")
register.simple_tag(markup.numbered)
register.simple_tag(markup.is_chosen, name="chosen")
register.simple_tag(markup.worded)
register.simple_tag(markup.any_actions)


@register.simple_tag
def optional(**values: Any) -> SafeString:
    """Attributes that are left out when there is nothing to say."""
    return markup.optional(values)


@register.simple_tag
def spelling(checked: bool | None) -> SafeString:
    """Whether the browser should check the spelling; nothing when nobody decided."""
    return markup.attributes({"spellcheck": checked}) if isinstance(checked, bool) else markup.NOTHING


@register.simple_tag
def joined(first: str | None, *rest: str) -> str:
    """Two ids in one list, the second put together from its parts."""
    return " ".join(filter(None, [first, "".join(rest)]))


def parameters(context: Context) -> dict[str, Any]:
    """A component's own parameters."""
    return {str(name): value for name, value in context.flatten().items()}


@register.simple_tag(takes_context=True)
def count_parts(context: Context) -> dict[str, Any]:
    """The form group of a textarea that counts, from the component's own parameters."""
    return markup.counted_group(parameters(context))


@register.simple_tag(takes_context=True)
def date_parts(context: Context) -> list[dict[str, Any]]:
    """The three inputs of a date, from the component's own parameters."""
    return markup.date_parts(parameters(context))


@register.filter
def at(mapping: Mapping[str, Any] | None, key: str) -> Any:
    """What stands under a key, where a dot would find a method of the mapping instead."""
    return mapping.get(key) if isinstance(mapping, Mapping) else None


@register.filter
def is_markup(text: Any) -> bool:
    """Whether a text is already HTML that we made."""
    return isinstance(text, SafeData)


@register.simple_tag
def choice_attributes(attrs: Mapping[str, Any]) -> SafeString:
    """The attributes of one choice of a form field, without the class of the whole."""
    return markup.optional({name: value for name, value in attrs.items() if name != "class"})


@register.simple_tag
def ask(field: Field, size: str = "", *, heading: bool = False) -> SafeString:
    """A form field with a larger label (s, m, l, xl), as the page's heading where it asks one thing."""
    field.size, field.heading = size, heading
    return field.as_field_group()


@register.simple_tag(name="error_links")
def links_to_errors(form: BaseForm) -> list[dict[str, str]]:
    """Each error of a form with the control to mend."""
    return [*error_links(form)]


@register.filter
def initials(name: str) -> str:
    """The first letters of the first and last word of a name; one letter for one word."""
    words = name.split()
    ends = [words[0], words[-1]] if len(words) > 1 else words
    return "".join(word[0].upper() for word in ends)


@register.filter
def steps(total: int, done: int) -> list[bool]:
    """One mark for each step, true for those done."""
    return [step < int(done) for step in range(int(total))]


@register.simple_tag(takes_context=True)
def form_key(context: Context) -> SafeString:
    """A key that lets one form be kept once, however often it is sent. It comes back with an error."""
    request = context.get("request")
    key = (request.POST.get("form_key") if request else "") or uuid4()
    return format_html('<input type="hidden" name="form_key" value="{}">', key)


@register.simple_tag
def version(row: Any) -> SafeString:
    """The version of a row as this page shows it, so that a later change by somebody else is noticed."""
    return format_html('<input type="hidden" name="version" value="{}">', row.version)
