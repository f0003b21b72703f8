return typeof(Mote.Dispatch.Lane).Assembly.GetName().Name == "Mote" ? 0 : 1;
