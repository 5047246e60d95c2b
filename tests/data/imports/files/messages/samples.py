"""Messages of SDMX as the services write them, with invented figures."""

from __future__ import annotations

from typing import Final

ROOT: Final = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1"

GENERIC: Final = f"""<?xml version="1.0" encoding="UTF-8"?>
<mes:GenericData xmlns:mes="{ROOT}/message" xmlns:gen="{ROOT}/data/generic" xmlns:com="{ROOT}/common">
  <mes:Header>
    <mes:ID>TEST</mes:ID><mes:Test>true</mes:Test><mes:Prepared>2025-01-01T00:00:00</mes:Prepared>
    <mes:Sender id="TEST"/>
    <mes:Structure structureID="S1" dimensionAtObservation="TIME_PERIOD">
      <com:Structure><Ref agencyID="TEST" id="EXT_TRADE" version="1.0" class="DataStructure"/></com:Structure>
    </mes:Structure>
  </mes:Header>
  <mes:DataSet structureRef="S1" action="Information">
    <gen:Series>
      <gen:SeriesKey>
        <gen:Value id="FREQ" value="Q"/><gen:Value id="REF_AREA" value="KZ"/>
        <gen:Value id="COUNTERPART_AREA" value="BY"/>
      </gen:SeriesKey>
      <gen:Attributes><gen:Value id="UNIT_MULT" value="3"/><gen:Value id="UNIT_MEASURE" value="USD"/></gen:Attributes>
      <gen:Obs>
        <gen:ObsDimension value="2024-Q1"/><gen:ObsValue value="199125.3"/>
        <gen:Attributes><gen:Value id="OBS_STATUS" value="A"/></gen:Attributes>
      </gen:Obs>
      <gen:Obs>
        <gen:ObsDimension value="2024-Q2"/><gen:ObsValue value="NaN"/>
        <gen:Attributes><gen:Value id="OBS_STATUS" value="M"/></gen:Attributes>
      </gen:Obs>
    </gen:Series>
    <gen:Series>
      <gen:SeriesKey>
        <gen:Value id="FREQ" value="A"/><gen:Value id="REF_AREA" value="KZ-35"/>
        <gen:Value id="COUNTERPART_AREA" value="BY"/>
      </gen:SeriesKey>
      <gen:Attributes><gen:Value id="UNIT_MULT" value="6"/><gen:Value id="UNIT_MEASURE" value="USD"/></gen:Attributes>
      <gen:Obs><gen:ObsDimension value="2024"/><gen:ObsValue value="44.79"/></gen:Obs>
    </gen:Series>
  </mes:DataSet>
</mes:GenericData>
"""

FLAT: Final = f"""<?xml version="1.0" encoding="UTF-8"?>
<mes:GenericData xmlns:mes="{ROOT}/message" xmlns:gen="{ROOT}/data/generic" xmlns:com="{ROOT}/common">
  <mes:Header>
    <mes:ID>TEST</mes:ID><mes:Test>true</mes:Test><mes:Prepared>2025-01-01T00:00:00</mes:Prepared>
    <mes:Sender id="TEST"/>
    <mes:Structure structureID="S1" dimensionAtObservation="AllDimensions">
      <com:Structure><Ref agencyID="TEST" id="EXT_TRADE" version="1.0" class="DataStructure"/></com:Structure>
    </mes:Structure>
  </mes:Header>
  <mes:DataSet structureRef="S1" action="Information">
    <gen:Obs>
      <gen:ObsKey><gen:Value id="REF_AREA" value="KZ"/><gen:Value id="TIME_PERIOD" value="2024"/></gen:ObsKey>
      <gen:ObsValue value="5.5"/>
      <gen:Attributes><gen:Value id="UNIT_MULT" value="6"/></gen:Attributes>
    </gen:Obs>
  </mes:DataSet>
</mes:GenericData>
"""

SPECIFIC: Final = f"""<?xml version="1.0" encoding="UTF-8"?>
<mes:StructureSpecificData xmlns:mes="{ROOT}/message" xmlns:ss="{ROOT}/data/structurespecific"
  xmlns:com="{ROOT}/common" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:n="urn:test">
  <mes:Header>
    <mes:ID>TEST</mes:ID><mes:Test>true</mes:Test><mes:Prepared>2025-01-01T00:00:00</mes:Prepared>
    <mes:Sender id="TEST"/>
    <mes:Structure structureID="S1" namespace="urn:test" dimensionAtObservation="TIME_PERIOD">
      <com:Structure><Ref agencyID="TEST" id="EXT_TRADE" version="1.0" class="DataStructure"/></com:Structure>
    </mes:Structure>
  </mes:Header>
  <mes:DataSet ss:structureRef="S1" xsi:type="n:DataSetType" ss:dataScope="DataStructure" action="Replace">
    <Series FREQ="A" REF_AREA="KZ" COUNTERPART_AREA="BY" UNIT_MULT="6">
      <Obs TIME_PERIOD="2023" OBS_VALUE="677.9988" OBS_STATUS="A"/>
      <Obs TIME_PERIOD="2024" OBS_VALUE="528.1008" OBS_STATUS="P"/>
    </Series>
  </mes:DataSet>
</mes:StructureSpecificData>
"""

GROUPED: Final = """<?xml version="1.0" encoding="UTF-8"?>
<CompactData xmlns="http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message" xmlns:d="urn:test">
  <Header><ID>TEST</ID></Header>
  <d:DataSet>
    <d:Group REF_AREA="KZ" TITLE="Kazakhstan, TEST"/>
    <d:Series FREQ="A" REF_AREA="KZ"><d:Obs TIME_PERIOD="2024" OBS_VALUE="1.5"/></d:Series>
    <d:Series FREQ="A" REF_AREA="BY"><d:Obs TIME_PERIOD="2024" OBS_VALUE="2.5"/></d:Series>
  </d:DataSet>
</CompactData>
"""

HEADER: Final = {"id": "T", "test": True, "prepared": "2025-01-01T00:00:00Z", "sender": {"id": "TEST"}}

_DIMENSIONS: Final = {
    "dataSet": [{"id": "FREQ", "name": "Frequency", "values": [{"id": "A", "name": "Annual"}]}],
    "series": [
        {"id": "REF_AREA", "keyPosition": 1, "values": [{"id": "KZ", "name": "K"}, {"id": "KZ-35", "name": "Q"}]},
        {"id": "COUNTERPART_AREA", "keyPosition": 2, "values": [{"id": "BY", "name": "B"}]},
    ],
    "observation": [
        {
            "id": "TIME_PERIOD",
            "keyPosition": 3,
            "values": [{"id": "2023", "name": "2023"}, {"id": "2024", "name": "2024"}],
        }
    ],
}
_ATTRIBUTES: Final = {
    "dataSet": [],
    "series": [{"id": "UNIT_MULT", "name": "M", "values": [{"id": "3", "name": "T"}, {"id": "6", "name": "M"}]}],
    "observation": [{"id": "OBS_STATUS", "name": "S", "values": [{"id": "A", "name": "N"}, {"id": "P", "name": "P"}]}],
}
_SERIES: Final = {
    "0:0": {"attributes": [1], "observations": {"0": [677.9988, 0], "1": [528.1008, 1]}},
    "1:0": {"attributes": [0], "observations": {"1": [44790, None]}},
}

JSON_DRAFT: Final = {
    "header": HEADER,
    "dataSets": [{"action": "Information", "series": _SERIES}],
    "structure": {"dimensions": _DIMENSIONS, "attributes": _ATTRIBUTES},
}
JSON_1: Final = {
    "meta": HEADER,
    "data": {
        "dataSets": [{"action": "Information", "series": _SERIES}],
        "structure": {"dimensions": _DIMENSIONS, "attributes": _ATTRIBUTES},
    },
}
JSON_2: Final = {
    "meta": HEADER,
    "data": {
        "dataSets": [
            {
                "structure": 0,
                "observations": {"0:0:0": ["1.25", "note"], "1:0:1": [None, None]},
                "dimensionGroupAttributes": {"0::": [0], "1::": [1]},
            }
        ],
        "structures": [
            {
                "dimensions": {
                    "observation": [
                        {"id": "REF_AREA", "keyPosition": 0, "values": [{"id": "KZ"}, {"id": "BY"}]},
                        {"id": "INDICATOR", "keyPosition": 1, "values": [{"id": "TX"}]},
                        {"id": "TIME_PERIOD", "keyPosition": 2, "values": [{"value": "2023"}, {"value": "2024"}]},
                    ]
                },
                "measures": {"observation": [{"id": "OBS_VALUE"}]},
                "attributes": {
                    "observation": [{"id": "COMMENT"}],
                    "dimensionGroup": [{"id": "UNIT_MULT", "values": [{"id": "3"}, {"id": "6"}]}],
                },
            }
        ],
    },
}
