"""The writer checked by itself: what its keys say must stand in its texts."""

from __future__ import annotations

import importlib.util
import random
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from tests.writer import Written, write
from tests.writer.document import GRAMMARS
from tests.writer.grammar import SLOTS, Grammar, fill
from tests.writer.measure import Result, by_tag, main, report, scored
from tests.writer.noise import tidied
from tests.writer.score import figure_facts, positions, values
from tests.writer.sealed import SEALED

SHARED_SCORE = Path(__file__).parents[2] / "shared" / "score.py"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
EACH_GRAMMAR = pytest.mark.parametrize("grammar", GRAMMARS.values(), ids=list(GRAMMARS))
EACH = pytest.mark.parametrize("wordings", list(GRAMMARS))


def documents(wordings: str, count: int = 300) -> Iterator[tuple[int, Written]]:
    """Documents with their seeds."""
    return ((seed, write(random.Random(seed), wordings=wordings)) for seed in range(count))


def numbers(text: str) -> set[float]:
    """All numbers of a text, `3-5` as 3 and 5."""
    found = {float(number) for number in NUMBER.findall(text)}
    return found | {abs(number) for number in found}


def slots_of(wording: str) -> set[str]:
    """The slots of a wording, which must all be plain names."""
    return {name for _, name, _, _ in Formatter().parse(wording) if name is not None}


@EACH_GRAMMAR
def test_every_construct_has_a_dozen_wordings(grammar: Grammar) -> None:
    assert set(grammar.wordings) == set(SLOTS)
    counts = {name: len(set(wordings)) for name, wordings in grammar.wordings.items()}
    plain = {"value.exact", "pool.facets"}  # a bare number, a bare noun: there are not so many ways
    assert {name: n for name, n in counts.items() if n < 12 and name not in plain} == {}


@EACH_GRAMMAR
def test_every_wording_has_the_slots_of_its_construct(grammar: Grammar) -> None:
    for construct, wordings in grammar.wordings.items():
        slots = SLOTS[construct].split()
        needed = {slot.rstrip("!") for slot in slots if slot.endswith("!")}
        for wording in wordings:
            assert needed <= slots_of(wording) <= {slot.rstrip("!") for slot in slots}, (construct, wording)
            assert " ||" not in wording


def test_the_sealed_wordings_are_its_own() -> None:
    known = [grammar for grammar in GRAMMARS.values() if grammar is not SEALED]
    for construct in SLOTS.keys() - {"value.exact", "pool.facets"}:
        ours = set(SEALED.wordings[construct])
        shared = {wording for grammar in known for wording in grammar.wordings[construct]} & ours
        assert len(ours) >= 15, construct
        assert len(shared) <= 1, construct  # the barest one, such as `expert 5`, is everybody's


@EACH
def test_every_construct_is_used(wordings: str) -> None:
    used = frozenset().union(*(written.tags for _, written in documents(wordings, 600)))
    assert {name for name in SLOTS if not name.startswith("pool.")} - used == set()


@EACH
def test_equal_seeds_write_equal_documents(wordings: str) -> None:
    first, second = (write(random.Random(7), wordings=wordings) for _ in range(2))
    assert first == second
    assert first.text != write(random.Random(8), wordings=wordings).text


@EACH
def test_no_slot_or_alternative_is_left_over(wordings: str) -> None:
    for seed, written in documents(wordings):
        assert not re.search(r"\{[a-z]+\}|<[a-z]*\|[a-z]*>", written.text), seed


@EACH
def test_claims_lie_within_their_figure(wordings: str) -> None:
    for seed, written in documents(wordings):
        figure: Any = written.key["figure"]
        for claim in claims(written):
            assert claim["panels"] == "all" or set(claim["panels"]) <= set(figure["panels"]), seed
            for side in ("x", "y"):
                assert claim[side] == "all" or set(claim[side]) <= set(labels(figure[side])), seed
            assert not figure["categories"] or claim["kind"] == "count" or claim["category"], seed


@EACH
def test_positions_stand_in_their_line(wordings: str) -> None:
    for seed, written in documents(wordings):
        figure: Any = written.key["figure"]
        lines = written.text.split("\n")
        header = next((line for line in lines if line.startswith("|")), "")
        for claim in (claim for claim in claims(written) if claim["kind"] == "cells"):
            line = lines[claim["line"] - 1]
            whole_row = len(NUMBER.findall(line)) >= len(labels(figure["x"]))
            for side in ("x", "y"):
                said = (
                    claim[side] == "all"
                    or whole_row
                    or is_said(claim[side], labels(figure[side]), line + header)
                )
                assert said or is_above(claim[side], lines, claim["line"]), (seed, side, claim, line)


def is_said(chosen: list[Any], every: list[Any], line: str) -> bool:
    """Whether a line gives all the labels, the ends of their range, or an end of the axis."""
    if not all(isinstance(label, int) for label in chosen):
        bare = line.replace("\\", "")
        return all(re.sub(r" \(.*", "", str(label)) in bare for label in chosen)
    found = numbers(line)
    ends = {chosen[0], chosen[-1]} <= found or {chosen[-1] - 1, chosen[-1] + 1} <= found
    reaches = chosen[0] == every[0] or chosen[-1] == every[-1]
    return set(chosen) <= found or ends or reaches or "iagonal" in line or "both" in line


def is_above(chosen: list[Any], lines: list[str], line: int) -> bool:
    """Whether a row's name stands further up: a head with positions below, a cell that carries down."""
    return len(chosen) == 1 and any(str(chosen[0]) in above.replace("\\", "") for above in lines[:line])


@EACH
def test_stated_numbers_stand_in_the_text(wordings: str) -> None:
    for seed, written in documents(wordings):
        found = numbers(written.text)
        for claim in claims(written):
            if claim["value"] is not None:
                stated = claim["value"] if isinstance(claim["value"], list) else [claim["value"]]
                assert set(stated) <= found, (seed, claim)


@EACH
def test_panels_and_labels_are_named(wordings: str) -> None:
    for seed, written in documents(wordings):
        figure: Any = written.key["figure"]
        bare = written.text.replace("\\", "")
        for axis in (figure["x"], figure["y"]):
            assert all(str(label) in bare for label in axis["labels"] or (axis["first"], axis["last"])), seed
        for title in figure["panels"]:
            method, _, facet = title.rpartition(" ") if title[-1].isdigit() else (title, "", "")
            assert title in bare or (facet in bare and method.rpartition(" ")[0] in bare), (seed, title)


@EACH
def test_a_cut_off_line_states_nothing(wordings: str) -> None:
    cut = [w for _, w in documents(wordings, 600) if "cut off" in w.tags and w.text[-1].isalpha()]
    assert len(cut) > 50
    for written in cut:
        last = written.text.count("\n") + 1
        singles = [claim for claim in claims(written) if claim["line"] == last]
        assert len(singles) != 1 or not written.text.split("\n")[-1].startswith("-")


def test_a_comma_gives_way_to_a_stop_but_not_to_an_ellipsis() -> None:
    assert tidied("experts 3, 4,; then a orange cell, a unit") == "experts 3, 4; then an orange cell, a unit"
    assert tidied("`1, 2, ..., 64`") == "`1, 2, ..., 64`"
    assert tidied('the ""verb"" column') == 'the "verb" column'


@EACH
def test_no_panel_has_the_name_of_a_label(wordings: str) -> None:
    for seed, written in documents(wordings, 600):
        figure: Any = written.key["figure"]
        names = {str(label).casefold() for side in ("x", "y") for label in figure[side]["labels"] or ()}
        assert not names & {title.casefold() for title in figure["panels"]}, seed


def test_what_is_filled_in_is_not_read_again() -> None:
    assert fill("{P} <is|are> {v}", plural=True, slots={"P": "<a|b>", "v": "{P}"}) == "<a|b> are {P}"


@EACH
def test_a_perfect_reading_scores_one_and_a_lacking_one_less(wordings: str) -> None:
    for seed, written in documents(wordings, 100):
        reading = as_read(written)
        assert positions(written.key, reading) == 1.0, seed
        assert all(figure_facts(written.key, reading).values()), seed
        assert values(written.key, reading) in (1.0, None), seed
        if any(claim["kind"] == "cells" for claim in reading["claims"]):
            assert positions(written.key, reading | {"claims": []}) == 0.0, seed


def test_the_report_names_crashes_and_low_constructs() -> None:
    written = write(random.Random(3))
    good = scored(3, written, as_read(written), 1.5)
    bad = Result(4, frozenset({"join"}), 60.0, crash="ValueError")
    told = report([good, bad])
    assert "positions 0.5000" in told
    assert "crashes   1  {'ValueError': [4]}" in told
    assert "slowest   60.0 ms (seed 4)" in told
    assert by_tag([good, bad], 1).split() == ["0.0000", "join", "(1)"]


def test_short_for_sealed() -> None:
    assert write(random.Random(5), sealed=True) == write(random.Random(5), wordings="sealed")
    assert write(random.Random(5)) == write(random.Random(5), wordings="open")


@EACH
def test_a_sealed_text_is_never_printed(
    wordings: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--count", "2", "--worst", "2", "--wordings", wordings]
    monkeypatch.setattr("sys.argv", ["measure", *arguments])
    main()
    printed = capsys.readouterr().out
    texts = [written.text for _, written in documents(wordings, 2)]
    assert all((text in printed) == (wordings != "sealed") for text in texts)


@pytest.mark.skipif(not SHARED_SCORE.exists(), reason="the shared material is absent")
@EACH
def test_the_small_score_agrees_with_the_shared_one(wordings: str) -> None:
    spec = importlib.util.spec_from_file_location("shared_score", SHARED_SCORE)
    assert spec is not None
    assert spec.loader is not None
    shared = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(shared)
    for seed, written in documents(wordings, 60):
        reading = as_read(written)
        reading["claims"] = reading["claims"][::2]
        reading["figure"]["x"]["labels"] = reading["figure"]["x"]["labels"][1:]
        theirs = shared.score(written.key, reading)
        facts = figure_facts(written.key, reading)
        assert positions(written.key, reading) == pytest.approx(theirs["positions"]), seed
        assert sum(facts.values()) / len(facts) == pytest.approx(theirs["figure"]), seed
        assert values(written.key, reading) == pytest.approx(theirs.get("values")), seed


def claims(written: Written) -> list[Any]:
    """The claims of a key."""
    found: Any = written.key["claims"]
    return list(found)


def labels(axis: dict[str, Any]) -> list[Any]:
    """All labels of a key's axis."""
    return axis["labels"] or list(range(axis["first"], axis["last"] + 1))


def as_read(written: Written) -> dict[str, Any]:
    """The key in the form in which a reading is given, as if a reader had understood all of it."""
    figure: Any = written.key["figure"]
    scale = figure["scale"] and {"low": figure["scale"][0], "high": figure["scale"][1]}
    read = {
        "kind": figure["kind"],
        "panels": [{"title": title} for title in figure["panels"]],
        "x": {"labels": labels(figure["x"])},
        "y": {"labels": labels(figure["y"])},
        "scale": scale,
        "categories": [{"name": name} for name in figure["categories"] or ()],
    }
    every = list(range(len(figure["panels"]))) or [0]
    if not figure["panels"]:
        read["panels"] = [{"title": ""}]
    return {
        "figure": read,
        "claims": [read_claim(claim, figure["panels"], every) for claim in claims(written)],
    }


def read_claim(claim: dict[str, Any], titles: list[str], every: list[int]) -> dict[str, Any]:
    """A claim of a key in the form of a reading."""
    ends = claim["value"] if isinstance(claim["value"], list) else [claim["value"]] * 2
    chosen = every if claim["panels"] == "all" else [titles.index(title) for title in claim["panels"]]
    sides = {side: None if claim[side] == "all" else claim[side] for side in ("x", "y")}
    return {"kind": claim["kind"], "panels": chosen, "level": {"low": ends[0], "high": ends[1]}, **sides}
