"""Postcodes are taken in from a file, and the search is made anew: each says in a line what came of it."""

GOOD = "pcds,doterm,lat,long\nAV1 2CD,,51.93,-2.98\nAV1 9ZZ,201904,51.94,-2.97\n"


def test_postcodes_are_taken_in_a_bad_file_is_said_and_the_search_is_made_anew(kinweave, tmp_path):
    good, bad = tmp_path / "nspl.csv", tmp_path / "shopping.csv"
    good.write_text(GOOD)
    bad.write_text("what,how many\neggs,6\n")

    taken = kinweave.run("directory", "import-postcodes", str(good))
    refused = kinweave.run("directory", "import-postcodes", str(bad), str(tmp_path / "nowhere.csv"))
    made = kinweave.run("directory", "reindex")

    outlines = tmp_path / "town.geojson"
    outlines.write_text(
        '{"features": [{"geometry": {"type": "LineString", "coordinates": [[-2.9, 51.9], [-2.8, 51.9]]}}]}'
    )
    drawn = kinweave.run("directory", "import-outlines", str(outlines))
    not_drawn = kinweave.run("directory", "import-outlines", str(bad))

    assert (drawn.returncode, drawn.stdout) == (0, "town.geojson: 1 outlines.\n")
    assert (not_drawn.returncode, not_drawn.stdout) == (1, "shopping.csv: This file is no GeoJSON.\n")
    assert (taken.returncode, taken.stdout) == (0, "nspl.csv: 2 postcodes.\n")
    assert refused.returncode == 1
    assert "shopping.csv: The column “pcds” is missing." in refused.stdout
    assert "nowhere.csv: This file cannot be opened." in refused.stdout
    assert "Traceback" not in refused.stderr
    assert (made.returncode, made.stdout) == (0, "0 places and providers can be found.\n")
