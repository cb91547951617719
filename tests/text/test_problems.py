"""Problems that a whole document shows, beyond the single wordings of the cases."""

from __future__ import annotations

from rerender.text import read


def test_a_text_without_a_figure_says_so() -> None:
    assert [p.slug for p in read("Thanks for the note, see you on Monday.").problems] == ["no-figure"]


def test_a_number_at_a_denied_bound_contradicts_nothing() -> None:
    axes = "- **X-axis**: Buoy, 1 to 24\n- **Y-axis**: Kestrel, Heron, Osprey\n"
    said = (
        axes
        + '- **Color scale**: "Drag", 0 to 10\n\n'
        + "- Kestrel: nothing above 4.\n- Kestrel: buoy 3 is at {}.\n"
    )
    assert "self-contradiction" not in {p.slug for p in read(said.format(4)).problems}
    assert "self-contradiction" in {p.slug for p in read(said.format(5)).problems}
