/** The server and the database under test, chosen by the build and started once per test run. */
@NullMarked
package org.colloquy.test.bed;

import org.jspecify.annotations.NullMarked;
