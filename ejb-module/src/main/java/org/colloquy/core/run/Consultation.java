package org.colloquy.core.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import org.colloquy.core.platform.Time;
import org.colloquy.core.upstream.ModelCall;
import org.colloquy.core.upstream.ModelReply;
import org.colloquy.core.upstream.UpstreamClient;
import org.jspecify.annotations.Nullable;

/** Asks a model, and the second choice when the first has failed before its first word. */
@ApplicationScoped
class Consultation {

    private static final Logger LOG = System.getLogger(Consultation.class.getName());

    @Inject
    private UpstreamClient upstream;

    @Inject
    private Time time;

    /** Told once, with a reply or with a failure. */
    interface Replied {
        void by(@Nullable ModelReply reply, @Nullable Throwable failure);
    }

    void ask(LiveRun run, Prompt prompt, Replied replied) {
        run.asking(prompt);
        Instant limit = time.now().plus(prompt.timeLimit());
        Instant expires = run.ticket().expiresAt();
        FirstWord firstWord = FirstWord.before(run.teller().listener());
        ModelCall call = start(prompt, firstWord, limit.isBefore(expires) ? limit : expires);
        run.calling(call);
        call.reply().whenComplete((reply, failure) -> {
            run.called();
            Prompt otherwise = prompt.otherwise();
            if (reply == null && otherwise != null && run.stopped() == null && !firstWord.heard()) {
                askOtherwise(run, otherwise, replied);
            } else {
                replied.by(reply, failure);
            }
        });
    }

    private ModelCall start(Prompt prompt, FirstWord firstWord, Instant deadline) {
        String remote = prompt.remoteAssistantId();
        return remote == null
                ? upstream.start(prompt.upstream(), prompt.request(), firstWord.listener(), deadline)
                : upstream.ask(prompt.upstream(), remote, prompt.request().turns(), deadline);
    }

    /** What has failed has told nobody anything yet, so another model can answer in its place. */
    private void askOtherwise(LiveRun run, Prompt otherwise, Replied replied) {
        LOG.log(
                Level.INFO,
                "Run {0} is answered by its second choice",
                run.ticket().runId());
        try {
            ask(run, otherwise, replied);
        } catch (RuntimeException e) {
            replied.by(null, e);
        }
    }
}
