/** Chat completions without thread or assistant, handed through to the workspace's provider. */
@NullMarked
package org.colloquy.api.completion;

import org.jspecify.annotations.NullMarked;
