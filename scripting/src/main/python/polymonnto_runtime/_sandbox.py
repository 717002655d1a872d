"""What a script in the sandbox is told when it asks for what it may not have.

Nothing here keeps a script from anything: Java does not give it what it may not have, whoever asks. But some of Python's
functions end the interpreter when Java refuses them, or say nothing of the sandbox. They are replaced by ones that say so.
"""
import sys

_PROCESSES = 'processes are not allowed with --sandbox'
_SIGNALS = 'signals are not allowed with --sandbox'
_SOCKETS = 'sockets are not allowed with --sandbox'
_THREADS = 'threads are not allowed with --sandbox'

_OF_PROCESSES = ('system', 'fork', 'forkpty', 'execv', 'execve', 'posix_spawn', 'posix_spawnp', 'kill', 'killpg', 'getppid',
                 'waitpid', 'wait', 'setsid', 'getpgid', 'setpgid', 'getsid', 'openpty', 'nice')
_OF_SOCKETS = ('getaddrinfo', 'gethostbyname', 'gethostbyaddr', 'gethostbyname_ex', 'socketpair', 'getnameinfo',
               'gethostname', 'dup')


def _refuser(name, why):
    def refuse(*args, **kwargs):
        raise PermissionError(1, f'{name}: {why}')

    refuse.__name__ = name.rpartition('.')[2]
    return refuse


def _replace(module_name, names, why, shown):
    module = __import__(module_name)
    for name in names:
        if hasattr(module, name):
            setattr(module, name, _refuser(f'{shown}.{name}', why))


def prepare():
    """Replace the functions."""
    import os
    _replace('posix', _OF_PROCESSES, _PROCESSES, 'os')
    _replace('os', _OF_PROCESSES, _PROCESSES, 'os')
    _replace('_posixsubprocess', ['fork_exec'], _PROCESSES, 'subprocess')
    _replace('_thread', ['start_new_thread', 'start_new', 'start_joinable_thread'], _THREADS, '_thread')
    _replace('_signal', ['signal', 'alarm', 'setitimer', 'raise_signal', 'pthread_kill'], _SIGNALS, 'signal')
    os.environ.__class__ = type('_Environ', (type(os.environ),), {'__module__': 'os', '__getitem__': _no_variable})
    sys.meta_path.insert(0, _BeforeImport())


def _no_variable(environment, name):
    try:
        return environment.decodevalue(environment._data[environment.encodekey(name)])
    except KeyError:
        raise KeyError(f'{name}: the environment is not there with --sandbox') from None


class _BeforeImport:
    """Prepares modules that few scripts import."""

    def find_spec(self, name, path=None, target=None):
        """Find nothing."""
        if name in ('ctypes', '_ctypes'):
            raise ImportError(f'{name}: native code is not allowed with --sandbox')
        if name == 'socket':
            _replace('_socket', _OF_SOCKETS, _SOCKETS, 'socket')
            import _socket
            _socket.socket = type('socket', (_socket.socket,), {
                '__slots__': (), '__new__': _refuser('socket.socket', _SOCKETS)})
        return None
