rate = 3
if rate > 2
    print(rate)
