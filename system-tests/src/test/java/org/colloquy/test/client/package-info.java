/** The driver of the REST door: what a client application would write, in the words of the tests. */
@NullMarked
package org.colloquy.test.client;

import org.jspecify.annotations.NullMarked;
