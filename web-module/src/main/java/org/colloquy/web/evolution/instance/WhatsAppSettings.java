package org.colloquy.web.evolution.instance;

/** What an instance does with WhatsApp. Nothing: there is none here, so whatever a client asks for stays off. */
record WhatsAppSettings(
        boolean rejectCall,
        String msgCall,
        boolean groupsIgnore,
        boolean alwaysOnline,
        boolean readMessages,
        boolean readStatus,
        boolean syncFullHistory,
        String wavoipToken) {

    static final WhatsAppSettings NONE = new WhatsAppSettings(false, "", false, false, false, false, false, "");
}
