"""Places of the figures of a table: those of its rows, its columns and its titles, each in the period of the figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from data.imports.figures.place_book import says_regions
from data.imports.figures.title_places import places_in
from data.imports.layout.heading_words import ColumnRole
from data.imports.quantities.flow_words import OTHER_SIDE
from data.imports.quantities.folded import references, without_references

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from data.imports.columns.column_roles import Column
    from data.imports.figures.figure import PlaceAnswer
    from data.imports.figures.place_book import PlaceBook
    from data.imports.figures.table_labels import Labels
    from data.imports.files.model import Grid
    from data.imports.layout.sheet_blocks import Block
    from data.imports.quantities.periods import Period

_SAMPLE: Final = 500
_COUNTRY_OF_ROLE: Final = {ColumnRole.BY_PLACE: "BY", ColumnRole.KZ_PLACE: "KZ"}


class FigurePlaces:
    """Finder of the places of the figures of one table.

    Parameters
    ----------
    in_regions
        Whether the titles say that places are regions.
    title_places
        Names of places in the titles.
    """

    def __init__(
        self, *, places: PlaceBook, grid: Grid, block: Block, in_regions: bool, title_places: tuple[str, ...]
    ) -> None:
        self.places, self.grid, self.block = places, grid, block
        self.in_regions, self.title_places = in_regions, title_places
        self.section = ("", 0)
        """The place that a row above the figures names for all below it, and its row."""
        self._beside: dict[int, frozenset[str]] = {}
        self._of_columns: dict[tuple[int, Period | None], tuple[PlaceAnswer, ...]] = {}

    def of_row(self, number: int, labels: Labels, when: Period | None) -> Iterator[PlaceAnswer]:
        """Return the places of a row in a period: columns of one row may be of times before and after a reform."""
        for column, text in labels.places:
            if not text.strip() and (len(labels.places) > 1 or self.section[0]):
                continue
            yield self.places.answer(
                without_references(text) if references(text) else text,
                grid=self.grid,
                row=number,
                col=column.index,
                period=when,
                country=_COUNTRY_OF_ROLE.get(column.role, ""),
                in_regions=self.in_regions or says_regions(column.heading),
                beside=self._regions_in(column),
            )
        if self.section[0] and not any(text.strip() for _, text in labels.places) and not labels.total_of:
            text, row = self.section
            yield self.places.answer(text, grid=self.grid, row=row, col=0, period=when, in_regions=self.in_regions)

    def _regions_in(self, column: Column) -> frozenset[str]:
        """Return the regions that a column names in full."""
        if column.index not in self._beside:
            cells = (row[column.index] for _, row in self.block.sample[:_SAMPLE] if column.index < len(row))
            self._beside[column.index] = self.places.named_in_full(cell for cell in cells if isinstance(cell, str))
        return self._beside[column.index]

    def exporter_of(self, labels: Labels, answers: Sequence[PlaceAnswer]) -> str:
        """Return the country that the goods of a row leave, where a column says so."""
        if not labels.exporter.strip():
            return ""
        return next((place.country for place in answers if place.text.strip() == labels.exporter.strip()), "")

    def is_too_early(self, labels: Labels, column: Column, when: Period | None) -> bool:
        """Return whether a place of a row or a column was not there yet in a period: a dash is then no zero."""
        names = (*(text for _, text in labels.places), column.attributes.place)
        return any(name and self.places.began_later(name, when) for name in names)

    def of_column(self, column: Column, when: Period | None) -> tuple[PlaceAnswer, ...]:
        """Return the place that the heading of a column is, or names behind a flow."""
        key = (column.index, when)
        if key not in self._of_columns:
            name = column.attributes.place
            text = name or next(places_in([column.heading]), "")
            self._of_columns[key] = (self._of_heading(column, text, when, is_phrase=not name),) if text else ()
        return self._of_columns[key]

    def _of_heading(self, column: Column, text: str, when: Period | None, *, is_phrase: bool) -> PlaceAnswer:
        return self.places.answer(
            text,
            grid=self.grid,
            row=self.block.headings[-1] if self.block.headings else self.block.first,
            col=column.index,
            period=when,
            in_regions=self.in_regions or is_phrase,
            in_title=is_phrase,
        )

    def with_titles(
        self, named: tuple[PlaceAnswer, ...], labels: Labels, when: Period | None
    ) -> tuple[PlaceAnswer, ...]:
        """Return the places of a figure, with those of the titles where its row and column name none, or a country."""
        if any(place.place_id not in OTHER_SIDE for place in named):
            return named
        titles = self.of_titles(labels, when)
        countries = {place.country for place in named}
        return (*named, *(place for place in titles if not named or place.country not in countries))

    def of_titles(self, labels: Labels, when: Period | None) -> tuple[PlaceAnswer, ...]:
        """Return the places that the titles name, for rows that name none."""
        if labels.total_of == "place":
            return ()
        row = self.block.titles[0][0] if self.block.titles else self.block.first
        return tuple(
            self.places.answer(text, grid=self.grid, row=row, col=0, period=when, in_regions=True, in_title=True)
            for text in self.title_places
        )
