-- H2 has no partial indexes.
CREATE INDEX session_of_channel ON session (channel_id, bot_id, id);
CREATE INDEX session_due_messages ON session (due_at);
CREATE INDEX contact_message_of_session ON contact_message (session_id, waiting, id);
CREATE INDEX delivery_in_order ON delivery (order_key, id);
