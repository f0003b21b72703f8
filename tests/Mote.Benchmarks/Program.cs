using System.Linq;
using Mote.Benchmarks;

return args switch
{
    [Starting.ByMote] => Starting.Mote(),
    [Starting.ByNew] => Starting.New(),
    [Starting.ByContainer] => Starting.Container(),
    _ => (Dispatching.Run() & Starting.Run()) || args.Contains("--no-bars") ? 0 : 1,
};
