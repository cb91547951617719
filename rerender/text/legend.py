"""What a document says about its colours: the stops of the bar, its numbers, or its categories."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rerender.model import Category, Span
from rerender.text.scan import Line


@dataclass(slots=True)
class Stop:
    """A colour of the bar and the number beside it, either may be missing."""

    value: float | None
    color: str | None


@dataclass(slots=True)
class Legend:
    """What a document says about its colours, gathered from all places.

    `lines` are the lines that only speak of the legend. One that is `loose` stands under a lead that speaks of the
    legend only where numbers or categories follow, else of what the cells look like.
    """

    span: Span | None = None
    label: str = ""
    stops: list[Stop] = field(default_factory=list)
    numbers: list[float] = field(default_factory=list)
    categories: list[Category] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)
    loose: bool = False

    @property
    def low(self) -> float | None:
        """The lower end of the scale, None where fewer than two numbers are known."""
        return min(self.numbers, default=None) if len(self.numbers) > 1 else None

    @property
    def high(self) -> float | None:
        """The upper end of the scale, None where fewer than two numbers are known."""
        return max(self.numbers, default=None) if len(self.numbers) > 1 else None

    def end_color(self, low: bool) -> str | None:
        """The colour word at the low or the high end of the bar."""
        placed = [s for s in self.stops if s.value is not None and s.color]
        if len(placed) > 1:
            placed.sort(key=lambda s: s.value or 0.0)
            return placed[0 if low else -1].color
        bare = [s.color for s in self.stops if s.color]
        return (bare[0] if low else bare[-1]) if len(bare) > 1 else None


SCALE_WORD = re.compile(
    r"\b(?:legend|colou?r[- ]?(?:bar|scale|map|axis|key|coding|code|encoding|gradient|range|intensity|legend)s?|colou?rbar|heat ?scale|gradient|scale|shading|intensity)\b",
    re.I,
)

_BAR_WORDS = (
    "bar",
    "scale",
    "map",
    "axis",
    "key",
    "coding",
    "code",
    "encoding",
    "gradient",
    "range",
    "intensity",
    "legend",
    "",
)
SCALE_RUNS = frozenset(
    ["legend", "heat", "heatscale", "gradient", "scale", "shading", "intensity"]
    + [f"{color}{bar}{end}" for color in ("color", "colour") for bar in _BAR_WORDS for end in ("", "s")]
)
"""A line without any of these runs of letters holds no `SCALE_WORD`."""


def may_hold_scale_word(line: Line) -> bool:
    """Whether a line may hold a `SCALE_WORD`: most hold none, which their words show at once."""
    return not line.letters.isdisjoint(SCALE_RUNS)


_LEGEND_WORDS = re.compile(
    r"\b(?:legend|colou?r ?(?:bar|scale|map|key|axis|gradient)|colou?rbar)\b|\bscale\b[^.;]{0,20}\b(?:from|ranging|of)\b",
    re.I,
)

_CODING = re.compile(
    r"\b(?:darker|lighter|brighter|redder|more intense|deeper|warmer|cooler)\b[^.;]{0,60}\b(?:higher|better|more|larger|greater|lower|less|fewer|worse|likelier|stronger|weaker|smaller)\b"
    r"|\b(?:(?:bright|dark|light|pale|deep) )?(?:red|blue|green|yellow|white|black|orange|purple|violet|brown|gr[ae]y|pink|teal)\s+"
    r"(?:signals?|signif(?:y|ies)|indicates?|means?|represents?|denotes?|stands? for|marks? (?:high|low|large|small|strong|weak|many|few)\w*)\b"
    r"|\b(?:bright|dark|light|pale|warm|cool|deep|intense|saturated|hot|red|blue|green|yellow|white|black)\w*\s+(?:colou?rs?|shades?|tones?|hues?)\b[^.;]{0,25}"
    r"\b(?:signals?|signif(?:y|ies)|indicates?|means?|represents?|denotes?|stands? for|marks?|corresponds?|encodes?)\b",
    re.I,
)


_SHADED = ("darker", "lighter", "brighter", "redder", "intense", "deeper", "warmer", "cooler")
_TONES = ("color", "colour", "shade", "tone", "hue")
_MEANING = frozenset(
    form
    for verb in ("signal", "indicate", "mean", "represent", "denote", "stand", "mark")
    for form in (verb, f"{verb}s")
) | {"signify", "signifies"}
_LEGEND_RUNS = SCALE_RUNS | _MEANING | {*_SHADED, *_TONES, *(f"{tone}s" for tone in _TONES)}


def may_mention_legend(line: Line) -> bool:
    """Whether any clause of a line may speak of the legend: most lines hold none of the words for it."""
    return not line.letters.isdisjoint(_LEGEND_RUNS)


def mentions_legend(text: str) -> bool:
    """Whether a clause speaks of the legend or the colour bar, and so not of cells."""
    text = READ_OFF.sub(" ", text)
    return _LEGEND_WORDS.search(text) is not None or _CODING.search(text) is not None


READ_OFF = re.compile(
    r"(?<=[\d%]) (?:on|in|of|by|from|per) (?:the|its) (?:colou?r[- ]?)?(?:scale|bar|legend|map|key|gradient)\b",
    re.I,
)
"""Where a number of a cell was read (`0.8 on the color scale`), which is no statement on the legend."""
