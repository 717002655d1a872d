def lookup(table, key):
    try:
        return table[key]
    except KeyError:
        return table["default"][key] + 1


lookup({"a": 1}, "b")
