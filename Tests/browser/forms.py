"""The forms of a page, as a browser would send them: every field with what stands in it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Field:
    name: str
    kind: str  # text, hidden, checkbox, radio, select, textarea, password …
    values: list[str] = field(default_factory=list)  # what can be chosen, or what stands in it
    chosen: list[str] = field(default_factory=list)


@dataclass
class Form:
    action: str
    method: str
    fields: dict[str, Field] = field(default_factory=dict)

    def filled(self, **others: str) -> list[tuple[str, str]]:
        """What a browser sends if nobody changes anything but `others`."""
        pairs = [(one.name, value) for one in self.fields.values() for value in one.chosen if one.name not in others]
        return pairs + list(others.items())


class Forms(HTMLParser):
    """`Forms.of(page)`: every form of a page."""

    def __init__(self):
        super().__init__()
        self.forms: list[Form] = []
        self.form: Form | None = None
        self.open: Field | None = None

    @classmethod
    def of(cls, page: str) -> list[Form]:
        parser = cls()
        parser.feed(page)
        return parser.forms

    def handle_starttag(self, tag, attributes):
        has = dict(attributes)
        if tag == "form":
            self.form = Form(has.get("action", ""), has.get("method", "get"))
            self.forms.append(self.form)
        elif self.form and tag == "option" and self.open:
            self.open.values.append(has.get("value", ""))
            if "selected" in has or not self.open.chosen:
                self.open.chosen = [has.get("value", "")]
        elif self.form and tag in ("input", "textarea", "select", "button") and has.get("name"):
            self._field(tag, has)

    def _field(self, tag, has):
        kind = has.get("type", "text") if tag == "input" else tag
        one = self.form.fields.setdefault(has["name"], Field(has["name"], kind))
        if tag in ("textarea", "select"):
            self.open = one
            return
        one.values.append(has.get("value", ""))
        if kind not in ("checkbox", "radio", "button") or "checked" in has:
            one.chosen.append(has.get("value", ""))

    def handle_data(self, text):
        if self.open and self.open.kind == "textarea":
            self.open.chosen = ["".join(self.open.chosen) + text.removeprefix("\n")]

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        if tag in ("textarea", "select"):
            if self.open and self.open.kind == "textarea" and not self.open.chosen:
                self.open.chosen = [""]
            self.open = None
