Measure("EnumParse", Mistakes.Mistakes.EnumParse);
Measure("Closure", static () => Mistakes.Mistakes.Closure(3));
Measure("Delegate", Mistakes.Mistakes.Delegate);
Measure("EmptyArray", Mistakes.Mistakes.EmptyArray);
Measure("Substring", Mistakes.Mistakes.Substring);
Measure("Key", Mistakes.Mistakes.Key);
Measure("InstanceDelegate", Mistakes.Mistakes.InstanceDelegate);
Measure("Append", Mistakes.Mistakes.Append);
Measure("Enumerate", Mistakes.Mistakes.Enumerate);

static void Measure(string name, Func<int> call)
{
    // The least of three: what is made once is none of the call's.
    var least = long.MaxValue;
    for (var round = 0; round < 3; round++)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) call();
        least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    Console.WriteLine($"{name} {least / 100}");
}
