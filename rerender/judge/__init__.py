"""A description before its original: a verdict for every claim, systematic errors, scores beside chance.

Inside: `trial` (the whole way), `alignment` (document on source), `truth` (the source as the judge asks for
it), `case` and the rules of each kind (`positions`, `regions`, `relations`, `categories`), `hypotheses` and
`rescaled` (systematic errors), `scores`, `tally`, `ranks` and `matching` (numbers for the whole), `forms`,
`report`, `junit` (printing).
"""

from rerender.judge.forms import SCHEMA, verdicts_form
from rerender.judge.junit import junit
from rerender.judge.report import report
from rerender.judge.trial import check
from rerender.judge.verdicts import ANSWERS, Hypothesis, Position, Score, Verdict, Verdicts

__all__ = [
    "ANSWERS",
    "SCHEMA",
    "Hypothesis",
    "Position",
    "Score",
    "Verdict",
    "Verdicts",
    "check",
    "junit",
    "report",
    "verdicts_form",
]
