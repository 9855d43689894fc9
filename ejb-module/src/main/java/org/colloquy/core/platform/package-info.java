/** What every feature stands on: ids, time, threads, settings, schema migration and the state of the start. */
@NullMarked
package org.colloquy.core.platform;

import org.jspecify.annotations.NullMarked;
