/**
 * The door for clients and dashboards of Evolution API 2.3.7 and its OpenAI bots. Translates only: an instance is a channel of a
 * workspace.
 */
@NullMarked
package org.colloquy.web.evolution;

import org.jspecify.annotations.NullMarked;
