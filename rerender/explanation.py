"""How a document was read, for `rerender parse --explain`: tokens, register, rule and claim of every line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rerender.files import printable
from rerender.model import Claim, Description
from rerender.outline import WIDTH, claim_words
from rerender.text import Step
from rerender.wording import cut

_ROLES = {
    "figure": "declares the figure",
    "table": "table",
    "claims": "",
    "scope": "sets the register",
    "unread": "not understood",
    "": "no claim",
}


def explain(description: Description, steps: Sequence[Step]) -> str:
    """Every line of the document with what the reader made of it, in a few short lines each."""
    lines = [description.name]
    for step in steps:
        lines.extend(_step(description, step))
    return "\n".join(printable(cut(line, WIDTH)).rstrip() for line in lines)


def _step(description: Description, step: Step) -> Iterator[str]:
    yield ""
    yield f"{step.line:>5}  {step.text}"
    if step.tokens:
        yield "       tokens    " + "  ".join(f"{name}:{text}" for name, text in step.tokens)
    if step.register:
        yield "       register  " + "  ".join(f"{name}={values}" for name, values in step.register)
    for claim in step.claims[:8]:
        yield f"       {claim.rule} → {_claim(description, claim)}"
    if len(step.claims) > 8:
        yield f"       … {len(step.claims) - 8} more claims"
    if words := _ROLES[step.role]:
        yield f"       → {words}"


def _claim(description: Description, claim: Claim) -> str:
    _, panels, rows, columns, says = claim_words(description.figure, claim)
    where = [panels, f"y {rows}", f"x {columns}"]
    return "  ".join(cell for cell in [claim.kind, *where, says.removeprefix(claim.kind).strip()] if cell)
