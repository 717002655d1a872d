"""Parts of matplotlib that come with it: of these only the name of the axes with three dimensions is here."""
