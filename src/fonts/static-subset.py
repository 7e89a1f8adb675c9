#!/usr/bin/env python3
"""Makes src/fonts/schibsted-grotesk-400.ttf and -700.ttf, which draw the text of the PNG downloads.

resvg reads neither WOFF2 nor variable weights, so each weight is one static TrueType file. The files stay on the
build machine and are never sent to a reader. They keep every letter of the latin file (names of places and people),
without hints, which resvg ignores. Run once when the font is renewed; the results are committed.
    apt-get install python3-fonttools python3-brotli
    npm pack @fontsource-variable/schibsted-grotesk@5.3.0 && tar xzf fontsource-variable-*.tgz
    /usr/bin/python3 src/fonts/static-subset.py package/files/schibsted-grotesk-latin-wght-normal.woff2 src/fonts
"""
import sys
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FAMILY = "Schibsted Grotesk"
WEIGHTS = {400: "Regular", 700: "Bold"}
SFNT_WEIGHT_BOLD = 0x20
SFNT_REGULAR = 0x40

source, folder = sys.argv[1:]
for weight, style in WEIGHTS.items():
    font = instancer.instantiateVariableFont(TTFont(source), {"wght": weight})
    font.flavor = None
    options = subset.Options()
    options.layout_features = ["kern"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap().keys())
    subsetter.subset(font)
    names = font["name"]
    for name_id, text in ((1, FAMILY), (2, style), (4, f"{FAMILY} {style}"), (6, f"SchibstedGrotesk-{style}")):
        names.setName(text, name_id, 3, 1, 0x409)
    bold = weight == 700
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = SFNT_WEIGHT_BOLD if bold else SFNT_REGULAR
    font["head"].macStyle = 1 if bold else 0
    font.save(f"{folder}/schibsted-grotesk-{weight}.ttf")
