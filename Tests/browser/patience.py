"""How long a test waits for what has to come: so long that the slowest machine is in time, because the condition ends the wait."""

import time
from collections.abc import Callable

PATIENCE = 240  # seconds


def wait_until(holds: Callable[[], object], otherwise: str | Callable[[], str], pause: float = 0.05) -> None:
    """Asks again and again. What never comes fails with the words of `otherwise`."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, otherwise if isinstance(otherwise, str) else otherwise()
        time.sleep(pause)
