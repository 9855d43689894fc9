package org.colloquy.core.run;

import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.message.MessageView;
import org.jspecify.annotations.Nullable;

/** Answers the runs of sessions that no model answers: by what somebody has written down before. */
public interface Script {

    /**
     * Goes on where the session's flow stands, with the run's question or, when it has none, because time has passed. Stores what is
     * said as it is said; taken up by another node, it repeats nothing that has been stored. Holds no thread while it waits for others.
     *
     * @param flow id of the flow that answers the session
     */
    void follow(RunTicket ticket, String flow, Listener listener);

    /** Hears how it goes; the last three end it. */
    interface Listener {

        /** A message is stored. */
        void said(MessageView message);

        /** Somebody is writing, as far as the contact can see. */
        void typing();

        /**
         * Others are asked.
         *
         * @param giveUp cuts their calls, for a run that is stopped meanwhile; does nothing when they are over
         */
        void asking(Runnable giveUp);

        /**
         * The flow waits for the contact or for a time, or is over.
         *
         * @param executionId null: there was nothing to do, because a person has the conversation or it is over
         * @param error why it could not go on; null: it could
         */
        void stopped(@Nullable String executionId, @Nullable ErrorCode error);

        /** The run is no longer this node's, or is to stop. */
        void lost();

        /** It could not be stored, or there is a flow no more. */
        void failed(Throwable failure);
    }
}
