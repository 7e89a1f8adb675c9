#!/usr/bin/env python3
"""Makes src/fonts/fallback-400.ttf and -700.ttf: the letters and signs that Schibsted Grotesk lacks, for PNG downloads.

resvg draws a letter that no font has as nothing, and a text in the one font that has all of it. So these hold no letter
that Schibsted Grotesk has itself. Without them «≥ 50» would become «50». DejaVu Sans has the letters of all European
languages, Greek, Cyrillic, and the signs of numbers and units. Like the other fonts for drawing, they are never sent to
a reader. Run once when the set grows; the results are committed.
    apt-get install python3-fonttools fonts-dejavu-core
    /usr/bin/python3 src/fonts/fallback-subset.py /usr/share/fonts/truetype/dejavu src/fonts
"""
import sys
from fontTools import subset
from fontTools.ttLib import TTFont

RANGES = [
    (0x20, 0x24F),  # Latin letters of Europe
    (0x370, 0x3FF),  # Greek
    (0x400, 0x45F),  # Cyrillic
    (0x1E00, 0x1EFF),  # more Latin letters
    (0x2000, 0x214F),  # punctuation, superscripts and subscripts, currencies, letterlike signs
    (0x2150, 0x218F),  # fractions
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x25A0, 0x25FF),  # shapes
]
WEIGHTS = {400: "DejaVuSans.ttf", 700: "DejaVuSans-Bold.ttf"}

source, folder = sys.argv[1:]
for weight, name in WEIGHTS.items():
    font = TTFont(f"{source}/{name}")
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    subsetter = subset.Subsetter(options)
    own = TTFont(f"{folder}/schibsted-grotesk-{weight}.ttf").getBestCmap()
    subsetter.populate(unicodes=[code for start, end in RANGES for code in range(start, end + 1) if code not in own])
    subsetter.subset(font)
    font.save(f"{folder}/fallback-{weight}.ttf")
