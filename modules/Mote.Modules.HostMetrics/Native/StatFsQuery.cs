using System;
using System.Collections.Generic;
using System.Text;
using Mote.Modules.Parsing;

namespace Mote.Modules.Native;

/// <summary>
/// Asks for the numbers of all mounts within one time budget. Normally one helper thread takes the whole list
/// and the caller waits once. A mount that takes more than half of the time that is left counts as hung: its helper is
/// left to it, and another takes the rest of the list. Half of what is left, and not a share for each: the sum stays below
/// the budget however many hang, and the first, which is nearly always the only one, gets the most.
/// </summary>
internal sealed class StatFsQuery : IDisposable
{
    /// <summary>How many helpers there may be, hung ones included. When all hang, no mount is asked until one answers.</summary>
    public const int HelpersMax = 5;

    // A helper that is not held by a mount ends at once; longer than this, and it must be held.
    private static readonly TimeSpan JoinLimit = TimeSpan.FromMilliseconds(100);

    private readonly AskFileSystem _ask;
    private readonly byte[] _root;
    private readonly TimeSpan _budget;
    private readonly TimeProvider _time;
    private readonly Log _log;
    private readonly List<MountHelper> _hung = new(HelpersMax);
    private MountHelper? _helper;
    private readonly byte[] _path = new byte[MountHelper.PathMaxBytes + 1];
    private long _deadline;
    private bool _isAsking;

    /// <param name="ask">Asks for one mount; may hang.</param>
    /// <param name="root">What stands before each mount point; empty when the host's root is ours.</param>
    /// <param name="budget">The longest that one inquiry waits.</param>
    /// <param name="time">Measures it.</param>
    /// <param name="log">Hears of mounts that hang, and of those that answer again.</param>
    public StatFsQuery(AskFileSystem ask, byte[] root, TimeSpan budget, TimeProvider time, Log log) =>
        (_ask, _root, _budget, _time, _log) = (ask, root, budget, time, log);

    /// <summary>Helpers held by a mount.</summary>
    public int HungCount => _hung.Count;

    /// <summary>Begins to ask; the caller has other things to do meanwhile.</summary>
    /// <param name="text">The table of mounts.</param>
    /// <param name="mounts">Its rows; receive the answers.</param>
    /// <param name="canHang">
    /// False where every file system answers from memory: then all are asked on the spot, which saves two thread switches,
    /// a fifth of what a scrape costs on a small device.
    /// </param>
    public void Begin(ReadOnlySpan<byte> text, Rows<MountRow> mounts, bool canHang)
    {
        _isAsking = false;
        if (!canHang && _hung.Count == 0)
        {
            AskOnTheSpot(text, mounts);
            return;
        }

        _deadline = _time.GetTimestamp() + (long)(_budget.TotalSeconds * _time.TimestampFrequency);
        ForgetThoseThatAnswered();
        _isAsking = TryAsk(text, mounts, from: 0);
    }

    /// <summary>Waits for the answers, with the text and the mounts that <see cref="Begin"/> was given.</summary>
    public void End(ReadOnlySpan<byte> text, Rows<MountRow> mounts)
    {
        while (_isAsking)
        {
            var helper = _helper!;
            var done = WaitFor(helper);
            for (var task = 0; task < done; task++) Keep(helper, task, mounts);
            _isAsking = done < helper.Count;
            if (!_isAsking) return;

            var hung = helper.RowOf(done);
            mounts[hung].Answer = MountAnswer.Hung;
            CountAsHung(helper);
            _isAsking = TryAsk(text, mounts, from: hung + 1);
        }
    }

    public void Dispose()
    {
        foreach (var helper in _hung) helper.Stop();
        _hung.Clear();
        if (_helper is null) return;
        _helper.Stop();
        _helper.TryJoin(JoinLimit);
        _helper = null;
    }

    // Hands all mounts from one on that may be asked to a helper; false when there is none, or no helper.
    private bool TryAsk(ReadOnlySpan<byte> text, Rows<MountRow> mounts, int from)
    {
        if (_helper is null)
        {
            if (_hung.Count == HelpersMax || mounts.Count == from) return false;
            _helper = new MountHelper(_ask, mounts.Limit);
        }

        _helper.Clear();
        for (var row = from; row < mounts.Count; row++)
        {
            var path = mounts[row].MountPoint.In(text);
            if (IsHung(path))
                mounts[row].Answer = MountAnswer.Hung;
            else if (_root.Length + path.Length <= MountHelper.PathMaxBytes)
                _helper.Add(_root, path, row);
        }

        if (_helper.Count == 0) return false;
        _helper.Begin();
        return true;
    }

    // How many tasks are done; when not all, the helper has been left to the one that follows.
    private int WaitFor(MountHelper helper)
    {
        var before = 0;
        while (true)
        {
            var left = _time.GetElapsedTime(_time.GetTimestamp(), _deadline);
            var done = helper.WaitMs(Math.Max(1, (int)(left.TotalMilliseconds / 2)));
            if (done == helper.Count) return done;

            // Where it has moved on, several mounts took the time and not one; but the budget is the budget.
            if ((done == before || left <= TimeSpan.Zero) && helper.TryLeave(done)) return done;
            before = done;
        }
    }

    private static void Keep(MountHelper helper, int task, Rows<MountRow> mounts)
    {
        ref var mount = ref mounts[helper.RowOf(task)];
        mount.Answer = helper.AnswerTo(task, out mount.Numbers) == 0 ? MountAnswer.Numbers : MountAnswer.Error;
    }

    private unsafe void AskOnTheSpot(ReadOnlySpan<byte> text, Rows<MountRow> mounts)
    {
        foreach (ref var mount in mounts.All)
        {
            var mountPoint = mount.MountPoint.In(text);
            if (_root.Length + mountPoint.Length >= _path.Length) continue;

            _root.CopyTo(_path, 0);
            mountPoint.CopyTo(_path.AsSpan(_root.Length));
            _path[_root.Length + mountPoint.Length] = 0;
            fixed (byte* path = _path)
            {
                mount.Answer = _ask(path, out mount.Numbers) == 0 ? MountAnswer.Numbers : MountAnswer.Error;
            }
        }
    }

    [ColdPath]
    private void CountAsHung(MountHelper helper)
    {
        _hung.Add(helper);
        _helper = null;
        _log.Warn($"statfs of {Encoding.UTF8.GetString(helper.PathOfHolder)} hangs: it is not asked again until it answers");
        if (_hung.Count == HelpersMax) _log.Warn($"{HelpersMax} mounts hang: no mount is asked until one of them answers");
    }

    private void ForgetThoseThatAnswered()
    {
        for (var i = _hung.Count - 1; i >= 0; i--)
        {
            if (_hung[i].HasEnded) Forget(i);
        }
    }

    [ColdPath]
    private void Forget(int hung)
    {
        _log.Info($"statfs of {Encoding.UTF8.GetString(_hung[hung].PathOfHolder)} answers again");
        _hung.RemoveAt(hung);
    }

    private bool IsHung(ReadOnlySpan<byte> path)
    {
        foreach (var helper in _hung)
        {
            var held = helper.PathOfHolder;
            if (held.Length == _root.Length + path.Length && held.EndsWith(path)) return true;
        }

        return false;
    }
}
