return MoteAgent1.DeviceAgent.Run(args);
