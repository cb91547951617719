"""Verdicts as JUnit XML, which continuous integration shows: a test case for each claim."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree

from rerender.files import printable
from rerender.judge.verdicts import Verdict, Verdicts


def junit(found: Iterable[Verdicts]) -> str:
    """The XML of some verdicts: contradicted claims are failures, unreadable ones skipped."""
    suites = ElementTree.Element("testsuites", name="rerender check")
    for verdicts in found:
        counts = {"failures": "contradicted", "skipped": "unreadable"}
        suite = ElementTree.SubElement(
            suites,
            "testsuite",
            name=printable(verdicts.description.name),
            tests=str(len(verdicts.verdicts)),
            errors="0",
            **{name: str(verdicts.count(answer)) for name, answer in counts.items()},  # type: ignore[arg-type]
        )
        for verdict in verdicts.verdicts:
            _case(suite, verdict, verdicts)
    ElementTree.indent(suites)
    return ElementTree.tostring(suites, encoding="unicode", xml_declaration=True) + "\n"


def _case(suite: ElementTree.Element, verdict: Verdict, verdicts: Verdicts) -> None:
    claim = verdicts.description.claims[verdict.claim]
    document = printable(verdicts.description.name)
    words = printable(claim.span.quote(verdicts.description.text))[:200]
    case = ElementTree.SubElement(
        suite,
        "testcase",
        classname=document,
        name=f"{verdict.claim + 1}. line {claim.span.line}: {words}",
        file=document,
        line=str(claim.span.line),
    )
    if verdict.answer == "contradicted":
        ElementTree.SubElement(case, "failure", type=claim.kind, message=printable(verdict.reason))
    elif verdict.answer == "unreadable":
        ElementTree.SubElement(case, "skipped", message=printable(verdict.reason))
    else:
        ElementTree.SubElement(case, "system-out").text = printable(f"{verdict.answer}: {verdict.reason}")
