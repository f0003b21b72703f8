using Mote.Aot;

return await TroubleAgent.RunAsync(args);
