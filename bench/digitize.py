"""How fast, how right and how robust the reading of figures is.

python bench/digitize.py pages ../shared/sources/*.pdf   # CPU seconds per page, in process
python bench/digitize.py images ../shared/sources/*.pdf  # renders at 72–300 dpi against the vector reading
python bench/digitize.py zoo [COUNT]                     # the fixed zoo and COUNT random figures
python bench/digitize.py fuzz FILE… [--count 2000]       # damaged copies: no traceback, no hang
"""

from __future__ import annotations

import argparse
import io
import sys
import time
from collections import Counter
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
from PIL import Image

from rerender.errors import RerenderError
from rerender.original import digitize
from rerender.original.colormap import known_maps
from rerender.original.pdf_fast import render
from tests.original.reading import HERE, read, share_inside
from tests.original.test_hostile import mutated
from tests.original.zoo import SPECIMENS, Specimen, random_specimen

REPEATS = 5
SLOW = 20.0  # seconds: a copy that takes longer counts as a hang


def measure_pages(files: list[Path]) -> None:
    """CPU seconds per page with one and with both readers."""
    known_maps()
    for file in files:
        data = file.read_bytes()
        once, both = (cpu_seconds(data, file.name, confirm) for confirm in (False, True))
        certificate = digitize(data, file.name, limits=HERE).certificate
        agreement = certificate.agreement
        assert agreement is not None
        print(
            f"{file.name}: {once:.3f} s, confirmed {both:.3f} s; {certificate.cells} cells, "
            f"worst residual {certificate.residual_worst:.1e}, both agree on {agreement.same}"
        )


def cpu_seconds(data: bytes, name: str, confirm: bool) -> float:
    """The median CPU time of reading a page."""
    times = []
    for _ in range(REPEATS):
        start = time.process_time()
        digitize(data, name, confirm=confirm, limits=HERE)
        times.append(time.process_time() - start)
    return median(times)


def measure_images(files: list[Path]) -> None:
    """Errors in steps of the colour map for renders of the pages."""
    print(f"{'page':28} {'dpi':>4} {'kind':5} {'exact':>7} {'mean':>6} {'max':>4} {'inside':>7} {'CPU s':>6}")
    for file in files:
        data = file.read_bytes()
        truth = digitize(data, file.name, confirm=False, limits=HERE).grid
        scale = truth.figure.scale
        assert scale is not None
        for dpi in (72, 100, 150, 300):
            image = Image.fromarray(render(data, 1, dpi, HERE))
            for kind in ("PNG", "JPEG"):
                buffer = io.BytesIO()
                image.save(
                    buffer, kind, **({"quality": 75, "subsampling": "4:2:0"} if kind == "JPEG" else {})
                )
                start = time.process_time()
                grid = digitize(
                    buffer.getvalue(), "x", scale=(scale.low, scale.high), like=truth.figure, limits=HERE
                ).grid
                spent = time.process_time() - start
                if grid.value.shape != truth.value.shape:
                    print(f"{file.stem:28} {dpi:4} {kind:5} read as {grid.value.shape}")
                    continue
                step = (scale.high - scale.low) / 256
                error = np.abs(
                    np.rint((np.minimum(truth.value, scale.high) - np.minimum(grid.value, scale.high)) / step)
                )
                inside = ((grid.low <= truth.value + 1e-9) & (truth.value <= grid.high + 1e-9)).mean()
                print(
                    f"{file.stem:28} {dpi:4} {kind:5} {(error == 0).mean():7.2%} {error.mean():6.2f} "
                    f"{error.max():4.0f} {inside:7.2%} {spent:6.2f}"
                )


def measure_zoo(count: int) -> None:
    """The share of cells inside their intervals and of figures with the right shape, by kind of file."""
    for title, specimens in (("fixed", SPECIMENS), ("random", tuple(map(random_specimen, range(count))))):
        for kind in ("pdf", "png"):
            tally: Counter[str] = Counter()
            for specimen in specimens:
                tally += judged(specimen, kind)
            if tally["figures"]:
                print(
                    f"{title} {kind}: {tally['right']}/{tally['figures']} figures of the right shape, "
                    f"{tally['inside'] / max(tally['cells'], 1):.2%} of their cells inside"
                )


def judged(specimen: Specimen, kind: str) -> Counter[str]:
    """One figure's share in the tally."""
    try:
        found, truth = read(specimen, kind)
    except RerenderError as error:
        print(f"  {specimen.name}.{kind}: {error}")
        return Counter(figures=1)
    grid = found.grid
    if grid.value.shape[:3] != truth.shape:
        print(f"  {specimen.name}.{kind}: read as {grid.value.shape}, is {truth.shape}")
        return Counter(figures=1)
    share = share_inside(grid, truth) if grid.value.ndim == 3 else 1.0
    if share < 0.98:
        print(f"  {specimen.name}.{kind}: {share:.1%} of the cells inside")
    return Counter(figures=1, right=1, cells=truth.size, inside=round(share * truth.size))


def fuzz(files: list[Path], count: int) -> None:
    """Read damaged copies; anything but a grid or a one-line error is a fault."""
    originals = [file.read_bytes() for file in files]
    outcomes: Counter[str] = Counter()
    slowest = 0.0
    for seed in range(count):
        data = mutated(originals[seed % len(originals)], seed)
        start = time.monotonic()
        try:
            digitize(data, "x", scale=(0, 10), confirm=seed % 5 == 0, limits=HERE)
            outcomes["read"] += 1
        except RerenderError as error:
            outcomes[error.slug] += 1
        except Exception as error:
            outcomes[f"FAULT {type(error).__name__} (seed {seed})"] += 1
        spent = time.monotonic() - start
        slowest = max(slowest, spent)
        if spent > SLOW:
            outcomes[f"FAULT slow (seed {seed})"] += 1
    print(f"{count} damaged copies, slowest {slowest:.1f} s:", dict(outcomes.most_common()))


def main() -> None:
    """Run one of the benches."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("bench", choices=("pages", "images", "zoo", "fuzz"))
    parser.add_argument("rest", nargs="*")
    parser.add_argument("--count", type=int, default=2000)
    given = parser.parse_args()
    files = [Path(name) for name in given.rest]
    match given.bench:
        case "pages":
            measure_pages(files)
        case "images":
            measure_images(files)
        case "zoo":
            measure_zoo(int(given.rest[0]) if given.rest else 0)
        case "fuzz":
            fuzz(files, given.count)


if __name__ == "__main__":
    main()
