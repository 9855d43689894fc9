/**
 * What only a container can show: transactions, timers, mappings and the REST client of the core. The tests run inside Payara
 * Micro, in the WAR that the build assembles for it, from which the doors have been taken.
 */
@NullMarked
package org.colloquy.test.container;

import org.jspecify.annotations.NullMarked;
