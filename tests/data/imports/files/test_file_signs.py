from __future__ import annotations

import pytest

from data.errors import FileRefused
from data.imports.files.file_signs import Sign, find_sign


@pytest.mark.parametrize(
    ("head", "sign"),
    [
        (b"PK\x03\x04rest", Sign.ZIP),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Sign.OLE),
        (b'  {"a": 1}', Sign.JSON),
        (b"\xef\xbb\xbf[1]", Sign.JSON),
        (b"a;b\n1;2\n", Sign.TEXT),
        ("область;2024".encode("cp1251"), Sign.TEXT),
        ("область;2024".encode("utf-16"), Sign.TEXT),
        (b"<date>;<value>\n1;2\n", Sign.TEXT),
        (b"<b>bold</b>;1", Sign.TEXT),
        (b"a\0b;1\nc;2", Sign.TEXT),
        (b"<html><body>", Sign.HTML),
        (b"\n<!-- c --><TABLE border=1>", Sign.HTML),
        (b'<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN"><html>', Sign.HTML),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', Sign.HTML),
        ("<html>".encode("utf-16"), Sign.HTML),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', Sign.EXCEL_XML),
        (b'<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">', Sign.EXCEL_XML),
        (b'<?xml?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">', Sign.FLAT_ODS),
        (b'<mes:GenericData xmlns:mes="http://www.sdmx.org/x">', Sign.SDMX),
        (b'<?xml version="1.0"?>\n<!-- x --><m:StructureSpecificData xmlns:m="http://www.sdmx.org">', Sign.SDMX),
        (b'<CompactData xmlns="http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message">', Sign.SDMX),
        (b"", Sign.TEXT),
    ],
)
def test_a_format_is_known_by_its_beginning(head: bytes, sign: Sign) -> None:
    assert find_sign(head) is sign


@pytest.mark.parametrize(
    ("head", "code"),
    [
        (b"%PDF-1.7", "other_document"),
        (b"{\\rtf1", "other_document"),
        (b"\x1f\x8b\x08", "archive"),
        (b"Rar!\x1a\x07", "archive"),
        (b"7z\xbc\xaf\x27\x1c", "archive"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "unknown_format"),
        (b"\x7fELF" + bytes(60), "unknown_format"),
        (bytes(1_000), "unknown_format"),
        (b"\x09\x08\x08\x00\x00\x05", "old_xls"),
        (b'<?xml version="1.0"?><note/>', "unknown_format"),
        (b'<svg xmlns="http://www.w3.org/2000/svg">', "unknown_format"),
        (b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><a/>', "xml_entities"),
        (b'<!DOCTYPE html [<!ENTITY x "y">]><html>', "xml_entities"),
        (b'<?xml version="1.0"?>', "unknown_format"),
    ],
)
def test_what_is_no_table_is_refused_in_words(head: bytes, code: str) -> None:
    with pytest.raises(FileRefused) as refused:
        find_sign(head)
    assert refused.value.code == code
