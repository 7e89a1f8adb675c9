#!/usr/bin/env python3
"""Makes src/fonts/schibsted-grotesk-nb.woff2 from the variable latin file of Schibsted Grotesk (SIL OFL 1.1).

Run once when the font is renewed; the result is committed, so no build needs this.
    apt-get install python3-fonttools python3-brotli
    npm pack @fontsource-variable/schibsted-grotesk@5.3.0 && tar xzf fontsource-variable-*.tgz
    python3 src/fonts/subset.py package/files/schibsted-grotesk-latin-wght-normal.woff2 OUT.woff2

Kerning keeps its regular-weight values for all weights: its variation data alone would cost 6.5 KB of 27.
"""
import sys
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

NORWEGIAN = (
    "U+0020-007E,U+00A0,U+00A7,U+00A9,U+00AB,U+00B0,U+00B7,U+00BB,U+00C4-00C6,U+00C9,U+00D2-00D4,U+00D6,U+00D7,"
    "U+00D8,U+00DC,U+00E0,U+00E4-00E6,U+00E8-00EA,U+00F2-00F4,U+00F6,U+00F8,U+00FC,U+2013,U+2014,U+2019,"
    "U+2026,U+2212"
)


def pair_values(table):
    for lookup in table.LookupList.Lookup:
        for sub in lookup.SubTable:
            sub = sub.ExtSubTable if sub.LookupType == 9 else sub
            if sub.LookupType != 2:
                continue
            if sub.Format == 1:
                records = [record for pairs in sub.PairSet for record in pairs.PairValueRecord]
            else:
                records = [record for first in sub.Class1Record for record in first.Class2Record]
            for record in records:
                if record.Value1 is not None:
                    yield record.Value1
            sub.ValueFormat1 &= ~0x40


font = instancer.instantiateVariableFont(TTFont(sys.argv[1]), {"wght": (400, 800)})
options = subset.Options()
options.layout_features = ["kern", "tnum"]
options.hinting = False
options.name_IDs = [0, 1, 2, 4, 6, 13, 14]
subsetter = subset.Subsetter(options)
subsetter.populate(unicodes=subset.parse_unicodes(NORWEGIAN))
subsetter.subset(font)
for value in pair_values(font["GPOS"].table):
    if hasattr(value, "XAdvDevice"):
        del value.XAdvDevice
# Tabular comma and period would be as wide as a digit: "1 , 5". Only digits need one width.
for lookup in font["GSUB"].table.LookupList.Lookup:
    for sub in lookup.SubTable:
        for glyph in ("comma", "period"):
            getattr(sub, "mapping", {}).pop(glyph, None)
font.flavor = "woff2"
font.save(sys.argv[2])
