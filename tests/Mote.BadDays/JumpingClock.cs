using System;
using System.Collections.Generic;
using System.IO;

namespace Mote.BadDays;

/// <summary>A wall clock that a test sets while the agent runs: a library before libc, which adds what a mapped file says.</summary>
internal sealed class JumpingClock
{
    private const string Source =
        """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <fcntl.h>
        #include <stdlib.h>
        #include <sys/mman.h>
        #include <time.h>

        static volatile long *offset;
        static int (*real)(clockid_t, struct timespec *);

        __attribute__((constructor)) static void begin(void)
        {
            real = dlsym(RTLD_NEXT, "clock_gettime");
            void *mapped = mmap(0, sizeof(long), PROT_READ, MAP_SHARED, open(getenv("JUMPING_CLOCK"), O_RDONLY), 0);
            if (mapped == MAP_FAILED) abort();
            offset = mapped;
        }

        int clock_gettime(clockid_t clock, struct timespec *time)
        {
            int result = real(clock, time);
            if (result == 0 && clock == CLOCK_REALTIME) time->tv_sec += *offset;
            return result;
        }
        """;

    private readonly string _offset;
    private readonly string _library;

    public JumpingClock(string directory)
    {
        (_offset, _library) = (Path.Combine(directory, "clock-offset"), Path.Combine(directory, "jumping-clock.so"));
        var source = Path.Combine(directory, "jumping-clock.c");
        File.WriteAllText(source, Source);
        Set(TimeSpan.Zero);
        var compiled = Commands.Run("clang", ["-shared", "-fPIC", "-O1", "-o", _library, source, "-ldl"]);
        Assert.That(compiled.ExitCode, Is.Zero, compiled.Error);
    }

    /// <summary>What an agent needs to live by this clock.</summary>
    public Dictionary<string, string> Variables => new() { ["LD_PRELOAD"] = _library, ["JUMPING_CLOCK"] = _offset };

    /// <summary>Sets the clock to so much before or after the true time.</summary>
    public void Set(TimeSpan offset)
    {
        using var file = new FileStream(_offset, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
        file.Write(BitConverter.GetBytes((long)offset.TotalSeconds));
    }
}
