package org.colloquy.test.container;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What only a container can show. One class, because Arquillian starts a server and deploys for each class; it does not know
 * nested ones.
 */
@ExtendWith(ArquillianExtension.class)
class InContainerIT
        implements DeedChecks,
                MappingChecks,
                PublicationChecks,
                TimerChecks,
                TimersGoOnChecks,
                TransactionChecks,
                UpstreamChecks,
                WidgetRemovalChecks {

    @Deployment
    static WebArchive archive() {
        return CoreArchive.create();
    }
}
