class NoSpikes(Exception):
    pass


try:
    raise NoSpikes("window is empty")
except NoSpikes as error:
    error.add_note("the window was [0, 10)")
    raise
