package org.colloquy.core.channel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.colloquy.api.channel.ChannelOptions;
import org.colloquy.api.channel.ChannelOptions.ExpireUnit;

/** How a workspace reads Evolution's contract. */
@Entity
@Table(name = "channel_options")
public class OptionsRow {

    @Id
    @Column(name = "workspace_id")
    private String workspaceId;

    @Column(name = "strict_status")
    private boolean strictStatus;

    @Column(name = "expire_unit")
    @Enumerated(EnumType.STRING)
    private ExpireUnit expireUnit;

    @Column(name = "show_keys")
    private boolean showKeys;

    @Column(name = "allow_twins")
    private boolean allowTwins;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected OptionsRow() {}

    @SuppressWarnings("NullAway.Init")
    OptionsRow(String workspaceId, ChannelOptions options) {
        this.workspaceId = workspaceId;
        change(options);
    }

    void change(ChannelOptions options) {
        strictStatus = options.strictStatus();
        expireUnit = options.expireUnit();
        showKeys = options.showKeys();
        allowTwins = options.allowTwins();
    }

    ChannelOptions view() {
        return new ChannelOptions(strictStatus, expireUnit, showKeys, allowTwins);
    }
}
