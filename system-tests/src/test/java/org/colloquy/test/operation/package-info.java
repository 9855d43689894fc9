/** What an administrator's tools see. */
@NullMarked
package org.colloquy.test.operation;

import org.jspecify.annotations.NullMarked;
