import helper_module

helper_module.scale(3)
