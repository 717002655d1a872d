"""numpy.random: the global state and RandomState, every distribution with its keywords, arrays of parameters and sizes."""

from .inputs import array

DISTRIBUTIONS = {
    "beta": ("a=0.5, b=2", "a", "b"),
    "binomial": ("n=20, p=0.3", "n", "p"),
    "chisquare": ("df=3", "df"),
    "exponential": ("scale=2.5", "scale"),
    "f": ("dfnum=4, dfden=7", "dfnum", "dfden"),
    "gamma": ("shape=1.5, scale=2", "shape", "scale"),
    "geometric": ("p=0.2", "p"),
    "gumbel": ("loc=1, scale=0.5", "loc", "scale"),
    "hypergeometric": ("ngood=20, nbad=30, nsample=12", "ngood", "nbad", "nsample"),
    "laplace": ("loc=-1, scale=3", "loc", "scale"),
    "logistic": ("loc=2, scale=0.1", "loc", "scale"),
    "lognormal": ("mean=0.5, sigma=0.25", "mean", "sigma"),
    "logseries": ("p=0.6", "p"),
    "negative_binomial": ("n=3, p=0.4", "n", "p"),
    "noncentral_chisquare": ("df=3, nonc=2", "df", "nonc"),
    "noncentral_f": ("dfnum=3, dfden=5, nonc=2", "dfnum", "dfden", "nonc"),
    "normal": ("loc=-65, scale=4", "loc", "scale"),
    "pareto": ("a=3", "a"),
    "poisson": ("lam=4", "lam"),
    "power": ("a=2", "a"),
    "rayleigh": ("scale=2", "scale"),
    "standard_gamma": ("shape=2", "shape"),
    "standard_t": ("df=5", "df"),
    "triangular": ("left=-1, mode=0, right=3", "left", "mode", "right"),
    "uniform": ("low=-2, high=5", "low", "high"),
    "vonmises": ("mu=0.5, kappa=3", "mu", "kappa"),
    "wald": ("mean=1, scale=2", "mean", "scale"),
    "weibull": ("a=1.5", "a"),
    "zipf": ("a=2.5", "a"),
}
WITHOUT_DEFAULTS = (
    "beta binomial chisquare f gamma geometric hypergeometric logseries negative_binomial noncentral_chisquare noncentral_f "
    "pareto power standard_gamma standard_t triangular vonmises wald weibull zipf"
).split()
STANDARD = ("standard_cauchy", "standard_exponential", "standard_normal", "random_sample", "random", "ranf", "sample")


def cases(add):
    distributions(add)
    uniform_numbers(add)
    integers(add)
    choices(add)
    orders(add)
    vectors(add)
    states(add)


def seeded(add, expr, seed=5, do="", **more):
    add(expr, do=f"np.random.seed({seed})" + ("\n" + do if do else ""), **more)


def distributions(add):
    for name, (keywords, *parameters) in DISTRIBUTIONS.items():
        function = "np.random." + name
        positional = ", ".join(each.split("=")[1] for each in keywords.split(", "))
        seeded(add, f"{function}({keywords}, size=6)")
        seeded(add, f"{function}({keywords}, size=(2, 3))", seed=6)
        seeded(add, f"{function}({positional}, 4)", seed=7)
        seeded(add, f"{function}({positional})", seed=8)
        seeded(add, f"{function}({positional}, (2, 0))")
        seeded(add, f"[{function}({positional}) for _ in range(5)]", seed=9)
        seeded(add, f"{function}({positional}, 3).dtype")
        add(f"np.random.RandomState(3).{name}({keywords}, size=4)")
        first = keywords.split(", ")[0].split("=")[1]
        values = array("int64", [int(first)] * 3) if parameters[0] in ("n", "ngood") else array("float64", [float(first)] * 3)
        rest = ", ".join(each for each in keywords.split(", ")[1:])
        seeded(add, f"{function}({parameters[0]}=v{', ' + rest if rest else ''})", v=values)
        seeded(add, f"{function}({parameters[0]}=v{', ' + rest if rest else ''}, size=(2, 3))", v=values)
        if name not in WITHOUT_DEFAULTS:
            seeded(add, f"{function}(size=3)")
            seeded(add, f"{function}()")
        else:
            seeded(add, f"{function}(size=3)", raises=True)
        seeded(add, f"{function}({keywords}, sizes=3)", raises=True)
    for name in STANDARD:
        for size in ("", "4", "size=4", "size=(2, 2)", "(3, 1)", "size=None", "0", "[2, 2]"):
            seeded(add, f"np.random.{name}({size})")
    for expr in (
        "normal(0, -1, 3)", "poisson(-1)", "binomial(5, 1.5)", "exponential(-1)", "gamma(-1)", "beta(0, -1)", "geometric(0)",
        "logseries(1)", "zipf(1)", "triangular(2, 1, 3)", "hypergeometric(1, 1, 5)", "normal(size=-1)", "lognormal(0, -0.5)",
    ):
        seeded(add, "np.random." + expr, raises=True)
    seeded(add, "np.random.normal(m, s)", m=array("float64", [0.0, 10.0, 20.0]), s=array("float64", [[1.0], [0.1]]))
    seeded(add, "np.random.poisson(m)", m=array("float64", [[0.5, 3.0], [20.0, 100.0]]))
    seeded(add, "np.random.poisson(lam=m, size=(3, 2))", m=array("float64", [1.0, 50.0]))
    seeded(add, "np.random.binomial(1, p)", p=array("float32", [0.1, 0.5, 0.9, 1.0]))
    seeded(add, "np.random.uniform(low, 1.0)", low=array("float32", [0.0, 0.5, -3.0]))
    seeded(add, "np.random.normal([0, 5], 0.1)")
    seeded(add, "np.random.binomial(n, 0.5)", n=array("float64", [3.0, 4.0]), raises=True)
    seeded(add, "np.random.normal(loc=0.5, scale=0.1, size=(2, 2)).astype(np.float32)")


def uniform_numbers(add):
    for size in ("", "3", "2, 3", "1", "2, 1, 2", "0"):
        seeded(add, f"np.random.rand({size})")
        seeded(add, f"np.random.randn({size})")
    seeded(add, "np.random.rand(5) < 0.3")
    seeded(add, "(np.random.rand(3, 4) < 0.5).sum()")
    seeded(add, "np.random.rand(4).astype('float32')")
    seeded(add, "[np.random.rand(), np.random.normal(), np.random.rand(2), np.random.randn()]")
    seeded(add, "np.random.random_sample(3) * 2 - 1")


def integers(add):
    for arguments in (
        "5", "2, 9", "10, size=4", "0, 3, 5", "0, 3, (2, 3)", "low=-5, high=5, size=6", "low=3", "high=8, low=2", "1",
        "5, size=None", "0, 10, 0", "0, 2**40, 3", "-2**63, 2**63 - 1, 2", "np.int64(7)", "10.0, size=3",
    ):
        seeded(add, f"np.random.randint({arguments})")
    for dtype in ("bool", "int", "'int8'", "'uint8'", "np.int16", "np.int32", "np.int64", "'int64'"):
        high = "2" if dtype == "bool" else "100"
        seeded(add, f"np.random.randint(0, {high}, 9, dtype={dtype})")
        seeded(add, f"np.random.randint(0, {high}, dtype={dtype})")
    seeded(add, "np.random.randint(a)", a=array("int64", [3, 100, 7]))
    seeded(add, "np.random.randint(0, a, size=(2, 3))", a=array("int64", [3, 100, 7]))
    seeded(add, "np.random.randint(a, b)", a=array("int64", [0, 10]), b=array("int64", [[15], [20]]))
    for wrong in ("0", "5, 5", "5, 2", "0, 300, dtype='uint8'", "-1, 5, dtype='uint8'", "None"):
        seeded(add, f"np.random.randint({wrong})", raises=True)
    for arguments in ("4", "2, 9", "5, size=3", "2, 4, (2, 3)"):
        seeded(add, f"np.random.random_integers({arguments})")
    add("np.random.RandomState(1).tomaxint()")
    add("np.random.RandomState(1).tomaxint(size=(2, 2))")
    seeded(add, "np.random.bytes(6)[0]")
    seeded(add, "len(np.random.bytes(7))")


def choices(add):
    for arguments in (
        "5", "5, 3", "5, size=(2, 2)", "5, 3, replace=False", "5, 5, False", "100, 4, replace=False", "5, 4, p=[.1, .2, .3, .2, .2]",
        "5, 3, replace=False, p=[.1, .2, .3, .2, .2]", "[3, 5, 9]", "[3, 5, 9], 4", "[3.5, 5.5], size=(2, 2)", "[True, False], 5",
        "a=[1, 2, 3], size=4, p=[0.5, 0.25, 0.25]", "[2, 4], 3, p=[0.0, 1.0]", "np.arange(6), 3, replace=False", "5, 0",
        "[0, 1], size=(2, 3), p=[0.9, 0.1]", "np.float32([1, 2, 4]), 3", "4, 2, True", "3, size=None, p=[0.2, 0.3, 0.5]",
        "(7, 8, 9), 2, replace=False, p=(0.2, 0.3, 0.5)",
    ):
        seeded(add, f"np.random.choice({arguments})")
    seeded(add, "np.random.choice(a, 3, p=p)", a=array("int32", [4, 5, 6]), p=array("float32", [0.2, 0.3, 0.5]))
    for wrong in (
        "0", "[]", "[[1, 2], [3, 4]]", "3, 5, replace=False", "3, p=[0.5, 0.5]", "3, p=[0.5, 0.6, 0.1]", "3, p=[-0.5, 0.5, 1]",
        "3, 3, replace=False, p=[0.5, 0.5, 0]", "-2",
    ):
        seeded(add, f"np.random.choice({wrong})", raises=True)


def orders(add):
    seeded(add, "a", do="np.random.shuffle(a)", a=array("int64", [1, 2, 3, 4, 5, 6]))
    seeded(add, "a", do="np.random.shuffle(a)", a=array("float32", [[1, 2], [3, 4], [5, 6]]))
    seeded(add, "a", do="np.random.shuffle(a.T)", a=array("float64", [[1, 2, 3], [3, 4, 5]]))
    seeded(add, "a", do="a = [1, 2, 3, 4, 5]\nnp.random.shuffle(a)")
    seeded(add, "a", do="a = [[1, 2], 'x', None]\nnp.random.shuffle(a)")
    seeded(add, "np.random.shuffle([1, 2, 3])")
    for argument in ("5", "[4, 5, 6]", "np.arange(6).reshape(3, 2)", "np.int64(4)", "(1.5, 2.5)", "1", "np.arange(4.0)"):
        seeded(add, f"np.random.permutation({argument})")
    seeded(add, "np.random.permutation(a)", a=array("bool", [True, False, False, True]))


def vectors(add):
    seeded(add, "np.random.multinomial(20, [0.2, 0.3, 0.5])")
    seeded(add, "np.random.multinomial(n=20, pvals=[0.2, 0.3, 0.5], size=3)")
    seeded(add, "np.random.multinomial(0, [0.5, 0.5], size=(2, 1))")
    seeded(add, "np.random.multinomial(3, [0.9, 0.9, 0.1])", raises=True)
    seeded(add, "np.random.dirichlet((10, 5, 3))")
    seeded(add, "np.random.dirichlet(alpha=[0.5, 2.0], size=3)")
    seeded(add, "np.random.dirichlet([1, 0])", raises=True)
    mean, cov = array("float64", [1.0, -2.0]), array("float64", [[2.0, 0.3], [0.3, 0.5]])
    seeded(add, "np.random.multivariate_normal(m, c)", m=mean, c=cov, rtol=1e-13, atol=1e-14)
    seeded(add, "np.random.multivariate_normal(mean=m, cov=c, size=4)", m=mean, c=cov, rtol=1e-13, atol=1e-14)
    for arguments in ("[1, 2], [[4, 0], [0, 0.25]]", "[0, 0, 1], np.eye(3), 2", "mean=[1], cov=[[9]], size=3"):
        seeded(add, f"np.random.multivariate_normal({arguments})", rtol=1e-13, atol=1e-14)
    seeded(add, "np.random.multivariate_normal([0], [[1], [2]])", raises=True)


def states(add):
    for seed in ("0", "42", "[1, 2, 3]", "2**32 - 1", "np.int64(3)", "np.arange(4)", "[7]", "True"):
        add("np.random.rand(3)", do=f"np.random.seed({seed})")
        add(f"np.random.RandomState({seed}).randint(0, 1000, 4)")
    for wrong in ("-1", "2**32", "1.5"):
        add("np.random.rand(2)", do=f"np.random.seed({wrong})", raises=True)
    seeded(add, "[np.random.rand(), np.random.rand()]", do="s = np.random.get_state()\nnp.random.rand(5)\nnp.random.set_state(s)")
    seeded(add, "np.random.get_state()[0]")
    seeded(add, "np.random.get_state()[1][:4].tolist()")
    seeded(add, "np.random.get_state()[2:]", do="np.random.rand(3)")
    seeded(add, "np.random.get_state()[2:]", do="np.random.randn()")
    seeded(add, "[np.random.randn(), np.random.randn()]", do="np.random.randn()\nnp.random.set_state(np.random.get_state())")
    seeded(add, "sorted(np.random.get_state(legacy=False))")
    add("[a.rand(), b.rand(), a.randn(), b.rand()]", do="a = np.random.RandomState(1)\nb = np.random.RandomState(2)")
    add("[a.rand(), b.rand(), a.rand()]", do="a = np.random.RandomState(1)\na.rand()\nb = copy.deepcopy(a)")
    add("[a.rand(), b.rand()]", do="a = np.random.RandomState(1)\nb = np.random\nb.seed(2)\na.seed(2)")
    add("type(np.random.RandomState(1)).__name__")
    add("np.random.rand(2)", do="np.random.seed(seed=4)")
    add("np.random.RandomState(seed=4).rand(2)")
