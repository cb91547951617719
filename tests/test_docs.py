"""The documentation names every verb, option and slug, and nothing that is not there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from rerender.cli import cli

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "rerender").rglob("*.py"))


def sections(name: str) -> dict[str, str]:
    """The text below each heading of a page, by what stands in the heading's backticks."""
    parts = re.split(r"^#{2,3} +`(.+?)`.*$", (ROOT / "docs" / name).read_text(), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("verb", cli.commands)
def test_every_verb_and_option_is_documented(verb: str) -> None:
    text = sections("cli.md")[f"rerender {verb}"]
    for parameter in cli.commands[verb].params:
        if isinstance(parameter, click.Option):
            assert f"`{parameter.opts[-1]}" in text, parameter.opts


@pytest.mark.parametrize("verb", cli.commands)
def test_every_help_fits_a_screen_and_shows_an_example(verb: str) -> None:
    command = cli.commands[verb]
    text = command.get_help(click.Context(command, info_name=f"rerender {verb}"))
    assert f"Example: rerender {verb}" in text
    assert len(text.splitlines()) <= 45


def test_no_verb_is_documented_that_does_not_exist() -> None:
    documented = {name.split()[1] for name in sections("cli.md") if name.startswith("rerender ")}
    assert documented == set(cli.commands)


def slugs_in(tree: ast.AST, places: dict[str, int]) -> Iterator[str]:
    """Every slug that code gives: as `slug=`, as `slug: str = `, or where a function takes its `slug`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            place = places.get(called)
            given = [word.value for word in node.keywords if word.arg == "slug"]
            if place is not None and place < len(node.args):
                given.append(node.args[place])
            yield from (text for value in given for text in literals(value))
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(target, ast.Name) and target.id == "slug" for target in targets):
                yield from literals(node.value)


def literals(value: ast.expr) -> Iterator[str]:
    """The texts that an expression may be: itself, or either side of a choice."""
    if isinstance(value, ast.IfExp):
        yield from (*literals(value.body), *literals(value.orelse))
    elif isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value


def slug_places(trees: list[ast.Module]) -> dict[str, int]:
    """At which position each function or dataclass of ours takes an argument named `slug`."""
    places = {"Problem": 0}
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                names = [argument.arg for argument in node.args.args if argument.arg not in ("self", "cls")]
                if "slug" in names:
                    places[node.name] = names.index("slug")
    return places


def test_every_slug_has_an_entry_and_every_entry_a_slug() -> None:
    trees = [ast.parse(path.read_text()) for path in SOURCES]
    places = slug_places(trees)
    used = {slug for tree in trees for slug in slugs_in(tree, places)} - {"error"}  # the base class's own
    documented = set(sections("messages.md"))
    assert used - documented == set(), "slugs without an entry in docs/messages.md"
    texts = {node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    assert documented - texts == set(), "entries for slugs that no code gives"


def test_the_scan_sees_slugs_in_every_form() -> None:
    code = (
        "def odd(text, slug): ...\n"
        "odd(1, 'a-b'); self.odd(2, 'c-d' if x else 'e-f'); Problem('g-h', 'note', '')\n"
        "raise InputError('', slug='i-j')\n"
        "class X(Error):\n    slug = 'k-l'\n"
    )
    tree = ast.parse(code)
    assert set(slugs_in(tree, slug_places([tree]))) == {"a-b", "c-d", "e-f", "g-h", "i-j", "k-l"}


@pytest.mark.parametrize("page", sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]), ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text())
    broken = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert broken == []
