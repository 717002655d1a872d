"""Parameters in a file ``config.ini``."""

import os


class Parameters:
    """Values by section and key, written as soon as they are set.

    Keys keep their case. If there is no such key, one that differs only in case is meant, as files that were written
    before have lower-case keys only.
    """

    def __init__(self, path):
        from configparser import ConfigParser
        self.path = path
        self.parser = ConfigParser(interpolation=None)
        self.parser.optionxform = str
        self.parser.read(path)

    def keys(self, section):
        """Return the keys of a section; none if there is no such section."""
        return list(self.parser.options(section)) if self.parser.has_section(section) else []

    def get(self, section, key):
        """Return the text of a value, or None."""
        keys = self.keys(section)
        if key not in keys:
            key = next((each for each in keys if each.lower() == str(key).lower()), None)
        return None if key is None else self.parser.get(section, key)

    def set(self, section, key, text):
        """Set a value and write the file."""
        if not self.parser.has_section(section):
            self.parser.add_section(section)
        self.parser.set(section, str(key), text)
        os.makedirs(os.path.dirname(self.path), exist_ok=True)
        with open(self.path, 'w') as file:
            self.parser.write(file)


def value_of(text):
    """Return the bool, float (with a point) or int that a text is, else the text."""
    if text in ('True', 'False'):
        return text == 'True'
    try:
        return float(text) if '.' in text else int(text)
    except ValueError:
        return text
