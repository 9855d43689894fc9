package org.colloquy.core.upstream;

/** Chat Completions as providers write them, with single quotes for double ones. */
final class ChatChunks {

    static final String CALL_A = "{'index':0,'id':'a','type':'function','function':{'name':'f','arguments':'{}'}}";

    private ChatChunks() {}

    static String lines(String... events) {
        return String.join("", events) + "data: [DONE]\n\n";
    }

    static String chunk(String choice, String more) {
        return "data: {'model':'m','choices':[{'index':0," + choice + "}]" + more + "}\n\n";
    }

    static String delta(String delta) {
        return chunk("'delta':{" + delta + "}", "");
    }

    static String says(String text) {
        return delta("'content':'" + text + "'");
    }

    static String finish(String reason) {
        return chunk("'delta':{},'finish_reason':'" + reason + "'", "");
    }

    static String stop() {
        return finish("stop");
    }

    static String usage(int prompt, int completion) {
        return "data: {'choices':[],'usage':{'prompt_tokens':" + prompt + ",'completion_tokens':" + completion
                + "}}\n\n";
    }

    static String tools(String... calls) {
        return delta("'tool_calls':[" + String.join(",", calls) + "]");
    }

    /** Quotes within arguments are escaped, those around them are not. */
    static String call(String call) {
        return tools("{" + call + "}");
    }

    static String whole(String message, String finish) {
        return "{'model':'m','choices':[{'message':{" + message + "},'finish_reason':'" + finish
                + "'}],'usage':{'prompt_tokens':3,'completion_tokens':2}}";
    }
}
