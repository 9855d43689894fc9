package org.colloquy.test.input;

import com.fasterxml.jackson.databind.JsonNode;

/** A request body that is wrong in one field. */
record WrongBody(String field, String how, JsonNode body) {}
