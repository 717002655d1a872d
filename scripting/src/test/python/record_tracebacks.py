"""Record what CPython prints for the scripts in ``tracebacks``.

Run with CPython 3.11 or later: ``python3 record_tracebacks.py``. The standard error output of each
script goes to a ``.txt`` file beside it, with ``{folder}`` for the folder of the script.
"""
import pathlib
import subprocess
import sys

FOLDER = pathlib.Path(__file__).resolve().parent / 'tracebacks'


def main():
    for script in sorted(FOLDER.glob('*.py')):
        if script.stem.endswith('_module'):
            continue
        result = subprocess.run([sys.executable, '-B', str(script)], capture_output=True, text=True)
        recorded = result.stderr.replace(str(FOLDER), '{folder}')
        script.with_suffix('.txt').write_text(recorded, encoding='utf-8')


if __name__ == '__main__':
    main()
