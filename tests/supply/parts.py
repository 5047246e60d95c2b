"""The parts of a release, read from the lock file and from what is installed, and their list as CycloneDX."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.hash.factories import HashTypeFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from packaging.licenses import canonicalize_license_expression
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from collections.abc import Iterable
    from email.message import Message

ROOT: Final = Path(__file__).parents[2]
LOCK: Final = ROOT / "constraints.txt"
NAMED: Final = Path(__file__).with_name("licences.json")
"""What may be used, and how packages call their licence that do not use the names of SPDX."""

VENDORED: Final = {
    "leaflet": ("1.9.4", "BSD-2-Clause", "components/static/leaflet/leaflet.js", "npm"),
    "inter": ("4.1", "OFL-1.1", "components/static/fonts", "generic"),
    "pt-serif": ("1.002", "LicenseRef-ParaType-Free-Font", "components/static/fonts/pt_serif", "generic"),
}
"""What is copied into the repository: version, licence, file or folder, kind of package."""


@dataclass(frozen=True, slots=True)
class Part:
    """A package: its licence is an SPDX expression, its hashes are those that an installation accepts."""

    name: str
    version: str
    licence: str
    hashes: tuple[str, ...]
    kind: str = "pypi"


def packages(lock: Path = LOCK) -> list[Part]:
    """Return the runtime packages of this Python, as they are locked."""
    found = []
    for block in re.split(r"\n(?=[A-Za-z0-9])", lock.read_text(encoding="utf-8")):
        line = block.split("\\", 1)[0].split("    #", 1)[0].strip()
        if not line or line.startswith("#"):
            continue
        requirement = Requirement(line)
        if requirement.marker and not requirement.marker.evaluate():
            continue
        version = next(iter(requirement.specifier)).version
        hashes = tuple(sorted(re.findall(r"--hash=sha256:([0-9a-f]{64})", block)))
        found.append(Part(canonicalize_name(requirement.name), version, licence(requirement.name), hashes))
    return found


def vendored() -> list[Part]:
    """Return the parts that are copied into the repository."""
    found = []
    for name, (version, spdx, path, kind) in VENDORED.items():
        place = ROOT / path
        files = [place] if place.is_file() else sorted((*place.glob("*.woff2"), *place.glob("*.ttf")))
        hashes = tuple(hashlib.sha256(file.read_bytes()).hexdigest() for file in files)
        found.append(Part(name, version, spdx, hashes, kind))
    return found


def licence(package: str) -> str:
    """Return a package's licence as an SPDX expression; raise `LookupError` where it names none that is known."""
    named = json.loads(NAMED.read_text(encoding="utf-8"))
    if package in named["of_package"]:
        return str(named["of_package"][package])
    about = cast("Message", importlib.metadata.metadata(package))  # whose protocol has no `get`
    named_so = str(about.get("License-Expression") or about.get("License") or "").strip()
    try:
        return str(canonicalize_license_expression(named["spelt"].get(named_so, named_so)))
    except ValueError:
        pass
    classed = {c.rpartition(":: ")[2] for c in about.get_all("Classifier") or () if c.startswith("License ::")}
    spelt = {named["spelt"][name] for name in classed if name in named["spelt"]}
    if len(spelt) != 1:
        raise LookupError(f"{package} names no licence that licences.json knows: {named_so[:60]!r}, {sorted(classed)}")
    return str(spelt.pop())


def is_allowed(expression: str) -> bool:
    """Return whether a licence may be used: every part that is joined by AND, and one of those joined by OR."""
    allowed = set(json.loads(NAMED.read_text(encoding="utf-8"))["allowed"])
    if "(" in expression:
        return False  # none so far; a person should read it
    return all(any(choice.strip() in allowed for choice in part.split(" OR ")) for part in expression.split(" AND "))


def bill(parts: Iterable[Part]) -> str:
    """Return the list of parts as CycloneDX 1.6; the same parts give the same bytes."""
    from data.package.contract import (
        read_contract,  # the data's own day: the moment of writing would make each file another
    )

    contract = read_contract(ROOT / "data")
    main = Component(name="partnership-vector", type=ComponentType.APPLICATION, bom_ref="partnership-vector")
    main.version, main.licenses = contract.version, [LicenseExpression("MIT")]
    bom = Bom(components=[_component(part) for part in parts])
    bom.metadata.component = main
    bom.metadata.timestamp = datetime.fromisoformat(contract.created)
    bom.serial_number = uuid5(NAMESPACE_URL, "".join(sorted(c.bom_ref.value or "" for c in bom.components)))
    bom.register_dependency(main, list(bom.components))
    return JsonV1Dot6(bom).output_as_string(indent=1) + "\n"


def _component(part: Part) -> Component:
    address = PackageURL(part.kind, name=part.name, version=part.version)
    return Component(
        name=part.name,
        version=part.version,
        type=ComponentType.LIBRARY,
        bom_ref=address.to_string(),
        purl=address,
        licenses=[LicenseExpression(part.licence)],
        hashes=[HashTypeFactory().from_composite_str(f"sha256:{value}") for value in part.hashes],
    )
