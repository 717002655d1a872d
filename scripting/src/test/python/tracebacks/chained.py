class Readings:
    def __init__(self, values):
        self.values = values

    def mean(self):
        try:
            return sum(self.values) / len(self.values)
        except ZeroDivisionError as error:
            raise ValueError("no readings") from error


def report(readings):
    return f"mean {readings.mean()}"


report(Readings([]))
