/**
 * The sandbox model: a small OpenAI-compatible endpoint for trying Colloquy without a key, and for tests. Off unless enabled.
 * Nothing else depends on it; it is reached over HTTP like any provider. Every reply is composed before its first byte leaves,
 * so that no thread waits: a latency or token rate is kept by a timer.
 */
@NullMarked
package org.colloquy.web.sandbox;

import org.jspecify.annotations.NullMarked;
