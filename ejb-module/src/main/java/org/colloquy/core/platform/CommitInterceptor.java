package org.colloquy.core.platform;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Brings the transaction of every enterprise bean into the queue of commits. Bound to all of them by their descriptor. */
public class CommitInterceptor {

    @Resource
    private TransactionSynchronizationRegistry transactions;

    @Inject
    private CommitQueue queue;

    @AroundInvoke
    @AroundTimeout
    Object join(InvocationContext call) throws Exception {
        queue.join(transactions);
        return call.proceed();
    }
}
