"""Places of the boxes and lines of a flow chart, in points."""

TITLE, ROW, PAD = 24.0, 15.0, 9.0
_SLOT, _LANE, _CHARACTER, _MARGIN = 9.0, 9.0, 5.7, 14.0


class Box:
    """A behavior: its title, what it reads (left), its parameters (middle) and what it writes (right)."""

    def __init__(self, title, inputs, attributes, outputs, created):
        self.title, self.inputs, self.attributes, self.outputs = title, inputs, attributes, outputs
        self.created = created
        self.columns = [_width(each) for each in (inputs, attributes, outputs)]
        gaps = sum(1 for each in self.columns if each) - 1
        self.width = max(sum(self.columns) + max(gaps, 0) * PAD, len(title) * _CHARACTER * 1.2) + 2 * PAD
        self.height = TITLE + ROW * max(len(inputs), len(attributes), len(outputs), 1) + PAD
        self.x = self.top = 0.0

    def row(self, names, name):
        """Return the height of the middle of a row."""
        return self.top - TITLE - ROW * (names.index(name) + 0.5)


class Line:
    """A variable on its way from the box that writes it to one that reads it."""

    def __init__(self, source, target, output, input_, feedback):
        self.source, self.target, self.output, self.input, self.feedback = source, target, output, input_, feedback
        self.points = []


def _width(names):
    return max((len(each) for each in names), default=0) * _CHARACTER


def plain(name):
    """Return the name of the neurons' variable that a synapse group's source or target has."""
    for prefix in ('s.src.', 's.dst.'):
        if name.startswith(prefix):
            return 'n.' + name[len(prefix):]
    return name


def lines_between(boxes, forward_only):
    """Return the lines: to each input from the nearest earlier box that writes it, else from the last later one."""
    result = []
    for j, target in enumerate(boxes):
        for name in target.inputs:
            writers = [i for i, box in enumerate(boxes) if i != j and plain(name) in map(plain, box.outputs)]
            earlier = [i for i in writers if i < j]
            if earlier or writers and not forward_only:
                i = earlier[-1] if earlier else writers[-1]
                output = next(each for each in boxes[i].outputs if plain(each) == plain(name))
                result.append(Line(i, j, output, name, not earlier))
    return result


def arrange(boxes, lines):
    """Set the places of boxes and the points of lines; return the width and height of the picture.

    Lines leave a box to the right and reach the next to the left; those that pass other boxes go below them, those to
    earlier boxes, whose values arrive in the next iteration, above.
    """
    slots = [{} for _ in range(len(boxes) + 1)]
    lanes = {False: {}, True: {}}
    for line in lines:
        slots[line.source + 1].setdefault(('out', line.source, line.output))
        if line.feedback or line.target > line.source + 1:
            lanes[line.feedback].setdefault((line.source, line.output))
            slots[line.target].setdefault(('in', line.source, line.output, line.feedback))
    highest = max(box.height for box in boxes)
    above, below = (len(lanes[side]) * _LANE + _MARGIN for side in (True, False))
    top = below + highest + _MARGIN
    x = _MARGIN
    places = []
    for i in range(len(boxes) + 1):
        keys = list(slots[i])
        places.append({key: x + _SLOT * (k + 1) for k, key in enumerate(keys)})
        x += _SLOT * (len(keys) + 1) + (14 if 0 < i < len(boxes) else 0)
        if i < len(boxes):
            boxes[i].x, boxes[i].top = x, top
            x += boxes[i].width
    for line in lines:
        _route(line, boxes, places, lanes, top)
    return x + _MARGIN, top + above + _MARGIN


def _route(line, boxes, places, lanes, top):
    source, target = boxes[line.source], boxes[line.target]
    y_out, y_in = source.row(source.outputs, line.output), target.row(target.inputs, line.input)
    x_out = places[line.source + 1]['out', line.source, line.output]
    points = [(source.x + source.width, y_out), (x_out, y_out)]
    key = ('in', line.source, line.output, line.feedback)
    if key in places[line.target] and (line.source, line.output) in lanes[line.feedback]:
        number = list(lanes[line.feedback]).index((line.source, line.output))
        lowest = top - max(box.height for box in boxes)
        lane = top + _LANE * (number + 1) if line.feedback else lowest - _LANE * (number + 1)
        if line.feedback or line.target > line.source + 1:
            points += [(x_out, lane), (places[line.target][key], lane), (places[line.target][key], y_in)]
        else:
            points.append((x_out, y_in))
    else:
        points.append((x_out, y_in))
    line.points = [*points, (target.x, y_in)]
