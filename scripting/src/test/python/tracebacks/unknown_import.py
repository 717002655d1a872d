from no_such_module import something
