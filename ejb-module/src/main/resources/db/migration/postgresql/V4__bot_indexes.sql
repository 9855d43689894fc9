-- Sessions of channels are looked for among those only, and what waits among what waits.
CREATE INDEX session_of_channel ON session (channel_id, bot_id, id) WHERE channel_id IS NOT NULL;
CREATE INDEX session_due_messages ON session (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX contact_message_of_session ON contact_message (session_id, id) WHERE session_id IS NOT NULL;
CREATE INDEX contact_message_waiting ON contact_message (session_id, id) WHERE waiting;
CREATE INDEX delivery_in_order ON delivery (order_key, id) WHERE order_key IS NOT NULL;
