package org.colloquy.core.transfer;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import org.colloquy.api.bot.BotCredentials;
import org.colloquy.api.bot.BotService;
import org.colloquy.api.channel.ChannelService;
import org.colloquy.api.transfer.TransferReport;
import org.colloquy.api.transfer.TransferService;
import org.colloquy.api.transfer.TransferredInstance;

/** Each object is a transaction of its own, because a refused one must not take back those before it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TransferBean implements TransferService {

    @EJB
    private ChannelService channels;

    @EJB
    private BotCredentials credentials;

    @EJB
    private BotService bots;

    @Override
    public TransferReport importInstances(String workspaceId, List<TransferredInstance> instances, boolean dryRun) {
        Ledger ledger = new Ledger();
        for (TransferredInstance instance : instances) {
            new InstanceTransfer(target(workspaceId, dryRun), ledger, instance).run();
        }
        return new TransferReport(dryRun, ledger.items());
    }

    private Target target(String workspaceId, boolean dryRun) {
        RealTarget real = new RealTarget(workspaceId, channels, credentials, bots);
        return dryRun ? new DryTarget(real) : real;
    }
}
