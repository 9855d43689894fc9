package org.colloquy.test.load;

/** What a phase cost the server and its database; zeros where nothing was watched. */
record ProcessUse(long peakThreads, long peakRssMb, long cpuMillis, long databaseCpuMillis) {}
