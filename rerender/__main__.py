"""`python -m rerender` is `rerender`."""

from rerender.cli import main

if __name__ == "__main__":
    main()
