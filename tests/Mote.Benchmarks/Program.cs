using Mote.Benchmarks;

return args switch
{
    ["start-mote"] => Starting.Mote(),
    ["start-new"] => Starting.New(),
    ["start-di"] => Starting.Container(),
    ["start"] => Starting.Run() ? 0 : 1,
    ["dispatch"] => Dispatching.Run() ? 0 : 1,
    _ => Dispatching.Run() & Starting.Run() ? 0 : 1,
};
