/**
 * Reading and trying flows. What has become of a simulation so far belongs to its page and is gone with it: neither flows nor
 * executions know of it.
 */
@NullMarked
package org.colloquy.web.console.flow;

import org.jspecify.annotations.NullMarked;
