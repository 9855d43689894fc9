/**
 * What the server decides. Each feature is a package; features meet through the interfaces of the api or through CDI events.
 */
@NullMarked
package org.colloquy.core;

import org.jspecify.annotations.NullMarked;
