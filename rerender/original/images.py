"""Image files of strangers as pixels: PNG, JPEG, TIFF, WebP, within limits."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, UnidentifiedImageError

from rerender.errors import InputError, OptionError
from rerender.original.limits import Limits, too_large

if TYPE_CHECKING:
    from numpy.typing import NDArray

FORMATS = ("PNG", "JPEG", "TIFF", "WEBP")
JPEG_MARK = b"\xff\xd8\xff"
SMALLEST = 8  # pixels: below this nothing can be a heatmap


def load(data: bytes, number: int, limits: Limits) -> NDArray[np.uint8]:
    """Frame `number` (1-based) as height × width × 3; what is transparent shows white paper."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow warns of what is checked here
        try:
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                return _pixels(image, number, limits)
        except UnidentifiedImageError:
            raise InputError(
                "neither a PDF nor a PNG, JPEG, TIFF or WebP image; convert it to one", slug="not-a-figure"
            ) from None
        except Image.DecompressionBombError as error:
            raise InputError(f"the image is too large: {error}", slug="figure-too-large") from None
        except (InputError, OptionError):
            raise
        except Exception as error:  # Pillow's decoders raise nearly anything on damaged files
            detail = f"{type(error).__name__}: {error}".splitlines()[0][:120]
            raise InputError(f"the image cannot be read: {detail}", slug="damaged-figure") from None


def _pixels(image: Image.Image, number: int, limits: Limits) -> NDArray[np.uint8]:
    width, height = image.size
    if width * height > limits.pixels:
        raise too_large("the image", width * height, limits.pixels, "pixels")
    if min(width, height) < SMALLEST:
        raise InputError(f"no heatmap found: the image is only {width}×{height} pixels", slug="no-heatmap")
    _choose_frame(image, number)
    if image.mode.startswith(("I", "F")):
        return _deep(np.asarray(image))
    if image.mode in ("RGB", "L", "CMYK", "YCbCr", "1") and "transparency" not in image.info:
        return np.asarray(image.convert("RGB"))
    layered = image.convert("RGBA")
    paper = Image.new("RGBA", layered.size, "white")
    paper.alpha_composite(layered)
    return np.asarray(paper.convert("RGB"))


def _choose_frame(image: Image.Image, number: int) -> None:
    frames = int(getattr(image, "n_frames", 1))
    if frames > 1 and image.format != "TIFF":
        raise InputError(f"the image is animated ({frames} frames); save one frame", slug="animated-image")
    if not 1 <= number <= frames:
        raise OptionError(f"no page {number}; the file has pages 1–{frames}", slug="no-such-page")
    if number > 1:
        image.seek(number - 1)


def _deep(values: NDArray[np.generic]) -> NDArray[np.uint8]:
    """16-bit or floating grey as 8 bits."""
    numbers = np.nan_to_num(values.astype(np.float64))
    top = 65535.0 if numbers.max() > 255 else 255.0 if numbers.max() > 1 else 1.0
    grey = np.clip(np.rint(numbers / top * 255), 0, 255).astype(np.uint8)
    return np.repeat(grey[..., None], 3, axis=2)
