"""Commands of the system's shell."""


def run(command, namespace):
    """Run a command and print what it prints; a name in braces, or after a dollar sign, stands for its value."""
    import subprocess
    import sys
    process = subprocess.Popen(
        _filled(command, namespace), shell=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors='replace')
    try:
        for line in process.stdout:
            sys.stdout.write(line)
    except KeyboardInterrupt:
        process.terminate()
        raise
    finally:
        process.stdout.close()
        code = process.wait()
    namespace['_exit_code'] = code


def output(command):
    """Return the lines that a command prints."""
    import subprocess
    from polymonnto_session import main
    done = subprocess.run(
        _filled(command, main), shell=True, stdout=subprocess.PIPE, text=True, errors='replace')
    return done.stdout.splitlines()


def _filled(command, namespace):
    """Put values in place of ``{expression}`` and ``$name``, as IPython does; what is neither stays as it is."""
    from re import sub

    def expression(match):
        try:
            return str(eval(match.group(1), namespace))
        except Exception:
            return match.group(0)

    def name(match):
        return str(namespace[match.group(1)]) if match.group(1) in namespace else match.group(0)

    return sub(r'\$([A-Za-z_]\w*)', name, sub(r'\{([^{}]+)\}', expression, command))
