// Every P/Invoke here is blittable: no stub is generated, and none is needed at run time.
[assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]
