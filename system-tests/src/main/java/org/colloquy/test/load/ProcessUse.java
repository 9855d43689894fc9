package org.colloquy.test.load;

/** What a phase cost the server, its database, and load generator with stub; zeros where nothing was watched. */
record ProcessUse(long peakThreads, long peakRssMb, long cpuMillis, long databaseCpuMillis, long ownCpuMillis) {

    static final ProcessUse NONE = new ProcessUse(0, 0, 0, 0, 0);
}
