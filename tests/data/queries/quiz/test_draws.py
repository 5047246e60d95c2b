"""Draws by a seed are the same on every Python; those that are installed beside this one draw them too."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.queries.quiz import draws
from data.queries.quiz.draws import Draws
from tests.data.queries.quiz.other_pythons import pythons

GOLDEN: Final = {
    "7B-2026|2026.11.9": "aoqlpfncrsmjehgbditk 91 19 54 70 85",
    "": "okcjnrsbpaehqifdmglt 17 92 82 24 62",
    "7Ә-2026|2026.11.9": "dpraclkgiqesjhmtobfn 53 33 35 20 26",
    "a b.c_d|1": "kojcbdghlsiqrpnmfeat 37 71 36 76 50",
    "0|0": "ckofgbndsmarjpilqhet 35 24 30 79 22",
}
"""Twenty letters in a drawn order and five numbers below 100, by the text of the seed."""
LETTERS: Final = "abcdefghijklmnopqrst"
SCRIPT: Final = """
import json, sys
sys.path.insert(0, sys.argv[1])
from draws import Draws
found = {}
for text in json.loads(sys.argv[2]):
    draws = Draws(text)
    letters = "".join(draws.shuffled("abcdefghijklmnopqrst"))
    found[text] = " ".join([letters, *(str(draws.below(100)) for _ in range(5))])
sys.stdout.buffer.write(json.dumps(found).encode())
"""


def drawn(text: str) -> str:
    draws = Draws(text)
    return " ".join(["".join(draws.shuffled(LETTERS)), *(str(draws.below(100)) for _ in range(5))])


@pytest.mark.parametrize("text", GOLDEN)
def test_a_seed_draws_what_it_always_drew(text: str) -> None:
    assert drawn(text) == GOLDEN[text]


@pytest.mark.thorough
def test_every_python_that_is_installed_draws_the_same(tmp_path: Path) -> None:
    copy = tmp_path / "draws.py"
    shutil.copyfile(draws.__file__, copy)
    asked = json.dumps(list(GOLDEN))
    answers = {
        name: json.loads(
            subprocess.run(
                [path, "-I", "-c", SCRIPT, str(tmp_path), asked], capture_output=True, check=True, timeout=60
            ).stdout
        )
        for name, (path, version) in pythons().items()
        if version >= (3, 10)
    }
    assert answers, "this Python itself is one of them"
    assert {name: answer for name, answer in answers.items() if answer != GOLDEN} == {}


def test_nothing_but_the_promised_function_is_drawn_from() -> None:
    source = Path(draws.__file__).read_text("utf-8")
    assert re.findall(r"_random\.(\w+)", source) == ["random"]


@given(st.text(), st.lists(st.integers()))
def test_a_drawn_order_has_the_same_items(seed: str, items: list[int]) -> None:
    before = list(items)
    assert sorted(Draws(seed).shuffled(items)) == sorted(items)
    assert items == before
    assert Draws(seed).shuffled(items) == Draws(seed).shuffled(items)


@given(st.text(), st.integers(min_value=1, max_value=10_000))
def test_a_number_is_below_its_count(seed: str, count: int) -> None:
    assert 0 <= Draws(seed).below(count) < count


def test_every_item_is_drawn_first_about_as_often() -> None:
    firsts = Counter(Draws(str(seed)).shuffled("abcd")[0] for seed in range(4000))
    assert set(firsts) == set("abcd")
    assert max(firsts.values()) - min(firsts.values()) < 200
