"""Making arrays."""

from .inputs import ALL, COMMON, array, mask, sample


def cases(add):
    filled(add)
    from_python(add)
    ranges(add)
    grids(add)
    copies(add)
    strings_and_objects(add)


def filled(add):
    for name in ("zeros", "ones"):
        for shape in ("5", "(2, 3)", "[2, 2]", "0", "()", "(0, 3)", "(2, 1, 2)", "np.int64(3)", "(np.int64(2), 3)"):
            add(f"np.{name}({shape})")
        for dtype in ALL + ("object_",):
            add(f"np.{name}(2, dtype=np.{dtype})")
            add(f"np.{name}((1, 2), '{dtype}')")
        for dtype in ("int", "float", "bool", "'f4'", "'i8'", "'uint8'", "np.dtype('int16')", "'?'", "'d'"):
            add(f"np.{name}(3, dtype={dtype})")
        add(f"np.{name}(shape=(2,), dtype=float)")
        add(f"np.{name}(-1)", raises=True)
        add(f"np.{name}(2.5)", raises=True)
        add(f"np.{name}(2, dtype='nonsense')", raises=True)
        for dtype in COMMON:
            add(f"np.{name}_like(a)", a=sample(dtype, 2, 3))
            add(f"np.{name}_like(a, dtype=float)", a=sample(dtype, 2))
        add(f"np.{name}_like([1, 2, 3])")
        add(f"np.{name}_like(a).strides", a="np.zeros((3, 4)).T")
    for shape, value in (
        ("3", "7"),
        ("(2, 2)", "0.5"),
        ("2", "True"),
        ("(1, 3)", "np.inf"),
        ("2", "-1"),
        ("2", "np.float32(0.1)"),
        ("(2, 3)", "[1, 2, 3]"),
    ):
        add(f"np.full({shape}, {value})")
        add(f"np.full({shape}, {value}, dtype=np.float32)")
    add("np.full(3, 2.7, dtype=int)")
    add("np.full(3, 0, dtype='uint8')")
    add("np.full(2, None)")
    for dtype in COMMON:
        add("np.full_like(a, 2)", a=sample(dtype, 2, 2))
        add("np.full_like(a, 0.5, dtype=float)", a=sample(dtype, 2))
        add("np.empty_like(a).dtype", a=sample(dtype, 2))
        add(f"np.empty((2, 3), dtype=np.{dtype}).dtype")
    for expr in (
        "np.empty(3).shape",
        "np.empty((2, 3)).shape",
        "np.empty(shape=(0,)).shape",
        "np.empty(0)",
        "np.empty([2, 2]).dtype",
        "np.empty_like([[1, 2]]).shape",
        "np.ndarray((2, 3)).shape",
        "np.ndarray(shape=(2,), dtype=int).dtype",
    ):
        add(expr)
    for expr in (
        "np.eye(3)",
        "np.eye(2, 4)",
        "np.eye(3, k=1)",
        "np.eye(3, k=-1, dtype=int)",
        "np.eye(2, dtype=bool)",
        "np.eye(3, dtype=np.float32)",
        "np.identity(3)",
        "np.identity(2, dtype=int)",
        "np.diag([1, 2, 3])",
        "np.diag([1.5, 2], k=1)",
        "np.diag([1, 2], -1)",
        "np.diagflat([[1, 2], [3, 4]])",
        "np.tri(3)",
        "np.tri(3, 4, 1)",
        "np.vander([1, 2, 3])",
        "np.diag([[1, 2], [3, 4]])",
    ):
        add(expr)


def from_python(add):
    for text in (
        "1",
        "1.5",
        "True",
        "None",
        "[]",
        "[[]]",
        "[1, 2, 3]",
        "[1.0, 2, 3]",
        "[True, False]",
        "[1, True]",
        "[1.5, True]",
        "(1, 2)",
        "[(1, 2), (3, 4)]",
        "[[1, 2], [3, 4.5]]",
        "range(4)",
        "[range(3), range(3)]",
        "[[[1]], [[2]]]",
        "[1, None]",
        "'abc'",
        "['a', 'bcd']",
        "[1, 'a']",
        "[2**40]",
        "[2**63]",
        "2**100",
        "[-2**63]",
        "[np.nan, 1]",
        "[np.inf, -np.inf]",
        "float('nan')",
        "[np.float32(1.5), np.float32(2)]",
        "[np.float32(1.5), 2.0]",
        "[np.int8(1), np.int64(5)]",
        "[np.bool_(True), 2]",
        "[np.array([1, 2]), np.array([3, 4])]",
        "[np.array([1, 2]), [3.5, 4]]",
        "(np.arange(2), np.arange(2.0))",
        "[np.array(1), np.array(2)]",
        "np.arange(3)",
        "[np.zeros(2, dtype=np.float32)] * 2",
        "[[True], [False]]",
        "[[], []]",
        "[0.1, 0.2]",
        "list(range(3))",
        "[x * 2 for x in range(3)]",
        "{1, 2}",
        "{'a': 1}",
        "[1e400, -1e400]",
        "[1, 2.5, True, np.int64(3)]",
        "[(0, 0), [1, 1]]",
        "[np.float64(1), 2]",
        "[0] * 5",
        "[[0] * 2] * 3",
    ):
        add(f"np.array({text})", raises="maybe")
        add(f"np.asarray({text}).dtype", raises="maybe")
    for dtype in ALL:
        add(f"np.array([0, 1, 2], dtype=np.{dtype})")
        add(f"np.array([[0.0, 1.9], [2.5, 100.0]], dtype=np.{dtype})")
        add(f"np.array([True, False], dtype='{dtype}')")
        add(f"np.asarray([3, 4], dtype=np.{dtype})")
        add("np.array(a, dtype=float)", a=sample(dtype, 3))
        add("np.array(a)", a=sample(dtype, 2, 2))
    for text in (
        "[300], dtype=np.uint8",
        "[-1], dtype=np.uint8",
        "[2**31], dtype=np.int32",
        "[1.5], dtype=np.uint8",
        "[np.nan], dtype=int",
        "['1.5'], dtype=float",
        "['x'], dtype=float",
        "[None], dtype=float",
        "[None], dtype=int",
        "[1, [2]], dtype=object",
        "[1, [2, 3]]",
        "[[1, 2], [3]]",
        "[[1, 2], 3]",
        "[1, 2], ndmin=2",
        "5, ndmin=1",
        "[1, 2], copy=True",
        "[[1, 2], [3]], dtype=object",
        "[np.zeros(2), np.zeros(3)], dtype=object",
        "[np.zeros(2), np.zeros(3)]",
        "[1, 2], dtype='S'",
        "[None, 1], dtype=object",
        "[{}, []], dtype=object",
    ):
        if "'S'" not in text:
            add(f"np.array({text})", raises="maybe")
    add("np.array((i for i in range(3))).shape")
    add("np.fromiter((i * i for i in range(4)), dtype=float)")
    add("np.fromiter([1, 2], int)")
    add("np.frombuffer(b'\\x01\\x02\\xff', dtype=np.uint8)")
    add("np.fromstring('1 2 3', sep=' ')")
    add("np.fromfunction(lambda i, j: i * 10 + j, (2, 3))")


def ranges(add):
    for text in (
        "5",
        "0",
        "-3",
        "2, 7",
        "2, 10, 3",
        "10, 0, -3",
        "5, 2",
        "0, 1, 0.1",
        "0.5, 3",
        "1, 2, 0.25",
        "0, -1, -0.3",
        "3.0",
        "2.5",
        "0, 1, 0.3",
        "1e-3, 5e-3, 1e-3",
        "5, dtype=np.float32",
        "0, 1, 0.2, dtype=np.float32",
        "4, dtype='uint8'",
        "3, dtype=float",
        "0, 5, 2, dtype=np.int32",
        "1, 3, dtype=np.int16",
        "np.int64(4)",
        "np.float32(3)",
        "True",
        "-2, 3",
        "0, 10, 2.5",
        "-1, 1, 0.5",
        "0, 0.5, 0.1",
        "1, 0, 0.5",
        "start=1, stop=4",
        "2**31, 2**31 + 2",
        "0, 300, 100, dtype=np.int16",
        "10.0, 0.0, -2.5",
        "3, 3",
        "0.1, 0.45, 0.1",
        "7.0, dtype=int",
    ):
        add(f"np.arange({text})", raises="maybe")
    add("np.arange(0, 5, 0)", raises=True)
    add("np.arange('a')", raises=True)
    for text in (
        "0, 1, 5",
        "0, 1, 1",
        "0, 1, 0",
        "1, 10, 4",
        "-1, 1, 7",
        "0, 1, 11",
        "0, 10, 3, endpoint=False",
        "2, 3, num=5",
        "5, 0, 6",
        "0, 5, 3, dtype=int",
        "0, 1, 4, dtype=np.float32",
        "0, 100, 7",
        "1, 1, 3",
        "0, 1, 5, retstep=True",
        "np.float32(0), 1, 3",
        "[0, 1], [1, 3], 3",
        "0, 2 * np.pi, 9",
        "0.1, 0.7, 10",
        "-5, 5, 13",
        "0, 1, 3, endpoint=False, dtype=np.float32",
        "0, 9, 4, dtype=int",
        "1e-3, 1e3, 5",
    ):
        add(f"np.linspace({text})")
    add("np.linspace(0, 1)[:3]")
    add("np.linspace(0, 1).shape")
    add("np.linspace(0, 1, -1)", raises=True)
    add("np.logspace(0, 2, 5)", rtol=1e-14)
    add("np.logspace(0, 3, 4, base=2)", rtol=1e-14)
    add("np.logspace(-1, 1, 3, endpoint=False)", rtol=1e-14)
    add("np.geomspace(1, 1000, 4)", rtol=1e-14)


def grids(add):
    for expr in (
        "np.meshgrid([1, 2, 3], [4, 5])",
        "np.meshgrid(np.arange(2), np.arange(3.0), indexing='ij')",
        "np.meshgrid([1, 2])",
        "np.meshgrid([0, 1], [2], [3, 4])[1]",
        "np.meshgrid([1, 2], [3, 4], sparse=True)",
        "np.mgrid[0:3]",
        "np.mgrid[0:2, 0:3]",
        "np.mgrid[1:7:2]",
        "np.mgrid[0:1:3j]",
        "np.mgrid[-1:1:0.5]",
        "np.mgrid[0:2, 5:8][1]",
        "np.mgrid[0:1:2j, 0:2:3j]",
        "np.ogrid[0:3, 0:2]",
        "np.ogrid[0:4]",
        "np.ogrid[0:1:3j]",
        "np.c_[[1, 2, 3], [4, 5, 6]]",
        "np.c_[np.zeros(2), np.ones(2), [5, 6]]",
        "np.c_[np.ones((2, 2)), [7, 8]]",
        "np.c_[1:4]",
        "np.c_[[1.5, 2], [True, False]]",
        "np.c_[np.arange(3), np.arange(3) * 2.5]",
        "np.c_[np.array([[1, 2]]), 5]",
        "np.r_[1, 2, 3]",
        "np.r_[1:4, 7]",
        "np.r_[[1, 2], 3.5]",
        "np.r_[0:1:3j]",
        "np.r_[np.zeros(2), 1]",
        "np.r_['-1', [1], [2]]",
        "np.r_[np.eye(2), [[5, 6]]]",
        "np.indices((2, 3))",
        "np.indices((2, 2))[0]",
        "np.ix_([0, 2], [1, 3])",
        "np.ix_([True, False, True], [2])",
        "np.ix_(np.arange(2))",
        "np.ix_([False, True])",
        "np.ix_([1, 2], [0], [3])",
        "np.ix_([])",
        "np.triu_indices(3)",
        "np.tril_indices(3, -1)",
        "np.diag_indices(2)",
        "np.triu_indices_from(np.ones((3, 3)))",
        "np.tril_indices_from(np.ones((3, 2)), -1)",
        "np.tril_indices_from(np.ones((2, 4)), k=1)",
        "np.diag_indices_from(np.ones((2, 2)))",
    ):
        add(expr)
    add("np.ix_([[1, 2]])", raises=True)


def copies(add):
    """What shares memory with its argument and what does not."""
    for dtype in ("float32", "int64", "bool"):
        a = sample(dtype, 2, 3)
        for expr in (
            "np.asarray(a) is a",
            "np.array(a) is a",
            "np.ascontiguousarray(a) is a",
            "np.asarray(a, dtype=a.dtype) is a",
            "np.asarray(a, dtype=float) is a",
            "np.array(a, copy=False) is a",
            "a.astype(a.dtype) is a",
            "a.astype(a.dtype, copy=False) is a",
            "np.copy(a)",
            "a.copy() is a",
            "copy.copy(a)",
            "copy.deepcopy(a)",
            "copy.copy(a) is a",
            "a.T.copy().strides",
            "np.ascontiguousarray(a.T)",
            "np.ascontiguousarray(a.T).strides",
            "np.asfortranarray(a)",
            "a.copy(order='F')",
            "np.atleast_1d(a) is a",
            "np.array(a.T).strides",
            "a.T.astype(float).strides",
            "np.shares_memory(a, a[0])",
            "np.shares_memory(a, a.copy())",
            "np.may_share_memory(a, a.T)",
            "np.array([a, a])",
            "np.array([a, a]).shape",
            "np.array((a[0], a[1]))",
            "a[:].base is a",
            "a.copy().base is None",
            "a.T.base is a",
            "a[0].base is a",
            "a.reshape(-1).base is a",
            "np.require(a, dtype=float)",
            "np.asanyarray(a) is a",
        ):
            add(expr, a=a)
    add("__import__('pickle').loads(__import__('pickle').dumps(a))", a=sample("float32", 2, 2))
    add("__import__('pickle').loads(a.dumps())", a=sample("float64", 2, 2))
    add("np.ascontiguousarray(5)")


def strings_and_objects(add):
    for expr in (
        "np.array(['a', 'bcd']).shape",
        "np.array(['a', 'b'])[1]",
        "np.array(['x', 'y', 'x']) == 'x'",
        "np.array(['b', 'a']).tolist()",
        "np.array([None, 1], dtype=object)[0]",
        "np.array([None] * 3)",
        "np.array([1, 'a', None], dtype=object).tolist()",
        "np.array([[1, 2], [3]], dtype=object).shape",
        "np.empty(2, dtype=object)",
        "np.empty(2, dtype=object)[0] is None",
        "np.array([1, 2], dtype=object) + 1",
        "np.array([1, 2.5], dtype=object) * 2",
        "np.array([None, 3], dtype=object) == None",
        "np.array(['a'], dtype=object)[0]",
        "np.array([1, 2], dtype=object).sum()",
        "np.array([3, 1, 2], dtype=object).max()",
        "np.array([1, None], dtype=object) != None",
        "np.array([1, 0], dtype=object).astype(bool)",
        "np.array([1.5, 2], dtype=object).astype(float)",
        "np.array([(1, 2), (3, 4)], dtype=object).shape",
        "np.array([lambda: 1], dtype=object).shape",
        "np.array(['1', '2']).astype(float)",
        "np.array(['1', '2']).astype(int)",
        "np.array([1, 2]).astype(str)",
        "np.array([1.5, 2]).astype(str)",
        "np.array([1, 2]).astype(object)",
        "len(np.array(['a', 'b']))",
        "np.array(list('abc'))",
        "np.array(['a', 'b', 'a', 'c'])[np.array([True, False, True, False])]",
        "np.unique(['b', 'a', 'b'])",
        "np.sort(['b', 'a'])",
        "np.array(['a', 'b']).dtype.kind",
        "np.array([None, 2.0], dtype=object)[np.array([None, 2.0], dtype=object) != None]",
    ):
        add(expr)
