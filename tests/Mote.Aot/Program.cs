using Mote.Aot;

return TroubleAgent.Run(args);
