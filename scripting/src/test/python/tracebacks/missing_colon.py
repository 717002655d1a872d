for i in range(3):
    while (i and
           True)

        print(i)
