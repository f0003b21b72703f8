using System.Linq;
using Mote.Benchmarks;

return args switch
{
    [Starting.ByMote, var taken] => Starting.Mote(taken),
    [Starting.ByNew, var taken] => Starting.New(taken),
    [Starting.ByContainer, var taken] => Starting.Container(taken),
    _ => (Dispatching.Run() & Starting.Run()) || args.Contains("--no-bars") ? 0 : 1,
};
