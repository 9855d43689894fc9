/** Something to talk to at the first start of a server whose sandbox is on. */
@NullMarked
package org.colloquy.core.demo;

import org.jspecify.annotations.NullMarked;
