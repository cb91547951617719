"""Streams of a PDF unpacked within bounds: deflate with PNG predictors at any number of bits.

pdfminer unpacks a stream whole, however large it becomes, and knows predictors of 8 bits a sample only,
while matplotlib writes images of few colours with 1, 2 or 4 bits a pixel.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any

import numpy as np
from pdfminer.pdftypes import resolve1
from pdfminer.psparser import PSLiteral

from rerender.original.limits import too_large

if TYPE_CHECKING:
    from numpy.typing import NDArray

PNG_PREDICTORS = range(10, 16)
USUAL = {"Colors": 1, "BitsPerComponent": 8, "Columns": 1, "Predictor": 1}


def unpacked(stream: Any, most: int) -> bytes:
    """The content of a pdfminer stream. Raises InputError `figure-too-large` beyond `most` bytes."""
    filters = [(name_of(kind), parameters) for kind, parameters in stream.get_filters()]
    if stream.rawdata is None or [name for name, _ in filters] not in (["FlateDecode"], ["Fl"]):
        return checked(bytes(stream.get_data()), most)
    data = stream.rawdata
    if stream.decipher:
        data = stream.decipher(stream.objid, stream.genno, data, stream.attrs)
    return _predicted(inflated(data, most), _parameters(filters[0][1]))


def name_of(value: Any) -> str:
    """The name that a PDF object is, else nothing."""
    value = resolve1(value)
    return str(value.name) if isinstance(value, PSLiteral) else ""


def inflated(data: bytes, most: int) -> bytes:
    """Deflated data unpacked, as far as it is whole."""
    engine = zlib.decompressobj()
    try:
        return checked(engine.decompress(data, most + 1), most)
    except zlib.error as error:
        raise ValueError(f"deflate: {error}") from None


def checked(data: bytes, most: int) -> bytes:
    """The data, unless there is too much of it."""
    if len(data) > most:
        raise too_large("an object of the PDF", len(data), most, "bytes")
    return data


def _parameters(given: Any) -> dict[str, int]:
    found = resolve1(given)
    found = found if isinstance(found, dict) else {}
    return {key: int(resolve1(found.get(key, usual))) for key, usual in USUAL.items()}


def _predicted(data: bytes, parameters: dict[str, int]) -> bytes:
    """The rows of a PNG-predicted stream (PNG specification, section 9), or the data of a plain one."""
    predictor, bits = parameters["Predictor"], parameters["BitsPerComponent"]
    if predictor == 1:
        return data
    pixel = parameters["Colors"] * bits
    stride = -(-parameters["Columns"] * pixel // 8)
    if predictor not in PNG_PREDICTORS or stride < 1:
        raise ValueError(f"predictor {predictor}")
    lines = np.frombuffer(data[: len(data) // (stride + 1) * (stride + 1)], dtype=np.uint8)
    lines = lines.reshape(-1, stride + 1)
    rows = np.zeros((len(lines) + 1, stride), dtype=np.uint8)
    for index, line in enumerate(lines):
        rows[index + 1] = _row(int(line[0]), line[1:], rows[index], max(1, pixel // 8))
    return rows[1:].tobytes()


def _row(kind: int, line: NDArray[np.uint8], above: NDArray[np.uint8], back: int) -> NDArray[np.uint8]:
    """One row of bytes from its differences; `back` is how many bytes the pixel to the left is away."""
    if kind == 0:
        return line
    if kind == 2:
        return line + above
    if kind == 1:
        steps = np.zeros(-(-line.size // back) * back, dtype=np.uint8)
        steps[: line.size] = line
        return np.cumsum(steps.reshape(-1, back), axis=0, dtype=np.uint8).reshape(-1)[: line.size]
    return np.frombuffer(_unfolded(kind, line.tolist(), above.tolist(), back), dtype=np.uint8)


def _unfolded(kind: int, line: list[int], above: list[int], back: int) -> bytes:
    """Average (3) and Paeth (4): each byte needs the one before it."""
    row = bytearray(len(line))
    for i, step in enumerate(line):
        left, corner = (row[i - back], above[i - back]) if i >= back else (0, 0)
        guess = (left + above[i]) // 2 if kind == 3 else _paeth(left, above[i], corner)
        row[i] = (step + guess) & 255
    return bytes(row)


def _paeth(left: int, above: int, corner: int) -> int:
    guess = left + above - corner
    distances = [(abs(guess - value), order, value) for order, value in enumerate((left, above, corner))]
    return min(distances)[2]
