return await MoteAgent1.SampleAgent.RunAsync(args);
