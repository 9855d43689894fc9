package org.colloquy.test.evolution;

import java.util.List;

/**
 * One outcome of one route.
 *
 * @param route the heading it stands under
 * @param expected the body of the answer with its placeholders; empty for an answer without body
 */
record ContractRow(String route, String outcome, List<Step> givens, Step request, int status, String expected) {

    @Override
    public String toString() {
        return route + ": " + outcome;
    }
}
