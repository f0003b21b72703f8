using System;
using System.Threading;
using System.Threading.Tasks;

namespace Mote.Tests.Dispatch.Agents;

/// <summary>One module of a random agent: does what chance says, and watches that nobody enters it twice.</summary>
public sealed class Actor
{
    private readonly Chance _chance;
    private readonly string _name;
    private readonly Action<int>? _publish;
    private bool _isOnStack;
    private bool _hasTurn;

    public Actor(Chance chance, string name, Action<int>? publish)
    {
        (_chance, _name, _publish) = (chance, name, publish);
        chance.Actors.Add(this);
        if (chance.OneIn(60)) chance.AskToStop();
        if (chance.OneIn(60)) throw new InvalidOperationException($"{name} is not constructed");
    }

    /// <summary>The module's name.</summary>
    public string Name => _name;

    /// <summary>What its options said when it was made; null where it has none.</summary>
    public int? Shade { get; init; }

    /// <summary>How many turns began, ticks among them.</summary>
    public int Turns { get; private set; }

    public int Ticks { get; private set; }

    public int Stops { get; private set; }

    public int Disposals { get; private set; }

    public bool HasStarted { get; private set; }

    public void Tick()
    {
        Ticks++;
        Turn();
    }

    public ValueTask TickAsync(CancellationToken deadline)
    {
        Ticks++;
        return TurnAsync(deadline);
    }

    public void Turn()
    {
        Turns++;
        Play();
    }

    public async ValueTask TurnAsync(CancellationToken deadline)
    {
        Turns++;
        await PlayAsync(deadline);
    }

    public void Start()
    {
        BeginTurn();
        try
        {
            Piece(_chance.OneIn(8) ? _chance.Next(maySuspend: false) : Deed.Nothing);
            HasStarted = true;
        }
        finally
        {
            _hasTurn = false;
        }
    }

    /// <summary>A start that waits; while the agent starts nobody would end the wait, unless it is to stop too.</summary>
    public async ValueTask StartAsync(bool isOnDemand, CancellationToken stopping)
    {
        BeginTurn();
        try
        {
            if (!isOnDemand && _chance.OneIn(2)) await Pieces(count: 0, stopping);
            else if (isOnDemand || _chance.OneIn(6)) await StartLate(isOnDemand, stopping);
            HasStarted = true;
        }
        finally
        {
            _hasTurn = false;
        }
    }

    public async ValueTask RunAsync(CancellationToken stopping)
    {
        for (var pieces = 2 + _chance.Below(6); pieces > 0; pieces--) await Pieces(count: 1, stopping);
        if (_chance.OneIn(2)) await Task.Delay(Timeout.Infinite, stopping);
    }

    public void Stop()
    {
        Stops++;
        Play();
    }

    public ValueTask StopAsync(CancellationToken deadline)
    {
        Stops++;
        return PlayAsync(deadline);
    }

    public void Dispose()
    {
        Disposals++;
        Piece(_chance.OneIn(4) ? _chance.Next(maySuspend: false) : Deed.Nothing);
    }

    /// <summary>A piece that comes back through somebody else's call: it belongs to the caller's turn.</summary>
    public void CalledBack() => Publish(elsewhere: false);

    private void Play()
    {
        BeginTurn();
        try
        {
            Piece(_chance.Next(maySuspend: false));
        }
        finally
        {
            _hasTurn = false;
        }
    }

    private async ValueTask PlayAsync(CancellationToken deadline)
    {
        BeginTurn();
        try
        {
            await Pieces(_chance.Below(3), deadline);
        }
        finally
        {
            _hasTurn = false;
        }
    }

    private async ValueTask StartLate(bool isOnDemand, CancellationToken stopping)
    {
        if (!isOnDemand) _chance.AskToStop();
        await Pieces(count: 2, stopping);
    }

    private void BeginTurn()
    {
        if (_hasTurn) _chance.Violations.Add($"{_name} is given a turn while another one of it has not ended");
        _hasTurn = true;
    }

    private async ValueTask Pieces(int count, CancellationToken token)
    {
        for (var piece = 0; piece < count; piece++)
        {
            var deed = _chance.Next(maySuspend: true);
            Piece(deed);
            if (deed == Deed.Yield) await Task.Yield();
            if (deed == Deed.Wait) await _chance.NewGate().WaitAsync(token);
            if (deed == Deed.Obey) await Task.Delay(Timeout.Infinite, token);
            if (deed == Deed.Hang) await new TaskCompletionSource().Task;
        }

        Piece(_chance.Next(maySuspend: false));
    }

    private void Piece(Deed deed)
    {
        if (_isOnStack) _chance.Violations.Add($"{_name} is entered twice");
        _isOnStack = true;
        try
        {
            Do(deed);
        }
        finally
        {
            _isOnStack = false;
        }
    }

    private void Do(Deed deed)
    {
        switch (deed)
        {
            case Deed.Publish or Deed.PublishElsewhere:
                for (var messages = 1 + _chance.Below(2); messages > 0; messages--) Publish(deed == Deed.PublishElsewhere);
                break;
            case Deed.Throw:
                throw new InvalidOperationException($"{_name} fails");
            case Deed.TakeTime:
                _chance.TakeTime();
                break;
            case Deed.AskToStop:
                _chance.AskToStop();
                break;
            case Deed.ThrowBehind:
                ThrowBehind();
                break;
            default:
                break;
        }
    }

    private void Publish(bool elsewhere)
    {
        if (_publish is not null) _chance.Publish(_publish, kindCount: 3, elsewhere);
    }

    private async void ThrowBehind()
    {
        await Task.Yield();
        Piece(Deed.Throw);
    }
}
