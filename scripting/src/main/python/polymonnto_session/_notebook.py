"""The session as a Jupyter notebook (nbformat 4.5)."""


def write(path, cells):
    """Write a notebook.

    cells -- tuples of a number, a text, what it has printed to ``sys.stdout`` and ``sys.stderr``, the text of its result
        or None, and its error or None: kind, message and traceback
    """
    import json
    notebook = {
        'cells': [_cell(*cell) for cell in cells],
        'metadata': {
            'kernelspec': {'display_name': 'PolymoNNto', 'language': 'python', 'name': 'polymonnto'},
            'language_info': {'name': 'python', 'file_extension': '.py', 'mimetype': 'text/x-python'},
        },
        'nbformat': 4,
        'nbformat_minor': 5,
    }
    text = json.dumps(notebook, indent=1, ensure_ascii=False)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text + '\n')


def _cell(number, text, printed, errors, result, error):
    outputs = [
        {'output_type': 'stream', 'name': name, 'text': _lines(stream)}
        for name, stream in (('stdout', printed), ('stderr', errors)) if stream
    ]
    if result is not None:
        outputs.append({
            'output_type': 'execute_result', 'execution_count': number, 'metadata': {},
            'data': {'text/plain': _lines(result)},
        })
    if error is not None:
        kind, message, traceback = map(str, error)
        outputs.append({'output_type': 'error', 'ename': kind, 'evalue': message, 'traceback': traceback.splitlines()})
    return {
        'cell_type': 'code', 'id': f'cell-{number}', 'execution_count': number, 'metadata': {},
        'source': _lines(text.rstrip('\n')), 'outputs': outputs,
    }


def _lines(text):
    return text.splitlines(True)
