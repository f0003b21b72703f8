using System;
using System.Diagnostics;
using System.Globalization;
using Mote.Fuzz;

// usage: http|options|proc|all [count] [seed]
const long GrowthMaxBytes = 8 * 1024 * 1024;
const long SlowMs = 1_000;

var names = args is [var one, ..] && one != "all" ? [one] : (string[])[.. Target.All.Keys];
var count = args.Length > 1 ? long.Parse(args[1], CultureInfo.InvariantCulture) : 10_000_000;
var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : Environment.TickCount;
var isWhole = true;
foreach (var name in names) isWhole &= Fuzz(name, Target.All[name]);
return isWhole ? 0 : 1;

bool Fuzz(string name, Target target)
{
    var inputs = new Inputs(new Random(seed), target.Seeds);
    var buffer = new byte[4096];
    var watch = Stopwatch.StartNew();
    long before = 0, slowestMs = 0;
    for (long i = 0; i < count; i++)
    {
        // After the first thousand everything that is kept has been made.
        if (i == 1000) before = GC.GetTotalMemory(forceFullCollection: true);
        var input = inputs.Next();
        input.CopyTo(buffer);
        var started = watch.ElapsedMilliseconds;
        try
        {
            target.Read(buffer, input.Length);
        }
        catch (Exception error)
        {
            Console.Error.WriteLine($"{name}: seed {seed}, input {i}: {Convert.ToHexString(input)}\n{error}");
            return false;
        }

        slowestMs = Math.Max(slowestMs, watch.ElapsedMilliseconds - started);
    }

    var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: {count:N0} inputs from seed {seed} in {watch.Elapsed.TotalSeconds:0} s, slowest {slowestMs} ms, memory grew by {growth:N0} bytes"));
    return growth < GrowthMaxBytes && slowestMs < SlowMs;
}
