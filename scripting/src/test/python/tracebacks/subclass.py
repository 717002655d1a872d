class ModelError(Exception):
    def __str__(self):
        return "multi\nline"


def fail():
    raise ModelError


for attempt in range(1):
    fail()
