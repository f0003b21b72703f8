using Mote.Aot;

return await StubbornAgent.RunAsync(args);
