"""The command line: options in, calls of `rerender.api`, results out. Holds no logic of its own.

Imports only what every verb needs, so that `rerender --help` answers at once.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from rerender import __version__, api, files, inputs, outputs
from rerender.errors import OptionError, OutputError, RerenderError
from rerender.labels import assignment, label_list, number_pair
from rerender.measures import COUNTS, SIZES, TIMES, measure, numbers
from rerender.model import Grid, Label

DIFFERENT = 1
INTERRUPTED = 130
BROKEN_PIPE = 141
INTERNAL_ERROR = 70

if TYPE_CHECKING:
    from rerender.judge import Verdicts

Command = TypeVar("Command", bound=Callable[..., Any])
Item = TypeVar("Item")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code: 0 fine, 2 usage or unreadable input."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line on `arguments` (None: the process's own) and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        code = _guarded(arguments)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing left to flush at exit
        code = BROKEN_PIPE
    return code


def _guarded(arguments: Sequence[str] | None) -> int:
    """The exit code of a run; every error as one line on standard error."""
    try:
        code = int(cli.main(arguments, prog_name="rerender", standalone_mode=False) or 0)
        sys.stdout.flush()
        return code
    except RerenderError as error:
        _complain(error)
        return error.exit_code
    except click.ClickException as error:
        _complain(OptionError(_usage(error), slug="bad-usage"))
        return OptionError.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except SystemExit:  # how click leaves when nobody reads what is printed
        return BROKEN_PIPE
    except BrokenPipeError:
        raise
    except Exception as error:
        return _apologize(error)


def _usage(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    where = context.command_path if context else "rerender"
    return f"{error.format_message()} ({where} --help)"


def _apologize(error: Exception) -> int:
    """What nobody foresaw: a refusal of the system, such as a full disk, or a fault of ours."""
    if isinstance(error, OSError):
        refusal = OutputError(f"{error.filename or 'standard output'}: refused ({files.reason(error)})")
        _complain(refusal)
        return refusal.exit_code
    if os.environ.get("RERENDER_TRACEBACK"):
        traceback.print_exception(error)
    message = f"{type(error).__name__}: {error}"[:200]
    hint = "this is a fault of rerender; RERENDER_TRACEBACK=1 shows where"
    _complain(RerenderError(f"{message}; {hint}", slug="internal-error"))
    return INTERNAL_ERROR


def _complain(error: RerenderError) -> None:
    """The error in one line, and below it the offending line of the input, where there is one."""
    click.echo(files.printable(f"rerender: {error.slug}: {error.message}"), err=True)
    for line in (error.source or "").splitlines():
        click.echo(f"  {files.printable(line)}", err=True)


def _each(items: Sequence[Item], work: Callable[[Item], None], *, progress: bool = False) -> None:
    """Do the work for every item; one that fails is reported, the others are still done."""
    failed = 0
    with _shown(items, progress and len(items) > 1) as shown:
        for item in shown:
            try:
                work(item)
            except RerenderError as error:
                _complain(error)
                failed = max(failed, error.exit_code)
            except BrokenPipeError:
                raise
            except Exception as error:
                failed = max(failed, _apologize(error))
    if failed:
        raise click.exceptions.Exit(failed)


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    """What a long build calls with (done, in all); shown on standard error, where that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    with click.progressbar(length=1, file=sys.stderr) as bar:

        def step(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield step


def _shown(items: Sequence[Item], wanted: bool) -> Any:
    """The items behind a progress bar on standard error, where that is a terminal."""
    if wanted and sys.stderr.isatty():
        return click.progressbar(items, file=sys.stderr)
    return nullcontext(items)


def _axes(
    _context: click.Context, _option: click.Parameter, values: Iterable[str]
) -> dict[str, tuple[Label, ...]]:
    return {name: label_list(labels) for name, labels in map(assignment, values)}


def _pair(_context: click.Context, _option: click.Parameter, value: str | None) -> tuple[float, float] | None:
    return None if value is None else number_pair(value)


def _numbers(example: str) -> Callable[..., tuple[float, ...] | None]:
    def read(_context: click.Context, _option: click.Parameter, value: str | None) -> Any:
        return None if value is None else numbers(value, example)

    return read


def _measured(units: dict[str, float]) -> Callable[..., float]:
    def read(_context: click.Context, _option: click.Parameter, value: str) -> float:
        return measure(value, units)

    return read


def _options(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def path(text: str) -> Path:
    """A path that is not empty (for Python that is the working folder). The help names it as the function."""
    if not text:
        raise click.BadParameter("the path is empty")
    return Path(text)


_INPUTS = click.argument("inputs", nargs=-1, required=True, type=path, metavar="FILE…")
_OUTPUT = click.option("-o", "--output", type=path, help="Where to write.")
_OUTPUT_REQUIRED = click.option("-o", "--output", required=True, type=path, help="Where to write.")
_FORCE = click.option("--force", is_flag=True, help="Write into a folder that holds other files.")
_SELECT = click.option(
    "--select",
    "selection",
    multiple=True,
    metavar="NAME=VALUES",
    help="Only these panels, rows or columns: layer=19-21, dataset=Books,News (repeatable).",
)
_SCALE = click.option(
    "--scale", callback=_pair, metavar="LOW,HIGH", help="The scale of a table or a figure, such as 0,10."
)
_LABEL = click.option("--label", metavar="TEXT", help="What the numbers of a table or a figure are.")
_PLACE = _options(
    click.option(
        "--page", default=1, show_default=True, type=click.IntRange(1), help="The page of a PDF, from 1."
    ),
    click.option(
        "--region",
        callback=_numbers("72,90.5,500,700"),
        metavar="X0,Y0,X1,Y1",
        help="The part to read: points (PDF) or pixels from the top left.",
    ),
    click.option("--ocr", is_flag=True, help="Read the words of an image with Tesseract, if installed."),
)
_GRID = _options(
    _SELECT,
    click.option(
        "--axis",
        "axes",
        multiple=True,
        callback=_axes,
        metavar="NAME=LABELS",
        help="Labels of an axis that the document does not size: expert=1..64 (repeatable).",
    ),
    click.option(
        "--limit-cells",
        default=inputs.LIMIT_CELLS,
        show_default=True,
        type=click.IntRange(1),
        help="The most cells a grid may have.",
    ),
    click.option("--no-row-totals", is_flag=True, help="Do not use what a quantity's row totals imply."),
    _SCALE,
    _LABEL,
)

_LIMITS = (  # how each option is called, the field of `original.Limits`, its units, default and meaning
    ("size", "file_bytes", SIZES, "100MB", "The largest file."),
    ("pixels", "pixels", COUNTS, "50M", "The most pixels of an image."),
    ("objects", "objects", COUNTS, "400k", "The most things drawn on a PDF page."),
    ("memory", "memory_bytes", SIZES, "2GB", "The most memory for reading a PDF."),
    ("time", "seconds", TIMES, "30s", "The longest time for reading the file."),
)
_LIMITED = _options(
    *(
        click.option(
            f"--limit-{name}", field, callback=_measured(units), default=usual, show_default=True, help=words
        )
        for name, field, units, usual, words in _LIMITS
    )
)


@click.group(
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Every verb has its own help: rerender render --help",
)
@click.version_option(__version__, message="rerender %(version)s")
@click.pass_context
def cli(context: click.Context) -> None:
    """Rebuild and redraw heatmaps from what documents say about them.

    Inputs are descriptions (.md .txt), tables (.csv .npz .npy), figures (.pdf .png .jpg …), folders of
    descriptions and tables, or - for standard input.
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


@cli.command(epilog="Example: rerender parse description.md --select layer=19-21")
@_INPUTS
@click.option(
    "--format", type=click.Choice(["text", "json"]), default="text", help="JSON: one object a line."
)
@click.option("--unread", is_flag=True, help="List the sentences of which nothing was understood.")
@click.option(
    "--explain", is_flag=True, help="Print each line with its tokens, the register, the rule, the claim."
)
@_SELECT
@_OUTPUT
def parse(
    inputs: tuple[Path, ...],
    format: str,
    unread: bool,
    explain: bool,
    selection: tuple[str, ...],
    output: Path | None,
) -> None:
    """Read descriptions: figure, claims, problems.

    Every claim stands with its line; the last line says how much was left unread.
    """
    found = files.sources(inputs)
    reports: list[str] = []

    def work(source: files.Source) -> None:
        if explain:
            reports.append(api.explain(source.path))
        else:
            whole = api.examine(api.read(source.path))
            reports.append(api.report(api.select(whole, selection), format, unread=unread, whole=whole))
        if output is None:
            click.echo(reports.pop())

    if explain and (format == "json" or selection):
        raise click.UsageError("--explain prints the whole document: leave out --format json and --select")
    if output is not None:
        outputs.refuse_overwriting(output, (source.path for source in found))
    _each(found, work, progress=output is not None)
    if output is not None:
        outputs.write_file(output, "".join(f"{report}\n" for report in reports).encode())


@cli.command(epilog="Example: rerender grid description.md --axis expert=1..64 -o grid.csv")
@_INPUTS
@_GRID
@_OUTPUT
@click.option("--to", type=click.Choice(api.GRID_FORMATS), help="The format of files in a folder [csv].")
@_FORCE
def grid(inputs: tuple[Path, ...], output: Path | None, to: str | None, force: bool, **options: Any) -> None:
    """Turn claims into grids: CSV, NPZ, NetCDF.

    The suffix of -o decides (.csv .npz .nc); without -o, CSV goes to standard output. Several inputs
    want a folder and keep their stems.
    """
    found = files.sources(inputs)
    plan = outputs.plan(found, output or Path("-"), api.GRID_FORMATS, to, force=force)
    _convert(found, plan, lambda path: api.encode(_grid(path, **options), plan.format))


@cli.command(epilog="Example: rerender render description.md -o figure.pdf --select dataset=Books")
@_INPUTS
@click.option("--style", help="A style's name (see rerender styles) or a TOML file.")
@click.option("--title", help="A title above the figure.")
@click.option("--evidence", is_flag=True, help="Show above each row where its numbers come from.")
@click.option("--dpi", type=click.FloatRange(10, 1200), help="Pixels an inch (PNG).")
@_GRID
@_OUTPUT_REQUIRED
@click.option("--to", type=click.Choice(api.IMAGE_FORMATS), help="The format of files in a folder [png].")
@_FORCE
def render(
    inputs: tuple[Path, ...],
    style: str | None,
    title: str | None,
    evidence: bool,
    dpi: float | None,
    output: Path,
    to: str | None,
    force: bool,
    **options: Any,
) -> None:
    """Draw grids: PNG, SVG, PDF.

    The suffix of -o decides (.png .svg .pdf). Several inputs want a folder and keep their stems.
    """
    found = files.sources(inputs)
    plan = outputs.plan(found, output, api.IMAGE_FORMATS, to, force=force)

    def picture(path: Path) -> bytes:
        drawing = api.draw(_grid(path, **options), style, title=title, evidence=evidence)
        return api.encode(drawing, plan.format, dpi=dpi)

    _convert(found, plan, picture)


@cli.command(epilog="Example: rerender digitize figure.pdf --page 3 -o numbers.csv")
@click.argument("figure", type=path)
@_OUTPUT
@_PLACE
@click.option("--scale", callback=_numbers("0,10"), metavar="LOW,HIGH", help="The values at the bar's ends.")
@click.option("--norm", metavar="NORM", help="linear, log or two-slope@VALUE, for such a scale.")
@_LABEL
@click.option(
    "--like", type=path, metavar="DOCUMENT|GRID", help="Its labels and scale where there is no text."
)
@click.option("--no-confirm", is_flag=True, help="Do not read a PDF a second time with another reader.")
@click.option("--format", type=click.Choice(["text", "json"]), default="text", help="Of the certificate.")
@_LIMITED
def digitize(figure: Path, output: Path | None, no_confirm: bool, format: str, **options: Any) -> None:
    """Read a figure (PDF, image) back into numbers.

    Prints how it was read; -o writes the grid (.csv .npz .nc; with -o - the grid is all that is printed).
    """
    source = files.Source(figure, Path(figure.stem))
    plan = outputs.plan([source], output, api.GRID_FORMATS) if output is not None else None
    limits = api.limits(**{field: options.pop(field) for _, field, *_ in _LIMITS})
    found = api.digitize(figure, confirm=not no_confirm, limits=limits, **options)
    if plan is not None:
        plan.write(plan.files[0], api.encode(found.grid, plan.format))
    if output is None or not files.is_standard(output):
        click.echo(api.certificate(found, format))


@cli.command(epilog="Example: rerender check description.md --source figure.pdf")
@_INPUTS
@click.option(
    "--source",
    required=True,
    type=click.Path(path_type=Path),
    metavar="GRID|FIGURE",
    help="The original: the figure (.pdf .png …), or a table of its numbers (.csv .npz .npy).",
)
@click.option("--format", type=click.Choice(api.VERDICT_FORMATS), default="text", help="JSON: one a line.")
@click.option(
    "--max-contradicted",
    default=0,
    show_default=True,
    type=click.IntRange(0),
    metavar="N",
    help="The exit code is 1 if more claims of a document are contradicted.",
)
@_PLACE
@_SCALE
@_LABEL
@_OUTPUT
def check(
    inputs: tuple[Path, ...],
    source: Path,
    format: str,
    max_contradicted: int,
    output: Path | None,
    **options: Any,
) -> None:
    """Judge descriptions by their original.

    Every claim is supported, consistent, contradicted or unreadable, with the reason. The exit code is 1
    where claims are contradicted.
    """
    found = files.sources(inputs, original=source)
    if output is not None:
        outputs.refuse_overwriting(output, [source, *(document.path for document in found)])
    given = {item.path: api.read(item.path) for item in found if files.is_standard(item.path)}
    if given and files.is_standard(source):
        raise click.UsageError("only one of the documents and --source can come from standard input")
    truth = api.read_source(source, like=given.get(found[0].path, found[0].path), **options)
    verdicts: list[Verdicts] = []

    def work(document: files.Source) -> None:
        verdicts.append(api.check(given.get(document.path, document.path), truth))

    try:
        _each(found, work, progress=output is not None)
    finally:
        if verdicts:
            outputs.write_file(output or Path("-"), f"{api.verdict_report(verdicts, format)}\n".encode())
    if any(verdict.count("contradicted") > max_contradicted for verdict in verdicts):
        raise click.exceptions.Exit(DIFFERENT)


@cli.command(epilog="Example: rerender gallery descriptions/ -o site")
@click.argument("folder", required=False, type=path)
@_OUTPUT_REQUIRED
@_FORCE
def gallery(folder: Path | None, output: Path, force: bool) -> None:
    """Build a page of documents side by side.

    FOLDER holds documents, or one folder of documents per figure; without it the shipped samples are shown.
    """
    with _progress() as progress:
        made = api.build_gallery(folder, output, force=force, progress=progress)
    for failure in made.failures:
        click.echo(files.printable(f"rerender: {failure.name}: {failure.reason}"), err=True)
    counts = {"figure": made.figures, "document": made.documents, "claim": made.claims}
    listed = ", ".join(f"{count} {what}{'s' * (count != 1)}" for what, count in counts.items())
    click.echo(f"{made.index}: {listed}")
    if made.failures:
        raise click.exceptions.Exit(RerenderError.exit_code)


@cli.command(epilog="Example: rerender styles yellow-or-red > mine.toml")
@click.argument("name", required=False)
def styles(name: str | None) -> None:
    """List drawing styles, or print one.

    What is printed is TOML, to be changed and given to render --style.
    """
    click.echo("\n".join(api.styles()) if name is None else api.style_text(name), nl=name is None)


def _grid(
    path: Path,
    *,
    selection: tuple[str, ...],
    axes: dict[str, tuple[Label, ...]],
    limit_cells: int,
    no_row_totals: bool,
    scale: tuple[float, float] | None,
    label: str | None,
) -> Grid:
    row_totals = False if no_row_totals else None
    made = api.grid(path, axes=axes, row_totals=row_totals, limit_cells=limit_cells, scale=scale, label=label)
    for problem in made.problems:
        if problem.slug == "too-many-cells":  # the one problem that leaves out a part of what is written
            click.echo(files.printable(f"rerender: {problem.slug}: {made.name}: {problem.message}"), err=True)
    return api.select(made, selection)


def _convert(found: Sequence[files.Source], plan: outputs.Plan, make: Callable[[Path], bytes]) -> None:
    """Make the output of each input and write it where the plan says."""

    def work(pair: tuple[files.Source, Path]) -> None:
        source, target = pair
        plan.write(target, make(source.path))

    _each(list(zip(found, plan.files, strict=True)), work, progress=True)
