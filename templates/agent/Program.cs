return MoteAgent1.SampleAgent.Run(args);
