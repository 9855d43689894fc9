/** What every HTTP door shares: JSON, problems, request ids, limits, headers. Knows no feature. */
@NullMarked
package org.colloquy.web.http;

import org.jspecify.annotations.NullMarked;
