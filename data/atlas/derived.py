"""Caches of what is computed from an atlas: they are kept in the atlas, are bounded, and go with it."""

from __future__ import annotations

from collections import OrderedDict
from functools import wraps
from threading import Lock
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Protocol, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    Key = tuple[Hashable, ...]
    Function = Callable[..., object]


class Derived:
    """Results of functions of one atlas by their arguments; of each function the least recently used go first."""

    __slots__ = ("_kept", "_lock")

    def __init__(self) -> None:
        self._kept: dict[Function, OrderedDict[Key, object]] = {}
        self._lock = Lock()

    def get(self, function: Function, key: Key, default: object) -> object:
        """Return the result of a function that is kept under a key, else the default."""
        with self._lock:
            kept = self._kept.get(function)
            if kept is None or key not in kept:
                return default
            kept.move_to_end(key)
            return kept[key]

    def keep(self, function: Function, key: Key, result: object, *, maxsize: int) -> object:
        """Keep a result and return it, or the one that another thread has kept under the same key before."""
        with self._lock:
            kept = self._kept.setdefault(function, OrderedDict())
            result = kept.setdefault(key, result)
            kept.move_to_end(key)
            while len(kept) > maxsize:
                kept.popitem(last=False)
            return result

    def clear(self) -> None:
        """Forget all results."""
        with self._lock:
            self._kept.clear()

    def __reduce__(self) -> tuple[type[Derived], tuple[()]]:
        """Return what an atlas takes along to another process: an empty cache."""
        return Derived, ()

    def __len__(self) -> int:
        """Return how many results are kept."""
        with self._lock:
            return sum(map(len, self._kept.values()))


class HasDerived(Protocol):
    """An atlas."""

    @property
    def derived(self) -> Derived:
        """What was computed from it."""
        ...


class HasAtlas(Protocol):
    """A record of an atlas and of what is chosen in it, such as a view; it must be hashable."""

    @property
    def atlas(self) -> HasDerived:
        """The atlas."""
        ...


_P = ParamSpec("_P")
_R = TypeVar("_R")
_S = TypeVar("_S", bound=HasDerived | HasAtlas)
_MISSING = object()


def derived(*, maxsize: int) -> Callable[[Callable[Concatenate[_S, _P], _R]], Callable[Concatenate[_S, _P], _R]]:
    """
    Return a decorator that keeps a function's results in the atlas that they are computed from.

    Parameters
    ----------
    maxsize
        How many results are kept of one atlas; 1 for a function of nothing but the atlas.

    Returns
    -------
    callable
        Decorates a function whose first argument is an atlas, or has an attribute ``atlas``, and whose arguments are
        all hashable. Its results must never be changed. Two threads that ask for the same missing result at the same
        time may both compute it; both are given the first one. An error is not kept.
    """

    def decorate(function: Callable[Concatenate[_S, _P], _R]) -> Callable[Concatenate[_S, _P], _R]:
        @wraps(function)
        def kept(subject: _S, /, *args: _P.args, **kwargs: _P.kwargs) -> _R:
            # A view of two atlases is kept with the one that is renewed more often, and goes with it.
            atlas = cast(HasDerived, getattr(subject, "own", None) or getattr(subject, "atlas", subject))
            store = atlas.derived
            # What is computed from an atlas alone does not hold it: the atlas would hold itself.
            head = () if atlas is subject else (subject,)
            key = (*head, *args, _MISSING, *sorted(kwargs.items())) if kwargs else (*head, *args)
            found = store.get(function, key, _MISSING)
            if found is _MISSING:
                found = store.keep(function, key, function(subject, *args, **kwargs), maxsize=maxsize)
            return cast(_R, found)

        return kept

    return decorate
