v = {"left": [1, 2, 3], "right": None}


def total(side):
    return 10 * v[side][0] + v["right"][1]


print("before")
total("left")
