"""Pages and pixels as bytes without pickle: a hostile file may forge what its reading process sends."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import numpy as np

from rerender.original.page import Box, Page, Picture, Word

if TYPE_CHECKING:
    from numpy.typing import NDArray


def page_bytes(page: Page) -> bytes:
    """A page as an NPZ archive."""
    words = [(w.text, *w.box, w.size, w.angle) for w in page.words]
    arrays: dict[str, NDArray[np.generic]] = {
        "size": np.array([page.width, page.height]),
        "patches": page.patches,
        "colors": page.colors,
        "lines": page.lines,
        "words": _text(json.dumps(words)),
    }
    for index, picture in enumerate(page.pictures):
        arrays[f"box{index}"] = np.array(picture.box)
        arrays[f"pixels{index}"] = picture.pixels
        arrays[f"painted{index}"] = picture.painted
    return _packed(arrays)


def bytes_page(data: bytes) -> Page:
    """The page of an archive of `page_bytes`. Raises ValueError or KeyError on anything else."""
    with np.load(io.BytesIO(data), allow_pickle=False) as archive:
        words = json.loads(archive["words"].tobytes())
        pictures = [
            Picture(Box(*map(float, archive[f"box{i}"])), archive[f"pixels{i}"], archive[f"painted{i}"])
            for i in range(sum(name.startswith("box") for name in archive.files))
        ]
        width, height = archive["size"].tolist()
        return Page(
            width,
            height,
            archive["patches"],
            archive["colors"],
            archive["lines"],
            tuple(Word(text, Box(*box), size, angle) for text, *box, size, angle in words),
            tuple(pictures),
        )


def pixels_bytes(pixels: NDArray[np.uint8]) -> bytes:
    """An image as an NPZ archive."""
    return _packed({"pixels": pixels})


def bytes_pixels(data: bytes) -> NDArray[np.uint8]:
    """The image of an archive of `pixels_bytes`."""
    with np.load(io.BytesIO(data), allow_pickle=False) as archive:
        return np.asarray(archive["pixels"], dtype=np.uint8)


def _text(text: str) -> NDArray[np.uint8]:
    return np.frombuffer(text.encode(), dtype=np.uint8)


def _packed(arrays: dict[str, NDArray[np.generic]]) -> bytes:
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)  # type: ignore[arg-type]
    return buffer.getvalue()
