using System;
using System.Threading;
using Mote.Modules.Parsing;

namespace Mote.Modules.Native;

/// <summary>
/// A thread that asks for one list of mounts after another, and is parked without spinning in between. A mount that hangs
/// takes this thread with it and nothing else: all that the thread touches while it asks is its own.
/// </summary>
internal sealed unsafe class MountHelper
{
    /// <summary>Linux's PATH_MAX: a longer path cannot be asked for.</summary>
    public const int PathMaxBytes = 4096;

    private const int StackBytes = 256 * 1024;

    private readonly object _gate = new();
    private readonly AskFileSystem _ask;
    private readonly Thread _thread;
    private readonly Rows<Task> _tasks;

    // Guarded by the gate. Tasks before _done are answered, the one at _done is being asked while _begun.
    private byte[] _paths = new byte[PathMaxBytes];
    private int _pathsLength;
    private int _done;
    private bool _begun;
    private bool _stopping;
    private bool _ended;
    private int _heldBy;

    /// <param name="ask">Asks for one mount; may hang.</param>
    /// <param name="tasksMax">The most mounts of one list.</param>
    public MountHelper(AskFileSystem ask, int tasksMax)
    {
        _ask = ask;
        _tasks = new Rows<Task>(tasksMax);
        _thread = new Thread(Run, StackBytes) { IsBackground = true, Name = "mote-statfs" };
        _thread.Start();
    }

    /// <summary>True once the thread has ended its work: it was asked to stop and no mount blocks it.</summary>
    public bool HasEnded
    {
        get
        {
            lock (_gate) return _ended;
        }
    }

    public int Count => _tasks.Count;

    /// <summary>The path of a task, without its zero. Stays as it is until the next <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> PathOf(int task) => _tasks[task].Path.In(_paths);

    /// <summary>The mount that it was left to.</summary>
    public ReadOnlySpan<byte> PathOfHolder => PathOf(_heldBy);

    public int RowOf(int task) => _tasks[task].Row;

    /// <summary>The answer to a task that is done.</summary>
    public int AnswerTo(int task, out FileSystemNumbers numbers)
    {
        ref readonly var answered = ref _tasks[task];
        numbers = answered.Numbers;
        return answered.Errno;
    }

    /// <summary>Forgets the last list; only after it was done.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _tasks.Clear();
            (_pathsLength, _done) = (0, 0);
        }
    }

    /// <summary>Puts a mount on the list; only between <see cref="Clear"/> and <see cref="Begin"/>.</summary>
    /// <param name="root">What stands before the path.</param>
    /// <param name="path">The path; with the root at most <see cref="PathMaxBytes"/>.</param>
    /// <param name="row">The caller's own number for it.</param>
    public void Add(ReadOnlySpan<byte> root, ReadOnlySpan<byte> path, int row)
    {
        var length = root.Length + path.Length;
        if (_paths.Length < _pathsLength + length) Array.Resize(ref _paths, Math.Max(_paths.Length * 2, _pathsLength + length));
        root.CopyTo(_paths.AsSpan(_pathsLength));
        path.CopyTo(_paths.AsSpan(_pathsLength + root.Length));
        _tasks.TryAdd(new Task { Path = new Slice(_pathsLength, length), Row = row });
        _pathsLength += length;
    }

    /// <summary>Wakes the thread for the list.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            _begun = true;
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Waits until the list is done, or for so long.</summary>
    /// <returns>How many tasks are done.</returns>
    public int WaitMs(int waitMs)
    {
        lock (_gate)
        {
            if (_begun) Monitor.Wait(_gate, waitMs);
            return _done;
        }
    }

    /// <summary>
    /// Leaves the thread to the mount that holds it, if that is still the one after so many: it ends when that answers.
    /// </summary>
    public bool TryLeave(int done)
    {
        lock (_gate)
        {
            if (_done != done) return false;
            _stopping = true;
            _heldBy = done;
            return true;
        }
    }

    /// <summary>Tells the thread to end as soon as no mount holds it.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _stopping = true;
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Waits for the thread's end after <see cref="Stop"/>.</summary>
    public bool TryJoin(TimeSpan limit) => _thread.Join(limit);

    private void Run()
    {
        var path = stackalloc byte[PathMaxBytes + 1];
        while (TryTake(path, out var task))
        {
            var errno = _ask(path, out var numbers);
            Answer(task, errno, numbers);
        }
    }

    // Blocks until there is a mount to ask for; false at the end.
    private bool TryTake(byte* path, out int task)
    {
        lock (_gate)
        {
            while (!_stopping && !_begun) Monitor.Wait(_gate);
            _ended = _stopping;
            task = _done;
            if (_stopping) return false;

            var source = PathOf(task);
            source.CopyTo(new Span<byte>(path, PathMaxBytes));
            path[source.Length] = 0;
            return true;
        }
    }

    private void Answer(int task, int errno, in FileSystemNumbers numbers)
    {
        lock (_gate)
        {
            _tasks[task].Errno = errno;
            _tasks[task].Numbers = numbers;
            _done++;
            if (_done < _tasks.Count) return;
            _begun = false;
            Monitor.Pulse(_gate);
        }
    }

    private struct Task
    {
        public Slice Path;
        public int Row;
        public int Errno;
        public FileSystemNumbers Numbers;
    }
}
