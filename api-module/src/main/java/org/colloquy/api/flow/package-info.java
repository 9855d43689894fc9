/**
 * Flows: scripted conversations of blocks, variables and choices. The types below are the form of a flow on the wire and at rest;
 * {@code docs/flow.schema.json} is made of them. What a flow does follows the bot builder of Callbell.
 */
@NullMarked
package org.colloquy.api.flow;

import org.jspecify.annotations.NullMarked;
