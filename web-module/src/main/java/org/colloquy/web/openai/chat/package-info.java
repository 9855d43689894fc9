/** Chat completions, handed through to the workspace's provider. */
@NullMarked
package org.colloquy.web.openai.chat;

import org.jspecify.annotations.NullMarked;
